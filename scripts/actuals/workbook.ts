import { actualsSheets } from "../../src/actuals";
import { type Budget, runBudget, sumOf } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { calculatedValues } from "../calculated-values";
import { memoTotalOf } from "../memo-total";

type Source = Parameters<typeof actualsSheets>[0];

/** A budget's workbook with the sheets of an import behind its own, and with the values that all formulas show. */
export async function workbookOf(
  budget: Budget,
  imported: Omit<Source, "memo">,
  rules: Parameters<typeof actualsSheets>[1],
): Promise<Uint8Array> {
  const own = describeWorkbook(budget);
  const total = sumOf(runBudget(budget, priceBook).lines);
  const sheets = actualsSheets({ ...imported, memo: { total, now: memoTotalOf(own) } }, rules);
  const whole = { ...own, sheets: [...own.sheets, ...sheets] };
  return writeWorkbook(whole, await calculatedValues(whole));
}
