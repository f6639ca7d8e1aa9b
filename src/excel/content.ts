import {
  type Area,
  areaAddress,
  areasOf,
  type Cell,
  groupBy,
  joinedOver,
  monthsOf,
  seriesValueCells,
  type SheetDescription,
} from "../sheet";
import { entryOf } from "./entry";

/** Excel on the web refuses requests above 5 MB; what is sent grows a good deal on its way into a request. */
const MOST_CHARACTERS = 1_000_000;
const CHARACTERS_AROUND_AN_ENTRY = 5;

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
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const entries = Array.from({ length: area.rows }, () => Array<string | number | null>(area.columns).fill(null));
  for (const cell of cells) {
    const line = entries[cell.row - row];
    if (line) line[cell.column - column] = entryOf(cell.content);
  }
  return { area, entries };
}

const charactersIn = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { content }) => sum + CHARACTERS_AROUND_AN_ENTRY + String(entryOf(content)).length, 0);

/** A sheet's contents as few rectangles, each small enough for one request, from the top down. */
export function rectanglesOf(sheet: SheetDescription): Rectangle[] {
  const byRow = groupBy(sentCells(sheet), ({ row }) => row);
  const rectangles: Rectangle[] = [];
  let collected: Cell[] = [];
  let characters = 0;
  const finish = () => {
    if (collected.length > 0) rectangles.push(rectangleOf(collected));
    collected = [];
    characters = 0;
  };
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const cells = byRow.get(row) ?? [];
    const more = charactersIn(cells);
    if (characters + more > MOST_CHARACTERS) finish();
    collected.push(...cells);
    characters += more;
  }
  finish();
  return rectangles;
}

/** How much of a request it takes. */
export const charactersOf = ({ entries }: Rectangle): number => JSON.stringify(entries).length;

export function writeRectangle(sheet: Excel.Worksheet, { area, entries }: Rectangle): void {
  sheet.getRange(areaAddress(area)).formulas = entries;
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
    sheet.getRange(areaAddress(behind)).copyFrom(areaAddress(months), "Formulas");
  }
}
