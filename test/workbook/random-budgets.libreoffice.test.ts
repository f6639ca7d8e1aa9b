/** @full */
import { type Budget, type BudgetRun, type LineRun, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { BadArgument } from "../../src/problems";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated, type Value } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { differencesBelow, differencesByLine, differencesBySplit, isAlike } from "./by-line";
import { fixedBudgets, randomBudgets } from "./random-budgets";
import { randomTermsBudgets } from "./random-terms";
import { checksOf, expectedSummary } from "./ten-budgets";

const terms = randomTermsBudgets(2);
const budgets = [
  ...everyNth(3, randomBudgets(6)).map((random) => ({ ...random, what: "random budget" })),
  ...everyNth(2, terms).map((random) => ({ ...random, what: "random grants and tiers" })),
];
let workbooks: Recalculated[] = [];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets)
    files.push(await writeWorkbook(describeWorkbook(budget, undefined, { data: true })));
  workbooks = await recalculateAll(files);
}, 900_000);

/** Checks of what people say: random facts may contradict each other, whatever the sheets make of them. */
const OF_FACTS = [
  /^Every actual (is of a closed month|reaches its line and part)$/,
  /: actuals stand in months in which their line runs$/,
  /^No actual quantity is below the seats bought for the year$/,
  /^No closed month used credits that nobody paid for$/,
  /^API lines pay from workspaces of their own vendor$/,
  /^No workspace is above its maximum$/,
];

/** Above its maximum a workspace fails a check, and the engine refuses to say what it is short of. */
const isTooLarge = ({ problems }: BudgetRun, { name, part }: LineRun, month: number): boolean =>
  part === "Shortfall" &&
  problems.some((one) => one.line === name && one.month === month && one.problem instanceof BadArgument);

/** Months in which every one of the lines has a price, for sums over them. */
const knownMonths = (lines: readonly LineRun[], { months }: Budget): number[] =>
  Array.from({ length: months }, (_, k) => k).filter((k) => lines.every(({ cost }) => cost[k] !== null));

describe.each(budgets.map((random, place) => ({ ...random, place })))(
  "$what $index of BUDGETS_SEED=$seed, as LibreOffice calculates it",
  ({ budget, place }) => {
    const run = runBudget(budget, priceBook);
    const rows = (sheet: string) => workbooks[place]?.rows(sheet) ?? [];
    const shown = (row: readonly Value[] = [], k: number) => row[COLUMN.firstMonth - 1 + k];

    test("every line costs in every month what the engine says, and is unknown where the engine knows no price", () => {
      const others = differencesByLine(run, rows("Data"), (line, k) => !isTooLarge(run, line, k));
      expect(others).toEqual([]);
    });

    test("what caps stop, what seats nobody uses and what grants lose cost what the engine says", () => {
      expect(differencesBelow(run, rows)).toEqual([]);
    });

    test("Summary adds them up, cash too, and gives each owner their own", () => {
      const summary = rows("Summary");
      const known = knownMonths(run.lines, budget);
      for (const [label, months] of expectedSummary(run, budget.months)) {
        const row = summary.find(([, text]) => text === label);
        for (const k of known) expect([label, k, isAlike(shown(row, k), months[k] ?? null)]).toEqual([label, k, true]);
      }
      const isAsked = (k: number) => !run.lines.some((line) => isTooLarge(run, line, k));
      expect(differencesBySplit(budget, run, summary, isAsked)).toEqual([]);
    });

    test("every check by arithmetic is true, but for those of facts that contradict each other", () => {
      const { arithmetic } = checksOf(rows("Checks"));
      expect(arithmetic.length).toBeGreaterThan(20);
      const isKnown = run.lines.every((line) =>
        line.cost.every((cost, k) => cost !== null || isTooLarge(run, line, k)),
      );
      const failed = arithmetic.filter(
        ({ label, result }) => result !== true && !OF_FACTS.some((one) => one.test(label)),
      );
      if (isKnown) expect(failed).toEqual([]);
      else expect(failed).toContainEqual({ label: "No error value in the totals", result: false });
    });
  },
);

test("what those of the fixed seed hold: closed months, items of the budget's own, an hour in the cache, other currencies, caps, adoption, shared pools", () => {
  const fixed = fixedBudgets(6);
  const some = (holds: (budget: Budget) => boolean) => fixed.filter(({ budget }) => holds(budget)).length;
  expect(some(({ actuals, lastActualMonth }) => actuals.length > 0 && lastActualMonth !== null)).toBeGreaterThan(1);
  expect(some(({ rates }) => rates.some(({ item }) => /Large|Cursor|Suno|Mistral/i.test(item)))).toBeGreaterThan(1);
  expect(some(({ api }) => api.some(({ cacheWrite1hShare }) => cacheWrite1hShare > 0))).toBeGreaterThan(1);
  expect(some(({ currency }) => currency === "EUR")).toBeGreaterThan(0);
  expect(some(({ api, credits }) => [...api, ...credits].some(({ cap }) => cap !== null))).toBeGreaterThan(1);
  expect(some(({ credits }) => credits.some(({ sharesWith }) => sharesWith !== ""))).toBeGreaterThan(1);
  const hasCurve = ({ adoptionCeiling }: { adoptionCeiling: number | null }) => adoptionCeiling !== null;
  expect(some(({ subscriptions, seats }) => [...subscriptions, ...seats].some(hasCurve))).toBeGreaterThan(1);
});

test("what grants and tiers of the fixed seed hold: of every kind, in closed months and in months that nobody knows", () => {
  const [grants, tiers] = [
    terms.flatMap(({ budget }) => budget.grants),
    terms.flatMap(({ budget }) => budget.priceTiers),
  ];
  expect(grants.filter(({ expires }) => expires !== null).length).toBeGreaterThan(3);
  expect(grants.filter(({ expires }) => expires === null).length).toBeGreaterThan(3);
  const kinds = tiers.map(({ counts, readAs, period }) => `${counts} ${readAs} ${period}`.trim());
  expect([...new Set(kinds)].length).toBeGreaterThan(5);
  expect(terms.filter(({ budget }) => budget.actuals.length > 0).length).toBeGreaterThan(0);
});
