import { type Budget, timelineOf } from "../../budget";
import { ReportPage } from "../../sheet";
import type { WhatIf } from "../answer";

const TAB_COLOR = "7A5C99";

/** What the sheets of one answer have in common. */
export interface Source {
  budget: Budget;
  result: WhatIf;
  /** the memo total of the budget on its own sheet, as a reference */
  memoTotal: string;
}

export function stamp(page: ReportPage, { budget, result, memoTotal }: Source): void {
  page.stamp(
    [
      ["Budget", budget.title],
      ["Scenario", timelineOf(budget).scenario.name],
      ["Currency", budget.currency],
      ["Prices as known on", budget.pricesKnownOn],
    ],
    result.base.cost,
    memoTotal,
  );
}

export const pageOf = (name: string, subtitle: string): ReportPage =>
  new ReportPage({ name, subtitle, tabColor: TAB_COLOR });
