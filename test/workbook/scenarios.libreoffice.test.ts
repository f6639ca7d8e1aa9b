/** @full */
import sample from "../../assets/sample-budget.json";
import { type Budget, parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import type { WorkbookDescription } from "../../src/sheet";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, sum } from "./ten-budgets";

/** Five scenarios, a tricky name among them, and two closed months with actuals: a line's, a shortfall's, the credits'. */
const SCENARIOS = [
  { name: "Base" },
  { name: "Low", seats: 0.9, usage: 0.7, credits: 0.8 },
  { name: "High", seats: 1.15, usage: 1.5, credits: 1.4, price: 1.1, exchangeRate: 1.05 },
  { name: "Dear dollar: it's 100% [a guess]", exchangeRate: 0.8 },
  { name: "Nobody", seats: 0, usage: 0, credits: 0 },
];
const NAMES = SCENARIOS.map(({ name }) => name);
const SHEETS = ["Scenario Base", "Scenario Low", "Scenario High", "Scenario Dear dollar it's", "Scenario Nobody"];
const closed = (line: string, part: string, month: string, amount: number) => ({ line, part, month, amount });
const budget: Budget = parseBudget({
  ...sample,
  months: 5,
  scenarios: SCENARIOS,
  lastActualMonth: "2027-02-01",
  actuals: [
    closed("Code review bot", "", "2027-01-01", 700.5),
    closed("Claude Team", "Included API credits", "2027-01-01", -480),
    closed("Claude Team Paris", "Shortfall", "2027-02-01", 33),
    closed("Firefly Services", "Metered", "2027-02-01", 4000),
  ],
});
const describeSelected = (scenario: string): WorkbookDescription => describeWorkbook({ ...budget, scenario });
const scenarioChecks = (workbook: Recalculated) =>
  checksOf(workbook.rows("Checks"))
    .arithmetic.filter(({ label }) => label.startsWith("Scenario sheet"))
    .map(({ result }) => result);
const months = (row: readonly unknown[] = []) => row.slice(COLUMN.firstMonth - 1);

/** The same workbook with one head more on a scenario sheet than its own formula says. */
function withFault(description: WorkbookDescription, name: string): WorkbookDescription {
  const sheets = description.sheets.map((sheet) => {
    const at = sheet.name === name ? sheet.series.findIndex(({ formula }) => formula.includes("ROUNDUP")) : -1;
    const series = sheet.series.map((own, k) => (k === at ? { ...own, formula: `${own.formula}+1` } : own));
    return { ...sheet, series };
  });
  return { ...description, sheets };
}

/** Which are selected, each in a workbook of its own and in one with a fault on its sheet. */
const selections = everyNth(2, NAMES, 1);
const sound = new Map<string, Recalculated>();
const faulty = new Map<string, Recalculated>();
beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const name of selections) {
    const description = describeSelected(name);
    files.push(await writeWorkbook(description));
    files.push(await writeWorkbook(withFault(description, SHEETS[NAMES.indexOf(name)] ?? "")));
  }
  const workbooks = await recalculateAll(files);
  selections.forEach((name, k) => {
    sound.set(name, workbooks[2 * k] as Recalculated);
    faulty.set(name, workbooks[2 * k + 1] as Recalculated);
  });
}, 600_000);

test("every scenario has its own sheet, under a name that Excel takes", () => {
  expect(sound.get("Low")?.sheets.filter((name) => name.startsWith("Scenario"))).toEqual(SHEETS);
});

describe.each(selections.map((name) => ({ name })))("while $name is selected", ({ name }) => {
  test("no cell shows an error and every check is true", () => {
    // the sample's packs without a public price have none on Rates
    expect(
      sound
        .get(name)
        ?.errors()
        .filter((error) => !/^Rates!\w+: #N\/A$/.test(error)),
    ).toEqual([]);
    const { arithmetic } = checksOf(sound.get(name)?.rows("Checks") ?? []);
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
  });

  test.each(NAMES.map((own, k) => ({ own, k })))("the sheet of $own equals the engine's run of it", ({ own, k }) => {
    const expected = expectedSummary(runBudget({ ...budget, scenario: own }, priceBook), budget.months);
    const rows = sound.get(name)?.rows(SHEETS[k] ?? "") ?? [];
    for (const { label } of SCENARIO_LINES) {
      const shown = months(rows.find(([, text]) => text === label));
      expect(largestDifference(shown, expected.get(label) ?? [NaN])).toBeLessThan(HALF_A_CENT);
    }
  });

  test("a head too many on its sheet fails its check and no other", () => {
    expect(scenarioChecks(faulty.get(name) as Recalculated)).toEqual(NAMES.map((other) => other !== name));
  });
});

describe("Comparison", () => {
  const rows = () => sound.get("Low")?.rows("Comparison") ?? [];
  const block = (title: string) => {
    const first = rows().findIndex(([, label]) => label === title) + 1;
    return rows().slice(first, first + NAMES.length);
  };
  const expected = NAMES.map((scenario) =>
    expectedSummary(runBudget({ ...budget, scenario }, priceBook), budget.months),
  );
  const of = (k: number, label: string) => expected[k]?.get(label) ?? [NaN];

  test.each(["Access (people)", "Metered (systems)", "Memo: all AI spend"])("%s month by month", (label) => {
    const shown = block(label);
    expect(shown.map(([, name]) => name)).toEqual(NAMES);
    NAMES.forEach((_, k) => {
      expect(largestDifference(months(shown[k]), of(k, label))).toBeLessThan(HALF_A_CENT);
    });
  });

  const ofYear = (amounts: readonly number[], year: number) => sum(amounts.slice(12 * year, 12 * (year + 1)));

  test.each([
    ["Access (people)", 0],
    ["Metered (systems)", 4],
  ])("%s: this fiscal year, the next, and over all months more than the first", (label, column) => {
    block("Scenario").forEach((shown, k) => {
      const [thisYear, nextYear, more, share] = shown.slice(COLUMN.firstAttribute - 1 + column).map(Number);
      expect(thisYear).toBeCloseTo(ofYear(of(k, label), 0), 6);
      expect(nextYear).toBeCloseTo(ofYear(of(k, label), 1), 6);
      expect(more).toBeCloseTo(sum(of(k, label)) - sum(of(0, label)), 6);
      expect(share).toBeCloseTo(Number(more) / sum(of(0, label)), 9);
    });
  });

  test("what each scenario adds to the first, by route", () => {
    const ROUTES = ["Subscriptions", "Seats", "Enterprise: access", "API usage", "Credits", "Enterprise: metered"];
    block("Difference by route").forEach((shown, k) => {
      const more = [...ROUTES, "Memo: all AI spend"].map((label) => sum(of(k, label)) - sum(of(0, label)));
      const amounts = shown.slice(COLUMN.firstAttribute - 1).map(Number);
      expect(largestDifference(amounts.slice(0, more.length), more)).toBeLessThan(HALF_A_CENT);
    });
  });

  test("the differences by driver add up to the live difference, and say that they hold", () => {
    for (const shown of block("Difference by driver")) {
      const values = shown.slice(COLUMN.firstAttribute - 1);
      expect(sum(values.slice(0, 5) as number[])).toBeCloseTo(Number(values[6]), 6);
      expect(values[7]).toBe("holds");
    }
  });
});
