import {
  address,
  type CellContent,
  expandRows,
  inputRows,
  rowHeights,
  type Run,
  type SheetDescription,
} from "../sheet";
import { type ShownValue, storedValue } from "./cached-values";
import { storedFormula } from "./stored-formula";
import { storedText, xmlText } from "./stored-text";
import type { StyleNumbers } from "./style-numbers";

/** A formula and, where it is known, what it shows. */
function formulaCell(start: string, place: string, formula: string, isArray: boolean, shown?: ShownValue): string {
  const [kind, value] = shown === undefined ? ["", undefined] : storedValue(shown);
  const array = isArray ? ` t="array" ref="${place}"` : "";
  const result = value === undefined ? "" : `<v>${value}</v>`;
  return `${start}${kind}><f${array}>${xmlText(storedFormula(formula))}</f>${result}</c>`;
}

/** Blanks that a reader of XML would leave out are kept; the ISO schemas do not know the word for it, so only where it is needed. */
function textXml(text: string): string {
  const keep = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${keep}>${xmlText(storedText(text))}</t>`;
}

function cellXml(place: string, style: string, content: CellContent, shown?: ShownValue): string {
  const start = `<c r="${place}"${style}`;
  switch (content.kind) {
    case "number":
      return `${start}><v>${content.value}</v></c>`;
    case "text":
      return `${start} t="inlineStr"><is>${textXml(content.text)}</is></c>`;
    case "formula":
      return formulaCell(start, place, content.formula, content.array === true, shown);
    case "empty":
      return `${start}/>`;
  }
}

/**
 * The rows of a sheet as a file has them, one after the other: a large budget has more cells than fit into memory.
 *
 * A row in which something can be typed is open to its very last cell: on a protected sheet Excel deletes and sorts only rows
 * without a closed cell, and closed is every cell that a file says nothing of.
 *
 * @param shown what the cells show, from A1; a formula of which nothing is said has no value
 */
export function* sheetRows(
  sheet: SheetDescription,
  numbers: StyleNumbers,
  shown: readonly (readonly ShownValue[])[] = [],
): Generator<string> {
  const heights = rowHeights(sheet);
  const open = inputRows(sheet);
  const closed = closedRows(sheet);
  for (const { row, runs } of withBlankRows(expandRows(sheet), new Set([...closed, ...heights.keys()]))) {
    const height = heights.get(row);
    const attributes = [
      closed.has(row) ? ` outlineLevel="1" hidden="1"` : closed.has(row - 1) ? ` collapsed="1"` : "",
      open.has(row) ? ` s="${numbers.open}" customFormat="1"` : "",
      height === undefined ? "" : ` ht="${height}" customHeight="1"`,
    ];
    const cells = runs.flatMap(({ column, count, style, contentOf }) => {
      const number = numbers.of(style, contentOf(0));
      const format = number === 0 ? "" : ` s="${number}"`;
      return Array.from({ length: count }, (_, k) =>
        cellXml(address(row, column + k), format, contentOf(k), shown[row - 1]?.[column + k - 1]),
      );
    });
    yield `<row r="${row}"${attributes.join("")}>${cells.join("")}</row>`;
  }
}

const closedRows = ({ groups }: SheetDescription): Set<number> =>
  new Set((groups?.rows ?? []).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k)));

type Row = { row: number; runs: Run[] };

/** A file says of each row that it is closed or how high it is, of blank ones too. */
function* withBlankRows(rows: Iterable<Row>, told: ReadonlySet<number>): Generator<Row> {
  const blank = [...told].sort((a, b) => a - b);
  for (const row of rows) {
    while (blank[0] !== undefined && blank[0] < row.row) yield { row: blank.shift() ?? 0, runs: [] };
    if (blank[0] === row.row) blank.shift();
    yield row;
  }
  for (const row of blank) yield { row, runs: [] };
}
