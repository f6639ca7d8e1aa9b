import fc from "fast-check";
import { priceBook as book } from "../../src/pricebook";
import {
  apiCost,
  apiCredit,
  type ApiUse,
  contractCost,
  type CostLine,
  parseTerms,
  type SeatCall,
  seatCost,
  total,
  usageCost,
} from "../../src/pricing";
import { isProblem, type Problem } from "../../src/problems";
import { repeat, undated } from "./outcomes";

const heads = fc.integer({ min: 0, max: 140 });
const row = <T>(cell: fc.Arbitrary<T>, length = 6) => fc.array(cell, { minLength: length, maxLength: length });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const apiUse: fc.Arbitrary<ApiUse> = fc.record({
  model: fc.constantFrom("gpt-6-sol", "claude-opus-5-5", "gemini-2.5-pro", "claude-haiku-5-5", "gpt-5"),
  inputTokens: fc.integer({ min: 0, max: 2_000_000 }),
  outputTokens: fc.integer({ min: 0, max: 100_000 }),
  requests: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  cachedShare: share.map((part) => part / 2),
  cacheWriteShare: share.map((part) => part / 2),
  mode: fc.constantFrom("", "batch", "standard"),
});

type Column = { lines: CostLine[]; cash?: number } | { problem: Problem };
const cost = (column: Column | undefined): number => {
  if (!column || "problem" in column) throw column?.problem;
  return total(column.lines);
};
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const isSound = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

/** A column is a problem, or lines that are sound numbers and multiply to what they say. */
const isSoundColumn = (column: Column): boolean =>
  "problem" in column
    ? isProblem(column.problem)
    : isSound(column.cash ?? 0) &&
      column.lines.every(
        ({ quantity, rate, amount }) => [quantity, rate, amount].every(isSound) && close(quantity * rate, amount),
      );

describe("API use", () => {
  const on = (uses: ApiUse[][]) => apiCost(book, { uses, dates: repeat(uses[0]!.length, null) });

  test("lines multiply to their amounts, and rows add up", () => {
    fc.assert(
      fc.property(apiUse, apiUse, (one, other) => {
        const [both] = on([[one], [other]]);
        expect(isSoundColumn(both!)).toBe(true);
        expect(close(cost(both), cost(on([[one]])[0]) + cost(on([[other]])[0]))).toBe(true);
      }),
    );
  });

  test("a row equals its columns: nothing is remembered", () => {
    fc.assert(fc.property(row(apiUse), (uses) => expect(on([uses])).toEqual(uses.flatMap((use) => on([[use]])))));
  });

  test("costs more with every token and request", () => {
    const more = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(apiUse, more, more, more, (use, input, output, requests) => {
        const larger = {
          ...use,
          inputTokens: (use.inputTokens as number) + input,
          outputTokens: (use.outputTokens as number) + output,
          requests: use.requests === null ? null : (use.requests as number) + requests,
        };
        expect(cost(on([[larger]])[0])).toBeGreaterThanOrEqual(cost(on([[use]])[0]) * (1 - 1e-12));
      }),
    );
  });

  test("two halves of the requests cost the whole", () => {
    fc.assert(
      fc.property(apiUse, fc.integer({ min: 0, max: 1e6 }), share, (use, requests, part) => {
        const halves = [part, 1 - part].map((of) => [{ ...use, requests: requests * of }]);
        expect(close(cost(on(halves)[0]), cost(on([[{ ...use, requests }]])[0]))).toBe(true);
      }),
    );
  });
});

describe("meters", () => {
  test("cost grows with use; what is free is free once", () => {
    const searches = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(searches, searches, (one, other) => {
        const use = (quantity: number) => [{ item: "gemini-3.8-flash", meter: "grounding search 3.x", quantity }];
        const [apart] = usageCost(book, { uses: [use(one), use(other)], dates: [null] });
        const [together] = usageCost(book, { uses: [use(one + other)], dates: [null] });
        expect(isSoundColumn(apart!)).toBe(true);
        expect(close(cost(apart), cost(together))).toBe(true);
        expect(close(cost(together), Math.max(0, one + other - 5000) * 0.014)).toBe(true);
      }),
    );
  });

  test("twice the use costs twice, and two halves the whole, where nothing is free", () => {
    const meter = fc.constantFrom(
      ["OpenAI API", "web search"],
      ["gpt-image-2", "image medium 1024"],
      ["google/veo-3.1", "video 1080p"],
      ["Perplexity API", "fetch url"],
      ["claude-opus-5", "cache write 1h"],
    );
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(meter, amount, share, ([item = "", name = ""], quantity, part) => {
        const used = (...quantities: number[]): number => {
          const uses = quantities.map((each) => [{ item, meter: name, quantity: each }]);
          return cost(usageCost(book, { uses, dates: [null] })[0]);
        };
        expect(close(used(quantity * part, quantity * (1 - part)), used(quantity))).toBe(true);
        expect(close(used(2 * quantity), 2 * used(quantity))).toBe(true);
        expect(used(quantity)).toBeGreaterThanOrEqual(used(quantity * part));
      }),
    );
  });
});

describe("API credits of seats", () => {
  test("grow with every head up to the organisation's cap, and no further", () => {
    fc.assert(
      fc.property(heads, heads, fc.nat(9), (standard, premium, more) => {
        const plans = ["Claude Team Standard", "Claude Team Premium"];
        const included = (...seats: number[]): number =>
          cost(apiCredit(book, { plans, seats: seats.map((each) => [each]), dates: [null] })[0]);
        expect(included(standard, premium)).toBe(Math.min(500, 20 * standard + 100 * premium));
        expect(included(standard + more, premium)).toBeGreaterThanOrEqual(included(standard, premium));
      }),
    );
  });
});

describe("seats", () => {
  const seats = (needs: number[][], more: Partial<SeatCall> = {}) =>
    seatCost(book, {
      plans: ["Claude Team Standard", "Claude Team Premium"].slice(0, needs.length),
      seats: needs,
      ...undated(needs[0]!.length),
      ...more,
    });

  test("monthly billing remembers nothing: a row equals its columns", () => {
    fc.assert(
      fc.property(row(heads), (needs) => {
        expect(seats([needs])).toEqual(needs.flatMap((need) => seats([[need]])));
      }),
    );
  });

  test("cost grows with every head, under both billings", () => {
    fc.assert(
      fc.property(row(heads), row(fc.nat(5)), fc.constantFrom("monthly", "annual"), (needs, extra, billing) => {
        const larger = needs.map((need, month) => need + extra[month]!);
        const costs = (list: number[]) => seats([list], { billing }).map(cost);
        costs(larger).forEach((cost, month) => expect(cost).toBeGreaterThanOrEqual(costs(needs)[month]!));
      }),
    );
  });

  test("over whole terms cash and cost are the same money", () => {
    fc.assert(
      fc.property(row(heads, 24), row(fc.nat(9), 24), (standard, premium) => {
        const needs = [[1, ...standard.slice(1)], premium];
        const outcomes = seats(needs, { billing: "annual" });
        const sum = (of: (column: { lines: CostLine[]; cash: number }) => number) =>
          outcomes.reduce((amount, column) => ("problem" in column ? amount : amount + of(column)), 0);
        expect(outcomes.every(isSoundColumn)).toBe(true);
        expect(
          close(
            sum(({ cash }) => cash),
            sum(({ lines }) => total(lines)),
          ),
        ).toBe(true);
      }),
    );
  });

  test("two halves of a team in two rows, or of a month in two columns, cost the whole", () => {
    fc.assert(
      fc.property(fc.nat(75), fc.nat(75), share, (one, other, part) => {
        const team = ["Claude Team Standard", "Claude Team Standard"];
        const whole = cost(seats([[one + other]])[0]);
        expect(close(cost(seats([[one], [other]], { plans: team })[0]), whole)).toBe(true);
        const lengths = [part, 1 - part].filter((length) => length > 0);
        const halves = seats([repeat(lengths.length, one + other)], {
          months: lengths,
          dates: repeat(lengths.length, null),
        });
        expect(
          close(
            halves.reduce((sum, column) => sum + cost(column), 0),
            whole,
          ),
        ).toBe(true);
      }),
    );
  });

  test("a quarter is three months", () => {
    fc.assert(
      fc.property(heads, fc.constantFrom("monthly", "annual"), (need, billing) => {
        const [quarter] = seats([[need]], { billing, months: [3] });
        const months = seats([repeat(3, need)], { billing });
        expect(
          close(
            cost(quarter),
            months.reduce((sum, month) => sum + cost(month), 0),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe("contracts", () => {
  test("whole years cost at least their commitment, and no more than list unless it is short", () => {
    const money = fc.double({ min: 0, max: 40_000, noNaN: true });
    fc.assert(
      fc.property(row(money, 24), share, fc.integer({ min: 1, max: 200_000 }), (usage, discount, commitment) => {
        const terms = parseTerms([
          ["Commitment", commitment],
          ["Commitment covers", "usage"],
          ["Usage discount", discount],
        ]);
        const outcomes = contractCost({ terms, seats: [repeat(24, 0)], usage: [usage], ...undated(24) });
        expect(outcomes.every(isSoundColumn)).toBe(true);
        for (const year of [0, 12]) {
          const paid = outcomes.slice(year, year + 12).reduce((sum, month) => sum + cost(month), 0);
          const net = usage.slice(year, year + 12).reduce((sum, list) => sum + list, 0) * (1 - discount);
          expect(close(paid, Math.max(commitment, net))).toBe(true);
        }
      }),
    );
  });
});
