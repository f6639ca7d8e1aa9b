/**
 * What people do with a budget's workbook, done in LibreOffice; the workbook must then say what the engine says.
 * @full
 */
import { type Budget, runBudget } from "../../src/budget";
import { priceBook, type Route } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";
import { writeWorkbook } from "../../src/xlsx/write";
import { editAndRecalculate } from "../libreoffice/edit";
import type { Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { EDITINGS } from "./editing-cases";
import { CHECKS_FAIL, checksOf, expectedSummary, HALF_A_CENT, largestDifference } from "./ten-budgets";

const editings = everyNth(3, EDITINGS, 1);
const edited = new Map<string, Recalculated>();

beforeAll(async () => {
  const files = new Map<Budget, Uint8Array>();
  for (const from of new Set(editings.map(({ from }) => from)))
    files.set(from, await writeWorkbook(describeWorkbook(from)));
  const results = await editAndRecalculate(
    editings.map(({ from, edits }) => ({ file: files.get(from) as Uint8Array, edits })),
  );
  editings.forEach(({ name }, index) => edited.set(name, results[index] as Recalculated));
}, 600_000);

describe.each(editings)("$name", ({ name, then, asks = [], summary = "Summary", seats = "Seats" }) => {
  // a contract shows both of its sides in one row
  const sheets: Partial<Record<Route, string>> = {
    subscription: "Subscriptions",
    seats,
    api: "API usage",
    credits: "Credits",
  };
  const rows = (sheet: string) => edited.get(name)?.rows(sheet) ?? [];
  const shownOn = (sheet: string, label: string) =>
    rows(sheet)
      .find(([, text]) => text === label)
      ?.slice(COLUMN.firstMonth - 1) ?? [];

  test("every line of Summary equals the engine in every month", () => {
    for (const [label, months] of expectedSummary(runBudget(then, priceBook), then.months))
      expect([label, largestDifference(shownOn(summary, label), months) < HALF_A_CENT]).toEqual([label, true]);
  });

  test("every line shows its own cost in its row of the register", () => {
    for (const { route, name: line, part, cost } of runBudget(then, priceBook).lines) {
      const sheet = sheets[route];
      // a row that was inserted by hand has no formulas to show anything
      if (part !== "" || sheet === undefined || line.startsWith("New ")) continue;
      const months = cost.map((amount) => amount ?? NaN);
      expect([line, largestDifference(shownOn(sheet, line), months) < HALF_A_CENT]).toEqual([line, true]);
    }
  });

  test("so does the live sheet of every scenario", () => {
    for (const { name: scenario } of then.scenarios) {
      const own = expectedSummary(runBudget({ ...then, scenario }, priceBook), then.months);
      for (const { label } of SCENARIO_LINES) {
        const difference = largestDifference(shownOn(scenarioSheetName(scenario), label), own.get(label) ?? [NaN]);
        expect([scenario, label, difference < HALF_A_CENT]).toEqual([scenario, label, true]);
      }
    }
  });

  test("no error value, every check true but those that ask for something", () => {
    // on Rates, whatever it is called, a pack that is sold at no public price has none
    const errors = edited.get(name)?.errors() ?? ["not calculated"];
    expect(errors.filter((error) => !/^(Rates|Price list)!\w+: #N\/A$/.test(error))).toEqual([]);
    const { arithmetic, master } = checksOf(rows("Checks"));
    expect(arithmetic.filter(({ result }) => result !== true).map(({ label }) => label)).toEqual(asks);
    expect(arithmetic.length).toBeGreaterThan(20);
    expect(master).toMatch(asks.length > 0 ? CHECKS_FAIL : /^All checks hold, add-in not run$/);
  });
});

test("a fiscal year from July adds its own months up", () => {
  const { then } = editings.find(({ name }) => name === "a fiscal year from July") ?? {};
  if (!then) throw new Error("No such case.");
  const months = expectedSummary(runBudget(then, priceBook), then.months).get("Memo: all AI spend") ?? [];
  const sum = (from: number, to: number) => months.slice(from, to).reduce((total, amount) => total + amount, 0);
  const summary = edited.get("a fiscal year from July")?.rows("Summary") ?? [];
  const years = (label: string) =>
    summary
      .map((row) => row.slice(COLUMN.firstAttribute - 1))
      .find((cells, row) => summary[row]?.[COLUMN.label - 1] === label && typeof cells[0] === "number") ?? [];
  expect(years("Fiscal year").slice(0, 2)).toEqual([2027, 2028]);
  expect(largestDifference(years("Memo: all AI spend"), [sum(0, 6), sum(6, 12)])).toBeLessThan(HALF_A_CENT);
});
