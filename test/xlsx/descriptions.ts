import type { Cell, SheetDescription, Style, WorkbookDescription } from "../../src/sheet/description";
import type { WorkbookValues } from "../../src/xlsx/cached-values";

export const text = (row: number, column: number, text: string, style: Style = "text"): Cell => ({
  row,
  column,
  content: { kind: "text", text },
  style,
});
export const number = (row: number, column: number, value: number, style: Style = "input"): Cell => ({
  row,
  column,
  content: { kind: "number", value },
  style,
});
export const formula = (row: number, column: number, formula: string, style: Style = "money"): Cell => ({
  row,
  column,
  content: { kind: "formula", formula },
  style,
});

export const sheet = (name: string, parts: Partial<SheetDescription>): SheetDescription => ({
  name,
  title: name,
  tabColor: "1F3864",
  columnWidths: [],
  cells: [],
  series: [],
  seriesValues: [],
  validations: [],
  ...parts,
});

/** What a stranger may type into a budget to make a spreadsheet run it. */
export const hostileTexts = [
  '=HYPERLINK("https://example.com","Click")',
  "+1",
  "-1",
  "@SUM(A1:A9)",
  "'quoted",
  "#N/A",
  "1-2",
  "00123",
  "TRUE",
  "_x0041_",
  "A & B <b>",
];

/** Two sheets of a small budget: inputs by name, a ratchet over months, totals, a missing price, hostile texts. */
export function smallBudget(): WorkbookDescription {
  const assumptions = sheet("Assumptions", {
    columnWidths: [
      { from: 1, to: 1, width: 4 },
      { from: 2, to: 2, width: 34 },
    ],
    cells: [
      text(1, 2, "Assumptions", "title"),
      text(4, 2, "Seats"),
      number(4, 5, 10),
      text(5, 2, "First month"),
      number(5, 5, 46388, "inputMonth"),
      text(6, 2, "Billing"),
      text(6, 5, "monthly", "inputText"),
      ...hostileTexts.map((hostile, index) => text(10 + index, 2, hostile, "inputText")),
    ],
    validations: [
      {
        row: 4,
        column: 5,
        rows: 1,
        columns: 1,
        rule: { kind: "number", minimum: 0 },
        message: "Type a number of seats.",
      },
      { row: 5, column: 5, rows: 1, columns: 1, rule: { kind: "date", from: 36526 }, message: "Type a date." },
      {
        row: 6,
        column: 5,
        rows: 1,
        columns: 1,
        rule: { kind: "list", values: ["monthly", "annual"] },
        message: "Choose monthly or annual.",
      },
    ],
  });
  const usage = sheet("API usage", {
    months: { firstColumn: 5, count: 12 },
    columnWidths: [{ from: 2, to: 2, width: 34 }],
    freezeAt: { row: 5, column: 3 },
    cells: [
      text(1, 2, "API usage", "title"),
      text(4, 2, "Month", "columnHeading"),
      number(3, 4, 0, "integer"),
      text(6, 2, "Seats"),
      number(6, 4, 0, "quantity"),
      text(7, 2, "Rate"),
      text(8, 2, "Cost"),
      formula(8, 3, "=SUM(E8:P8)", "moneyTotal"),
      text(9, 2, "Price"),
      formula(10, 2, "=Assumptions!$E$6", "crossSheetText"),
      formula(11, 2, "=SUM(E8:P8)=C8", "check"),
    ],
    series: [
      { row: 3, formula: "=D3+1", style: "integer" },
      { row: 4, formula: "=EDATE(AIB_StartMonth,E$3-1)", style: "month" },
      { row: 6, formula: "=MAX(D6,AIB_Seats+E$3)", style: "quantity" },
      { row: 8, formula: "=E6*E7", style: "money" },
    ],
    seriesValues: [
      { row: 7, values: Array.from({ length: 12 }, (_, month) => 20 + month / 8), style: "rate" },
      { row: 9, values: Array.from({ length: 12 }, (_, month) => (month < 2 ? null : 5)), style: "rate" },
    ],
  });
  return {
    title: "Small budget",
    sheets: [assumptions, usage],
    names: [
      { name: "AIB_Seats", sheet: "Assumptions", row: 4, column: 5 },
      { name: "AIB_StartMonth", sheet: "Assumptions", row: 5, column: 5 },
    ],
    activeSheet: "API usage",
  };
}

/** Values of every kind, one in each cell of every sheet. */
export function valuesOfEveryKind({ sheets }: WorkbookDescription): WorkbookValues {
  const kinds = [1.5, -1e-9, true, false, "", "A & B <b>", "#N/A", "#DIV/0!"];
  return new Map(
    sheets.map(({ name }) => [
      name,
      Array.from({ length: 60 }, (_, row) => Array.from({ length: 40 }, (__, column) => kinds[(row + column) % 8]!)),
    ]),
  );
}
