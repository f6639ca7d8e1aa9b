import { SHEET, type SheetKey } from "../names";

/** What it means when a check by arithmetic is FALSE, and on which sheet it is put right. */
export interface Meaning {
  /** what is wrong and what to do about it */
  means: string;
  /** absent: the sheet that the check's row names */
  at?: SheetKey;
}

const OVERWRITTEN = "A formula has been overwritten: undo it, or choose Rebuild sheets in the pane.";

/** By the title of the rule (sheets/checks), so that no rule goes without one. */
export const CHECK_MEANINGS = {
  // the same money everywhere
  "Routes add up to access and metered": { means: OVERWRITTEN, at: "summary" },
  "The five route sheets add up to Summary": { means: OVERWRITTEN, at: "summary" },
  "Cash on the route sheets adds up to Summary": { means: OVERWRITTEN, at: "summary" },
  "adds up to the total": { means: OVERWRITTEN, at: "summary" },
  "nothing unassigned": {
    means: "Lines cost money and name nobody of this list: fill the cell in their rows, or add the name to the list.",
    at: "summary",
  },
  "Fiscal years add up to the horizon": { means: OVERWRITTEN, at: "summary" },
  "No error value in the totals": {
    means: "A price is unknown where a line needs it: its row shows #N/A; give a rate of your own, or change the line.",
    at: "summary",
  },

  // lines
  "line names differ": { means: "Two lines have one name, and changes and actuals would go to the first: rename one." },
  "every line reaches the cost block": {
    means:
      "There are more lines than rows that calculate, or one stands above the first row of the table: choose Rebuild sheets in the pane.",
  },
  "every line has a start month": { means: "A line without a start month costs nothing: give it one." },
  "every number is a number": {
    means: "A text stands where the line needs a number, and counts as 0: type the number.",
  },
  "no number is below zero": {
    means: "Less than none of something would lower the budget: type what is needed, 0 or more.",
  },
  "every change names a line": {
    means: "A change of a line that is not here counts nowhere: write the line's name as it stands in the register.",
  },

  // actuals
  "Every actual names a line": {
    means: "An actual of a line that is not here counts nowhere: write the line's name as it stands on its sheet.",
    at: "actuals",
  },
  "Every actual has an amount and a line": {
    means: "A row of Actuals has a quantity but no amount, or no line, and counts nowhere: complete it.",
    at: "actuals",
  },
  "Every actual is of a closed month": {
    means: "An actual of an open month does not count: set the last month closed on Assumptions, or take it out.",
    at: "actuals",
  },
  "Every actual reaches its line and part": {
    means: "Actuals of a contract need the part Access or Metered, those of other lines none: put the part right.",
    at: "actuals",
  },
  "An actual below zero says why, and included credits are below zero": {
    means: "A credit note needs its reason under Note, and credits that pay are typed below zero: complete the row.",
    at: "actuals",
  },
  "actuals stand in months in which their line runs": {
    means: "An actual stands in a month before its line starts or after it ends: change Start, End or the month.",
  },
  "No actual quantity is below the seats bought for the year": {
    means: "Seats bought for a year cannot become fewer in it: give the quantities of the months before too.",
    at: "actuals",
  },
  "No closed month used credits that nobody paid for": {
    means: "The amount of a closed month pays for fewer packs than its quantity took: put one of the two right.",
    at: "actuals",
  },

  // scenarios
  "Credit balances never fall below zero": { means: OVERWRITTEN, at: "credits" },
  "The scenario chosen exists": {
    means: "Assumptions names a scenario that is not in the table: choose one from the list.",
    at: "assumptions",
  },
  "Every scenario has all its factors": {
    means: "A blank factor would count as 0: type 1 where the scenario changes nothing.",
    at: "assumptions",
  },
  "equals Summary while it is selected": {
    means:
      "A scenario's sheet and Summary differ, so a formula has been overwritten: choose Rebuild sheets in the pane.",
    at: "comparison",
  },

  // prices
  "No price is older than allowed": {
    means: "Prices were verified too long ago: look at their pages, or allow older ones on Assumptions.",
    at: "rates",
  },
  "No line is left without a price by the end of its plan or model": {
    means: "A plan or model ends while a line still needs it: end the line, or add one for what replaces it.",
    at: "rates",
  },
  "Negotiated rates reach every price that they touch": {
    means: "More prices move by negotiated rates than there are rows for: choose Rebuild sheets in the pane.",
    at: "rates",
  },
  "Prices were read for these months": {
    means: "The months have moved since prices were read: choose Refresh prices in the pane.",
    at: "rates",
  },

  // names
  "Driver names differ": {
    means: "Two drivers have one name, and lines would take the first: rename one.",
    at: "assumptions",
  },
  "Every currency has one rate": {
    means: "A currency stands twice, and amounts would take the first rate: take one out.",
    at: "assumptions",
  },
  "Scenario names differ": {
    means: "Two scenarios have one name, and only the first could be chosen: rename one.",
    at: "assumptions",
  },
  "Workspace names differ": {
    means: "Two workspaces have one name, and lines would sit in the first: rename one.",
    at: "seats",
  },

  // as plans and models are sold
  "No workspace is above its maximum": {
    means: "The vendor sells this workspace no more seats: move lines to another plan or workspace.",
    at: "seats",
  },
  "no line has more seats than its plan is sold with": {
    means: "The vendor sells no more seats of a plan to one customer: take a larger plan, or divide the line.",
  },
  "no line has fewer seats than its plan is sold with": {
    means: "The plan has a minimum that this line does not pay for: put it on Seats, where the minimum is paid.",
  },
  "every adoption curve has a share at most and a speed": {
    means: "A curve without one of both says nothing of the seats in use: type both, or clear both.",
  },
  "Every grant of credits names a pool": {
    means: "A grant of a line that is no pool counts nowhere: write a line of Credits that shares with nobody.",
    at: "credits",
  },
  "Every grant has credits and a month, and is gone after it": {
    means: "A grant lacks credits or the month from which it can be used, or is gone before it: type what is missing.",
    at: "credits",
  },
  "What is granted is used, expired or left": {
    means: "Granted credits are counted twice or not at all: choose Repair formulas in the pane.",
    at: "credits",
  },
  "No packs are bought while granted credits are left": {
    means: "A pool pays for packs though it has granted credits: choose Repair formulas in the pane.",
    at: "credits",
  },
  "Every line's plan is sold in its workspace": {
    means: "A line's plan cannot be bought in its workspace: give it a workspace of its own, or another plan.",
    at: "seats",
  },
  "No line counts tokens of a model that also charges sound, pictures or fees": {
    means: "Tokens of text are not all that the model charges: use the meters that Rates names under Also charges.",
    at: "api",
  },
  "Every price tier can be read": {
    means:
      "A row of Price tiers lacks a word or a number, stands out of order or beside a discount that it replaces: complete the rows from 0 upwards; where the contract shows #N/A without a fault, choose Rebuild sheets in the pane.",
    at: "enterprise",
  },
  "API lines pay from workspaces of their own vendor": {
    means: "Credits of one vendor cannot pay for models of another: change Pays from.",
    at: "api",
  },
  "Every line that stands on an assumption of its usage profile is signed off": {
    means: "A line has figures for which nobody vouches: type measured ones, or sign the line off on Verify.",
    at: "verify",
  },
} as const satisfies Record<string, Meaning>;

export type CheckTitle = keyof typeof CHECK_MEANINGS;

const MEANINGS = Object.entries<Meaning>(CHECK_MEANINGS);
const sheetCalled = (text: string): SheetKey | undefined =>
  (Object.keys(SHEET) as SheetKey[]).find((key) => SHEET[key] === text);

/** What a check by arithmetic means by its label; behind what it is asked of, "Seats: ", stands its rule. */
export function meaningOf(label: string): Meaning | undefined {
  const [, meaning] = MEANINGS.find(([title]) => label === title || label.endsWith(` ${title}`)) ?? [];
  const [subject = ""] = label.split(": ");
  const at = meaning?.at ?? sheetCalled(subject);
  return meaning && { means: meaning.means, ...(at && { at }) };
}

/** Beside a check by the engine stands the sheet of its line: "Seats", "Seats: by workspace". */
export const sheetOfNote = (note: string): SheetKey | undefined => sheetCalled(note.split(": ")[0] ?? "");

/** What it means when a check by the pricing engine is FALSE. */
export const ENGINE_MEANING =
  "The sheet and the pricing engine calculate otherwise: choose Repair formulas, or Rebuild sheets, in the pane.";
