import * as messages from "../../messages";
import {
  type Cell,
  type CellContent,
  type CellValue,
  COLUMN,
  expandSheet,
  groupBy,
  headingsIn,
  isBlank,
  originOf,
  rowOf,
  type SheetDescription,
  type SheetValues,
  valueAt,
} from "../../sheet";
import { lastRowOf, RATES } from "../tables/rates";
import type { Months } from "./assumptions";
import type { Findings } from "./findings";
import { typedValues } from "./typed-values";

/** Blocks of Rates that hold what the price book says: by what their rows are known, and whether their months are read. */
interface PriceBookBlock {
  title: string;
  key: readonly number[];
  /** prices typed over the months are part of a budget */
  monthsAreKept: boolean;
  /** a row that the price book does not ask for was typed; list prices of a line that is gone are only left over */
  isWhole: boolean;
}

const E = COLUMN.firstAttribute;
const BLOCKS: readonly PriceBookBlock[] = [
  { title: RATES.listPrices, key: [E, E + 1], monthsAreKept: true, isWhole: false },
  {
    title: RATES.running,
    key: [E, E + 1],
    monthsAreKept: false,
    isWhole: true,
  },
  { title: RATES.apiCredits, key: [COLUMN.label], monthsAreKept: false, isWhole: false },
  { title: RATES.apiCreditCaps, key: [COLUMN.label], monthsAreKept: false, isWhole: false },
  { title: RATES.fewestSeats, key: [COLUMN.label], monthsAreKept: false, isWhole: false },
  { title: RATES.mostSeats, key: [COLUMN.label], monthsAreKept: false, isWhole: false },
];

/**
 * Notes what has been typed over the price book's own figures on Rates, for which a budget has no place: units, thresholds,
 * free units, API credits, limits of seats, running terms. The sheets count with it and the engine does not, so nobody may lose it unawares.
 *
 * @param described Rates as the budget that has been read would have it
 */
export function notePriceBookCells(
  actual: SheetValues,
  described: SheetDescription,
  months: Months,
  findings: Findings,
): void {
  const own = { name: described.name, values: typedValues(described) };
  const inputs = expandSheet(described).filter(({ style, content }) => originOf(style, content) === "input");
  for (const block of BLOCKS) {
    const [rows, actualRows] = [own, actual].map((sheet) => rowsOf(sheet, described, block));
    const title = rowOf(actual, COLUMN.label, block.title);
    if (!rows || !actualRows || title === undefined) continue;
    const headings = {
      own: headingsIn(own, rowOf(own, COLUMN.label, block.title) ?? 0),
      actual: headingsIn(actual, title),
    };
    const byRow = groupBy(inputs, ({ row }) => row);
    for (const [key, row] of rows) {
      const target = actualRows.get(key);
      if (target === undefined) continue;
      for (const cell of byRow.get(row) ?? []) {
        const column = columnIn(cell, headings, months, block.monthsAreKept && key !== lastRowOf(block.title));
        if (column === undefined) continue;
        const value = valueAt(actual, target, column);
        if (!isSame(value, cell.content))
          findings.note({ sheet: actual.name, row: target, column }, messages.priceBookCell(textOf(cell.content)));
      }
    }
    if (!block.isWhole) continue;
    for (const [key, row] of actualRows) {
      const place = { sheet: actual.name, row, column: block.key[0] ?? E };
      if (!rows.has(key)) findings.note(place, messages.priceBookRow);
    }
  }
}

/** The rows of a block by their keys, as far as the next block of the description; the last one, which has none, by its note. */
function rowsOf(sheet: SheetValues, described: SheetDescription, { title, key }: PriceBookBlock): Map<string, number> {
  const first = rowOf(sheet, COLUMN.label, title);
  const rows = new Map<string, number>();
  if (first === undefined) return rows;
  const titles = new Set(
    described.cells.flatMap(({ style, content }) =>
      style === "heading" && content.kind === "text" ? [content.text] : [],
    ),
  );
  for (let row = first + 1; row <= sheet.values.length; row++) {
    const label = valueAt(sheet, row, COLUMN.label);
    if (typeof label === "string" && titles.has(label)) break;
    const cells = key.map((column) => valueAt(sheet, row, column));
    const isLast = valueAt(sheet, row, COLUMN.note) === lastRowOf(title);
    const text = isLast ? lastRowOf(title) : JSON.stringify(cells);
    if ((isLast || !cells.every(isBlank)) && !rows.has(text)) rows.set(text, row);
  }
  return rows;
}

/** Where a described cell stands on the actual sheet: attributes by their heading, months by their number. */
function columnIn(
  { column }: Cell,
  headings: { own: Map<string, number>; actual: Map<string, number> },
  months: Months,
  monthsAreKept: boolean,
): number | undefined {
  if (column >= COLUMN.opening) return monthsAreKept ? undefined : months.opening + column - COLUMN.opening;
  const heading = [...headings.own].find(([, at]) => at === column)?.[0];
  return heading === undefined ? undefined : headings.actual.get(heading);
}

const isSame = (value: CellValue, content: CellContent): boolean =>
  content.kind === "number"
    ? value === content.value
    : content.kind === "text"
      ? value === content.text
      : isBlank(value);

const textOf = (content: CellContent): string =>
  content.kind === "number" ? String(content.value) : content.kind === "text" ? content.text : "";
