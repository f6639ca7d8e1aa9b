import fc from "fast-check";
import { parseIso, toIso } from "../../src/dates";
import { openPriceBook, type Price } from "../../src/pricebook";
import { amountOf, bookOf, item, lookUp, price, problemOf, vendorFile } from "./book";

describe("a step takes effect on its day", () => {
  test.each([
    ["gemini-4-argon", "input", "2026-11-30", 2],
    ["gemini-4-argon", "input", "2026-12-01", 4],
    ["gemini-3.8-flash", "output", "2026-12-31", 3.75],
    ["gemini-3.8-flash", "output", "2027-01-01", 7.5],
    ["OpenAI API", "ultrafast", "2027-02-28", 3],
    ["OpenAI API", "ultrafast", "2027-03-01", 6],
    ["gpt-5.6-sol", "input", "2026-08-20", 5],
    ["gpt-5.6-sol", "input", "2026-08-21", 4],
    ["gpt-5.6-luna", "output long", "2026-07-29", 9],
    ["gpt-5.6-luna", "output long", "2026-07-30", 1.8],
    ["o3", "input", "2025-06-09", 10],
    ["o3", "input", "2025-06-10", 2],
    ["ChatGPT Business", "seat monthly", "2026-04-01", 30],
    ["ChatGPT Business", "seat monthly", "2026-04-02", 25],
  ])("%s, %s on %s costs %d", (name, component, date, amount) => {
    expect(amountOf(name, component, { date })).toBe(amount);
  });
});

describe("without a date", () => {
  test("there is one price, the one in force on the book's own date", () => {
    expect(amountOf("gemini-3.8-flash", "input")).toBe(0.75);
    expect(amountOf("gemini-4-argon", "input")).toBe(2);
  });

  test("a later record moves the book's date, and with it the price", () => {
    const steps = [price({ amount: 1 }), price({ amount: 2, effectiveFrom: "2027-01-01" })];
    const later = price({ component: "output", recordedOn: "2027-02-01" });
    expect(amountOf("model-a", "input", { book: bookOf(...steps) })).toBe(1);
    expect(amountOf("model-a", "input", { book: bookOf(...steps, later) })).toBe(2);
  });
});

describe("without a date but pinned", () => {
  test("the book's own date is that of the pin, so that a later record moves nothing", () => {
    const steps = [price({ amount: 1 }), price({ amount: 2, effectiveFrom: "2027-01-01" })];
    const book = bookOf(...steps, price({ component: "output", recordedOn: "2027-02-01" }));
    expect(amountOf("model-a", "input", { book })).toBe(2);
    expect(amountOf("model-a", "input", { book, knownOn: "2027-01-31" })).toBe(1);
    expect(amountOf("model-a", "input", { book, knownOn: "2027-02-01" })).toBe(2);
  });
});

describe("a month is priced on its first day", () => {
  test("the month of a launch has the launch price", () => {
    expect(amountOf("gpt-6.2-sol", "input", { date: "2026-11-01" })).toBe(2);
    expect(amountOf("claude-haiku-5-5", "output long", { date: "2026-10-01" })).toBe(2.5);
  });

  test("the month before has none, and the message says from when", () => {
    expect(problemOf(() => lookUp("gpt-6.2-sol", "input", { date: "2026-10-31" }))).toBe(
      'NoPrice: GPT-6.2 Sol has no price for "input" before 2026-11-17; use that date or a later one.',
    );
  });

  test("of two starts in the launch month the first counts", () => {
    const book = bookOf(
      price({ amount: 2, effectiveFrom: "2027-03-20" }),
      price({ amount: 1, effectiveFrom: "2027-03-10" }),
    );
    expect(amountOf("model-a", "input", { book, date: "2027-03-01" })).toBe(1);
  });
});

describe("what has ended", () => {
  test.each([
    ["Runway Unlimited", "seat monthly", "2026-12-01", 'use "Runway Max", which replaces it'],
    ["gemini-2.5-pro", "input", "2026-12-01", 'use "gemini-3.8-flash", which replaces it'],
    ["sonar", "input", "2026-09-27", 'use "perplexity/sonar", which replaces it'],
    ["gpt-5", "input", "2027-01-01", 'use "gpt-6.1-sol", which replaces it'],
    ["sora-2", "video 720p", "2026-10-01", "choose another item"],
  ])("%s has no price from its end on, and says what to do", (name, component, date, advice) => {
    expect(problemOf(() => lookUp(name, component, { date }))).toMatch(/^NoPrice: .* is not to be had from /);
    expect(problemOf(() => lookUp(name, component, { date }))).toContain(advice);
  });

  test("the month in which it ends is still priced", () => {
    expect(amountOf("gpt-5", "input", { date: "2026-12-01" })).toBe(1.25);
    expect(amountOf("Runway Unlimited", "seat monthly", { date: "2026-11-01" })).toBe(95);
  });

  test("Veo 3.1 left the Gemini API but is still sold on Google Cloud", () => {
    expect(amountOf("google/veo-3.1", "video 1080p", { date: "2027-01-01" })).toBe(0.4);
  });

  test("a component can end by itself", () => {
    const book = bookOf(price({ effectiveTo: "2027-01-01" }));
    expect(problemOf(() => lookUp("model-a", "input", { book, date: "2027-01-01" }))).toBe(
      'NoPrice: The price of "input" of Model A ended on 2027-01-01; choose another component or an earlier date.',
    );
  });
});

describe("knownOn pins what was on record", () => {
  const book = bookOf(
    price({ amount: 1, recordedOn: "2026-11-23" }),
    price({ amount: 2, effectiveFrom: "2027-01-01", recordedOn: "2026-12-15" }),
    price({ amount: 3, effectiveFrom: "2027-01-01", recordedOn: "2027-02-01" }),
  );
  const date = "2027-03-01";

  test.each([
    ["2026-11-23", 1],
    ["2026-12-14", 1],
    ["2026-12-15", 2],
    ["2027-01-31", 2],
    ["2027-02-01", 3],
    [undefined, 3],
  ])("as known on %s the price is %d", (knownOn, amount) => {
    expect(amountOf("model-a", "input", { book, date, ...(knownOn && { knownOn }) })).toBe(amount);
  });

  test("before the ledger there is no answer, and the message says when it starts", () => {
    expect(problemOf(() => lookUp("gpt-5", "input", { knownOn: "2026-11-22" }))).toBe(
      "NoPrice: The price book starts on 2026-11-23; use that day or a later one as knownOn.",
    );
  });

  test("a later record of the same start replaces the earlier one, end included", () => {
    const ended = bookOf(price({}), price({ effectiveTo: "2027-01-01", recordedOn: "2026-12-01" }));
    expect(problemOf(() => lookUp("model-a", "input", { book: ended, date }))).toMatch(/^NoPrice: /);
    expect(amountOf("model-a", "input", { book: ended, date, knownOn: "2026-11-30" })).toBe(1);
  });

  test("a price recorded later was not known", () => {
    const late = bookOf(price({}), price({ component: "output", recordedOn: "2026-12-01" }));
    expect(problemOf(() => lookUp("model-a", "output", { book: late, knownOn: "2026-11-30" }))).toBe(
      'NoPrice: No price for "output" of Model A was on record on the knownOn date; use a later one.',
    );
  });
});

test("property: among open-ended rows the latest effective wins, then the latest recorded", () => {
  const first = parseIso("2026-11-23");
  const day = fc.integer({ min: first, max: first + 400 });
  const rows = fc.uniqueArray(fc.record({ from: day, recordedOn: day, amount: fc.integer({ min: 1, max: 99 }) }), {
    minLength: 1,
    maxLength: 8,
    selector: (row) => `${row.from} ${row.recordedOn}`,
  });
  fc.assert(
    fc.property(rows, day, day, (list, date, knownOn) => {
      const inForce = list.filter((row) => row.from <= date && row.recordedOn <= knownOn);
      fc.pre(inForce.length > 0);
      const expected = inForce.reduce((a, b) =>
        b.from > a.from || (b.from === a.from && b.recordedOn > a.recordedOn) ? b : a,
      );
      const book = bookOf(
        price({ amount: 0, effectiveFrom: "2000-01-01" }),
        ...list.map((row) =>
          price({ amount: row.amount, effectiveFrom: toIso(row.from), recordedOn: toIso(row.recordedOn) }),
        ),
      );
      expect(amountOf("model-a", "input", { book, date: toIso(date), knownOn: toIso(knownOn) })).toBe(expected.amount);
    }),
  );
});

describe("a row that starts later changes nothing before it", () => {
  const later = { effectiveFrom: "2027-03-15" };
  const forAll = { item: "api", forModels: "all" } as const;
  const ask = (component: string, date: string, ...prices: Price[]) => {
    const api = item({ id: "api", name: "The API", kind: "api", sellsVendorMeters: true });
    const model = item({ billedAsInput: [{ meter: "cache read", on: "2026-01-01", source: "https://example.com" }] });
    const file = vendorFile({ items: [model, api], prices });
    return amountOf("model-a", component, { date, book: openPriceBook([file]) });
  };
  const search = { component: "web search", unit: "search", per: 1000 };

  test("a model's own price of what its vendor sells: the vendor's until then", () => {
    const rows = [price({ ...search, ...forAll, amount: 10 }), price({ ...search, ...later, amount: 25 })];
    expect(["2027-02-01", "2027-03-01", "2027-04-01"].map((date) => ask("web search", date, ...rows))).toEqual([
      10, 10, 25,
    ]);
  });

  test("a cache price: cached tokens are plain input until then", () => {
    const rows = [price({ amount: 4 }), price({ component: "cache read", amount: 1, ...later })];
    expect(["2027-03-01", "2027-04-01"].map((date) => ask("cache read", date, ...rows))).toEqual([4, 1]);
  });

  test("a factor of its own: the vendor's until then", () => {
    const batch = { component: "batch", unit: "factor", per: 1 };
    const rows = [
      price({ amount: 4 }),
      price({ ...batch, ...forAll, amount: 0.5 }),
      price({ ...batch, ...later, amount: 0.25 }),
    ];
    expect(["2027-03-01", "2027-04-01"].map((date) => ask("input batch", date, ...rows))).toEqual([2, 1]);
  });

  test("but a mode that a model has lost does not come back from its vendor", () => {
    const fast = { component: "fast", unit: "factor", per: 1 };
    const rows = [
      price({ amount: 4 }),
      price({ ...fast, ...forAll, amount: 2 }),
      price({ ...fast, amount: 3, effectiveTo: "2027-03-01" }),
    ];
    expect(ask("input fast", "2027-02-01", ...rows)).toBe(12);
    expect(problemOf(() => ask("input fast", "2027-03-01", ...rows))).toMatch(/^NoPrice: Model A has no "fast" price/);
  });
});
