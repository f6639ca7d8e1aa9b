import { type Budget, negotiatedRates, sameName } from "../../budget";
import { addMonths, monthsBetween, parseIso, type Serial } from "../../dates";
import { findItem, findPrice, type Item, type PriceBook } from "../../pricebook";
import { YEAR } from "../../pricing";
import { isProblem } from "../../problems";

/** A yearly term that runs when the budget starts: the price it was bought at holds until it renews. */
export interface RunningTerm {
  itemId: string;
  /** first month of the term */
  renewedOn: Serial;
  /** money a seat and month; null: not on record so far back */
  rate: number | null;
}

/** What seats cost in the yearly terms that began before the horizon, each as the price book knows it on that day. */
export function runningTerms(budget: Budget, book: PriceBook): RunningTerm[] {
  const start = parseIso(budget.startMonth);
  const knownOn = parseIso(budget.pricesKnownOn);
  const rates = negotiatedRates(budget, book);
  const terms = new Map<string, RunningTerm>();
  const rateOn = (item: Item, date: Serial): number | null => {
    try {
      const { amount, per } = findPrice(book, { item, component: "seat annual", date, knownOn, rates });
      return amount / per;
    } catch (thrown) {
      if (isProblem(thrown)) return null;
      throw thrown;
    }
  };
  const add = (plan: string, renewal: string) => {
    const sinceRenewal = ((monthsBetween(parseIso(renewal), start) % YEAR) + YEAR) % YEAR;
    if (sinceRenewal === 0) return;
    const item = findItem(book, plan);
    const renewedOn = addMonths(start, -sinceRenewal);
    terms.set(`${item.id} ${renewedOn}`, { itemId: item.id, renewedOn, rate: rateOn(item, renewedOn) });
  };
  const isKnownBefore = (name: string, month: string) =>
    budget.actuals.some((actual) => sameName(actual.line) === sameName(name) && actual.month < month);
  for (const line of [...budget.subscriptions, ...budget.credits]) {
    const hasBegun = line.renewal !== null || parseIso(line.start) < start;
    // seats that are held before a line begins are paid until the term ends, too
    const isHeld = ("seatsHeld" in line && line.seatsHeld > 0) || isKnownBefore(line.name, line.start);
    if (line.billing === "annual" && (hasBegun || isHeld)) add(line.plan, line.renewal ?? line.start);
  }
  for (const workspace of budget.workspaces) {
    if (workspace.billing !== "annual") continue;
    const plans = budget.seats.filter((line) => line.workspace === workspace.name).map(({ plan }) => plan);
    for (const plan of [workspace.fillerPlan, ...plans]) add(plan, workspace.renewal ?? budget.startMonth);
  }
  return [...terms.values()];
}
