import { type Budget, timelineOf } from "../../budget";
import type { WhatIf } from "../answer";
import type { Page } from "./page";

/** What the sheets of one answer have in common. */
export interface Source {
  budget: Budget;
  result: WhatIf;
  /** the memo total of the budget on its own sheet, as a reference */
  memoTotal: string;
}

/** Of which budget the figures are, and whether it has changed since. */
export function stamp(page: Page, { budget, result, memoTotal }: Source): void {
  page.heading("Of which budget");
  page.facts([
    ["Budget", budget.title, "listStatus"],
    ["Scenario", timelineOf(budget).scenario.name, "listStatus"],
    ["Currency", budget.currency, "listStatus"],
    ["Prices as known on", budget.pricesKnownOn, "listStatus"],
    ["Memo total then", result.base.cost, "money"],
  ]);
  page.live(
    "The budget now",
    (above) => `=IF(ABS(${memoTotal}-${above})<0.005,"up to date","the budget has changed since")`,
  );
}
