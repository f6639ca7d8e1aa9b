import { COLUMN, columnName } from "../sheet";

/** The budget's sheets by what they are; without the prefix of a clash. */
export const SHEET = {
  overview: "Overview",
  lines: "Lines",
  about: "About",
  assumptions: "Assumptions",
  rates: "Rates",
  subscriptions: "Subscriptions",
  seats: "Seats",
  api: "API usage",
  credits: "Credits",
  enterprise: "Enterprise",
  actuals: "Actuals",
  summary: "Summary",
  comparison: "Comparison",
  verify: "Verify",
  checks: "Checks",
  data: "Data",
} as const;
export type SheetKey = keyof typeof SHEET;

export const NAME = {
  scenario: "AIB_Scenario",
  startMonth: "AIB_StartMonth",
  pricesKnownOn: "AIB_PricesKnownOn",
  currency: "AIB_Currency",
} as const;

/** On pages that are read, the links at their head stand in this column. */
export const LINK_COLUMN = 9;

/** Beside the master check: how many checks hold or fail, in words. */
export const CHECK_COUNT = `$${columnName(COLUMN.firstAttribute + 1)}$4`;

/** Where every sheet finds the master check; the Checks sheet puts it there. */
export const MASTER_CHECK = { row: 4, column: COLUMN.firstAttribute } as const;
