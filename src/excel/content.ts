import {
  type Area,
  areaAddress,
  areasOf,
  type Cell,
  denseGroups,
  joinedOver,
  monthsOf,
  seriesValueCells,
  type SheetDescription,
} from "../sheet";
import { gridOf, MOST_CELLS, rangeOf } from "./areas";
import { entryOf } from "./entry";

/** Excel on the web refuses requests above 5 MB; what is sent grows a good deal on its way into a request. */
const MOST_CHARACTERS = 1_000_000;

/** A rectangle of the sheet: what to write into each cell; null leaves a cell alone. */
export interface Rectangle {
  area: Area;
  entries: (string | number | null)[][];
}

/** All that has to be sent: of a series only its first month, the others are copied in Excel. */
function sentCells(sheet: SheetDescription): Cell[] {
  const firstMonths = sheet.series.map(({ row, formula, style }) => ({
    row,
    column: monthsOf(sheet).firstColumn,
    content: { kind: "formula" as const, formula },
    style,
  }));
  return [...sheet.cells, ...firstMonths, ...seriesValueCells(sheet)];
}

function rectangleOf(cells: readonly Cell[]): Rectangle {
  const { area, values } = gridOf(cells, ({ content }) => entryOf(content));
  return { area, entries: values };
}

/** Small enough for one request: where the cells hold too much, their upper and their lower half. */
function rectanglesFor(cells: readonly Cell[]): Rectangle[] {
  const rectangle = rectangleOf(cells);
  const { row, rows } = rectangle.area;
  if (rows === 1 || charactersOf(rectangle) <= MOST_CHARACTERS) return [rectangle];
  const isAbove = (cell: Cell): boolean => cell.row < row + rows / 2;
  return [cells.filter(isAbove), cells.filter((cell) => !isAbove(cell))].flatMap(rectanglesFor);
}

/** A sheet's contents as few rectangles that are filled well, each small enough for one request. */
export const rectanglesOf = (sheet: SheetDescription): Rectangle[] =>
  denseGroups(sentCells(sheet), MOST_CELLS).flatMap(rectanglesFor);

/** How much of a request it takes. */
export const charactersOf = ({ entries }: Rectangle): number => JSON.stringify(entries).length;

export function writeRectangle(sheet: Excel.Worksheet, { area, entries }: Rectangle): void {
  rangeOf(sheet, area).formulas = entries;
}

/** Fills the months after the first from the first, whole blocks at a time, as a person would by dragging. */
export function fillSeries(sheet: Excel.Worksheet, description: SheetDescription): void {
  if (description.series.length === 0) return;
  const { firstColumn, count } = monthsOf(description);
  if (count === 1) return;
  const first = areasOf(description.series.map(({ row }) => ({ row, column: firstColumn })));
  // a row with something else in its months is copied over by none
  const others = [
    ...description.cells.filter(({ column }) => column >= firstColumn && column < firstColumn + count),
    ...description.seriesValues,
  ].map(({ row }) => ({ row, column: firstColumn }));
  for (const months of joinedOver(first, others)) {
    const behind = { ...months, column: firstColumn + 1, columns: count - 1 };
    rangeOf(sheet, behind).copyFrom(areaAddress(months), "Formulas");
  }
}
