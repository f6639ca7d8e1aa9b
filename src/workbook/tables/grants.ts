import * as messages from "../../messages";
import { COLUMN } from "../../sheet";
import { fields } from "./fields";
import { LAST_ROW_OF_REGISTER } from "./registers";
import { field, sideBySide, type Table } from "./table";

/** Credits granted to pools: dated, keyed by the pool's name, so that sorting lines cannot misalign them. */
export const GRANTS: Table<"line" | "source" | "credits" | "from" | "expires" | "paid"> = {
  key: "grants",
  title: "Credits granted to pools",
  unit: "credits",
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("line", "Line"), fields.text("source", "Granted by, or for")]),
    ...sideBySide(COLUMN.firstAttribute, [
      field("credits", "Credits", "input", {
        typed: { rule: { kind: "number", minimum: 0 }, message: messages.typeAmount },
      }),
      fields.month("from", "From month"),
      fields.month("expires", "Gone from month"),
      fields.moneyOrBlank("paid", "Paid for it"),
    ]),
  ],
  end: [{ column: COLUMN.number, text: LAST_ROW_OF_REGISTER }],
  subject: "line",
  isNew: true,
};

/** What stands below the register of Credits where pools are granted any. */
export const LAPSED = {
  credits: "Granted credits that expire unused, in credits",
  money: "Value lost: what was paid for them",
} as const;
