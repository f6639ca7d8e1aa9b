import * as messages from "../../src/messages";
import { parseRates, priceBook as book } from "../../src/pricebook";
import { type ApiCall, apiCost, type ApiUse } from "../../src/pricing";
import { BadArgument, NoPrice } from "../../src/problems";
import { bill, costs, day, repeat } from "./outcomes";

const chat: ApiUse = { model: "gpt-6-sol", inputTokens: 2100, outputTokens: 350, cachedShare: 0.7 };
const cost = (uses: ApiUse[], more: Partial<ApiCall> = {}) =>
  costs(apiCost(book, { uses: uses.map((use) => [use]), dates: [null], ...more }))[0];

describe("tokens", () => {
  test("without requests they are totals", () => {
    expect(cost([{ model: "gpt-5", inputTokens: 1e6, outputTokens: 1e5 }])).toBe(2.25);
  });

  test("with requests they are per request and are multiplied", () => {
    expect(cost([{ ...chat, requests: 240_000 }])).toBe(1212.96);
  });

  test("rows are added up: half of them in batch", () => {
    const half = { ...chat, requests: 120_000 };
    expect(cost([half, { ...half, mode: "batch" }])).toBe(909.72);
  });

  test("input includes what is read from and written to the cache", () => {
    const use = { model: "gpt-6-sol", inputTokens: 1e6, outputTokens: 0, cachedShare: 0.6, cacheWriteShare: 0.3 };
    const [outcome] = apiCost(book, { uses: [[use]], dates: [null] });
    expect(bill(outcome)).toEqual([
      "input: 100000 token × 0.000002 = 0.2",
      "cache read: 600000 token × 2e-7 = 0.12",
      "cache write: 300000 token × 0.0000025 = 0.75",
    ]);
  });

  describe("written to the cache", () => {
    const sonnet: ApiUse = { model: "claude-sonnet-4-5", inputTokens: 2e6, outputTokens: 0 };

    test.each<[string, Partial<ApiUse>, number]>([
      ["for 5 minutes", { cacheWriteShare: 1 }, 7.5],
      ["for an hour", { cacheWrite1hShare: 1 }, 12],
      ["for an hour, in batch", { cacheWrite1hShare: 1, mode: "batch" }, 6],
      ["half and half", { cacheWriteShare: 0.5, cacheWrite1hShare: 0.5 }, 9.75],
      ["a part, a part read, a part neither", { cacheWrite1hShare: 0.25, cachedShare: 0.5 }, 3 + 0.3 + 1.5],
    ])("%s", (_, shares, expected) => {
      expect(cost([{ ...sonnet, ...shares }])).toBeCloseTo(expected, 9);
    });

    test("for an hour: a model without such a price is refused, by name and meter", () => {
      const [outcome] = apiCost(book, {
        uses: [[{ ...sonnet, model: "gpt-6-sol", cacheWrite1hShare: 0.1 }]],
        dates: [null],
      });
      expect(outcome && "problem" in outcome && outcome.problem).toBeInstanceOf(NoPrice);
      expect(outcome && "problem" in outcome && outcome.problem.message).toMatch(/cache write 1h/);
    });

    test("three shares are no more than the whole", () => {
      const shares = { cachedShare: 0.5, cacheWriteShare: 0.3, cacheWrite1hShare: 0.3 };
      const [outcome] = apiCost(book, { uses: [[{ ...sonnet, ...shares }]], dates: [null] });
      expect(outcome && "problem" in outcome && outcome.problem.message).toBe(messages.sharesTooLarge);
    });
  });

  test("a share and the rest of it are the whole, in spite of binary fractions", () => {
    expect(cost([{ ...chat, inputTokens: 1e6, outputTokens: 0, cachedShare: 0.7, cacheWriteShare: 0.3 }])).toBe(0.89);
  });

  test("shares that are a hair more than the whole are the whole", () => {
    const use = { ...chat, inputTokens: 1e12, outputTokens: 0, requests: null, cachedShare: 0.7 };
    const [outcome] = apiCost(book, { uses: [[{ ...use, cacheWriteShare: 0.3 + 5e-10 }]], dates: [null] });
    if (!outcome || "problem" in outcome) throw outcome?.problem;
    expect(outcome.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(1e12);
  });

  test("no tokens cost nothing, whatever the model", () => {
    expect(cost([{ model: "", inputTokens: 0, outputTokens: 0 }])).toBe(0);
    expect(cost([{ ...chat, model: "unheard-of", requests: 0 }])).toBe(0);
  });
});

describe("long context", () => {
  const pro: ApiUse = { model: "gemini-2.5-pro", inputTokens: 200_000, outputTokens: 1000, requests: 10 };

  test.each([
    [200_000, 10 * (0.2 * 1.25 + 0.01)],
    [200_001, 10 * (0.200001 * 2.5 + 0.015)],
  ])("a request of %d tokens: only more than the threshold is long", (inputTokens, expected) => {
    expect(cost([{ ...pro, inputTokens }])).toBeCloseTo(expected, 9);
  });

  test("500 documents of 400,000 tokens", () => {
    expect(cost([{ ...pro, inputTokens: 400_000, outputTokens: 2000, requests: 500 }])).toBe(515);
  });

  test("an average hides the cliff: 95% short and 5% long are two rows", () => {
    const short = { ...pro, inputTokens: 2000, outputTokens: 500, requests: 9500 };
    const long = { ...pro, inputTokens: 400_000, outputTokens: 500, requests: 500 };
    expect(cost([short, long])).toBe(575);
    expect(cost([{ ...short, inputTokens: 0.95 * 2000 + 0.05 * 400_000, requests: 10_000 }])).toBe(323.75);
  });

  test("a total says nothing about the size of a request", () => {
    expect(cost([{ ...pro, inputTokens: 400_000, outputTokens: 0, requests: null }])).toBe(0.5);
  });

  test("each vendor has a threshold of its own: 100,000 on Haiku 5.5", () => {
    const haiku = { model: "claude-haiku-5-5", inputTokens: 100_001, outputTokens: 0, requests: 1 };
    expect(cost([haiku])).toBeCloseTo(0.100001 * 0.5, 9);
  });
});

describe("modes", () => {
  const million = { model: "claude-opus-5", inputTokens: 1e6, outputTokens: 0 };
  test.each([
    ["", 5],
    ["standard", 5],
    ["batch", 2.5],
    ["us", 5.5],
    ["batch+us", 2.75],
    ["US + Batch", 2.75],
  ])("%j", (mode, expected) => {
    expect(cost([{ ...million, mode }])).toBeCloseTo(expected, 9);
  });

  test("a mode that a model lacks is refused, never priced as standard", () => {
    expect(cost([{ ...million, mode: "flex" }])).toMatch(/#N\/A .*no "flex" price/);
  });
});

describe("time", () => {
  const million = { model: "gemini-4-argon", inputTokens: 1e6, outputTokens: 0 };
  const dates = ["2026-11-01", "2026-12-01"].map(day);

  test("an announced step moves the right month", () => {
    expect(costs(apiCost(book, { uses: [[million, million]], dates }))).toEqual([2, 4]);
  });

  test("without dates there is one price", () => {
    expect(costs(apiCost(book, { uses: [[million, million]], dates: [null, null] }))).toEqual([2, 2]);
  });

  test("a rate negotiated from a day on", () => {
    const rates = parseRates(book, [["gemini-4-argon", "input", 1, "2026-12-01"]]);
    expect(costs(apiCost(book, { uses: [[million, million]], dates, rates }))).toEqual([2, 1]);
  });
});

describe("what cannot be meant", () => {
  test.each([
    ["totals together with requests", { ...chat, inputTokens: 504e6, requests: 240_000 }, "per request"],
    ["a percentage as a number", { ...chat, cachedShare: 70 }, "70% or 0.7"],
    ["shares of more than everything", { ...chat, cachedShare: 0.7, cacheWriteShare: 0.4 }, "exceed 100%"],
    ["a plan", { ...chat, model: "ChatGPT Plus" }, "not a model"],
    ["negative tokens", { ...chat, inputTokens: -1 }, "cannot be negative"],
    ["more than a number can hold", { ...chat, inputTokens: 1e7, requests: 1e300 }, "too large"],
  ])("%s", (_what, use, says) => {
    expect(cost([use])).toContain("#VALUE!");
    expect(cost([use])).toContain(says);
  });

  test("spoils its own column only", () => {
    const uses = [[{ ...chat, requests: 1000 }, new BadArgument("unreadable"), { ...chat, requests: 1000 }]];
    expect(costs(apiCost(book, { uses, dates: repeat(3, null) }))).toEqual([5.054, "#VALUE! unreadable", 5.054]);
  });
});
