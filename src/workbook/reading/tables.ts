import { COLUMN, type SheetDescription, type Style } from "../../sheet";
import { SHEET } from "../names";
import { LAST_ROW_OF_REGISTER } from "../blocks/register";
import { ABOUT } from "../sheets/about";
import type { Table } from "./read-table";

type SheetKey = keyof typeof SHEET;

const column = (key: string, heading: string, style: Style) => ({ key, heading, style });
const label = (text: string) => ({ column: COLUMN.label, text });
const note = (text: string) => ({ column: COLUMN.note, text });

/** The registers of the route sheets: what their rows are in a budget. Their columns are those of the description. */
const REGISTERS: readonly { sheet: SheetKey; title: string; key: string }[] = [
  { sheet: "subscriptions", title: "Lines", key: "subscriptions" },
  { sheet: "seats", title: "Workspaces", key: "workspaces" },
  { sheet: "seats", title: "Lines", key: "seats" },
  { sheet: "api", title: "Lines", key: "api" },
  { sheet: "credits", title: "Pools", key: "credits" },
  { sheet: "enterprise", title: "Contracts", key: "enterprise" },
];

const CHANGES: Table = {
  key: "changes",
  title: "Joiners, leavers and other changes",
  subject: "line",
  end: [label("Lines called up")],
  columns: [
    column("line", "Line", "inputText"),
    column("reason", "Reason", "inputText"),
    column("month", "From month", "inputMonth"),
    column("change", "Seats ±", "input"),
  ],
};

/** The other tables of inputs, by sheet. */
const OTHERS: readonly { sheet: SheetKey; table: Table }[] = [
  { sheet: "subscriptions", table: CHANGES },
  { sheet: "seats", table: CHANGES },
  {
    sheet: "rates",
    table: {
      key: "rates",
      title: "Negotiated rates",
      subject: "item",
      end: [label("Rates of terms that run when the budget starts"), label("Negotiated rate in force")],
      columns: [
        column("reason", "Reason; the last matching row wins", "inputText"),
        column("item", "Item", "inputText"),
        column("component", "Component", "inputText"),
        column("rate", "Rate", "inputRate"),
        column("from", "From", "inputDate"),
        column("to", "To (not included)", "inputDate"),
        column("currency", "Currency", "inputText"),
        column("per", "Per", "input"),
        column("vendor", "Vendor", "inputText"),
        column("route", "Route", "inputText"),
        column("minimum", "Minimum", "input"),
        column("allowance", "Allowance", "input"),
        column("source", "Source", "inputText"),
      ],
    },
  },
  {
    sheet: "actuals",
    table: {
      key: "actuals",
      title: SHEET.actuals,
      subject: "line",
      end: [note("Insert more rows above this row")],
      columns: [
        column("line", "Line", "inputText"),
        column("note", "Note", "inputText"),
        column("part", "Part", "inputText"),
        column("month", "Month", "inputMonth"),
        column("amount", "Amount", "inputMoney"),
        { ...column("quantity", "Quantity", "input"), isNew: true },
      ],
    },
  },
  {
    sheet: "about",
    table: {
      key: "changeLog",
      title: ABOUT.changeLog,
      subject: "on",
      end: [label("What cells look like")],
      columns: [
        column("on", "Date", "inputDate"),
        column("by", "Who", "inputText"),
        column("what", "What changed", "inputText"),
      ],
    },
  },
  {
    sheet: "verify",
    table: {
      key: "signOffs",
      title: SHEET.verify,
      subject: "line",
      end: [],
      asks: true,
      columns: [
        column("line", "Line", "inputText"),
        column("answer", "Answer", "inputText"),
        column("signedBy", "Signed by", "inputText"),
        column("signedOn", "Signed on", "inputDate"),
      ],
    },
  },
];

/** Every table of inputs that a budget's sheets have, with its sheet; registers as the description has them. */
export function tablesOf(sheets: readonly SheetDescription[]): { sheet: SheetKey; table: Table }[] {
  const registers = REGISTERS.map(({ sheet, title, key }) => {
    const described = sheets.find(({ name }) => name === SHEET[sheet])?.tables?.find((table) => table.title === title);
    if (!described) throw new Error(`Sheet ${SHEET[sheet]} describes no register "${title}".`);
    const table = { ...described, key, subject: "name", end: [note(LAST_ROW_OF_REGISTER), label("Lines called up")] };
    return { sheet, table };
  });
  return [...registers, ...OTHERS];
}
