import {
  type Budget,
  linesOf,
  ROUTE_LINES,
  type RouteLines,
  sameName,
  SCENARIO_FACTORS,
  type ScenarioFactor,
  timelineOf,
} from "../budget";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { fieldName } from "./field-names";

/** A number of the budget that may be moved: a line's field, a driver's, a factor of the scenario in use, an exchange rate, a rate. */
export type InputRef =
  | { line: string; field: string }
  | { driver: string; field: string }
  | { scenario: string }
  | { exchangeRate: string }
  | { rate: string; component: string };

/** A number of the budget that has been found. */
export interface Input {
  ref: InputRef;
  /** as people call it: "Support assistant: input tokens a request" */
  label: string;
  now: number;
  /** the least and the most that it can be */
  floor: number;
  cap: number;
  /** heads come whole */
  isWhole: boolean;
  /** names of the lines whose own quantities it moves; undefined: of any line */
  moves: readonly string[] | undefined;
  /** does it move prices, not quantities only? */
  movesPrices: boolean;
  /** @returns the budget with another value, itself unchanged */
  set: (budget: Budget, value: number) => Budget;
}

interface Bounds {
  floor: number;
  cap: number;
}
const AMOUNT: Bounds = { floor: 0, cap: Infinity };
const SIGNED: Bounds = { floor: -Infinity, cap: Infinity };
const SHARE: Bounds = { floor: 0, cap: 1 };
/** above −100 %, as the budget itself demands */
const GROWTH: Bounds = { floor: -0.999999, cap: Infinity };
const RATE: Bounds = { floor: 1e-9, cap: Infinity };

/** What of a line can be moved; all else changes what a line is. */
const LINE_FIELDS: Readonly<Record<string, Bounds>> = {
  base: AMOUNT,
  perDriver: AMOUNT,
  addedPerMonth: SIGNED,
  seatsHeld: AMOUNT,
  growth: GROWTH,
  inputTokens: AMOUNT,
  outputTokens: AMOUNT,
  cachedShare: SHARE,
  cacheWriteShare: SHARE,
  cacheWrite1hShare: SHARE,
  unitsPerRequest: AMOUNT,
  seats: AMOUNT,
  creditsHeld: AMOUNT,
  allowance: AMOUNT,
  usage: AMOUNT,
  seatPrice: AMOUNT,
  minimumSeats: AMOUNT,
  commitment: AMOUNT,
  drawnBefore: AMOUNT,
  minimumMonth: AMOUNT,
  maximumMonth: AMOUNT,
  usageDiscount: SHARE,
  overageDiscount: SHARE,
  platformFee: AMOUNT,
  support: AMOUNT,
};
const DRIVER_FIELDS: Readonly<Record<string, Bounds>> = { opening: AMOUNT, growth: GROWTH };

/** @throws BadArgument when the budget has no such number, in a sentence that names those it has */
export const findInput = (budget: Budget, ref: InputRef): Input => ({ ...found(budget, ref), ref });

function found(budget: Budget, ref: InputRef): Omit<Input, "ref"> {
  if ("line" in ref) return lineInput(budget, ref);
  if ("driver" in ref) return driverInput(budget, ref);
  if ("scenario" in ref) return scenarioInput(budget, ref.scenario);
  if ("exchangeRate" in ref) return exchangeRateInput(budget, ref.exchangeRate);
  return rateInput(budget, ref);
}

const fieldsOf = (row: object, fields: Readonly<Record<string, Bounds>>): string[] =>
  Object.keys(fields).filter((field) => typeof (row as Record<string, unknown>)[field] === "number");

function numberOf(row: object, field: string, fields: Readonly<Record<string, Bounds>>): { now: number } & Bounds {
  const now: unknown = (row as Record<string, unknown>)[field];
  const bounds = fields[field];
  if (bounds === undefined || typeof now !== "number")
    throw new BadArgument(messages.noSuchNumber(field, fieldsOf(row, fields)));
  return { now, ...bounds };
}

/** The table with one row changed. */
const withRow = <Row>(rows: readonly Row[], isIt: (row: Row) => boolean, change: Partial<Row>): Row[] =>
  rows.map((row) => (isIt(row) ? { ...row, ...change } : row));

const same = (a: string, b: string): boolean => sameName(a) === sameName(b);

function lineInput(budget: Budget, { line, field }: { line: string; field: string }): Omit<Input, "ref"> {
  const found = [...linesOf(budget)].find(({ name }) => same(name, line));
  if (!found)
    throw new BadArgument(
      messages.unknownTarget(
        line,
        [...linesOf(budget)].map(({ name }) => name),
      ),
    );
  const route = ROUTE_LINES.find((lines) => budget[lines].some(({ name }) => name === found.name)) ?? "api";
  const isHeads = (route === "subscriptions" || route === "seats") && ["base", "seatsHeld"].includes(field);
  return {
    label: `${found.name}: ${fieldName(field)}`,
    ...numberOf(found, field, LINE_FIELDS),
    isWhole: isHeads || (route === "credits" && field === "seats"),
    moves: [found.name],
    movesPrices: false,
    set: (before, value) => ({
      ...before,
      [route]: withRow<{ name: string }>(before[route], ({ name }) => name === found.name, { [field]: value }),
    }),
  };
}

function driverInput(budget: Budget, { driver, field }: { driver: string; field: string }): Omit<Input, "ref"> {
  const found = budget.drivers.find(({ name }) => same(name, driver));
  if (!found)
    throw new BadArgument(
      messages.unknownTarget(
        driver,
        budget.drivers.map(({ name }) => name),
      ),
    );
  return {
    label: `${found.name}: ${fieldName(field)}`,
    ...numberOf(found, field, DRIVER_FIELDS),
    isWhole: false,
    moves: [...linesOf(budget)].filter((line) => line.driver === found.name).map(({ name }) => name),
    movesPrices: false,
    set: (before, value) => ({
      ...before,
      drivers: withRow(before.drivers, ({ name }) => name === found.name, { [field]: value }),
    }),
  };
}

/** Of which routes a factor moves the quantities; the others move prices of all. */
const MOVED_ROUTES: Partial<Record<ScenarioFactor, readonly RouteLines[]>> = {
  seats: ["subscriptions", "seats", "enterprise"],
  usage: ["api", "enterprise"],
  credits: ["credits"],
};

function scenarioInput(budget: Budget, factor: string): Omit<Input, "ref"> {
  const scenario = timelineOf(budget).scenario;
  const keys = SCENARIO_FACTORS.map(({ key }) => key);
  const known = SCENARIO_FACTORS.find(({ key }) => key === factor);
  if (known === undefined) throw new BadArgument(messages.noSuchNumber(factor, keys));
  const { key, label } = known;
  return {
    label: `${scenario.name}: ${label}`,
    now: scenario[key],
    ...AMOUNT,
    isWhole: false,
    moves: MOVED_ROUTES[key]?.flatMap((route) => budget[route].map(({ name }) => name)),
    movesPrices: false,
    set: (before, value) => ({
      ...before,
      scenarios: withRow(before.scenarios, ({ name }) => name === before.scenario, {
        [key]: value,
      }),
    }),
  };
}

function exchangeRateInput(budget: Budget, currency: string): Omit<Input, "ref"> {
  const found = budget.exchangeRates.find((rate) => rate.currency === currency.toUpperCase());
  if (!found)
    throw new BadArgument(
      messages.unknownTarget(
        currency,
        budget.exchangeRates.map((rate) => rate.currency),
      ),
    );
  // rates by month move together: each by what the first of them moves
  const now = found.byMonth[0] ?? found.usdPerUnit;
  return {
    label: `USD for one ${found.currency}`,
    now,
    ...RATE,
    isWhole: false,
    moves: undefined,
    movesPrices: false,
    set: (before, value) => ({
      ...before,
      exchangeRates: withRow(before.exchangeRates, (rate) => rate.currency === found.currency, {
        usdPerUnit: (found.usdPerUnit * value) / now,
        byMonth: found.byMonth.map((rate) => (rate * value) / now),
      }),
    }),
  };
}

function rateInput(budget: Budget, { rate, component }: { rate: string; component: string }): Omit<Input, "ref"> {
  const isIt = (row: Budget["rates"][number]): boolean => same(row.item, rate) && same(row.component, component);
  const [found, another] = budget.rates.filter(isIt);
  if (!found)
    throw new BadArgument(
      messages.unknownTarget(
        `${rate}: ${component}`,
        budget.rates.map((row) => `${row.item}: ${row.component}`),
      ),
    );
  if (another) throw new BadArgument(messages.rateTwice(rate, component));
  return {
    label: `${found.item}: ${found.component}`,
    now: found.rate,
    ...AMOUNT,
    isWhole: false,
    moves: undefined,
    movesPrices: true,
    set: (before, value) => ({ ...before, rates: withRow(before.rates, isIt, { rate: value }) }),
  };
}
