import type { Serial } from "../dates";
import * as messages from "../messages";
import { asKnown, priceBook } from "../pricebook";
import {
  apiCost,
  type ApiUse,
  apiUseCost,
  breakEven,
  type MeterUse,
  type Outcome,
  total,
  usageCost,
  usageRange,
} from "../pricing";
import { BadArgument, isProblem } from "../problems";
import { type Answer, row } from "./answer";
import { dateIn, isBlank, numberIn, textIn } from "./cells";
import {
  acrossTime,
  cellAt,
  eachCell,
  isOmitted,
  type Matrix,
  RANGE,
  type Shape,
  shapeOf,
  singleCell,
  toMatrix,
} from "./matrix";
import { billingIn, choiceIn, modeIn, oneCell, settingIn } from "./settings";

type Arguments<Name extends string> = Record<Name, unknown>;
type Priced = Arguments<"rates" | "knownOn">;

/** A quantity that means something else when it is left out than when its cell is blank. */
const optional = (argument: unknown, matrix: Matrix, name: string) =>
  isOmitted(argument) ? () => null : (row: number, column: number) => numberIn(name)(cellAt(matrix, row, column));

type ApiCostArguments = Arguments<
  | "model"
  | "inputTokens"
  | "outputTokens"
  | "requests"
  | "cachedShare"
  | "cacheWriteShare"
  | "cacheWrite1hShare"
  | "mode"
  | "date"
> &
  Priced;

export function apiCostAnswer(given: ApiCostArguments): Answer[][] {
  const cost = oneCellApiCost(given);
  return cost === undefined ? row(apiOutcomes(given), ({ lines }) => total(lines)) : [[cost]];
}

export function apiOutcomes(given: ApiCostArguments): Outcome[] {
  const requests = toMatrix(given.requests);
  const { shape, uses } = modelUses(given, requests);
  const requestsAt = optional(given.requests, requests, "requests");
  const { book, setting } = settingIn(given, toMatrix(given.model));
  return apiCost(book, {
    uses: eachCell(shape, (row, column) => ({ ...uses(row, column), requests: requestsAt(row, column) })),
    dates: acrossTime("date", toMatrix(given.date), shape, dateIn),
    ...setting,
  });
}

const readInput = numberIn("input tokens");
const readOutput = numberIn("output tokens");
const readRequests = numberIn("requests");
const readCachedShare = numberIn("cachedShare");
const readWriteShare = numberIn("cacheWriteShare");
const readHourShare = numberIn("cacheWrite1hShare");

/**
 * The same answer without matrices when every argument is one cell, as in most cells of a sheet; undefined when one is a
 * range, or when there are rates or a day that cannot be read.
 */
function oneCellApiCost(given: ApiCostArguments): number | undefined {
  if (!isOmitted(given.rates)) return undefined;
  const model = singleCell(given.model);
  const inputTokens = singleCell(given.inputTokens);
  const outputTokens = singleCell(given.outputTokens);
  const requests = singleCell(given.requests);
  const cachedShare = singleCell(given.cachedShare);
  const cacheWriteShare = singleCell(given.cacheWriteShare);
  const cacheWrite1hShare = singleCell(given.cacheWrite1hShare);
  const mode = singleCell(given.mode);
  if (model === RANGE || inputTokens === RANGE || outputTokens === RANGE || requests === RANGE) return undefined;
  if (cachedShare === RANGE || cacheWriteShare === RANGE || cacheWrite1hShare === RANGE) return undefined;
  if (mode === RANGE) return undefined;
  const date = oneDay(given.date);
  const knownOn = oneDay(given.knownOn);
  if (date === undefined || knownOn === undefined) return undefined;
  const use = {
    model: textIn(model),
    inputTokens: readInput(inputTokens),
    outputTokens: readOutput(outputTokens),
    requests: isOmitted(given.requests) ? null : readRequests(requests),
    cachedShare: readCachedShare(cachedShare),
    cacheWriteShare: readWriteShare(cacheWriteShare),
    cacheWrite1hShare: readHourShare(cacheWrite1hShare),
    mode: modeIn(mode),
  };
  return apiUseCost(asKnown(priceBook, knownOn ?? undefined), use, date, { knownOn: knownOn ?? undefined });
}

/** The day in an argument of one cell, null where it is blank, undefined where it is a range or no day. */
function oneDay(argument: unknown): Serial | null | undefined {
  const cell = singleCell(argument);
  if (cell === RANGE) return undefined;
  const day = dateIn(cell);
  return isProblem(day) ? undefined : day;
}

/** The part of APICOST and BREAKEVEN that says what is used of a model. */
function modelUses(
  given: Arguments<"model" | "inputTokens" | "outputTokens" | "cachedShare" | "mode" | "date"> & {
    cacheWriteShare?: unknown;
    cacheWrite1hShare?: unknown;
  },
  ...others: Matrix[]
): { shape: Shape; uses: (row: number, column: number) => ApiUse } {
  const [model, input, output] = [toMatrix(given.model), toMatrix(given.inputTokens), toMatrix(given.outputTokens)];
  const [cached, written] = [toMatrix(given.cachedShare), toMatrix(given.cacheWriteShare)];
  const forHour = toMatrix(given.cacheWrite1hShare);
  const [mode, date] = [toMatrix(given.mode), toMatrix(given.date)];
  return {
    shape: shapeOf(model, input, output, cached, written, forHour, mode, date, ...others),
    uses: (row, column) => ({
      model: textIn(cellAt(model, row, column)),
      inputTokens: numberIn("input tokens")(cellAt(input, row, column)),
      outputTokens: numberIn("output tokens")(cellAt(output, row, column)),
      cachedShare: numberIn("cachedShare")(cellAt(cached, row, column)),
      cacheWriteShare: numberIn("cacheWriteShare")(cellAt(written, row, column)),
      cacheWrite1hShare: numberIn("cacheWrite1hShare")(cellAt(forHour, row, column)),
      mode: modeIn(cellAt(mode, row, column)),
    }),
  };
}

type UsageArguments = Arguments<"item" | "meter" | "quantity" | "requests" | "mode" | "date"> & Priced;

export const usageCostAnswer = (given: UsageArguments): Answer[][] =>
  row(usageOutcomes(given), ({ lines }) => total(lines));

export function usageOutcomes(given: UsageArguments): Outcome[] {
  const [item, meter, quantity] = [toMatrix(given.item), toMatrix(given.meter), toMatrix(given.quantity)];
  const [requests, mode, date] = [toMatrix(given.requests), toMatrix(given.mode), toMatrix(given.date)];
  const shape = shapeOf(item, meter, quantity, requests, mode, date);
  const requestsAt = optional(given.requests, requests, "requests");
  const uses = eachCell(shape, (row, column): MeterUse => ({
    item: textIn(cellAt(item, row, column)),
    meter: textIn(cellAt(meter, row, column)),
    quantity: numberIn("quantity")(cellAt(quantity, row, column)),
    requests: requestsAt(row, column),
    mode: modeIn(cellAt(mode, row, column)),
  }));
  const dates = acrossTime("date", date, shape, dateIn);
  const { book, setting } = settingIn(given, item);
  return usageCost(book, { uses, dates, ...setting });
}

/** P10, P50, P90 */
const USUAL_PERCENTILES = [0.1, 0.5, 0.9];

export function usageRangeAnswer(
  given: Arguments<"low" | "likely" | "high" | "percentiles" | "shape"> & Omit<UsageArguments, "quantity">,
): Answer[][] {
  const quantity = (name: "low" | "likely" | "high" | "requests") => numberIn(name)(oneCell(name, given[name]));
  const asked = toMatrix(given.percentiles).cells.flat();
  const { book, setting } = settingIn(given, toMatrix(given.item));
  const outcomes = usageRange(book, {
    item: textIn(oneCell("item", given.item)),
    meter: textIn(oneCell("meter", given.meter)),
    ...{ low: quantity("low"), likely: quantity("likely"), high: quantity("high") },
    percentiles: asked.length === 1 && isBlank(asked[0]) ? USUAL_PERCENTILES : asked.map(numberIn("percentile")),
    shape: choiceIn("shape", given.shape, ["pert", "triangular", "lognormal"]),
    requests: isOmitted(given.requests) ? null : quantity("requests"),
    mode: modeIn(oneCell("mode", given.mode)),
    date: dateIn(oneCell("date", given.date)),
    ...setting,
  });
  return row(outcomes, ({ lines }) => total(lines));
}

export function breakEvenAnswer(
  given: Arguments<"plan" | "model" | "inputTokens" | "outputTokens" | "cachedShare" | "billing" | "mode" | "date"> &
    Priced,
): Answer[][] {
  const plan = toMatrix(given.plan);
  if (plan.rows > 1) throw new BadArgument(messages.onePlanAColumn);
  const { shape, uses } = modelUses(given, plan);
  const { book, setting } = settingIn(given, plan, toMatrix(given.model));
  const outcomes = breakEven(book, {
    plans: acrossTime("plan", plan, shape, textIn),
    billing: billingIn(given.billing),
    uses: eachCell(shape, uses),
    dates: acrossTime("date", toMatrix(given.date), shape, dateIn),
    ...setting,
  });
  return row(outcomes, ({ requests }) => requests);
}
