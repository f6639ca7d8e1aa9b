import {
  currencyOf,
  type Engine,
  linesApart,
  linesIn,
  type SeatsLine,
  type SubscriptionLine,
  withOwnLimits,
  type Workspace,
} from "../../budget";
import { addMonths, parseIso } from "../../dates";
import { findItem, findPrice, type Item } from "../../pricebook";
import { workspaceRules } from "../../pricing";
import { found } from "./prices";
import { type Terms, termsOf } from "./seats";
import type { Row, Rows, Site } from "./site";
import type { Value } from "./tape";

/** Subscriptions, and the seats of workspaces with what these pay below their minimum. */
export function* seatRows(site: Site): Generator<Rows> {
  const { budget } = site.engine;
  for (const line of budget.subscriptions) yield { names: [line.name], rows: () => [subscriptionRow(site, line)] };
  for (const workspace of budget.workspaces) {
    const lines = linesIn(budget, workspace);
    const names = [workspace.name, ...lines.map(({ name }) => name)];
    yield { names, rows: () => workspaceRows(site, workspace, lines) };
  }
}

/** What seats of a plan are bought under. */
export interface SeatTerms {
  isAnnual: boolean;
  terms: Terms;
  limits: { minimum: number; maximum: number | null }[];
}

function subscriptionRow(site: Site, line: SubscriptionLine): Row {
  const { engine } = site;
  const isAnnual = line.billing === "annual";
  const under = {
    isAnnual,
    terms: termsOf(engine.timeline.months, isAnnual, parseIso(line.renewal ?? line.start)),
    limits: limitsOf(engine, [line.plan]),
  };
  const seats = billedOf(site, line, under);
  const own = seatCosts(site, line.plan, seats.billed, under);
  const short = shortfalls(site, [line.plan], [seats], under, () => engine.book);
  return {
    ...{ name: line.name, part: "", isListed: true },
    currency: currencyOf(engine, line.plan, [`seat ${line.billing}`]),
    months: own.map((cost, k) => site.arithmetic.plus(cost, short[k] ?? 0)),
  };
}

function workspaceRows(site: Site, workspace: Workspace, lines: SeatsLine[]): Row[] {
  const { engine } = site;
  const unknown = linesApart(engine, workspace);
  if (unknown) throw unknown.problem;
  const plans = lines.map(({ plan }) => plan);
  const under = workspaceTerms(engine, workspace, plans);
  const money = {
    isListed: true,
    currency: currencyOf(engine, workspace.fillerPlan, [`seat ${workspace.billing}`]),
  };
  const seats = lines.map((line) => billedOf(site, line, under));
  const short = shortfalls(site, plans, seats, under, (priced) => withOwnLimits(workspace, priced.book));
  return [
    ...lines.map((line, k): Row => ({
      ...{ ...money, name: line.name, part: "" },
      months: seatCosts(site, line.plan, seats[k]?.billed ?? [], under),
    })),
    { ...money, name: workspace.name, part: "Shortfall", months: short },
  ];
}

export function workspaceTerms(engine: Engine, workspace: Workspace, plans: readonly string[]): SeatTerms {
  const isAnnual = workspace.billing === "annual";
  const { months, start } = engine.timeline;
  return {
    isAnnual,
    terms: termsOf(months, isAnnual, workspace.renewal ? parseIso(workspace.renewal) : start),
    limits: limitsOf({ ...engine, book: withOwnLimits(workspace, engine.book) }, plans),
  };
}

/** @throws where plans are not sold in one workspace: the engine says so of the months that have both */
export function limitsOf({ book, timeline, setting }: Engine, plans: readonly string[]): SeatTerms["limits"] {
  const items = plans.map((plan) => findItem(book, plan));
  const { limitsOn } = workspaceRules(book, items, setting.knownOn);
  return timeline.months.map((month) => limitsOn(month));
}

export interface Seats {
  billed: Value[];
  held: Value;
}

export function billedOf(site: Site, line: SubscriptionLine | SeatsLine, { terms }: SeatTerms): Seats {
  const held = site.moved.field(line, "seatsHeld");
  const known = site.engine.known(line.name).quantities;
  const heads = site.demand.seats(line).map((needed, k) => known[k] ?? needed);
  return { billed: site.seats.billed(heads, held, terms), held };
}

/** What the seats of one plan cost, the maximum held against them alone. */
export function seatCosts(site: Site, plan: string, billed: readonly Value[], under: SeatTerms): Value[] {
  const prices = site.pricesOf((priced) => seatPrices(priced, findItem(priced.book, plan), under));
  return billed.map((seats, k) => site.seats.cost(seats, prices[k] ?? NaN, under.limits[k]?.maximum ?? null));
}

/** What is short of the minimum, at the cheapest seat of the workspace that has a price. */
export function shortfalls(
  site: Site,
  plans: readonly string[],
  lines: readonly Seats[],
  under: SeatTerms,
  bookOf: (priced: Engine) => Engine["book"],
): Value[] {
  const { engine, arithmetic } = site;
  if (under.limits.every(({ minimum, maximum }) => minimum === 0 && maximum === null)) return under.limits.map(() => 0);
  const book = bookOf(engine);
  const { seats } = workspaceRules(
    book,
    plans.map((plan) => findItem(book, plan)),
    engine.setting.knownOn,
  );
  const byPlan = seats.map((item) =>
    site.pricesOf((priced) => seatPrices({ ...priced, book: bookOf(priced) }, item, under)),
  );
  const cheapest = under.limits.map((_, k) => {
    const known = byPlan.map((prices) => prices[k] ?? NaN).filter((price) => !Number.isNaN(price));
    return known.length === 0 ? NaN : known.reduce(arithmetic.least);
  });
  return site.seats.shortfall(lines, cheapest, under.limits, under.terms);
}

/** The price of an annual seat was fixed on the first day of its term. */
const seatPrices = ({ book, timeline, setting }: Engine, item: Item, { isAnnual, terms }: SeatTerms): number[] =>
  timeline.months.map((month, k) =>
    found(() => {
      const date = addMonths(month, -(terms.since[k] ?? 0));
      const { amount, per } = findPrice(book, {
        ...{ item, component: isAnnual ? "seat annual" : "seat monthly", date },
        ...setting,
      });
      return amount / per;
    }),
  );
