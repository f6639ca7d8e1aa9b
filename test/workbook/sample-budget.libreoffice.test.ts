import sample from "../../assets/sample-budget.json";
import { parseBudget, runBudget, sumOf, type Budget, type LineRun } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate, type Recalculated } from "../libreoffice/recalculate";
import { expectedSummary } from "./ten-budgets";

const TOTAL = 30;
const row = (workbook: Recalculated, sheet: string, label: string) => {
  const found = workbook.rows(sheet).find(([, name]) => name === label);
  if (!found) throw new Error(`No row ${label} on ${sheet}.`);
  return found;
};
/** Rounding first would tell two equal sums apart where a half cent lies between them. */
const largestDifference = (shown: readonly unknown[], expected: readonly (number | null)[]) =>
  Math.max(...expected.map((amount, k) => Math.abs(Number(shown[k]) - (amount ?? NaN))));
const HALF_A_CENT = 0.005;

const SCENARIOS = ["Base", "Low", "High"];

describe.each(SCENARIOS)("the sample budget, scenario %s, as LibreOffice calculates it", (scenario) => {
  const budget: Budget = parseBudget({ ...sample, scenario });
  const run = runBudget(budget, priceBook);
  const byMonth = (lines: readonly LineRun[], kind: "cost" | "cash") =>
    Array.from({ length: budget.months }, (_, month) =>
      lines.reduce((sum, line) => sum + (line[kind][month] ?? NaN), 0),
    );
  let workbook: Recalculated;
  beforeAll(async () => {
    workbook = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  });

  test("shows no error value", () => {
    expect(workbook.errors()).toEqual([]);
  });

  test("has every check true, or “not run” where it needs the add-in", () => {
    const results = workbook
      .rows("Checks")
      .flatMap(([, name, , , result]) => (name && result !== null ? [[name, result]] : []));
    const arithmetic = results.slice(
      0,
      results.findIndex(([name]) => name === "Checks by the pricing engine"),
    );
    expect(arithmetic.filter(([, result]) => result === false)).toEqual([]);
    expect(arithmetic.filter(([, result]) => result === true).length).toBeGreaterThan(25);
    const engine = results.slice(arithmetic.length + 2);
    expect(new Set(engine.map(([, result]) => result))).toEqual(new Set(["not run"]));
    expect(engine.length).toBeGreaterThan(25);
    expect(row(workbook, "Checks", "Master check")[4]).toBe("Checks true, add-in not run");
  });

  test.each([
    ["Subscriptions", run.lines.filter(({ route }) => route === "subscription")],
    ["Seats", run.lines.filter(({ route }) => route === "seats")],
    ["Enterprise: access", run.lines.filter(({ route, side }) => route === "enterprise" && side === "access")],
    ["Access (people)", run.lines.filter(({ side }) => side === "access")],
    ["API usage", run.lines.filter(({ route }) => route === "api")],
    ["Credits", run.lines.filter(({ route }) => route === "credits")],
    ["Enterprise: metered", run.lines.filter(({ route, side }) => route === "enterprise" && side === "metered")],
    ["Metered (systems)", run.lines.filter(({ side }) => side === "metered")],
    ["Memo: all AI spend", run.lines],
  ])("%s equals the engine's own run, in total and in every month, to the cent", (label, lines) => {
    const shown = row(workbook, "Summary", label);
    expect(largestDifference([shown[TOTAL]], [sumOf(lines)])).toBeLessThan(HALF_A_CENT);
    expect(largestDifference(shown.slice(TOTAL + 2), byMonth(lines, "cost"))).toBeLessThan(HALF_A_CENT);
  });

  test.each(SCENARIOS)("the live sheet of scenario %s equals the engine's own run of it in every month", (own) => {
    const expected = expectedSummary(runBudget({ ...budget, scenario: own }, priceBook), budget.months);
    for (const { label } of SCENARIO_LINES) {
      const shown = row(workbook, `Scenario ${own}`, label);
      expect(expected.get(label)).toHaveLength(budget.months);
      expect(largestDifference(shown.slice(TOTAL + 2), expected.get(label) ?? [])).toBeLessThan(HALF_A_CENT);
    }
  });

  test("cash equals the engine's own run in every month", () => {
    const shown = row(workbook, "Summary", "Memo: cash");
    expect(largestDifference(shown.slice(TOTAL + 2), byMonth(run.lines, "cash"))).toBeLessThan(HALF_A_CENT);
  });
});
