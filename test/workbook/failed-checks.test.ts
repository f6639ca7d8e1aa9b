import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import type { CellValue, SheetValues } from "../../src/sheet";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { MASTER_CHECK, SHEET } from "../../src/workbook/names";
import { failedChecks } from "../../src/workbook/reading/failed-checks";
import { CHECK_MEANINGS, ENGINE_MEANING } from "../../src/workbook/tables/check-meanings";

// checks of usage profiles, adoption curves and grants are there where a line has one
const [first, ...others] = sample.api;
const [pool] = sample.credits;
const budget = parseBudget({
  ...sample,
  months: 1,
  subscriptions: sample.subscriptions.map((line) => ({ ...line, adoption: "typical" })),
  api: [{ ...first, profile: "support-ticket-rag" }, ...others],
  grants: [{ line: pool!.name, credits: 1000, from: sample.startMonth }],
});
const described = describeWorkbook(budget).sheets.find(({ name }) => name === SHEET.checks);

/** The sheet of checks as described, with these results in the place of formulas; names of lines are formulas too. */
function checksWith(resultOf: (label: string) => CellValue): SheetValues {
  const cells = described?.cells ?? [];
  const rowCount = Math.max(...cells.map(({ row }) => row));
  const values = Array.from({ length: rowCount }, () => Array<CellValue>(COLUMN.firstAttribute).fill(null));
  for (const { row, column, content } of cells)
    if (content.kind === "text" && column <= COLUMN.firstAttribute) values[row - 1]![column - 1] = content.text;
  for (const { row, column, style } of cells)
    if (style === "check" && row !== MASTER_CHECK.row)
      values[row - 1]![column - 1] = resultOf(String(values[row - 1]![COLUMN.label - 1] ?? "a line"));
  return { name: SHEET.checks, values };
}

test("where everything holds or has not been run, nothing is said", () => {
  expect(failedChecks(checksWith((label) => (label === "a line" ? "not run" : true)))).toEqual([]);
});

test("every check says what FALSE means, and on which sheet it is put right", () => {
  const failed = failedChecks(checksWith(() => false));
  const meanings = new Set<string>([...Object.values(CHECK_MEANINGS).map(({ means }) => means), ENGINE_MEANING]);
  expect(failed.length).toBeGreaterThan(60);
  expect(failed.filter(({ means, at }) => !meanings.has(means) || at === undefined)).toEqual([]);
});

test.each([
  ["Seats: every line has a start month", "seats", "give it one"],
  ["API usage: line names differ", "api", "rename one"],
  ["By cost centre: nothing unassigned", "summary", "fill the cell"],
  ["Scenario sheet 3 equals Summary while it is selected", "comparison", "Rebuild sheets"],
  ["Credits: no line has more seats than its plan is sold with", "credits", "take a larger plan"],
  ["Subscriptions: no line has fewer seats than its plan is sold with", "subscriptions", "put it on Seats"],
  ["Prices were read for these months", "rates", "Refresh prices"],
])("%s", (label, at, advice) => {
  const failed = failedChecks(checksWith((own) => own !== label));
  expect(failed).toEqual([{ label, at, means: expect.stringContaining(advice) }]);
});

test("a check by the engine leads to the sheet of its line", () => {
  const failed = failedChecks(checksWith((label) => label !== "a line"));
  expect(new Set(failed.map(({ means }) => means))).toEqual(new Set([ENGINE_MEANING]));
  expect(new Set(failed.map(({ at }) => at))).toEqual(
    new Set(["rates", "subscriptions", "seats", "api", "credits", "enterprise"]),
  );
});

test("no meaning is left of a rule that has gone", () => {
  const labels = failedChecks(checksWith(() => false)).map(({ label }) => label);
  const unused = Object.keys(CHECK_MEANINGS).filter((title) => !labels.some((label) => label.endsWith(title)));
  expect(unused).toEqual([]);
});
