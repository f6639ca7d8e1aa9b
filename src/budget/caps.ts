import { parseIso } from "../dates";
import { type CostLine, snap, total } from "../pricing";
import type { Engine } from "./engine";

/** Use that a cap stops in a month, and what it would have cost in the price's currency; null: the price is not known. */
export interface Unmet {
  quantity: number;
  amount: number | null;
}

/**
 * What a line may cost in each month before its use stops, before the scenario's price factor; undefined: nothing stops it. A closed
 * month of which anything is known has no cap any more: what was used was used.
 */
export function capsOf(
  { budget, timeline, known }: Pick<Engine, "budget" | "timeline" | "known">,
  { name, cap }: { name: string; cap: number | null },
): (number | undefined)[] {
  const { amounts, quantities } = known(name);
  const lastClosed = budget.lastActualMonth === null ? -Infinity : parseIso(budget.lastActualMonth);
  return timeline.months.map((month, k) => {
    const isSettled = month <= lastClosed && (amounts[k] ?? quantities[k]) !== undefined;
    if (cap === null || isSettled || timeline.scenario.price === 0) return undefined;
    return cap / timeline.scenario.price;
  });
}

/** What a month of a line costs: its tokens, and the units of its meter, those that are free among them. */
export interface MonthOfUse {
  requests: number;
  unitsPerRequest: number;
  tokens: readonly CostLine[];
  units: readonly CostLine[];
}

/**
 * How many of a month's requests a cap pays for. Free units are used first, so that a request costs its tokens only until they are gone.
 */
export function requestsWithin(cap: number, { requests, unitsPerRequest, tokens, units }: MonthOfUse): number {
  if (requests === 0 || snap(total(tokens) + total(units) - cap) <= 0) return requests;
  const perRequest = total(tokens) / requests;
  const paid = units.filter(({ kind }) => kind !== "free").reduce((sum, { quantity }) => sum + quantity, 0);
  const perUnit = paid > 0 ? total(units) / paid : 0;
  const free = requests * unitsPerRequest - paid;
  return Math.min(
    perRequest > 0 ? cap / perRequest : Infinity,
    perUnit > 0 ? (cap + free * perUnit) / (perRequest + perUnit * unitsPerRequest) : Infinity,
  );
}
