import { addMonths, parseIso } from "../dates";
import { findItem, findPrice, parseRates, type PriceBook, type Rate, type Route } from "../pricebook";
import {
  apiCost,
  contractCost,
  creditCost,
  seatCost,
  total,
  usageCost,
  type Columns,
  type CostLine,
  type Outcome,
  type SeatOutcome,
} from "../pricing";
import type { Problem } from "../problems";
import { withKeptPrices, withOwnLimits, withOwnTerms } from "./own-terms";
import { contractSeats, growingDemand, isActive, seatsNeeded, timelineOf, type Timeline } from "./quantities";
import type { ApiLine, Budget, ContractLine, CreditsLine, SeatsLine, SubscriptionLine, Workspace } from "./schema";

/** Which of the two budgets money belongs to. */
export type Side = "access" | "metered";

export type Part = Budget["actuals"][number]["part"];

/** One line, workspace shortfall or contract side of a budget, priced by the engine month by month in the report currency. */
export interface LineRun {
  route: Route;
  side: Side;
  name: string;
  /** a contract's side or a workspace's shortfall; "" for everything else */
  part: Part;
  /** null: no price in that month, see `problems` */
  cost: (number | null)[];
  cash: (number | null)[];
}

export interface BudgetRun {
  lines: LineRun[];
  /** why a month of a line has no price */
  problems: { line: string; month: number; problem: Problem }[];
}

/** Adds up cost or cash over lines and months; null as soon as one month is unknown. */
export const sumOf = (lines: readonly LineRun[], kind: "cost" | "cash" = "cost"): number | null =>
  lines
    .flatMap((line) => line[kind])
    .reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);

/** What one month costs and what is paid in it, in the price's currency. */
type MonthResult = { lines: CostLine[]; cash: number } | { problem: Problem };

/**
 * The whole budget by the pricing engine alone: quantities from the budget's own figures, prices from the book as known on
 * the budget's date, but for list prices and credit terms that the budget itself gives. The workbook's native formulas must give the same totals.
 */
export function runBudget(budget: Budget, listed: PriceBook): BudgetRun {
  const book = withKeptPrices(budget, listed);
  const timeline = timelineOf(budget);
  const engine = {
    book,
    budget,
    timeline,
    columns: { dates: timeline.months, months: timeline.months.map(() => 1) },
    setting: { knownOn: parseIso(budget.pricesKnownOn), rates: ratesOf(budget, book) },
  };
  const run: BudgetRun = { lines: [], problems: [] };
  const price = timeline.scenario.price;
  const access = { side: "access", part: "", factor: price } as const;
  const metered = { side: "metered", part: "", factor: price } as const;
  for (const line of budget.subscriptions) {
    const currency = currencyOf(engine, line.plan, [`seat ${line.billing}`]);
    add(run, engine, { ...access, route: "subscription", name: line.name, currency }, subscription(engine, line));
  }
  for (const workspace of budget.workspaces) {
    const currency = currencyOf(engine, workspace.fillerPlan, [`seat ${workspace.billing}`]);
    const seats = { ...access, route: "seats", currency } as const;
    for (const line of linesIn(budget, workspace)) {
      const alone = workspaceSeats(engine, workspace, [line]);
      add(run, engine, { ...seats, name: line.name }, alone.map(ownSeats));
    }
    const whole = workspaceSeats(engine, workspace, linesIn(budget, workspace));
    add(run, engine, { ...seats, name: workspace.name, part: "Shortfall" }, whole.map(shortfall));
  }
  for (const line of budget.api) {
    const currency = currencyOf(engine, line.item, [line.meter || "input"]);
    add(run, engine, { ...metered, route: "api", name: line.name, currency }, apiUse(engine, line));
  }
  for (const line of budget.credits) {
    const currency = currencyOf(engine, line.plan, [`seat ${line.billing}`, "credit pack"]);
    add(run, engine, { ...metered, route: "credits", name: line.name, currency }, creditPool(engine, line));
  }
  for (const line of budget.enterprise) {
    const months = contract(engine, line);
    const contracts = { route: "enterprise", name: line.name, currency: line.currency, factor: 1 } as const;
    add(run, engine, { ...contracts, side: "access", part: "Access" }, sideOf(months, "access"));
    add(run, engine, { ...contracts, side: "metered", part: "Metered" }, sideOf(months, "metered"));
  }
  return run;
}

interface Engine {
  book: PriceBook;
  budget: Budget;
  timeline: Timeline;
  columns: Columns;
  setting: { knownOn: number; rates: readonly Rate[] };
}

/** Whose months these are, and by what they are multiplied. */
interface Entry extends Pick<LineRun, "route" | "side" | "name" | "part"> {
  currency: string;
  factor: number;
}

function add(run: BudgetRun, { timeline, budget }: Engine, entry: Entry, months: MonthResult[]): void {
  const { route, side, name, part, currency, factor } = entry;
  const amounts = (pick: (month: Exclude<MonthResult, { problem: Problem }>) => number) =>
    months.map((month, k) => ("problem" in month ? null : pick(month) * timeline.exchangeRate(currency, k) * factor));
  const actual = actualsOf(budget, name, part, timeline);
  const cost = amounts(({ lines }) => total(lines)).map((forecast, k) => actual[k] ?? forecast);
  run.lines.push({ route, side, name, part, cost, cash: amounts(({ cash }) => cash) });
  months.forEach((month, k) => {
    if ("problem" in month && actual[k] === undefined)
      run.problems.push({ line: name, month: k, problem: month.problem });
  });
}

/** What closed months really cost; undefined where nothing was typed, so that the forecast stays. */
function actualsOf(budget: Budget, line: string, part: Part, { months }: Timeline): (number | undefined)[] {
  const lastClosed = budget.lastActualMonth === null ? -Infinity : parseIso(budget.lastActualMonth);
  const own = budget.actuals.filter((actual) => actual.line === line && actual.part === part);
  return months.map((month) => {
    const typed = month <= lastClosed ? own.filter((actual) => parseIso(actual.month) === month) : [];
    return typed.length === 0 ? undefined : typed.reduce((sum, { amount }) => sum + amount, 0);
  });
}

const linesIn = (budget: Budget, workspace: Workspace): SeatsLine[] =>
  budget.seats.filter((line) => line.workspace === workspace.name);

const subscription = ({ book, budget, timeline, columns, setting }: Engine, line: SubscriptionLine): MonthResult[] =>
  seatCost(book, {
    ...columns,
    ...setting,
    plans: [line.plan],
    seats: [seatsNeeded(line, budget, timeline)],
    held: [line.seatsHeld],
    billing: line.billing,
    renewal: parseIso(line.renewal ?? line.start),
  });

/**
 * The seats of some lines under a workspace's terms. One line alone has the workspace's shortfall all to itself, so only its
 * own seats may be read from that; the shortfall is read from all lines together.
 */
function workspaceSeats(engine: Engine, workspace: Workspace, lines: SeatsLine[]): SeatOutcome[] {
  const { book, budget, timeline, columns, setting } = engine;
  return seatCost(withOwnLimits(workspace, book), {
    ...columns,
    ...setting,
    plans: lines.map(({ plan }) => plan),
    seats: lines.map((line) => seatsNeeded(line, budget, timeline)),
    held: lines.map(({ seatsHeld }) => seatsHeld),
    billing: workspace.billing,
    renewal: workspace.renewal ? parseIso(workspace.renewal) : timeline.start,
  });
}

const SEATS = "seats";

const ownSeats = (month: SeatOutcome): MonthResult =>
  "problem" in month
    ? month
    : { lines: month.lines.filter(({ component }) => component === SEATS), cash: month.cash - month.shortfallCash };

const shortfall = (month: SeatOutcome): MonthResult =>
  "problem" in month
    ? month
    : { lines: month.lines.filter(({ component }) => component !== SEATS), cash: month.shortfallCash };

function apiUse({ book, timeline, setting }: Engine, line: ApiLine): MonthResult[] {
  const requests = growingDemand(line, timeline, timeline.scenario.usage);
  const call = { ...setting, dates: timeline.months };
  const { item, mode, meter, inputTokens, outputTokens, cachedShare, cacheWriteShare, unitsPerRequest } = line;
  const tokens = apiCost(book, {
    ...call,
    uses: [
      requests.map((asked) => ({
        model: item,
        inputTokens,
        outputTokens,
        requests: asked,
        cachedShare,
        cacheWriteShare,
        mode,
      })),
    ],
  });
  const units = usageCost(book, {
    ...call,
    uses: [
      requests.map((asked) => ({ item, meter, quantity: meter === "" ? 0 : unitsPerRequest, requests: asked, mode })),
    ],
  });
  return tokens.map((outcome, k) => together(outcome, units[k] as Outcome));
}

function creditPool({ book, timeline, columns, setting }: Engine, line: CreditsLine): MonthResult[] {
  return creditCost(withOwnTerms(line, book), {
    ...columns,
    ...setting,
    plans: [line.plan],
    credits: [growingDemand(line, timeline, timeline.scenario.credits)],
    seats: [timeline.months.map((month) => (isActive(line, month) ? line.seats : 0))],
    opening: [line.creditsHeld],
    billing: line.billing,
  });
}

const contract = ({ timeline, columns }: Engine, line: ContractLine): MonthResult[] =>
  contractCost({
    ...columns,
    seats: [contractSeats(line, timeline)],
    usage: [growingDemand({ ...line, base: line.usage, driver: "", perDriver: 0 }, timeline, timeline.scenario.usage)],
    terms: {
      years: [
        {
          seatPrice: line.seatPrice,
          minimumSeats: line.minimumSeats,
          commitment: line.commitment,
          covers: line.commitmentCovers,
          usageDiscount: line.usageDiscount,
          overageDiscount: line.overageDiscount ?? line.usageDiscount,
          platformFee: line.platformFee,
          support: line.support,
        },
      ],
      start: parseIso(line.start),
      end: line.end === null ? null : addMonths(parseIso(line.end), 1),
      drawnBefore: line.drawnBefore,
    },
  });

const ACCESS_COMPONENTS = new Set(["seats", "seats short of the minimum", "platform fee", "support"]);

/** Cash of a contract goes with its access side but for what is metered, which is paid as it is used. */
const sideOf = (months: MonthResult[], side: Side): MonthResult[] =>
  months.map((month) => {
    if ("problem" in month) return month;
    const lines = month.lines.filter(({ component }) => ACCESS_COMPONENTS.has(component) === (side === "access"));
    const metered = total(month.lines.filter(({ component }) => !ACCESS_COMPONENTS.has(component)));
    return { lines, cash: side === "metered" ? metered : month.cash - metered };
  });

function together(tokens: Outcome, units: Outcome): MonthResult {
  if ("problem" in tokens) return tokens;
  if ("problem" in units) return units;
  const lines = [...tokens.lines, ...units.lines];
  return { lines, cash: total(lines) };
}

const ratesOf = (budget: Budget, book: PriceBook): Rate[] =>
  parseRates(
    book,
    budget.rates.map(({ item, component, rate, from, to }) => [item, component, rate, from ?? "", to ?? ""]),
  );

/** Currency of the first of these components that the book prices. */
function currencyOf({ book, timeline, setting }: Engine, name: string, components: string[]): string {
  const item = findItem(book, name);
  for (const component of components) {
    for (const date of [timeline.start, undefined]) {
      try {
        return findPrice(book, { item, component, date, knownOn: setting.knownOn }).currency;
      } catch {
        continue;
      }
    }
  }
  return "USD";
}
