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

/** The section below the answers. */
export const HOW_TITLE = "How to use it";

/** Which of the five usual mistakes somebody has looked at, and what was said. A row each, whether answered or not. */
export const MISTAKE_ANSWERS: Table<"route" | "answer" | "answeredBy" | "answeredOn"> = {
  key: "answers",
  title: "Usual mistakes",
  columns: sideBySide(COLUMN.label, [
    fields.text("route", "Mistake of"),
    fields.text("answer", "Answer"),
    fields.text("answeredBy", "Answered by"),
    fields.date("answeredOn", "Answered on"),
  ]),
  end: [endLabel(HOW_TITLE)],
  subject: "route",
  asked: ["route"],
  isNew: true,
};

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
