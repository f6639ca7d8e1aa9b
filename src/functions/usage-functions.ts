import { messages } from "../messages";
import { priceBook } from "../pricebook";
import { apiCost, breakEven, total, usageCost, type ApiUse, type MeterUse } from "../pricing";
import { BadArgument } from "../problems";
import { row, type Answer } from "./answer";
import { dateIn, numberIn, textIn } from "./cells";
import { acrossTime, cellAt, eachCell, isOmitted, shapeOf, toMatrix, type Matrix, type Shape } from "./matrix";
import { billingIn, modeIn, settingIn } from "./settings";

type Arguments<Name extends string> = Record<Name, unknown>;
type Priced = Arguments<"rates" | "knownOn">;

/** A quantity that means something else when it is left out than when its cell is blank. */
const optional = (argument: unknown, matrix: Matrix, name: string) =>
  isOmitted(argument) ? () => null : (row: number, column: number) => numberIn(name)(cellAt(matrix, row, column));

export function apiCostAnswer(
  given: Arguments<"model" | "inputTokens" | "outputTokens" | "requests" | "cachedShare" | "cacheWriteShare"> &
    Arguments<"mode" | "date"> &
    Priced,
): Answer[][] {
  const requests = toMatrix(given.requests);
  const { shape, uses } = modelUses(given, requests);
  const requestsAt = optional(given.requests, requests, "requests");
  const outcomes = apiCost(priceBook, {
    uses: eachCell(shape, (row, column) => ({ ...uses(row, column), requests: requestsAt(row, column) })),
    dates: acrossTime("date", toMatrix(given.date), shape, dateIn),
    ...settingIn(given),
  });
  return row(outcomes, ({ lines }) => total(lines));
}

/** The part of APICOST and BREAKEVEN that says what is used of a model. */
function modelUses(
  given: Arguments<"model" | "inputTokens" | "outputTokens" | "cachedShare" | "mode" | "date"> & {
    cacheWriteShare?: unknown;
  },
  ...others: Matrix[]
): { shape: Shape; uses: (row: number, column: number) => ApiUse } {
  const [model, input, output] = [toMatrix(given.model), toMatrix(given.inputTokens), toMatrix(given.outputTokens)];
  const [cached, written] = [toMatrix(given.cachedShare), toMatrix(given.cacheWriteShare)];
  const [mode, date] = [toMatrix(given.mode), toMatrix(given.date)];
  return {
    shape: shapeOf(model, input, output, cached, written, mode, date, ...others),
    uses: (row, column) => ({
      model: textIn(cellAt(model, row, column)),
      inputTokens: numberIn("input tokens")(cellAt(input, row, column)),
      outputTokens: numberIn("output tokens")(cellAt(output, row, column)),
      cachedShare: numberIn("cachedShare")(cellAt(cached, row, column)),
      cacheWriteShare: numberIn("cacheWriteShare")(cellAt(written, row, column)),
      mode: modeIn(cellAt(mode, row, column)),
    }),
  };
}

export function usageCostAnswer(
  given: Arguments<"item" | "meter" | "quantity" | "requests" | "mode" | "date"> & Priced,
): Answer[][] {
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
  return row(usageCost(priceBook, { uses, dates, ...settingIn(given) }), ({ lines }) => total(lines));
}

export function breakEvenAnswer(
  given: Arguments<"plan" | "model" | "inputTokens" | "outputTokens" | "cachedShare" | "billing" | "mode" | "date"> &
    Priced,
): Answer[][] {
  const plan = toMatrix(given.plan);
  if (plan.rows > 1) throw new BadArgument(messages.onePlanAColumn);
  const { shape, uses } = modelUses(given, plan);
  const outcomes = breakEven(priceBook, {
    plans: acrossTime("plan", plan, shape, textIn),
    billing: billingIn(given.billing),
    uses: eachCell(shape, uses),
    dates: acrossTime("date", toMatrix(given.date), shape, dateIn),
    ...settingIn(given),
  });
  return row(outcomes, ({ requests }) => requests);
}
