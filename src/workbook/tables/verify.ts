import { COLUMN } from "../../sheet";
import type { ItemFacts } from "../facts/item-facts";
import { SHEET } from "../names";
import { fields } from "./fields";
import { endLabel, field, sideBySide, type Table } from "./table";

/** The questions to settle before paying, what the price book knows of each, and how wide its answers stand. */
export const QUESTIONS: readonly { heading: string; fact: keyof ItemFacts | "renews"; width: number }[] = [
  { heading: "Plan or model", fact: "item", width: 20 },
  { heading: "Vendor", fact: "vendor", width: 11 },
  { heading: "Priced per what?", fact: "pricedPer", width: 12 },
  { heading: "Does annual billing change the monthly equivalent?", fact: "annual", width: 24 },
  { heading: "What is included, and when does it reset?", fact: "allowance", width: 24 },
  { heading: "What does going over cost?", fact: "overage", width: 15 },
  { heading: "Which controls does it give, or need a higher plan for?", fact: "gates", width: 22 },
  { heading: "Does it pay for the API?", fact: "includesApi", width: 18 },
  { heading: "When does it renew?", fact: "renews", width: 12 },
  { heading: "Does it end, and what replaces it?", fact: "ends", width: 18 },
  { heading: "Source", fact: "source", width: 22 },
  { heading: "Last verified", fact: "verified", width: 12 },
];
/** What Verify says beside its questions. */
export const VERIFY = {
  known: "What the price book says of each plan and model",
  notRead: ": not read from the price book yet, rebuild in the pane",
  profiles: "Figures from usage profiles",
  gone: "No line of this name any more",
  unasked: "Lines of the registers without a row here, until you rebuild in the pane: ",
  signed: "Signed",
  /** behind it the plan that was signed for */
  otherPlan: "Ask again: signed for ",
  askAgain: "Lines to ask about again, since their plan is another than was signed for: ",
  rows: ["Sign-off", "Row of the line", "Row of its answers"],
};

/** What stands beside each figure that a line has from a usage profile. */
export const STANDS_ON = {
  headings: {
    figure: "Figure",
    profile: "Usage profile, size",
    value: "In the profile",
    basis: "What is behind it",
    source: "Source",
    now: "On the line now",
    standsOn: "The line stands on",
    signedBy: "Signed off by",
  },
  typed: "a figure of its own",
  assumption: "assumption",
} as const;

/** The questions stand between the line with its route and the signature. */
export const FIRST_QUESTION = COLUMN.unit;

export const SIGN_OFFS: Table<"line" | "answer" | "signedBy" | "signedOn" | "signedFor"> = {
  key: "signOffs",
  title: SHEET.verify,
  columns: [
    ...sideBySide(COLUMN.label, [fields.text("line", "Line")]),
    ...sideBySide(FIRST_QUESTION + QUESTIONS.length, [
      fields.text("answer", "Answer"),
      fields.text("signedBy", "Signed by"),
      fields.date("signedOn", "Signed on"),
      field("signedFor", "Signed for", "inputText", { isNew: true }),
    ]),
  ],
  end: [endLabel(VERIFY.known)],
  subject: "line",
  asked: ["line", "signedFor"],
};
