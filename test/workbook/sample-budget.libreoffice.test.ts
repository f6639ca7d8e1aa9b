import sample from "../../assets/sample-budget.json";
import { type Budget, type LineRun, parseBudget, runBudget, sumOf } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { SCENARIO_LINES } from "../../src/workbook/sheets/scenario";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { checksOf, expectedSummary } from "./ten-budgets";

const TOTAL = COLUMN.total - 1;
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

/** Which are selected, each in a workbook of its own. */
const selected = everyNth(SCENARIOS.length, SCENARIOS);
const budgets = selected.map((scenario) => parseBudget({ ...sample, scenario }));
let workbooks: Recalculated[] = [];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const budget of budgets) files.push(await writeWorkbook(describeWorkbook(budget)));
  workbooks = await recalculateAll(files);
});

describe.each(selected.map((scenario, index) => ({ scenario, index })))(
  "the sample budget, scenario $scenario, as LibreOffice calculates it",
  ({ index }) => {
    const budget = budgets[index] as Budget;
    const run = runBudget(budget, priceBook);
    const byMonth = (lines: readonly LineRun[], kind: "cost" | "cash") =>
      Array.from({ length: budget.months }, (_, month) =>
        lines.reduce((sum, line) => sum + (line[kind][month] ?? NaN), 0),
      );
    let workbook: Recalculated;
    beforeAll(() => {
      workbook = workbooks[index] as Recalculated;
    });

    test("shows no error value but on Rates, where a pack that is sold at no public price has none", () => {
      expect(workbook.errors().filter((error) => !/^Rates!\w+: #N\/A$/.test(error))).toEqual([]);
    });

    test("has every check true, or “not run” where it needs the add-in", () => {
      const { arithmetic, engine, master } = checksOf(workbook.rows("Checks"));
      expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
      expect(arithmetic.length).toBeGreaterThan(25);
      const asked = engine.filter(({ label }) => label !== "");
      expect(new Set(asked.map(({ result }) => result))).toEqual(new Set(["not run"]));
      expect(asked.length).toBeGreaterThan(25);
      expect(master).toBe("All checks hold, add-in not run");
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
  },
);
