/** @deep */
import fc from "fast-check";
import { excel, spill } from "./custom-functions-runtime";
import { cellsOf, isFaulty } from "./faulty-cells";

const call = (name: string, args: readonly unknown[]) => spill(() => excel[name]!(...args));

const day = fc.integer({ min: 46327, max: 46600 });
const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const quantity = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 5e6, noNaN: true }));
const heads = fc.integer({ min: 0, max: 40 });
const model = fc.constantFrom("gpt-6-sol", "claude-haiku-5-5", "gemini-3.8-flash", "gpt-5", "claude-opus-5-5");
const mode = fc.constantFrom(null, "batch", "batch+us", "standard");
const seatPlan = fc.constantFrom("ChatGPT Business", "Claude Team", "Claude Team Premium", "Runway Unlimited");
const pool = fc.constantFrom("Runway Pro", "Runway Max", "ChatGPT Workspace Credits", "Firefly Pro", "Claude Max");
const none = fc.constant(null);

/** A good call of each function, every argument one cell; the numbers are where its quantities and its date stand. */
const CALLS = {
  SEATCOST: fc.tuple(seatPlan, heads, none, fc.constantFrom(null, "annual"), day),
  APICOST: fc.tuple(model, quantity, quantity, fc.option(heads), share, share, mode, day),
  USAGECOST: fc.tuple(
    fc.constantFrom("OpenAI API", "gpt-6-sol", "claude-opus-5-5"),
    fc.constantFrom("web search", "input"),
    quantity,
    fc.option(heads),
    none,
    day,
  ),
  CREDITCOST: fc.tuple(pool, quantity, fc.integer({ min: 1, max: 9 }), none, none, day, none, none, quantity),
  CREDITUSE: fc.tuple(
    fc.constantFrom("Runway Pro", "Runway Max"),
    fc.constantFrom("gen4.5", "gen4_image 720p"),
    quantity,
    day,
  ),
  CONTRACTCOST: fc.tuple(
    fc.constant([
      ["Seat price", 48],
      ["Commitment", 90_000],
      ["Commitment covers", "usage"],
      ["Usage discount", 0.1],
    ]),
    heads,
    quantity,
    none,
    day,
  ),
  APICREDIT: fc.tuple(fc.constantFrom("Claude Team", "Claude Max", "ChatGPT Business"), heads, day),
  INCLUDES: fc.tuple(
    fc.constantFrom("Claude Team", "ChatGPT Business"),
    fc.constantFrom("Claude API", "OpenAI API"),
    day,
  ),
  PRICE: fc.tuple(model, fc.constantFrom("input", "output long", "cache read batch"), day),
  PRICEINFO: fc.tuple(model, fc.constantFrom("source", "unit", "effective"), fc.constant("input"), day),
  CATALOG: fc.tuple(fc.constantFrom(null, "OpenAI"), fc.constantFrom(null, "api"), day),
  BREAKEVEN: fc.tuple(seatPlan, model, quantity, quantity, share, none, mode, day),
  PROFILE: fc.tuple(
    fc.constantFrom("support-ticket-rag", "call-summarised/transcribe", ""),
    fc.constantFrom(null, "requests", "cached share", "credits source"),
    fc.constantFrom(null, "small", "large"),
  ),
  USAGERANGE: fc.tuple(
    fc.constantFrom("OpenAI API", "gpt-6-sol", "claude-opus-5-5"),
    fc.constantFrom("web search", "input"),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 40, max: 60 }),
    fc.integer({ min: 60, max: 5e6 }),
    fc.constantFrom(null, 0.01, 0.9),
    fc.constantFrom(null, "pert", "triangular", "lognormal"),
    fc.option(heads),
    none,
    day,
  ),
} satisfies Record<string, fc.Arbitrary<unknown[]>>;
const names = Object.keys(CALLS) as (keyof typeof CALLS)[];
const goodCall = (name: keyof typeof CALLS): fc.Arbitrary<unknown[]> => CALLS[name];

const JUNK = [
  ...[NaN, Infinity, -Infinity, -1, -0, 1e-300, 1e15, 1e300, 0.1 + 0.2, true, false],
  ...["", " ", "0", "ten", "#N/A", "#REF!", "2027-02-30", "annual", "batch+flex", "\u0000", "=1+1"],
  ...[null, undefined, {}, [], [[]], [[null, null]], [[1, "x"], [true]], { type: "Error", basicValue: "#DIV/0!" }],
  ...[Symbol.iterator, () => 1, new Date(0), 10n],
];

test("the list has every function", () => {
  expect([...names].sort()).toEqual(Object.keys(excel).sort());
});

describe("no NaN, no Infinity, no -0, no text without sense", () => {
  test.each(names)("%s, with good arguments", (name) => {
    fc.assert(fc.property(goodCall(name), (args) => expect(cellsOf(call(name, args)).filter(isFaulty)).toEqual([])));
  });

  test.each(names)("%s, with a good call spoiled in one argument", (name) => {
    const spoiled = fc.tuple(goodCall(name), fc.nat(9), fc.constantFrom<unknown>(...JUNK)).map(([args, at, junk]) => {
      const most = Math.max(args.length, excel[name]!.length);
      return Array.from({ length: most }, (_, i) => (i === at % most ? junk : args[i]));
    });
    fc.assert(
      fc.property(spoiled, (args) => expect(cellsOf(call(name, args)).filter(isFaulty)).toEqual([])),
      { numRuns: 200 },
    );
  });
});

describe("no NaN, no Infinity, no -0 from a range that is spoiled in one cell", () => {
  const spoil = (range: readonly (readonly unknown[])[], at: number, junk: unknown): unknown[][] => {
    const width = range[0]!.length;
    return range.map((cells, row) => cells.map((cell, column) => (row * width + column === at ? junk : cell)));
  };
  const junk = fc.constantFrom<unknown>(...JUNK, 0.5, 2, 1e308, 5e-324, "usage", "volume", "month");

  test("the terms of a contract", () => {
    const terms = [
      ["Seat price", 48, 40],
      ["Minimum seats", 10, 20],
      ["Commitment", 90_000, 120_000],
      ["Commitment covers", "usage and seats", ""],
      ["Overage discount", 0.05, ""],
      ["Usage tiers", "graduated", ""],
      ["Tier period", "contract year", ""],
      ["Tier from 0", 0.05, 0.1],
      ["Tier from 100000", 0.2, 0.25],
      ["Platform fee", 12_000, ""],
      ["Support", 6000, ""],
      ["Start", "2026-10-01", ""],
      ["End", "2028-10-01", ""],
      ["Drawn before", 1000, ""],
      ["Used before", 1000, ""],
    ];
    const dates = [Array.from({ length: 6 }, (_, quarter) => 46327 + quarter * 92)];
    expect(cellsOf(call("CONTRACTCOST", [terms, 15, 20_000, 3, dates])).every(Number.isFinite)).toBe(true);
    fc.assert(
      fc.property(fc.nat(terms.length * 3 - 1), junk, quantity, (at, cell, used) => {
        const got = call("CONTRACTCOST", [spoil(terms, at, cell), 15, used, 3, dates]);
        expect(cellsOf(got).filter(isFaulty)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("negotiated rates", () => {
    const rates = [
      ["item", "component", "rate", "from", "to"],
      ["Claude Team", "seat monthly", 22, "2026-11-01", ""],
      ["gpt-6-sol", "input batch", 0.8, "", "2027-06-01"],
      ["Runway Pro", "credit pack", 9, 46327, 46600],
    ];
    fc.assert(
      fc.property(fc.nat(rates.length * 5 - 1), junk, heads, day, (at, cell, seats, date) => {
        const own = spoil(rates, at, cell);
        const got = [
          call("SEATCOST", ["Claude Team", seats, null, null, date, own]),
          call("APICOST", ["gpt-6-sol", 1000, 10, seats, null, null, "batch", date, own]),
          call("CREDITCOST", ["Runway Pro", seats * 1000, 1, null, null, date, own]),
        ];
        expect(got.flatMap(cellsOf).filter(isFaulty)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("where nothing is remembered, a row equals its parts", () => {
  /** Arguments that hold for the whole row: a row is one plan, one billing, and requests are given in all of it or nowhere. */
  const REMEMBERS_NOTHING: Partial<Record<keyof typeof CALLS, readonly number[]>> = {
    SEATCOST: [0, 3],
    APICOST: [],
    USAGECOST: [],
    CREDITUSE: [],
    APICREDIT: [0],
    INCLUDES: [],
    PRICE: [],
    PRICEINFO: [],
    BREAKEVEN: [5],
  };

  test.each(Object.entries(REMEMBERS_NOTHING))("%s", (key, ofTheRow) => {
    const name = key as keyof typeof CALLS;
    const calls = fc.array(goodCall(name), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(calls, day, ([first, ...rest], start) => {
        const parts = [first!, ...rest].map((args, column) => [
          ...args
            .slice(0, -1)
            .map((value, at) => (ofTheRow.includes(at) || first![at] === null ? first![at] : (value ?? first![at]))),
          start + 40 * column,
        ]);
        // annual seats remember their term
        if (name === "SEATCOST") parts.forEach((args) => (args[3] = null));
        const row = first!.map((_, at) => {
          const isOne = ofTheRow.includes(at) || parts.every((args) => args[at] === null);
          return isOne ? parts[0]![at] : [parts.map((args) => args[at])];
        });
        expect(cellsOf(call(name, row))).toEqual(parts.flatMap((args) => cellsOf(call(name, args))));
      }),
    );
  });
});

test("APICOST answers one cell the short way as it answers ranges", () => {
  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...JUNK) },
  );
  const asked = fc.tuple(goodCall("APICOST"), fc.array(cell, { minLength: 8, maxLength: 8 }));
  fc.assert(
    fc.property(asked, ([good, spoiled]) => {
      const args = good.map((value, i) => (spoiled[i] === undefined ? value : spoiled[i]));
      // an empty range of rates changes nothing, but is not the short way
      expect(call("APICOST", args)).toEqual(call("APICOST", [...args, [[null]]]));
    }),
    { numRuns: 500 },
  );
});
