import { run } from "./run";

/** Where the user is. */
export interface SelectedCell {
  sheet: string;
  /** the active cell, without its sheet: "D5" */
  cell: string;
  /** all that is selected, "C5:C16": the cell itself where it is one, or where several areas are */
  selected: string;
  /** what stands in the cell: a formula with "=", a value */
  formula: unknown;
  value: unknown;
  /** the sign before cents, as this Excel shows and takes it */
  decimalSign: string;
}

const local = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** Reads the active cell, and what is selected. */
export const selectedCell = (): Promise<SelectedCell> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas,values,worksheet/name");
    context.application.load("decimalSeparator");
    await context.sync();
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    // several areas are no range, and Excel says so
    const isOne = await context.sync().then(
      () => true,
      () => false,
    );
    return {
      sheet: cell.worksheet.name,
      cell: local(cell.address),
      selected: local(isOne ? selected.address : cell.address),
      formula: (cell.formulas as unknown[][])[0]?.[0],
      value: (cell.values as unknown[][])[0]?.[0],
      decimalSign: context.application.decimalSeparator,
    };
  });

const CELLS = /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i;
/** columns or rows */
const WHOLE = /^(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;
/** More cells than that are read by nobody. */
const MOST_CELLS = 100_000;

const partsOf = (reference: string): [sheet: string | undefined, area: string] => {
  const end = reference.lastIndexOf("!");
  if (end < 0) return [undefined, reference];
  return [reference.slice(0, end).replace(/^'|'$/g, "").replaceAll("''", "'"), reference.slice(end + 1)];
};

/**
 * What stands in the cells of references and names, as a formula on this sheet means them.
 *
 * @returns by reference; without those that are not there, or are whole columns or rows
 */
export const readCells = (sheet: string, references: readonly string[]): Promise<Map<string, unknown[][]>> =>
  run(async (context) => {
    const { worksheets, names } = context.workbook;
    const found = references.flatMap((reference) => {
      const [named = sheet, area] = partsOf(reference);
      if (WHOLE.test(area)) return [];
      const target = CELLS.test(area) ? worksheets.getItemOrNullObject(named) : names.getItemOrNullObject(area);
      return [{ reference, area, target }];
    });
    await context.sync();
    const ranges = found.flatMap(({ reference, area, target }) => {
      if (target.isNullObject) return [];
      const range = "getRangeOrNullObject" in target ? target.getRangeOrNullObject() : target.getRange(area);
      range.load("cellCount");
      return [{ reference, range }];
    });
    await context.sync();
    const small = ranges.filter(({ range }) => !range.isNullObject && range.cellCount <= MOST_CELLS);
    for (const { range } of small) range.load("values");
    await context.sync();
    return new Map(small.map(({ reference, range }) => [reference, range.values as unknown[][]]));
  });
