/** @deep */
import { type Budget, emptyBudget, linesOf, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { parseRequest, whatIf } from "../../src/whatif";
import { quantileOf } from "../../src/whatif/distributions";
import { drawsOf } from "../../src/whatif/draws";
import { findInput, type InputRef } from "../../src/whatif/inputs";
import { measureOf } from "../../src/whatif/measures";
import { modelOf } from "../../src/whatif/model";
import { arithmeticOn } from "../../src/whatif/program/arithmetic";
import { compile } from "../../src/whatif/program/compile";
import { programOf } from "../../src/whatif/program/program";
import { verify } from "../../src/whatif/program/verify";
import { everyNth } from "../thinned";
import { storedBudgets } from "../workbook/ten-budgets";
import { ANSWERS, HOUSE_RATE } from "./house";

const start = "2027-01-01";
const control = { owner: "Mia", limit: 0 };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  months: 12,
  lastActualMonth: null,
  rates: [HOUSE_RATE],
  api: [{ ...ANSWERS, owner: "Mia" }],
  subscriptions: [{ name: "Editors", plan: "ChatGPT Plus", start, base: 3, ...control }],
});
const answers: InputRef = { line: "Answers", field: "base" };
const ask = (request: object) => whatIf(budget, priceBook, parseRequest({ format: "ai-budget-whatif/1", ...request }));
const uncertain = {
  name: "Requests",
  input: answers,
  distribution: { kind: "triangular", min: 80, likely: 100, max: 150 },
};

test("one draw for all twelve months: the year's P90 is that of the draw", () => {
  const { monteCarlo } = ask({ inputs: [uncertain], monteCarlo: { runs: 4000, seed: 3 } });
  const year = monteCarlo?.spreads.find(({ of, period }) => of === "API usage" && period === "FY2027");
  expect(year?.base).toBeCloseTo(3840, 6);
  expect(Math.abs((year?.p90 ?? 0) - 12 * 3.2 * 131.2917)).toBeLessThan(1.5);
  expect(Math.abs((year?.mean ?? 0) - 12 * 3.2 * 110)).toBeLessThan(0.5);
  // limit 400 a month: broken above 125 requests
  const odds = monteCarlo?.limits.find(({ of, period }) => of === "Answers" && period === "2027-06");
  expect(odds?.probability).toBeCloseTo((150 - 125) ** 2 / ((150 - 80) * (150 - 100)), 2);
  expect(odds?.reserve).toBeCloseTo(3.2 * 131.2917 - 400, 0);
  expect(monteCarlo?.drivers.find(({ of }) => of === "Metered")?.drivers).toMatchObject([
    { input: "Requests", share: 1 },
  ]);
  expect(monteCarlo?.stableAfter).not.toBeNull();
});

test("what drives the cost: two like inputs share it, one of twice the width has four fifths", () => {
  const two = (width: number) => ({
    inputs: [
      { name: "Answers", input: answers, distribution: { kind: "normal", mean: 100, sd: 10 } },
      // 3.2 × 100 a request: the same money for a share of the usage of the other line
      {
        name: "Price",
        input: { rate: "House model", component: "request" },
        distribution: { kind: "normal", mean: 3.2, sd: 0.32 * width },
      },
    ],
    monteCarlo: { runs: 2000, seed: 1 },
  });
  const sharesOf = (width: number) =>
    ask(two(width))
      .monteCarlo?.drivers.find(({ of }) => of === "Metered")
      ?.drivers.map(({ share }) => share) ?? [];
  for (const share of sharesOf(1)) expect(Math.abs(share - 0.5)).toBeLessThan(0.04);
  expect(sharesOf(2)[0]).toBeGreaterThan(0.75);
});

test("the same seed gives the same answer to the last digit, another one does not", () => {
  const answer = (seed: number) => JSON.stringify(ask({ inputs: [uncertain], monteCarlo: { runs: 500, seed } }));
  expect(answer(7)).toBe(answer(7));
  expect(answer(7)).not.toBe(answer(8));
});

test("the order of inputs, and inputs without effect, change no draw", () => {
  const other = {
    name: "Seats",
    input: { line: "Editors", field: "base" },
    distribution: { kind: "discrete", values: [3], weights: [1] },
  };
  const memo = (inputs: object[]) => ask({ inputs, monteCarlo: { runs: 500 } }).monteCarlo?.spreads[0];
  expect(memo([other, uncertain])).toEqual(memo([uncertain, other]));
  expect(memo([uncertain])).toEqual(memo([uncertain, other]));
});

test("tornado, sensitivity and goal seek of one line, in one answer", () => {
  const { base, tornado, sensitivity, goalSeek } = ask({
    inputs: [uncertain, { name: "Seats", input: { line: "Editors", field: "base" } }],
    tornado: { of: "Memo", period: "FY2027" },
    sensitivity: { of: "Answers", period: "2027-03", rows: "Requests", rowValues: [100, 200] },
    goalSeek: { of: "Answers", period: "2027-01", change: "Requests", low: 0, high: 1000, value: 350 },
  });
  expect(base.cost).toBeCloseTo(3840 + 12 * 60, 6);
  expect(tornado?.bars.map(({ label }) => label)).toEqual(["Requests", "Seats"]);
  expect(sensitivity?.costs).toEqual([[320], [640]]);
  expect(goalSeek).toMatchObject({ kind: "some", stretches: [{ from: 0, to: 109.375, costAtTo: 350 }] });
});

test.each([256, 1000, 4096])("blocks of %i runs give what blocks of 1,024 give, to the last bit", (block) => {
  const inputs = ["seats", "usage", "price"].map((scenario) => findInput(budget, { scenario }));
  const { tape, rows } = compile(budget, priceBook, inputs);
  const outputs = rows.flatMap(({ months }) => months);
  const draws = inputs.map((input, k) => {
    const quantile = quantileOf({ kind: "lognormal", p10: 0.8, p90: 1.4 + k });
    return drawsOf({ ...input, name: input.label, quantile }, 5000, 1).values;
  });
  const inBlocks = (size?: number) => {
    const found = outputs.map(() => new Float64Array(5000));
    programOf(tape, outputs, size).run(draws, found, 5000);
    return found;
  };
  expect(inBlocks(block)).toEqual(inBlocks());
});

test("a program that differs from the engine says nothing of money, but which line and month it is", () => {
  const inputs = [findInput(budget, answers)];
  const { tape, rows } = compile(budget, priceBook, inputs);
  const draws = [Float64Array.from({ length: 100 }, (_, k) => 50 + k)];
  expect(() => verify(budget, priceBook, inputs, { tape, rows }, draws)).not.toThrow();
  const { times } = arithmeticOn(tape);
  const wrong = rows.map((row) => ({
    ...row,
    months: row.months.map((month, k) => (row.line.name === "Answers" && k === 4 ? times(month, 1.0001) : month)),
  }));
  expect(() => verify(budget, priceBook, inputs, { tape, rows: wrong }, draws)).toThrow(
    '"Answers" costs 320.03 in 2027-05 by the simulation and 320.00 by the budget\'s engine',
  );
});

test("seats come whole and have a minimum in every run: the closed form of 25 × max(5, Triangular(4, 8, 16) rounded up)", () => {
  const team = parseBudget({
    ...budget,
    rates: [{ item: "House team", component: "", rate: 25, minimum: 5, vendor: "House", route: "seats" }],
    api: [],
    subscriptions: [],
    workspaces: [{ name: "Team", fillerPlan: "House team" }],
    seats: [{ name: "Heads", plan: "House team", workspace: "Team", start, base: 8, ...control }],
    routes: [{ route: "Seats", owner: "Mia", limitMonth: 300 }],
  });
  const request = {
    format: "ai-budget-whatif/1",
    inputs: [
      {
        name: "Heads",
        input: { line: "Heads", field: "base" },
        distribution: { kind: "triangular", min: 4, likely: 8, max: 16 },
      },
    ],
    monteCarlo: { runs: 100_000, seed: 1 },
  };
  const { monteCarlo } = whatIf(team, priceBook, parseRequest(request));
  const month = monteCarlo?.spreads.find(({ of, period }) => of === "Seats" && period === "2027-01");
  expect(month).toMatchObject({ p50: 250, p90: 325, min: 125, max: 400 });
  expect(Math.abs((month?.mean ?? 0) / 245.8333 - 1)).toBeLessThan(1e-4);
  const limit = monteCarlo?.limits.find(({ period }) => period === "2027-01");
  expect(Math.abs((limit?.probability ?? 0) - 1 / 6)).toBeLessThan(0.001);
});

test("what steps cannot follow is priced by the engine, run by run, and told", () => {
  const closed = parseBudget({
    ...budget,
    lastActualMonth: start,
    credits: [{ name: "Pool", plan: "runway-pro", start, base: 4000, seats: 1, ...control }],
    actuals: [{ line: "Pool", month: start, amount: 120 }],
  });
  const inputs = [findInput(closed, { line: "Pool", field: "creditsHeld" })];
  const { tape, rows, byEngine } = compile(closed, priceBook, inputs);
  expect(byEngine).toEqual(["Pool"]);
  verify(closed, priceBook, inputs, { tape, rows }, [Float64Array.of(0, 500, 9000, 20_000)]);
});

const numbersOf = (given: Budget): InputRef[] => [
  ...[...linesOf(given)].flatMap((line) =>
    Object.entries(line).flatMap(([field, value]) =>
      typeof value === "number" &&
      value > 0 &&
      !["limit", "alertAt", "approvalAbove", "packSize", "expiryMonths", "rollover"].includes(field)
        ? [{ line: line.name, field }]
        : [],
    ),
  ),
  ...given.drivers.map(({ name }) => ({ driver: name, field: "opening" })),
  ...["seats", "usage", "credits", "price", "exchangeRate"].map((scenario) => ({ scenario })),
  ...given.exchangeRates
    .filter(({ currency }) => currency !== "USD")
    .map(({ currency }) => ({ exchangeRate: currency })),
];

test.each(
  everyNth(
    4,
    storedBudgets().filter(({ name }) => name !== "two-hundred-lines"),
  ),
)(
  "$name: pricing only what an input reaches is pricing the whole budget",
  ({ budget: given }) => {
    const memo = ["Access", "Metered"].map((side) => measureOf(given, side));
    for (const ref of numbersOf(given)) {
      const input = findInput(given, ref);
      const value = Math.min(input.cap, input.now * 1.37);
      const [part, whole] = [
        modelOf(given, priceBook, [input]).at([value]),
        runBudget(input.set(given, value), priceBook).lines,
      ];
      for (const measure of memo) {
        const [a, b] = [measure.in(part), measure.in(whole)];
        if (a === null || b === null) expect([ref, a]).toEqual([ref, b]);
        else expect([ref, Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))]).toEqual([ref, true]);
      }
    }
  },
  600_000,
);

test.each([
  ["another file", { format: "ai-budget/1" }, "The request is wrong at format"],
  ["no input", { inputs: [] }, "The request is wrong at inputs"],
  [
    "an unknown line",
    { inputs: [{ name: "x", input: { line: "Nobody", field: "base" } }] },
    '"Nobody" is not in the budget; use one of "Editors", "Answers"',
  ],
  [
    "what is no number",
    { inputs: [{ name: "x", input: { line: "Answers", field: "item" } }] },
    '"item" is no number that can be moved here; use one of "base"',
  ],
  ["an unknown factor", { inputs: [{ name: "x", input: { scenario: "luck" } }] }, '"luck" is no number'],
  ["an unknown currency", { inputs: [{ name: "x", input: { exchangeRate: "CHF" } }] }, '"CHF" is not in the budget'],
  [
    "an unknown rate",
    { inputs: [{ name: "x", input: { rate: "gpt-5", component: "input" } }] },
    "is not in the budget",
  ],
  ["an unknown sum", { inputs: [uncertain], tornado: { of: "Fun" } }, '"Fun" is not in the budget; use one of "Memo"'],
  [
    "an unknown period",
    { inputs: [uncertain], tornado: { period: "2031" } },
    '"2031" is not in the budget; use one of "all months", "FY2027"',
  ],
  ["two of a name", { inputs: [uncertain, uncertain] }, "Requests"],
  ["no distribution", { inputs: [{ name: "x", input: answers }], monteCarlo: {} }, "No input has a distribution"],
  ["ninety runs", { inputs: [uncertain], monteCarlo: { runs: 90 } }, "Ask for 100 to"],
  ["half a seed", { inputs: [uncertain], monteCarlo: { seed: 0.5 } }, "The seed must be a whole number"],
  [
    "a changed input that is none",
    { inputs: [uncertain], goalSeek: { change: "y", low: 0, high: 1, value: 3 } },
    '"y" is none of the inputs',
  ],
])("%s is refused in one sentence", (_, request, sentence) => {
  expect(() => ask(request)).toThrow(sentence);
});
