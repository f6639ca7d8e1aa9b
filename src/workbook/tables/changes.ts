import { COLUMN, WORKINGS } from "../../sheet";
import { fields } from "./fields";
import { CALLED_UP, SHORT_SEATS, UNUSED } from "./registers";
import { endLabel, field, sideBySide, type Table } from "./table";

/** Joiners, leavers and other changes: dated, keyed by the line's name, so that sorting lines cannot misalign them. */
export const CHANGES: Table<"line" | "reason" | "month" | "change"> = {
  key: "changes",
  title: "Joiners, leavers and other changes",
  unit: "seats",
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("line", "Line"), fields.text("reason", "Reason")]),
    ...sideBySide(COLUMN.firstAttribute, [fields.month("month", "From month"), field("change", "Seats ±", "input")]),
  ],
  end: [endLabel(SHORT_SEATS), endLabel(UNUSED), endLabel(WORKINGS), endLabel(CALLED_UP)],
  subject: "line",
};
