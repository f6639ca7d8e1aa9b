import { addMonths, parseIso } from "../dates";
import * as messages from "../messages";
import { findItem, type PriceBook } from "../pricebook";
import {
  billedSeats,
  type ContractCall,
  type CreditCall,
  creditCost,
  type CreditMonth,
  creditMonths,
  type CreditOutcome,
  includedInSeats,
  type SeatCall,
  seatCost,
  type SeatOutcome,
  type Settled,
  shortfallCost,
  soldWith,
  type YearTerms,
} from "../pricing";
import { BadArgument } from "../problems";
import { type Known, orKnown } from "./actuals";
import { capsOf, type Unmet } from "./caps";
import { currencyOf } from "./currency-of";
import type { Engine, MonthResult } from "./engine";
import { grantsOf, type Lapsed, lapsedIn } from "./grants";
import { includedCredits } from "./included-credits";
import { knownPurchases, packPriceOf } from "./known-purchases";
import { withOwnLimits, withOwnTerms } from "./own-terms";
import { tiersOf } from "./price-tiers";
import { contractSeats, growingDemand, isActive, monthsOfContractYear, seatsNeeded, type Timeline } from "./quantities";
import type { ApiLine, Budget, ContractLine, CreditsLine, SeatsLine, SubscriptionLine, Workspace } from "./schema";

/** Credits of one vendor pay for nothing of another. */
const sameVendor = (book: PriceBook, { item }: ApiLine, { fillerPlan }: Workspace): boolean =>
  findItem(book, item).vendor === findItem(book, fillerPlan).vendor;

/**
 * Why nobody can say what a workspace is short of and whom its credits pay: one of its lines is not sold with its cheapest seat,
 * which may be a slip. Undefined: all are.
 */
export function linesApart({ book, budget }: Engine, workspace: Workspace): { problem: BadArgument } | undefined {
  const cheapest = findItem(book, workspace.fillerPlan);
  const plans = linesIn(budget, workspace).map(({ plan }) => findItem(book, plan));
  const other = plans.find((plan) => soldWith(plan) !== soldWith(cheapest));
  return other && { problem: new BadArgument(messages.seatsApart(workspace.name, cheapest.name, other.name)) };
}

/** The API lines that a workspace's credits pay, or may pay. */
export const paidBy = (engine: Engine, workspace: Workspace): ApiLine[] =>
  engine.budget.api.filter(
    (line) =>
      line.paysFrom === workspace.name &&
      (sameVendor(engine.book, line, workspace) || linesApart(engine, workspace) !== undefined),
  );

/** API credits of a workspace's seats against the costs of the API lines that pay from it. */
export function creditsOf(
  engine: Engine,
  workspace: Workspace,
  paid: readonly { line: ApiLine; months: MonthResult[] }[],
): MonthResult[] {
  const lines = linesIn(engine.budget, workspace);
  const unknown = linesApart(engine, workspace);
  return includedCredits(engine.book, {
    plans: lines.map(({ plan }) => plan),
    seats: unknown ? billedApart(engine, workspace) : billedSeats(...seatsTogether(engine, workspace, lines)),
    unknown,
    dates: engine.timeline.months,
    knownOn: engine.setting.knownOn,
    costs: paid.map(({ months }) => months),
    settled: engine.timeline.months.map((_, k) =>
      paid.some(({ line }) => engine.known(line.name).amounts[k] !== undefined),
    ),
    priceFactor: engine.timeline.scenario.price,
  });
}

export const linesIn = (budget: Budget, workspace: Workspace): SeatsLine[] =>
  budget.seats.filter((line) => line.workspace === workspace.name);

/** Seats needed; those of closed months as they are known. */
const headsOf = (
  { timeline, known }: Pick<Engine, "timeline" | "known">,
  line: SubscriptionLine | SeatsLine,
): number[] => orKnown(seatsNeeded(line, timeline), known(line.name).quantities);

const subscriptionCall = (engine: Engine, line: SubscriptionLine): SeatCall => ({
  ...engine.columns,
  ...engine.setting,
  plans: [line.plan],
  seats: [headsOf(engine, line)],
  held: [line.seatsHeld],
  billing: line.billing,
  renewal: parseIso(line.renewal ?? line.start),
});

export const subscription = (engine: Engine, line: SubscriptionLine): MonthResult[] =>
  seatCost(engine.book, subscriptionCall(engine, line));

/** Seats of one line that are paid for, month by month. */
export const seatsBilled = (engine: Engine, line: SubscriptionLine | SeatsLine, workspace?: Workspace): number[] => {
  const call: [PriceBook, SeatCall] =
    "workspace" in line && workspace
      ? seatsTogether(engine, workspace, [line])
      : [engine.book, subscriptionCall(engine, line as SubscriptionLine)];
  return billedSeats(...call)[0] ?? [];
};

/** The seats of some lines under a workspace's terms, as the engine is asked for them. */
function seatsTogether(
  { book, timeline, known, columns, setting }: Engine,
  workspace: Workspace,
  lines: SeatsLine[],
): [PriceBook, SeatCall] {
  const call = {
    ...columns,
    ...setting,
    plans: lines.map(({ plan }) => plan),
    seats: lines.map((line) => headsOf({ timeline, known }, line)),
    held: lines.map(({ seatsHeld }) => seatsHeld),
    billing: workspace.billing,
    renewal: workspace.renewal ? parseIso(workspace.renewal) : timeline.start,
  };
  return [withOwnLimits(workspace, book), call];
}

/** A line alone has the workspace's shortfall all to itself, so only its own seats may be read from that. */
export const seatsLine = (engine: Engine, workspace: Workspace, line: SeatsLine): MonthResult[] =>
  seatCost(...seatsTogether(engine, workspace, [line])).map(ownSeats);

const ownSeats = (month: SeatOutcome): MonthResult =>
  "problem" in month
    ? month
    : { lines: month.lines.filter(({ kind }) => kind === "seat"), cash: month.cash - month.shortfallCash };

/** Seats billed of each line, where they are not sold together. */
const billedApart = (engine: Engine, workspace: Workspace): number[][] =>
  linesIn(engine.budget, workspace).flatMap((line) => billedSeats(...seatsTogether(engine, workspace, [line])));

/** Of all lines together. */
export function shortfall(engine: Engine, workspace: Workspace): MonthResult[] {
  const unknown = linesApart(engine, workspace);
  if (!unknown) return shortfallCost(...seatsTogether(engine, workspace, linesIn(engine.budget, workspace)));
  const billed = billedApart(engine, workspace);
  return engine.timeline.months.map((_, k) =>
    billed.some((months) => (months[k] ?? 0) > 0) ? unknown : { lines: [], cash: 0 },
  );
}

const creditsWanted = ({ timeline, known }: Engine, line: CreditsLine): number[] =>
  orKnown(growingDemand(line, timeline, timeline.scenario.credits), known(line.name).quantities);

const sumByMonth = ([first = [], ...others]: readonly (readonly number[])[]): number[] =>
  first.map((value, k) => others.reduce((sum, row) => sum + (row[k] ?? 0), value));

/** What a month of a pool comes to: its cost, the credits that its cap stops, and granted ones that end unused. */
interface PoolMonths {
  months: MonthResult[];
  /** undefined: it has no cap */
  unmet: Unmet[] | undefined;
  /** undefined: nothing is granted */
  lapsed: Lapsed[] | undefined;
}

/** What a pool costs, with the lines that share it. */
export function creditPool(engine: Engine, line: CreditsLine): PoolMonths {
  const { book, call } = creditCallOf(engine, line);
  const months = creditCost(book, call);
  if (line.sharesWith !== "") return { months: months.map(feeAlone), unmet: undefined, lapsed: undefined };
  // credits are used and end in a month without a price, too
  const ledgers = creditMonths(book, call);
  const unmet = (ledger: readonly CreditMonth[], k: number): Unmet => {
    if (call.caps?.[k] === undefined) return { quantity: 0, amount: 0 };
    const wanted = call.credits[0]?.[k];
    const used = ledger.reduce((sum, each) => sum + each.used, 0);
    const quantity = typeof wanted === "number" ? wanted - used : 0;
    const pack = packPriceOf(book, call, k);
    return { quantity, amount: quantity === 0 ? 0 : pack ? (quantity * pack.amount) / pack.per : null };
  };
  return {
    months,
    unmet: line.cap === null ? undefined : ledgers.map(unmet),
    lapsed: call.grants === undefined ? undefined : ledgers.map(lapsedIn),
  };
}

/** A line that shares another's pool pays for its seats; what they include is lost there, if anywhere. */
const feeAlone = (month: CreditOutcome): MonthResult =>
  "problem" in month ? month : { lines: month.lines.filter(({ kind }) => kind !== "lapse"), cash: month.cash };

/** What the engine is asked of a pool, and the book with the pool's own terms. A line that shares another's needs none itself. */
export function creditCallOf(engine: Engine, line: CreditsLine): { book: PriceBook; call: CreditCall } {
  const { budget, timeline, known, setting } = engine;
  const book = withOwnTerms(line, budget, engine.book);
  if (line.sharesWith !== "") {
    const nothing = timeline.months.map(() => 0);
    return { book, call: poolCall(engine, line, nothing) };
  }
  const sharing = budget.credits.filter(({ sharesWith }) => sharesWith === line.name);
  const wanted = sumByMonth([line, ...sharing].map((one) => creditsWanted(engine, one)));
  const brought = sharing.map((one) =>
    includedInSeats(withOwnTerms(one, budget, engine.book), poolCall(engine, one, creditsWanted(engine, one))),
  );
  const grants = grantsOf(budget, line.name);
  const call = {
    ...poolCall(engine, line, wanted),
    ...(sharing.length > 0 && { added: sumByMonth(brought) }),
    ...(grants.length > 0 && { grants }),
  };
  const facts = known(line.name);
  const currency = currencyOf({ book, timeline, setting }, line.plan, [`seat ${line.billing}`, "credit pack"]);
  const amounts = inCurrency(timeline, facts.amounts, currency);
  return { book, call: { ...call, known: knownPurchases(book, call, amounts, facts), caps: capsOf(engine, line) } };
}

/** What a line asks the engine for when it needs these credits. */
const poolCall = ({ timeline, columns, setting }: Engine, line: CreditsLine, credits: readonly number[]) => ({
  ...columns,
  ...setting,
  plans: [line.plan],
  credits: [credits],
  seats: [timeline.months.map((month) => (isActive(line, month) ? line.seats : 0))],
  opening: [line.creditsHeld],
  billing: line.billing,
  renewal: parseIso(line.renewal ?? line.start),
  held: [isActive(line, addMonths(timeline.start, -1)) ? line.seats : 0],
});

/** Typed amounts in the currency in which a line is priced. */
const inCurrency = ({ plainExchangeRate }: Timeline, amounts: Known["amounts"], currency: string): Known["amounts"] =>
  amounts.map((amount, k) => amount && amount / plainExchangeRate(currency, k));

/**
 * What the engine is asked of a contract. Actual use draws a commitment: the usage that is known at list price, or that the amount paid
 * for after the discount; and, where seats are covered, what their amount is beyond the month's share of the fees. A credit note gives
 * nothing back.
 */
export function contractCallOf({ budget, timeline, known, columns }: Engine, line: ContractLine): ContractCall {
  const [access, metered] = [known(line.name, "Access"), known(line.name, "Metered")];
  const runs = timeline.months.map((month) => isActive(line, month));
  const whileRunning = (values: Known["amounts"]) => values.map((value, k) => (runs[k] ? value : undefined));
  const { tiers, usedBefore } = tiersOf(budget, line);
  const use = { ...line, base: line.usage, driver: "", perDriver: 0 };
  const paid = inCurrency(timeline, metered.amounts, line.currency).map((amount) => amount && Math.max(0, amount));
  const paidFor = paid.map((amount) => amount && amount / (1 - line.usageDiscount));
  const wanted = growingDemand(use, timeline, timeline.scenario.usage);
  // tiers make no number of what was paid
  const usage = tiers ? wanted : orKnown(wanted, whileRunning(paidFor));
  const fees = timeline.months.map((month) => (line.platformFee + line.support) / monthsOfContractYear(line, month));
  const seatsPaid = inCurrency(timeline, access.amounts, line.currency).map((amount, k) =>
    amount === undefined || access.quantities[k] !== undefined ? undefined : Math.max(0, amount - (fees[k] ?? 0)),
  );
  return {
    ...columns,
    seats: [orKnown(contractSeats(line, timeline), whileRunning(access.quantities))],
    usage: [orKnown(usage, whileRunning(metered.quantities))],
    seatsPaid: whileRunning(seatsPaid),
    ...(tiers && {
      usagePaid: whileRunning(paid.map((amount, k) => (metered.quantities[k] === undefined ? amount : undefined))),
    }),
    settled: metered.amounts.map((amount, k): Settled => {
      if (amount === undefined || !runs[k]) return undefined;
      return metered.quantities[k] === undefined ? "paid" : "used";
    }),
    terms: {
      years: [yearTermsOf(budget, line)],
      start: parseIso(line.start),
      end: line.end === null ? null : addMonths(parseIso(line.end), 1),
      drawnBefore: line.drawnBefore,
      usedBefore,
    },
  };
}

/** What is agreed in each year of a contract. */
export function yearTermsOf(budget: Pick<Budget, "priceTiers">, line: ContractLine): YearTerms {
  const { tiers, seatTiers } = tiersOf(budget, line);
  return {
    seatPrice: line.seatPrice,
    minimumSeats: line.minimumSeats,
    commitment: line.commitment,
    covers: line.commitmentCovers,
    usageDiscount: line.usageDiscount,
    overageDiscount: tiers ? null : (line.overageDiscount ?? line.usageDiscount),
    ...(tiers && { tiers }),
    ...(seatTiers && { seatTiers }),
    ...(line.minimumMonth && { minimum: { amount: line.minimumMonth, draws: line.minimumDraws === "yes" } }),
    ...(line.maximumMonth !== null && { maximum: line.maximumMonth }),
    platformFee: line.platformFee,
    support: line.support,
  };
}
