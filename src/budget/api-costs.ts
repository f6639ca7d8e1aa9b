import type { Serial } from "../dates";
import { findItem, findPrice } from "../pricebook";
import { apiCost, type Outcome, total, usageCost } from "../pricing";
import { isProblem } from "../problems";
import { orKnown } from "./actuals";
import { capsOf, requestsWithin, type Unmet } from "./caps";
import type { Engine, MonthResult } from "./engine";
import { freeMeter } from "./free-units";
import { growingDemand } from "./quantities";
import type { ApiLine } from "./schema";

/** Free units that lines have taken in one month, by the vendor's meter. */
type Taken = Map<string, number>;

/** What an API line costs before included credits, and the requests that its cap stops. */
export interface ApiCosts {
  line: ApiLine;
  months: MonthResult[];
  /** of a line with a cap */
  unmet: Unmet[] | undefined;
}

/**
 * What every API line costs before included credits. A vendor gives the free units of a meter once a month: the first line
 * takes of them what it uses, the next ones what is left. A cap stops the requests that it does not pay for.
 */
export function apiCosts(engine: Engine): ApiCosts[] {
  const taken = engine.timeline.months.map((): Taken => new Map());
  return engine.budget.api.map((line) => {
    const forecast = growingDemand(line, engine.timeline, engine.timeline.scenario.usage);
    const wanted = orKnown(forecast, engine.known(line.name).quantities);
    const all = costOf(engine, line, wanted, taken);
    const caps = capsOf(engine, line);
    const requests = wanted.map((asked, k) => requestsPaidFor(asked, caps[k], all[k] as MonthCosts, line));
    const isCut = requests.some((asked, k) => asked !== wanted[k]);
    const met = isCut ? costOf(engine, line, requests, taken) : all;
    for (const [k, { meter, free }] of met.entries())
      if (meter) taken[k]?.set(meter, (taken[k].get(meter) ?? 0) + free);
    const months = met.map(together);
    const unmet = (asked: number, k: number): Unmet => {
      const [whole, part] = [together(all[k] as MonthCosts), months[k] as MonthResult];
      const quantity = asked - (requests[k] ?? 0);
      if (quantity === 0) return { quantity, amount: 0 };
      return {
        quantity,
        amount: "problem" in whole || "problem" in part ? null : total(whole.lines) - total(part.lines),
      };
    };
    return { line, months, unmet: line.cap === null ? undefined : wanted.map(unmet) };
  });
}

/** What one month of a line costs for some requests, and the free units that it takes of a vendor's meter. */
interface MonthCosts {
  tokens: Outcome;
  units: Outcome;
  meter: string;
  free: number;
}

function costOf(engine: Engine, line: ApiLine, requests: readonly number[], taken: readonly Taken[]): MonthCosts[] {
  const metered = meterCost(engine, line, requests, taken);
  return tokenCost(engine, line, requests).map((tokens, k) => ({ tokens, ...(metered[k] as Metered) }));
}

function requestsPaidFor(
  requests: number,
  cap: number | undefined,
  { tokens, units }: MonthCosts,
  { unitsPerRequest }: ApiLine,
): number {
  if (cap === undefined || "problem" in tokens || "problem" in units) return requests;
  const use = { requests, unitsPerRequest, tokens: tokens.lines, units: units.lines };
  return Math.min(requests, requestsWithin(cap, use));
}

function tokenCost({ book, timeline, setting }: Engine, line: ApiLine, requests: readonly number[]): Outcome[] {
  const { item, mode, inputTokens, outputTokens, cachedShare, cacheWriteShare, cacheWrite1hShare } = line;
  const use = { model: item, inputTokens, outputTokens, cachedShare, cacheWriteShare, cacheWrite1hShare, mode };
  return apiCost(book, {
    ...setting,
    dates: timeline.months,
    uses: [requests.map((asked) => ({ ...use, requests: asked }))],
  });
}

type Metered = Omit<MonthCosts, "tokens">;

/** The engine is asked for what a line uses on top of the free units already taken, so that its own begin behind them. */
function meterCost(engine: Engine, line: ApiLine, requests: readonly number[], taken: readonly Taken[]): Metered[] {
  const { months } = engine.timeline;
  const { item, meter, mode, unitsPerRequest } = line;
  if (meter === "") return months.map(() => ({ units: { lines: [] }, meter: "", free: 0 }));
  const shared = months.map((month) => freeMeterOf(engine, line, month));
  const before = months.map((_, k) => (requests[k] === 0 ? 0 : (taken[k]?.get(shared[k] ?? "") ?? 0)));
  const outcomes = usageCost(engine.book, {
    ...engine.setting,
    dates: months,
    uses: [
      before.map((quantity) => ({ item, meter, mode, quantity })),
      requests.map((asked) => ({ item, meter, mode, quantity: unitsPerRequest, requests: asked })),
    ],
  });
  return outcomes.map((units, k): Metered => {
    const nothingFree = { units, meter: "", free: 0 };
    if ("problem" in units || !shared[k]) return nothingFree;
    const [free, ...paid] = units.lines;
    if (!free) return nothingFree;
    const own = free.quantity - (before[k] ?? 0);
    return { units: { lines: [{ ...free, quantity: own }, ...paid] }, meter: shared[k], free: own };
  });
}

/** Under a negotiated rate the free units are still those of the list. */
function freeMeterOf({ book, setting: { knownOn } }: Engine, line: ApiLine, date: Serial): string {
  try {
    return freeMeter(findPrice(book, { item: findItem(book, line.item), component: line.meter, date, knownOn }));
  } catch (thrown) {
    // the engine has the same problem and says so in the line's month
    if (isProblem(thrown)) return "";
    throw thrown;
  }
}

function together({ tokens, units }: MonthCosts): MonthResult {
  if ("problem" in tokens) return tokens;
  if ("problem" in units) return units;
  const lines = [...tokens.lines, ...units.lines];
  return { lines, cash: total(lines) };
}
