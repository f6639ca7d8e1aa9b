import type { Budget } from "../../src/budget";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { calculatedValues } from "../calculated-values";

/** A budget's workbook with the values that its formulas show. */
export async function contentOf(budget: Budget): Promise<Uint8Array> {
  const description = describeWorkbook(budget);
  return writeWorkbook(description, await calculatedValues(description));
}
