/** @jest-environment ./test/excel-environment.ts */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";
import { checksOf } from "./ten-budgets";

test("free units that a second line takes again fail the check of them", async () => {
  const start = "2027-01-01";
  const line = { item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 1, start, base: 4000 };
  const api = ["One", "Two"].map((name) => ({ ...line, name }));
  const workbook = describeWorkbook(
    parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), months: 2, api }),
  );
  const sheet = workbook.sheets.find(({ name }) => name === "API usage");
  const title = sheet?.cells.find(({ content }) => content.kind === "text" && /^Free units left/.test(content.text));
  const second = sheet?.series.find(({ row }) => row === (title?.row ?? 0) + 2);
  if (second) second.formula = second.formula.replace(/SUMPRODUCT\(\([^)]*\)[^)]*\)/, "0");
  await loadAddIn();
  await insert(workbook);
  const { engine } = checksOf(await valuesOf("Checks"));
  expect(engine.find(({ label }) => label === "Free monthly units")?.result).toBe(false);
});
