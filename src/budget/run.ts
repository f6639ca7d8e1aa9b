import { parseIso } from "../dates";
import type { PriceBook, Route } from "../pricebook";
import { type ContractSides, contractSides, type CostLine, total } from "../pricing";
import type { Problem } from "../problems";
import { type AssumedOf, knownActuals, type Part, withAssumed } from "./actuals";
import { unusedSeats } from "./adoption";
import { apiCosts } from "./api-costs";
import type { Unmet } from "./caps";
import { currencyOf, exchanged } from "./currency-of";
import type { Engine, MonthResult } from "./engine";
import type { Lapsed } from "./grants";
import { knownSum } from "./known-sum";
import {
  contractCallOf,
  creditPool,
  creditsOf,
  linesIn,
  paidBy,
  seatsBilled,
  seatsLine,
  shortfall,
  subscription,
} from "./line-costs";
import { bookOf, negotiatedRates } from "./own-items";
import { withKeptPrices } from "./own-terms";
import { timelineOf } from "./quantities";
import type { Side } from "./routes";
import type { Budget, SeatsLine, SubscriptionLine, Workspace } from "./schema";

/** One line, workspace shortfall or contract side of a budget, priced by the engine month by month in the report currency. */
export interface LineRun {
  route: Route;
  side: Side;
  name: string;
  /** a contract's side, a workspace's shortfall or its API credits; "" for everything else */
  part: Part;
  /** null: no price in that month, see `problems` */
  cost: (number | null)[];
  cash: (number | null)[];
}

/** With what each month is made of; null: no price, or an amount that is known otherwise. */
export interface ChargedLine extends LineRun {
  charges: (MonthCharges | null)[];
}

/** Charges of a month in the currency of the price, and what makes report currency of them: exchange rate and the scenario's factor. */
export interface MonthCharges {
  lines: readonly CostLine[];
  multiplier: number;
}

/** Seats of a line that are paid for and not in use, month by month, by its adoption curve. */
export interface UnusedRun {
  route: Route;
  name: string;
  seats: number[];
  /** what they cost, in the report currency: value lost, and no cost beside the line's own */
  amount: (number | null)[];
}

/** Use that the cap of a line stops, month by month. */
export interface UnmetRun {
  route: Route;
  name: string;
  /** requests, credits, or usage of a contract at list price */
  quantity: number[];
  /** what it would have cost, in the report currency; null: no price in that month */
  amount: (number | null)[];
}

/** Granted credits of a pool that end unused, month by month. */
export interface LapsedRun {
  route: Route;
  name: string;
  credits: number[];
  /** what was paid for them, in the report currency: value lost, and no cost beside the line's own; null: nobody knows */
  amount: (number | null)[];
}

export interface BudgetRun {
  lines: ChargedLine[];
  unmet: UnmetRun[];
  unused: UnusedRun[];
  lapsed: LapsedRun[];
  /** why a month of a line has no price */
  problems: { line: string; month: number; problem: Problem }[];
}

/** Adds up cost or cash over lines and months; null as soon as one month is unknown. */
export const sumOf = (lines: readonly LineRun[], kind: "cost" | "cash" = "cost"): number | null =>
  knownSum(lines.flatMap((line) => line[kind]));

/**
 * The whole budget by the pricing engine alone: quantities from the budget's own figures, prices from the book as known on
 * the budget's date, but for list prices and credit terms that the budget itself gives. The workbook's native formulas must give the same totals.
 *
 * @param assumed quantities of open months that take the place of the budget's own, such as a forecast's
 */
export const runBudget = (budget: Budget, listed: PriceBook, assumed?: AssumedOf): BudgetRun =>
  runLines(engineOf(budget, listed, assumed));

/** What the lines of a budget are priced with: prices, months, what is known of closed ones. See `runBudget`. */
export function engineOf(budget: Budget, listed: PriceBook, assumed?: AssumedOf): Engine {
  const book = withKeptPrices(budget, bookOf(budget, listed));
  const timeline = timelineOf(budget);
  const known = knownActuals(budget, timeline.months);
  return {
    book,
    budget,
    timeline,
    known: assumed === undefined ? known : withAssumed(known, assumed),
    columns: { dates: timeline.months, months: timeline.months.map(() => 1) },
    setting: { knownOn: parseIso(budget.pricesKnownOn), rates: negotiatedRates(budget, book) },
  };
}

/** Prices the lines of the engine's budget. */
export function runLines(engine: Engine): BudgetRun {
  const { budget, timeline } = engine;
  const run: BudgetRun = { lines: [], unmet: [], unused: [], lapsed: [], problems: [] };
  const price = timeline.scenario.price;
  const access = { side: "access", part: "", factor: price } as const;
  const metered = { side: "metered", part: "", factor: price } as const;
  for (const line of budget.subscriptions) {
    const currency = currencyOf(engine, line.plan, [`seat ${line.billing}`]);
    const paidAhead = line.billing === "annual";
    add(
      run,
      engine,
      { ...access, route: "subscription", name: line.name, currency, paidAhead },
      subscription(engine, line),
    );
    addUnused(run, engine, line);
  }
  for (const workspace of budget.workspaces) {
    const currency = currencyOf(engine, workspace.fillerPlan, [`seat ${workspace.billing}`]);
    const seats = { ...access, route: "seats", currency, paidAhead: workspace.billing === "annual" } as const;
    for (const line of linesIn(budget, workspace)) {
      add(run, engine, { ...seats, name: line.name }, seatsLine(engine, workspace, line));
      addUnused(run, engine, line, workspace);
    }
    add(run, engine, { ...seats, name: workspace.name, part: "Shortfall" }, shortfall(engine, workspace));
  }
  const api = apiCosts(engine);
  for (const { line, months, unmet } of api) {
    const currency = currencyOf(engine, line.item, [line.meter || "input"]);
    const entry = { ...metered, route: "api", name: line.name, currency } as const;
    add(run, engine, entry, months);
    addUnmet(run, engine, entry, unmet);
  }
  for (const workspace of budget.workspaces) {
    const payers = paidBy(engine, workspace);
    const paid = api.filter(({ line }) => payers.includes(line));
    const typed = budget.actuals.some(({ line, part }) => line === workspace.name && part === "Included API credits");
    if (paid.length === 0 && !typed) continue;
    const currency = currencyOf(engine, workspace.fillerPlan, [`seat ${workspace.billing}`]);
    const credits = { ...metered, route: "api", part: "Included API credits", currency, factor: 1 } as const;
    add(run, engine, { ...credits, name: workspace.name }, creditsOf(engine, workspace, paid));
  }
  for (const line of budget.credits) {
    const currency = currencyOf(engine, line.plan, [`seat ${line.billing}`, "credit pack"]);
    const entry = { ...metered, route: "credits", name: line.name, currency } as const;
    const { months, unmet, lapsed } = creditPool(engine, line);
    add(run, engine, entry, months);
    addUnmet(run, engine, entry, unmet);
    addLapsed(run, engine, entry, lapsed);
  }
  for (const line of budget.enterprise) {
    const call = contractCallOf(engine, line);
    const months = contractSides(call);
    const contracts = { route: "enterprise", name: line.name, currency: line.currency, factor: 1 } as const;
    const sides = { access: months.map(({ access }) => access), metered: months.map(({ metered }) => metered) };
    add(run, engine, { ...contracts, side: "access", part: "Access" }, sides.access);
    const metered = { ...contracts, side: "metered", part: "Metered" } as const;
    add(run, engine, metered, sides.metered);
    const [usage = []] = call.usage;
    const unmet = sides.metered.map((month, k) => unmetOf(month, usage[k] === 0));
    addUnmet(run, engine, metered, line.maximumMonth === null ? undefined : unmet);
  }
  return run;
}

/** What the maximum of a contract stops: of no use nothing; a month with use and without a price is without it, too. */
function unmetOf(month: ContractSides["metered"], isUnused: boolean): Unmet {
  if ("problem" in month) return { quantity: 0, amount: isUnused ? 0 : null };
  return { quantity: month.unmet?.list ?? 0, amount: month.unmet?.amount ?? 0 };
}

/** Whose months these are, and by what they are multiplied. */
interface Entry extends Pick<LineRun, "route" | "side" | "name" | "part"> {
  currency: string;
  factor: number;
  /** a year's seats, paid when it begins and for joiners: the amount of a month says nothing of the cash */
  paidAhead?: boolean;
}

function add(run: BudgetRun, { timeline, known }: Engine, entry: Entry, priced: MonthResult[]): void {
  const { route, side, name, part, currency, factor } = entry;
  const months = exchanged({ timeline }, currency, priced);
  const amounts = (pick: (month: Exclude<MonthResult, { problem: Problem }>) => number) =>
    months.map((month, k) => ("problem" in month ? null : pick(month) * timeline.exchangeRate(currency, k) * factor));
  const actual = known(name, part).amounts;
  const [forecast, due] = [amounts(({ lines }) => total(lines)), amounts((month) => month.cash)];
  const cost = forecast.map((amount, k) => actual[k] ?? amount);
  const cash = due.map((amount, k) => (entry.paidAhead ? amount : closedCash(actual[k], amount, forecast[k] ?? null)));
  const charges = months.map((month, k): MonthCharges | null =>
    "problem" in month || actual[k] !== undefined
      ? null
      : { lines: month.lines, multiplier: timeline.exchangeRate(currency, k) * factor },
  );
  run.lines.push({ route, side, name, part, cost, cash, charges });
  months.forEach((month, k) => {
    if ("problem" in month && actual[k] === undefined)
      run.problems.push({ line: name, month: k, problem: month.problem });
  });
}

/** Of the line that was added last. */
function addUnused(run: BudgetRun, engine: Engine, line: SubscriptionLine | SeatsLine, workspace?: Workspace): void {
  const own = run.lines.at(-1);
  if (line.adoptionCeiling === null || !own) return;
  const billed = seatsBilled(engine, line, workspace);
  const seats = unusedSeats(line, billed, engine.timeline.months);
  const amount = own.cost.map((cost, k) => (billed[k] ? cost && (cost * (seats[k] ?? 0)) / billed[k] : 0));
  run.unused.push({ route: own.route, name: own.name, seats, amount });
}

function addUnmet(run: BudgetRun, { timeline }: Engine, entry: Entry, unmet: readonly Unmet[] | undefined): void {
  if (!unmet) return;
  const { route, name, currency, factor } = entry;
  run.unmet.push({
    ...{ route, name, quantity: unmet.map(({ quantity }) => quantity) },
    amount: unmet.map(({ amount }, k) => amount && amount * timeline.exchangeRate(currency, k) * factor),
  });
}

function addLapsed(run: BudgetRun, { timeline }: Engine, entry: Entry, lapsed: readonly Lapsed[] | undefined): void {
  if (!lapsed) return;
  const { route, name, currency, factor } = entry;
  run.lapsed.push({
    ...{ route, name, credits: lapsed.map(({ quantity }) => quantity) },
    amount: lapsed.map(({ amount }, k) => amount && amount * timeline.exchangeRate(currency, k) * factor),
  });
}

/**
 * A closed month paid its amount, and what falls due in it beyond its own share: a year's fees. Never below 0 unless the amount
 * is; an amount without a forecast is what was paid.
 */
const closedCash = (actual: number | undefined, due: number | null, forecast: number | null): number | null => {
  if (actual === undefined) return due;
  return due === null || forecast === null ? actual : Math.max(actual + (due - forecast), Math.min(actual, 0));
};
