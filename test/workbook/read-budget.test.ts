import sample from "../../assets/sample-budget.json";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { withItemIds } from "../../src/workbook/rates-needed";
import { readBudget } from "../../src/workbook/read-budget";
import { sheetsOf } from "./typed-values";

test("sample", () => {
  const budget = parseBudget(sample);
  const read = readBudget(sheetsOf(describeWorkbook(budget)));
  expect(read).toMatchObject({ budget: withItemIds(budget, priceBook), notes: [] });
});
test("empty", () => {
  const budget = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));
  const read = readBudget(sheetsOf(describeWorkbook(budget)));
  expect(read).toMatchObject({ budget, notes: [] });
});
