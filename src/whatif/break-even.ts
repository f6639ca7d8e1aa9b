import { type Budget, type Engine, engineOf, sameName, yearTermsOf } from "../budget";
import { addMonths, parseIso } from "../dates";
import * as messages from "../messages";
import { componentsOf, findItem, type PriceBook } from "../pricebook";
import {
  apiUseCost,
  type Billing,
  breakEven,
  contractSides,
  creditCost,
  isSoldBySeat,
  seatCost,
  total,
  YEAR,
  type YearTerms,
} from "../pricing";
import { BadArgument, isProblem, type Problem } from "../problems";
import { seek } from "./goal-seek";

/** Seats or requests by the API: requests of a head and month down, shares read from the cache across. */
export interface SeatOrRequests {
  kind: "seat or requests";
  plan: string;
  billing: Billing;
  item: string;
  mode: string;
  inputTokens: number;
  outputTokens: number;
  requests: readonly number[];
  cachedShares: readonly number[];
}

/** A pool of credits with packs or seats of another plan: heads down, credits of a head and month across; a year of each. */
export interface CreditsOrSeats {
  kind: "credits or seats";
  pool: string;
  plan: string;
  billing: Billing;
  heads: readonly number[];
  creditsPerHead: readonly number[];
}

/** A commitment or the list: usage of a year at list, against what the contract charges for it. */
export interface CommitmentOrList {
  kind: "commitment or list";
  contract: string;
  usage: readonly number[];
}

export type BreakEvenRequest = SeatOrRequests | CreditsOrSeats | CommitmentOrList;

/** Where both cost the same: a figure, or which of both is cheaper throughout. */
export type Crossing = number | string;

export interface BreakEvenMap {
  kind: BreakEvenRequest["kind"];
  /** what the letters in the cells stand for, and both as they are called */
  letters: Record<string, string>;
  /** what rows and columns are; "": there is one column */
  axes: { rows: string; columns: string };
  rows: number[];
  columns: number[];
  /** by row and column: the letter of what is cheaper (the first of both where they are equal), and by how much; null: no price */
  cells: { cheaper: string; first: number; second: number }[][];
  /** by column, or by row where rows are heads: from here on the first of both is no dearer */
  crossings: Crossing[];
}

/** @throws BadArgument where the budget has no such contract; NoPrice where one of both has no price */
export function breakEvenOf(budget: Budget, book: PriceBook, request: BreakEvenRequest): BreakEvenMap {
  const engine = engineOf(budget, book);
  if (request.kind === "seat or requests") return seatOrRequests(engine, request);
  if (request.kind === "credits or seats") return creditsOrSeats(engine, request);
  return commitmentOrList(engine, request);
}

const cellOf = (letters: readonly [string, string], first: number, second: number) => ({
  cheaper: first <= second ? letters[0] : letters[1],
  first,
  second,
});

function seatOrRequests(engine: Engine, request: SeatOrRequests): BreakEvenMap {
  const { plan, billing, item, mode, inputTokens, outputTokens, requests, cachedShares } = request;
  const { book, setting, timeline } = engine;
  const use = (cachedShare: number) => ({ model: item, mode, inputTokens, outputTokens, cachedShare });
  const found = cachedShares.map((share) => {
    const [outcome] = breakEven(book, {
      ...{ plans: [plan], billing, uses: [[use(share)]], dates: [timeline.start] },
      ...setting,
    });
    return known(outcome);
  });
  const each = cachedShares.map((share) => apiUseCost(book, { ...use(share), requests: 1 }, timeline.start, setting));
  return {
    kind: request.kind,
    letters: { S: plan, A: item },
    axes: { rows: "Requests a month", columns: "cached share" },
    rows: [...requests],
    columns: [...cachedShares],
    cells: requests.map((count) =>
      found.map(({ seatPrice, apiCredits }, k) =>
        // without the seat, the API use that its credits pay for must be paid as well
        cellOf(["S", "A"], seatPrice, count * (each[k] ?? NaN) + apiCredits),
      ),
    ),
    crossings: found.map((outcome) => outcome.requests),
  };
}

function creditsOrSeats(engine: Engine, { kind, pool, plan, billing, heads, creditsPerHead }: CreditsOrSeats) {
  const { book, setting, timeline } = engine;
  const months = Array.from({ length: YEAR }, (_, k) => addMonths(timeline.start, k));
  const columns = { dates: months, months: months.map(() => 1) };
  const same = (value: number): number[] => months.map(() => value);
  const ofYear = (outcomes: readonly Priced[]): number =>
    outcomes.reduce((sum, outcome) => sum + total(known(outcome).lines), 0);
  const item = findItem(book, pool);
  // a pool without seats is bought for all heads together
  const hasSeats = isSoldBySeat(item) || componentsOf(book, item).some((component) => component.startsWith("seat"));
  const ofPool = (people: number, credits: number): number =>
    ofYear(
      creditCost(book, {
        ...{ ...columns, ...setting, plans: [pool], billing },
        credits: [same(people * credits)],
        seats: hasSeats ? [same(people)] : null,
      }),
    );
  const ofSeats = (people: number): number =>
    ofYear(seatCost(book, { ...columns, ...setting, plans: [plan], billing, seats: [same(people)] }));
  return {
    kind,
    letters: { C: pool, S: plan },
    axes: { rows: "Heads", columns: "credits a head" },
    rows: [...heads],
    columns: [...creditsPerHead],
    cells: heads.map((people) =>
      creditsPerHead.map((credits) => cellOf(["C", "S"], ofPool(people, credits), ofSeats(people))),
    ),
    crossings: heads.map((people) =>
      crossingOf((credits) => ofSeats(people) - ofPool(people, credits), Math.max(...creditsPerHead), {
        always: plan,
        never: pool,
      }),
    ),
  };
}

function commitmentOrList(engine: Engine, { kind, contract, usage }: CommitmentOrList): BreakEvenMap {
  const { budget } = engine;
  const line = budget.enterprise.find(({ name }) => sameName(name) === sameName(contract));
  if (!line)
    throw new BadArgument(
      messages.unknownTarget(
        contract,
        budget.enterprise.map(({ name }) => name),
      ),
    );
  const start = parseIso(line.start);
  const months = Array.from({ length: YEAR }, (_, k) => addMonths(start, k));
  const agreed = yearTermsOf(budget, line);
  if (agreed.tiers?.unit === "unit") throw new BadArgument(messages.unitsHaveNoList(line.name));
  const terms: YearTerms = {
    ...agreed,
    ...{ seatPrice: 0, seatTiers: undefined, minimumSeats: 0, covers: "usage", platformFee: 0, support: 0 },
  };
  const cost = (year: number): number =>
    contractSides({
      ...{ dates: months, months: months.map(() => 1), seats: [months.map(() => 0)] },
      usage: [months.map(() => year / YEAR)],
      terms: { years: [terms], start, end: null, drawnBefore: 0 },
    }).reduce((sum, { metered }) => sum + total(known(metered).lines), 0);
  return {
    kind,
    letters: { C: line.name, A: "list price" },
    axes: { rows: "Usage a year", columns: "" },
    rows: [...usage],
    columns: [0],
    cells: usage.map((year) => [cellOf(["C", "A"], cost(year), year)]),
    crossings: [
      crossingOf((year) => cost(year) - year, Math.max(...usage), { always: line.name, never: "list price" }),
    ],
  };
}

/** From where on a difference is none or less; words where it is so throughout or nowhere. */
function crossingOf(
  difference: (at: number) => number,
  high: number,
  { always, never }: { always: string; never: string },
): Crossing {
  const answer = seek(difference, { is: "<=", value: 0, low: 0, high, isWhole: false });
  if (answer.kind === "all") return messages.cheaperThroughout(always);
  return answer.kind === "none" ? messages.cheaperThroughout(never) : (answer.stretches[0]?.from ?? NaN);
}

type Priced = { lines: Parameters<typeof total>[0] } | { problem: Problem };

function known<Outcome extends object>(outcome: Outcome | undefined): Exclude<Outcome, { problem: Problem }> {
  if (outcome === undefined) throw new RangeError("no outcome");
  if ("problem" in outcome && isProblem(outcome.problem)) throw outcome.problem;
  return outcome as Exclude<Outcome, { problem: Problem }>;
}
