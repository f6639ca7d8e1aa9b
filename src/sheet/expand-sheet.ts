import { groupBy } from "../group-by";
import { address } from "./a1";
import type { Cell, CellContent, SheetDescription, Style } from "./description";
import { shifterOf } from "./shift-formula";

const NO_PRICE = { kind: "formula", formula: "=NA()" } as const;

/** Cells side by side in one style, whose formulas, if they have any, are copies of one. */
export interface Run {
  row: number;
  column: number;
  count: number;
  style: Style;
  /** counted from 0 */
  contentOf: (k: number) => CellContent;
}

/**
 * Every cell of a sheet one by one: the cells as described, and each series written out over all its months.
 *
 * @throws Error when two parts of the description claim the same cell, or a series stands on a sheet without months:
 *   a mistake in the code that built the description, never in a budget.
 */
export function expandSheet(sheet: SheetDescription): Cell[] {
  const cells = [...sheet.cells, ...[...seriesRuns(sheet), ...seriesValueRuns(sheet)].flatMap(cellsOf)];
  const taken = new Set<string>();
  for (const { row, column } of cells) {
    const place = address(row, column);
    if (taken.has(place)) throw new Error(`Two contents for ${sheet.name}!${place}.`);
    taken.add(place);
  }
  return cells;
}

/**
 * The same cells row by row from the top, each row from the left, without ever holding all of them: a large budget has millions.
 *
 * @throws Error as expandSheet does
 */
export function* expandRows(sheet: SheetDescription): Generator<{ row: number; runs: Run[] }> {
  const single = sheet.cells.map(({ row, column, style, content }): Run => ({
    row,
    column,
    count: 1,
    style,
    contentOf: () => content,
  }));
  const rows = groupBy([...single, ...seriesRuns(sheet), ...seriesValueRuns(sheet)], ({ row }) => row);
  for (const [row, runs] of [...rows].sort(([a], [b]) => a - b)) {
    runs.sort((a, b) => a.column - b.column);
    let free = 1;
    for (const { column, count } of runs) {
      if (column < free) throw new Error(`Two contents for ${sheet.name}!${address(row, column)}.`);
      free = column + count;
    }
    yield { row, runs };
  }
}

export interface CellCount {
  cells: number;
  formulas: number;
}

/** How many cells a sheet has, and how many of them are formulas. */
export function countCells({ cells, series, seriesValues, months }: SheetDescription): CellCount {
  const copied = series.length * (months?.count ?? 0);
  const values = seriesValues.flatMap((row) => row.values);
  const isFormula = ({ content }: Cell) => content.kind === "formula";
  return {
    cells: cells.length + copied + values.length,
    formulas: cells.filter(isFormula).length + copied + values.filter((value) => value === null).length,
  };
}

export function monthsOf(sheet: SheetDescription): NonNullable<SheetDescription["months"]> {
  if (!sheet.months) throw new Error(`Sheet ${sheet.name} has a series of months but no months.`);
  return sheet.months;
}

export const seriesValueCells = (sheet: SheetDescription): Cell[] => seriesValueRuns(sheet).flatMap(cellsOf);

const cellsOf = ({ row, column, count, style, contentOf }: Run): Cell[] =>
  Array.from({ length: count }, (_, k) => ({ row, column: column + k, content: contentOf(k), style }));

function seriesRuns(sheet: SheetDescription): Run[] {
  return sheet.series.map(({ row, formula, style }) => {
    const { firstColumn, count } = monthsOf(sheet);
    const shifted = shifterOf(formula);
    return { row, column: firstColumn, count, style, contentOf: (k) => ({ kind: "formula", formula: shifted(k, 0) }) };
  });
}

function seriesValueRuns(sheet: SheetDescription): Run[] {
  return sheet.seriesValues.map(({ row, values, style }) => {
    const { firstColumn, count } = monthsOf(sheet);
    if (values.length !== count)
      throw new Error(`Row ${row} of ${sheet.name} has ${values.length} values for ${count} months.`);
    const contentOf = (k: number): CellContent => {
      const value = values[k];
      return value == null ? NO_PRICE : { kind: "number", value };
    };
    return { row, column: firstColumn, count, style, contentOf };
  });
}
