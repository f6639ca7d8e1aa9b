import { address } from "./a1";
import type { Cell, SheetDescription } from "./description";
import { shifterOf } from "./shift-formula";

const NO_PRICE = "=NA()";

/**
 * Every cell of a sheet one by one: the cells as described, and each series written out over all its months.
 *
 * @throws Error when two parts of the description claim the same cell, or a series stands on a sheet without months:
 *   a mistake in the code that built the description, never in a budget.
 */
export function expandSheet(sheet: SheetDescription): Cell[] {
  const cells = [...sheet.cells, ...seriesCells(sheet), ...seriesValueCells(sheet)];
  const taken = new Set<string>();
  for (const { row, column } of cells) {
    const place = address(row, column);
    if (taken.has(place)) throw new Error(`Two contents for ${sheet.name}!${place}.`);
    taken.add(place);
  }
  return cells;
}

export function monthsOf(sheet: SheetDescription): NonNullable<SheetDescription["months"]> {
  if (!sheet.months) throw new Error(`Sheet ${sheet.name} has a series of months but no months.`);
  return sheet.months;
}

function seriesCells(sheet: SheetDescription): Cell[] {
  return sheet.series.flatMap(({ row, formula, style }) => {
    const { firstColumn, count } = monthsOf(sheet);
    const shifted = shifterOf(formula);
    return Array.from({ length: count }, (_, month) => ({
      row,
      column: firstColumn + month,
      content: { kind: "formula" as const, formula: shifted(month, 0) },
      style,
    }));
  });
}

export function seriesValueCells(sheet: SheetDescription): Cell[] {
  return sheet.seriesValues.flatMap(({ row, values, style }) => {
    const { firstColumn, count } = monthsOf(sheet);
    if (values.length !== count)
      throw new Error(`Row ${row} of ${sheet.name} has ${values.length} values for ${count} months.`);
    return values.map((value, month) => ({
      row,
      column: firstColumn + month,
      content: value === null ? { kind: "formula" as const, formula: NO_PRICE } : { kind: "number" as const, value },
      style,
    }));
  });
}
