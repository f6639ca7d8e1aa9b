import { COLUMN } from "../../sheet";
import { fields } from "./fields";
import { endLabel, field, sideBySide, type Table } from "./table";

/** Labels of what stands on About as an input, in its order. */
export const ABOUT = {
  title: "Title",
  company: "Company",
  purpose: "Purpose",
  preparedBy: "Prepared by",
  paper: "Paper",
} as const;

/** The section below the change log. */
export const LEGEND_TITLE = "What cells look like";

export const CHANGE_LOG: Table<"on" | "by" | "what"> = {
  key: "changeLog",
  title: "Change log",
  columns: sideBySide(COLUMN.label, [
    field("on", "Date", "inputDate"),
    fields.text("by", "Who"),
    fields.text("what", "What changed"),
  ]),
  end: [endLabel(LEGEND_TITLE)],
  subject: "on",
};
