import { type Area, areaAddress, type CellContent } from "../sheet";
import { entryOf } from "./entry";
import { run } from "./run";

/** Cells to be typed, row by row; null leaves a cell alone. */
export interface TrialCells {
  row: number;
  column: number;
  cells: (CellContent | null)[][];
  numberFormat?: string;
}

const areaOf = ({ row, column, cells }: TrialCells): Area => ({
  row,
  column,
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

/** Adds an empty sheet at the end, without showing it. */
export function addSheet(name: string): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
}

/** Types cells into a sheet, all in one request. */
export function typeBlocks(sheet: string, blocks: readonly TrialCells[]): Promise<void> {
  return run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const block of blocks) {
      const range = target.getRange(areaAddress(areaOf(block)));
      if (block.numberFormat !== undefined) range.numberFormat = block.numberFormat as unknown as string[][];
      range.formulas = block.cells.map((row) => row.map((content) => content && entryOf(content)));
    }
    await context.sync();
  });
}

/** What the cells of an area show, and the formulas behind them. */
export function readArea(sheet: string, area: Area): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
    range.load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
}

/** Does Excel calculate without being told to? */
export function calculatesByItself(): Promise<boolean> {
  return run(async (context) => {
    const { application } = context;
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode !== Excel.CalculationMode.manual;
  });
}

/** The cells that a formula spills over, as Excel tells it: "B2:D2"; "" when it does not spill. */
export function spillOf(sheet: string, address: string): Promise<string> {
  return run(async (context) => {
    const spilled = context.workbook.worksheets.getItem(sheet).getRange(address).getSpillingToRangeOrNullObject();
    spilled.load("address");
    await context.sync();
    return spilled.isNullObject ? "" : spilled.address.slice(spilled.address.lastIndexOf("!") + 1);
  });
}

/** Pictures of the charts of a sheet, as base64. */
export function chartPictures(sheet: string): Promise<string[]> {
  return run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    await context.sync();
    const pictures = charts.items.map((chart) => chart.getImage());
    await context.sync();
    return pictures.map(({ value }) => value);
  });
}
