import { findItem, priceBook } from "../../src/pricebook";
import { apiCredit, creditUse, type Outcome, seatCost, total, usageCost } from "../../src/pricing";
import { isProblem } from "../../src/problems";
import { bookOf } from "./rates-book";
import { costOf, exceptions, isBundled, type Sides, type Vector, vectors } from "./vectors";

const RELATIVE = 1e-9;
const close = (a: number, b: number): boolean => Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));

/** The price book, unless the case states rates of its own for a provider that the book does not have. */
const bookFor = (vector: Vector) => (isBundled(vector) || vector.rates === null ? priceBook : bookOf(vector));
const named = (cases: Vector[]): [string, Vector][] => cases.map((vector) => [`${vector.id} ${vector.model}`, vector]);

/** The sides in which a case and the engine disagree. */
function differences({ expectedUSD }: Vector, got: Required<Sides>): string[] {
  return (["input", "output", "total"] as const)
    .filter((side) => expectedUSD[side] !== undefined && !close(expectedUSD[side], got[side]))
    .map((side) => `${side}: expected ${expectedUSD[side]}, got ${got[side]}`);
}

const priced = vectors.filter(({ kind }) => kind !== "plan");

describe("a case of the public suites costs what its source says", () => {
  test.each(named(priced.filter(({ id }) => !(id in exceptions))))("%s", (_name, vector) => {
    expect(differences(vector, costOf(bookFor(vector), vector))).toEqual([]);
  });
});

describe("an exception is a real one: the engine says something else, and says what", () => {
  const isException = ({ id }: Vector): boolean => id in exceptions;

  test.each(named(priced.filter(isException)))("%s", (_name, vector) => {
    const exception = exceptions[vector.id]!;
    expect(exception.why.length).toBeGreaterThan(20);
    expect(answerTo(vector)).toEqual(exception.gives.map((text) => expect.stringContaining(text) as string));
  });

  function answerTo(vector: Vector): string[] {
    try {
      return differences(vector, costOf(bookFor(vector), vector));
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
      return [thrown.message];
    }
  }

  test("all 128 cases are accounted for, nine of them as exceptions", () => {
    const asked = priced.filter((vector) => !isException(vector)).length;
    const plans = vectors.filter(({ kind }) => kind === "plan").length;
    expect([asked, plans, Object.keys(exceptions).length]).toEqual([109, 10, 9]);
    expect(vectors).toHaveLength(128);
    expect(vectors.filter(isException)).toHaveLength(9);
  });
});

describe("a plan case costs what its source says", () => {
  const on = { dates: [null], months: [1] };
  const cost = ([outcome]: Outcome[]): number => {
    if (!outcome || "problem" in outcome) throw outcome?.problem;
    return total(outcome.lines);
  };
  const rateOf = (plan: string, rate: number) => [
    { itemId: findItem(priceBook, plan).id, component: null, rate, from: null, to: null },
  ];
  const apiCredits = ({ standardSeats = 0, premiumSeats = 0 }: Vector["usage"]) =>
    cost(
      apiCredit(priceBook, {
        plans: ["claude-team-standard", "claude-team-premium"],
        seats: [[standardSeats], [premiumSeats]],
        dates: [null],
      }),
    );
  const codex = (jobs: [string, number][]): number => {
    const uses = jobs.map(([activity, quantity]) => [{ plan: "ChatGPT Business", activity, quantity }]);
    return cost(creditUse(priceBook, { jobs: uses, dates: [null] }));
  };

  /** The seat prices of some sources are superseded: their own price is given as a negotiated rate. */
  const engine: Record<string, (usage: Record<string, number>) => number> = {
    "pl-claude-team-annual-new": ({ seats = 0, months = 0, seatPricePerMonth = 0 }) =>
      cost(
        seatCost(priceBook, {
          plans: ["Claude Team"],
          seats: [[seats]],
          dates: [null],
          months: [months],
          billing: "annual",
          rates: rateOf("Claude Team", seatPricePerMonth),
        }),
      ),
    "pl-claude-team-month": ({ seats = 0, seatPrice = 0 }) =>
      cost(
        seatCost(priceBook, {
          ...on,
          plans: ["Claude Team"],
          seats: [[seats]],
          rates: rateOf("Claude Team", seatPrice),
        }),
      ),
    "pl-chatgpt-proration": ({ seats = 0, seatPrice = 0, addedSeats = 0, daysUsed = 0, daysInPeriod = 1 }) => {
      const call = { plans: ["ChatGPT Business"], rates: rateOf("ChatGPT Business", seatPrice), dates: [null] };
      const joiners = seatCost(priceBook, { ...call, seats: [[addedSeats]], months: [daysUsed / daysInPeriod] });
      return cost(joiners) + cost(seatCost(priceBook, { ...call, seats: [[seats + addedSeats]], months: [1] }));
    },
    "pl-claude-api-credits-1": apiCredits,
    "pl-claude-api-credits-2": apiCredits,
    "pl-claude-api-credits-cap": apiCredits,
    "pl-runway-veo3-8s": ({ seconds = 0 }) =>
      cost(
        usageCost(priceBook, { uses: [[{ item: "runway/veo3", meter: "second", quantity: seconds }]], dates: [null] }),
      ),
    "pl-codex-1m": ({ inputTokens = 0, creditsPerUSD = 1 }) =>
      codex([["codex gpt-5.5 input", inputTokens]]) / creditsPerUSD,
    "pl-codex-mixed": ({ inputTokens = 0, cachedTokens = 0, outputTokens = 0, creditsPerUSD = 1 }) =>
      codex([
        ["codex gpt-5.5 input", inputTokens],
        ["codex gpt-5.5 cached", cachedTokens],
        ["codex gpt-5.5 output", outputTokens],
      ]) / creditsPerUSD,
    "pl-pplx-tools": ({ invocations = 0 }) =>
      cost(
        usageCost(priceBook, {
          uses: [[{ item: "Perplexity API", meter: "web search", quantity: invocations }]],
          dates: [null],
        }),
      ),
  };

  test.each(named(vectors.filter(({ kind }) => kind === "plan")))("%s", (_name, { id, usage, expectedUSD }) => {
    expect(engine[id]?.(usage)).toBeCloseTo(expectedUSD.total!, 9);
  });
});
