import type { Budget } from "../budget";
import * as messages from "../messages";
import type { PriceBook } from "../pricebook";
import { BadArgument, isProblem } from "../problems";
import { type BreakEvenMap, breakEvenOf } from "./break-even";
import { type Bridge, bridgeOf } from "./bridge";
import { type Distribution, quantileOf } from "./distributions";
import { type Answer, seek } from "./goal-seek";
import { findInput, type Input } from "./inputs";
import { type Measure, measureOf } from "./measures";
import { modelOf } from "./model";
import { type MonteCarlo, summarise } from "./monte-carlo";
import type { Request, RequestInput } from "./request";
import { simulate } from "./simulate";
import type { Sip } from "./sipmath/write-library";
import { type Cost, type Range, type Sensitivity, sensitivityOf, type Tornado, tornadoOf } from "./tornado";

/** What is said to a request: each part that was asked for. */
export interface WhatIf {
  base: { of: string; period: string; cost: number | null };
  tornado?: Tornado & Place;
  sensitivity?: Sensitivity & Place;
  goalSeek?: Answer & Place;
  monteCarlo?: MonteCarlo;
  breakEven?: BreakEvenMap;
  bridge?: Bridge;
}

interface Place {
  of: string;
  period: string;
}

/** An input of the budget and what the request says of it. */
interface Asked extends Input {
  name: string;
  distribution: Distribution | null;
}

/**
 * Answers a what-if request on a budget by the budget's own engine.
 *
 * @param onProgress is told how many runs are done
 * @param onRuns is told what a simulation drew and what memo, sides and routes cost in all months, run by run
 * @throws BadArgument where the request names what the budget does not have, or asks for what cannot be, in one sentence
 */
export function whatIf(
  budget: Budget,
  book: PriceBook,
  request: Request,
  onProgress?: (done: number, of: number) => void,
  onRuns?: (sips: readonly Sip[]) => void,
): WhatIf {
  // what is worked out once takes longer than many runs: it is said to have begun
  if (request.monteCarlo) onProgress?.(0, request.monteCarlo.runs);
  const asked = (request.inputs ?? []).map((input) => askedOf(budget, input));
  const twice = asked.find(({ name }, k) => asked.findIndex((other) => other.name === name) !== k);
  if (twice) throw new BadArgument(messages.nameTwice(twice.name));
  const model = modelOf(budget, book, asked);
  const costOf =
    (measure: Measure): Cost =>
    (values) => {
      try {
        return measure.in(model.at(values));
      } catch (error) {
        if (isProblem(error)) return null;
        throw error;
      }
    };
  const now = asked.map((input) => input.now);
  /** the cost when one input is moved, and all others are as they are now */
  const moved =
    (cost: Cost, which: Asked) =>
    (value: number): number | null =>
      cost(now.map((own, k) => (asked[k] === which ? value : own)));
  const named = (name: string): Asked => {
    const found = asked.find((input) => input.name === name);
    if (!found) throw new BadArgument(messages.unknownInput(name));
    return found;
  };

  const memo = measureOf(budget, "Memo");
  const result: WhatIf = { base: { of: memo.of, period: memo.period, cost: memo.in(model.base) } };
  if (request.tornado) {
    const { of, period, share } = request.tornado;
    const cost = costOf(measureOf(budget, of, period));
    result.tornado = {
      of,
      period,
      ...tornadoOf(
        cost,
        asked.map((input) => rangeOf(input, share)),
      ),
    };
  }
  if (request.sensitivity) {
    const { of, period, rows, rowValues, columns, columnValues } = request.sensitivity;
    const cost = costOf(measureOf(budget, of, period));
    const [down, across] = [named(rows), columns === "" ? undefined : named(columns)];
    const at = (row: number, column: number | undefined): number | null =>
      cost(now.map((own, k) => (asked[k] === down ? row : asked[k] === across ? (column ?? own) : own)));
    result.sensitivity = { of, period, ...sensitivityOf(at, rowValues, columnValues) };
  }
  if (request.goalSeek) {
    const { of, period, change, ...goal } = request.goalSeek;
    const input = named(change);
    const cost = moved(costOf(measureOf(budget, of, period)), input);
    result.goalSeek = { of, period, ...seek(cost, { ...goal, isWhole: input.isWhole }) };
  }
  if (request.breakEven) result.breakEven = breakEvenOf(budget, book, request.breakEven);
  if (request.bridge) result.bridge = bridgeOf(budget, book, request.bridge);
  if (request.monteCarlo) {
    const { monteCarlo } = request;
    const uncertain = asked.flatMap(({ distribution, ...input }) => (distribution ? [{ ...input, distribution }] : []));
    if (uncertain.length === 0) throw new BadArgument(messages.distributionMissing);
    const drawn = uncertain.map((input) => ({ ...input, quantile: quantileOf(input.distribution) }));
    const runs = simulate(budget, book, drawn, monteCarlo, (done) => onProgress?.(done, monteCarlo.runs));
    result.monteCarlo = summarise(budget, monteCarlo, runs, (totals) => onRuns?.([...runs.draws, ...totals]));
  }
  return result;
}

function askedOf(budget: Budget, { name, input, factor, distribution, floor, cap }: RequestInput): Asked {
  const found = findInput(budget, input);
  const scaled = distribution && factor ? timesNow(distribution, found.now) : distribution;
  return {
    ...found,
    name,
    distribution: scaled,
    floor: Math.max(found.floor, floor ?? -Infinity),
    cap: Math.min(found.cap, cap ?? Infinity),
  };
}

/** Parameters that are shares of the value now, as values: all of them but weights, bends and counts scale with it. */
function timesNow(given: Distribution, now: number): Distribution {
  if (given.kind === "metalog") return metalogTimes(given, now);
  const unscaled = ["kind", "lambda", "weights"];
  const scaled = Object.entries(given).map(([field, parameter]: [string, unknown]) => {
    if (unscaled.includes(field) || parameter === null) return [field, parameter];
    return [field, Array.isArray(parameter) ? parameter.map((one: number) => one * now) : (parameter as number) * now];
  });
  return Object.fromEntries(scaled) as Distribution;
}

/** Behind a bound the coefficients are of a logarithm, so that a factor is added to the first; between two of a share, which stays. */
function metalogTimes({ a, lower, upper }: Extract<Distribution, { kind: "metalog" }>, times: number): Distribution {
  const [first = NaN, ...others] = a;
  const scaled = (bound: number | null): number | null => (bound === null ? null : bound * times);
  const bounds = { kind: "metalog", lower: scaled(lower), upper: scaled(upper) } as const;
  if (lower !== null && upper !== null) return { ...bounds, a };
  if (lower !== null) return { ...bounds, a: [first + Math.log(times), ...others] };
  if (upper !== null) return { ...bounds, a: [first - Math.log(times), ...others] };
  return { ...bounds, a: a.map((coefficient) => coefficient * times) };
}

/** P10 to P90 of what is uncertain; of all else, a share below to a share above. */
function rangeOf({ name, now, floor, cap, distribution }: Asked, share: number): Range {
  const within = (value: number): number => Math.min(cap, Math.max(floor, value));
  const quantile = distribution && quantileOf(distribution);
  const [low, high] = quantile ? [quantile(0.1), quantile(0.9)] : [now * (1 - share), now * (1 + share)];
  return { label: name, now, low: within(Math.min(low, high)), high: within(Math.max(low, high)) };
}
