import { type Budget, linesOf, timelineOf } from "../budget";
import { addMonths, monthsBetween, parseIso, type Serial, toIso } from "../dates";
import { groupBy } from "../group-by";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { isWithinMonth } from "./closed";
import { add, type Decimal, decimalOf, multiply, numberOf, ZERO } from "./decimal";
import type { Fact } from "./facts";
import { IGNORE, type MapRule, NOT_BUDGETED } from "./import-map";

type Actual = Budget["actuals"][number];

/** Where every fact went. Nothing is dropped: what no rule fits is unmapped, and counted. */
export interface Mapped {
  actuals: readonly Actual[];
  unmapped: readonly Fact[];
  notBudgeted: readonly Fact[];
  ignored: readonly Fact[];
  /** estimates and the value of allowances: never money that is owed */
  notMoney: readonly Fact[];
  /** of no whole month, or of a month that is still open */
  notClosed: readonly Fact[];
  /** in a currency of which Assumptions have no rate */
  noRate: readonly Fact[];
}

/** What a line of a route counts, as exports name it. */
const COUNTED: Record<Fact["route"], readonly string[]> = {
  subscription: ["seats"],
  seats: ["seats"],
  api: ["requests"],
  credits: ["credits", "ai-credits"],
  enterprise: [],
};

/** Thirds are never quite a whole. */
const TOLERATED = 1e-6;

const CONDITIONS = ["source", "account", "vendor", "route", "kind", "item", "owner"] as const;

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, "\\$&");

/** As COUNTIFS compares text: * is any text, ? one character, capitals do not count; "" is any. */
const patternOf = (given: string): RegExp =>
  new RegExp(`^${given === "" ? ".*" : escaped(given).replaceAll("*", ".*").replaceAll("?", ".")}$`, "isu");

/**
 * Holds a map against the budget it is for.
 * @throws BadArgument when it names a line that the budget does not have, or shares that are not the whole
 */
export function checkMap(rules: readonly MapRule[], budget: Budget): void {
  const names = [...linesOf(budget)].map(({ name }) => name);
  for (const { line } of rules)
    if (![...names, NOT_BUDGETED, IGNORE].includes(line)) throw new BadArgument(messages.importNoLine(line));
  for (const group of groupBy(rules, conditionsOf).values()) {
    const whole = group.reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(whole - 1) > TOLERATED) throw new BadArgument(messages.importShares(group[0]?.line ?? ""));
  }
}

const conditionsOf = (rule: MapRule): string => JSON.stringify(CONDITIONS.map((key) => rule[key]));

/** Finds the rows that share a fact: the first that fits, and the others with the same conditions. */
export function ruleFinder(rules: readonly MapRule[]): (fact: Fact) => readonly MapRule[] {
  const groups = [...groupBy(rules, conditionsOf).values()].map((shared) => ({
    shared,
    patterns: CONDITIONS.map((key) => [key, patternOf(shared[0]?.[key] ?? "")] as const),
  }));
  return (fact) =>
    groups.find(({ patterns }) => patterns.every(([key, pattern]) => pattern.test(fact[key])))?.shared ?? [];
}

/** Units of the report currency for one of a fact's; undefined: no rate. */
type RateOf = (fact: Pick<Fact, "currency" | "month">) => number | undefined;

export function ratesIn(budget: Budget): RateOf {
  const { start, plainExchangeRate } = timelineOf(budget);
  return ({ currency, month }) => {
    const rate = plainExchangeRate(currency, monthsBetween(start, month));
    return Number.isNaN(rate) ? undefined : rate;
  };
}

/** What facts were billed together, in the report currency; NaN where there is no rate for the currency of one. */
export function inReportCurrency(budget: Budget, facts: readonly Fact[]): number {
  const rateOf = ratesIn(budget);
  return facts.reduce((sum, fact) => sum + numberOf(fact.billed ?? ZERO) * (rateOf(fact) ?? NaN), 0);
}

export const isMoney = ({ basis, billed, kind }: Fact): boolean =>
  basis === "bill" && billed !== null && kind !== "allowance";

interface Cell {
  line: string;
  part: MapRule["part"];
  month: Serial;
  amount: Decimal;
  isPaid: boolean;
  quantity: Decimal | null;
}

/**
 * Facts as the closed months of budget lines, in the report currency.
 * @param isClosed whether the month of a fact can be a closed one
 */
export function toLines(
  facts: readonly Fact[],
  rules: readonly MapRule[],
  budget: Budget,
  isClosed: (fact: Fact) => boolean,
): Mapped {
  const rest = { unmapped: [], notBudgeted: [], ignored: [], notMoney: [], notClosed: [], noRate: [] } as Record<
    Exclude<keyof Mapped, "actuals">,
    Fact[]
  >;
  const cells = new Map<string, Cell>();
  const [rulesFor, rateOf] = [ruleFinder(rules), ratesIn(budget)];
  for (const fact of facts) {
    const shared = rulesFor(fact);
    const rate = rateOf(fact);
    const where = placeOf(fact, shared, rate, isClosed);
    if (where !== "lines") rest[where].push(fact);
    else for (const rule of shared) book(cells, fact, rule, rate ?? 1);
  }
  // a line of which only a count is known keeps its forecast: an actual is an amount
  const actuals = [...cells.values()].filter(({ isPaid }) => isPaid).map(actualOf);
  return { actuals, ...rest };
}

function placeOf(
  fact: Fact,
  shared: readonly MapRule[],
  rate: number | undefined,
  isClosed: (fact: Fact) => boolean,
): Exclude<keyof Mapped, "actuals"> | "lines" {
  const [first] = shared;
  if (!isMoney(fact) && !isCount(fact)) return "notMoney";
  if (first === undefined) return fact.basis === "bill" ? "unmapped" : "notMoney";
  if (first.line === IGNORE) return "ignored";
  if (first.line === NOT_BUDGETED) return "notBudgeted";
  if (!isWithinMonth(fact) || !isClosed(fact)) return "notClosed";
  return isMoney(fact) && rate === undefined ? "noRate" : "lines";
}

const isCount = ({ quantity, unit, route }: Fact): boolean =>
  quantity !== null && COUNTED[route].includes(unit.toLowerCase());

function book(cells: Map<string, Cell>, fact: Fact, { line, part, share }: MapRule, rate: number): void {
  const key = `${line}|${part}|${fact.month}`;
  const cell = cells.get(key) ?? { line, part, month: fact.month, amount: ZERO, isPaid: false, quantity: null };
  cells.set(key, cell);
  const shareOf = (decimal: Decimal): Decimal => multiply(decimal, decimalOf(String(share)) ?? ZERO);
  if (isMoney(fact) && fact.billed !== null) {
    cell.amount = add(cell.amount, multiply(shareOf(fact.billed), decimalOf(String(rate)) ?? ZERO));
    cell.isPaid = true;
  }
  if (isCount(fact) && fact.quantity !== null) cell.quantity = add(cell.quantity ?? ZERO, shareOf(fact.quantity));
}

const actualOf = ({ line, part, month, amount, quantity }: Cell): Actual => ({
  line,
  part,
  month: toIso(month),
  amount: numberOf(amount),
  quantity: quantity === null ? null : numberOf(quantity),
  note: "",
});

/** The last month up to which every month from the first of these actuals has one: proposed as closed, never set. */
export function lastMonthOf(actuals: readonly Actual[]): string | null {
  const months = [...new Set(actuals.map(({ month }) => parseIso(month)))].sort((a, b) => a - b);
  const gap = months.findIndex((month, k) => k > 0 && month !== addMonths(months[k - 1] ?? month, 1));
  const last = months.at(gap < 0 ? -1 : gap - 1);
  return last === undefined ? null : toIso(last);
}
