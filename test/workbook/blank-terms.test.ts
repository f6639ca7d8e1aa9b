/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";
import { checksOf } from "./ten-budgets";

test("blank terms of contracts: seats without a price are #N/A, overage has the discount of the usage, as the engine has it", async () => {
  const start = "2027-01-01";
  const deal = { plan: "claude-enterprise", start, usage: 100, commitment: 60, usageDiscount: 0.4 };
  const enterprise = [
    { name: "As usage", ...deal },
    { name: "At list", ...deal, overageDiscount: 0 },
    { name: "No price", plan: "claude-enterprise", start, base: 10 },
  ];
  await loadAddIn();
  await insert(
    describeWorkbook(parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), months: 2, enterprise })),
  );
  const sheet = await valuesOf("Enterprise");
  const months = (title: string, row: number) =>
    sheet[sheet.findIndex(([, label]) => label === title) + row]?.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 1);
  expect(months("Cost: metered", 1)).toEqual([60, 60]);
  expect(months("Cost: metered", 2)).toEqual([60, 100]);
  expect(months("Cost: access", 3)).toEqual(["#N/A", "#N/A"]);
  const { engine, arithmetic } = checksOf(await valuesOf("Checks"));
  const result = (name: string) => engine.find(({ label }) => label === name)?.result;
  // of seats without a price neither knows what they cost, and the totals say so
  expect(["As usage", "At list", "No price"].map(result)).toEqual([true, true, true]);
  expect(arithmetic).toContainEqual({ label: "No error value in the totals", result: false });
});
