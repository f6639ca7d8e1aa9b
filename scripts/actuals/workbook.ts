import { actualsSheets } from "../../src/actuals";
import { type Budget, runBudget, sumOf } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { type CellValue, type WorkbookDescription } from "../../src/sheet";
import { actualsTableOn, describeWorkbook, SHEET } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { calculatedValues } from "../calculated-values";
import { memoTotalOf } from "../memo-total";

type Source = Parameters<typeof actualsSheets>[0];

/** A budget's workbook with the sheets of an import behind its own, and with the values that all formulas show. */
export async function workbookOf(
  budget: Budget,
  imported: Omit<Source, "memo" | "actualsTable">,
  rules: Parameters<typeof actualsSheets>[1],
): Promise<Uint8Array> {
  const own = describeWorkbook(budget);
  const total = sumOf(runBudget(budget, priceBook).lines);
  const memo = { total, now: memoTotalOf(own) };
  const sheets = actualsSheets({ ...imported, memo, actualsTable: actualsTableIn(own) }, rules);
  const whole = { ...own, sheets: [...own.sheets, ...sheets] };
  return writeWorkbook(whole, await calculatedValues(whole));
}

/** Where a budget's own sheets keep what closed months have cost. */
function actualsTableIn({ sheets }: WorkbookDescription) {
  const own = sheets.find(({ name }) => name === SHEET.actuals);
  const values: CellValue[][] = [];
  for (const { row, column, content } of own?.cells ?? []) {
    const cells = (values[row - 1] ??= []);
    if (content.kind === "text") cells[column - 1] = content.text;
  }
  return actualsTableOn({ name: SHEET.actuals, values: Array.from(values, (cells) => cells ?? []) });
}
