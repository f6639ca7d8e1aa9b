import { COLUMN } from "../../sheet";
import { SHEET } from "../names";
import { fields } from "./fields";
import { endNote, field, sideBySide, type Table } from "./table";

/** What an actual may be a part of; blank: the whole line. */
export const PART = {
  access: "Access",
  metered: "Metered",
  shortfall: "Shortfall",
  includedCredits: "Included API credits",
} as const;

export const LAST_ROW_OF_ACTUALS = "Insert more rows above this row";

/** What closed months really cost: one row a line and month, in any order. */
export const ACTUALS: Table<"line" | "note" | "part" | "month" | "amount" | "quantity"> = {
  key: "actuals",
  title: SHEET.actuals,
  unit: "report currency",
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("line", "Line"), fields.text("note", "Note")]),
    ...sideBySide(COLUMN.firstAttribute, [
      fields.choice("part", "Part", Object.values(PART)),
      fields.month("month", "Month"),
      field("amount", "Amount", "inputMoney"),
      field("quantity", "Quantity", "input", { isNew: true }),
    ]),
  ],
  end: [endNote(LAST_ROW_OF_ACTUALS)],
  subject: "line",
};
