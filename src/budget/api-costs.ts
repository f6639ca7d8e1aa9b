import type { Serial } from "../dates";
import { findItem, findPrice } from "../pricebook";
import { apiCost, type Outcome, total, usageCost } from "../pricing";
import { isProblem } from "../problems";
import { orKnown } from "./actuals";
import type { Engine, MonthResult } from "./engine";
import { freeMeter } from "./free-units";
import { growingDemand } from "./quantities";
import type { ApiLine } from "./schema";

/** Free units that lines have taken in one month, by the vendor's meter. */
type Taken = Map<string, number>;

/**
 * What every API line costs before included credits. A vendor gives the free units of a meter once a month: the first line
 * takes of them what it uses, the next ones what is left.
 */
export function apiCosts(engine: Engine): { line: ApiLine; months: MonthResult[] }[] {
  const taken = engine.timeline.months.map((): Taken => new Map());
  return engine.budget.api.map((line) => {
    const forecast = growingDemand(line, engine.timeline, engine.timeline.scenario.usage);
    const requests = orKnown(forecast, engine.known(line.name).quantities);
    const units = meterCost(engine, line, requests, taken);
    return {
      line,
      months: tokenCost(engine, line, requests).map((outcome, k) => together(outcome, units[k] as Outcome)),
    };
  });
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

/** The engine is asked for what a line uses on top of the free units already taken, so that its own begin behind them. */
function meterCost(engine: Engine, line: ApiLine, requests: readonly number[], taken: readonly Taken[]): Outcome[] {
  const { months } = engine.timeline;
  const { item, meter, mode, unitsPerRequest } = line;
  if (meter === "") return months.map(() => ({ lines: [] }));
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
  return outcomes.map((outcome, k) => {
    if ("problem" in outcome || !shared[k]) return outcome;
    const [free, ...paid] = outcome.lines;
    if (!free) return outcome;
    taken[k]?.set(shared[k], free.quantity);
    return { lines: [{ ...free, quantity: free.quantity - (before[k] ?? 0) }, ...paid] };
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

function together(tokens: Outcome, units: Outcome): MonthResult {
  if ("problem" in tokens) return tokens;
  if ("problem" in units) return units;
  const lines = [...tokens.lines, ...units.lines];
  return { lines, cash: total(lines) };
}
