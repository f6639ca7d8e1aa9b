/** A budget in the stand-in for Excel, with the add-in's functions; for tests in ./test/excel-environment.ts. */
import { insertWorkbook } from "../../src/excel";
import * as functions from "../../src/functions/functions";
import type { WorkbookDescription } from "../../src/sheet";
import type { Implementation } from "../../src/workbench/univer/add-in-function";
import type { FunctionsMetadata } from "../../src/workbench/univer/function-metadata";
import { functionsMetadata } from "../functions/metadata";

/** Makes AIB.* answer in the grid, as in an Excel that has the add-in. To be called before formulas are written. */
export async function loadAddIn(): Promise<void> {
  const { metadata, associate } = await functionsMetadata<FunctionsMetadata>();
  const byName = functions as unknown as Record<string, Implementation>;
  const implementations = new Map(
    associate.map(({ id, functionName }) => [id.toUpperCase(), byName[functionName] as Implementation]),
  );
  const missing = excelHost.functions.register("AIB", metadata, implementations);
  if (missing.length > 0) throw new Error(`No implementation of ${missing.join(", ")}.`);
}

/** @param options.sheetPrefix before the names of its sheets, where another budget stands beside it */
export async function insert(description: WorkbookDescription, options: { sheetPrefix?: string } = {}): Promise<void> {
  const { status } = await insertWorkbook(description, options);
  if (status !== "inserted") throw new Error("Sheets of these names are there already.");
}

/** All that a sheet shows, from A1. */
export const valuesOf = (name: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange());
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
