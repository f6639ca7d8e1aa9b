import type { Cell as FileCell, CellStyle } from "hucre/xlsx";
import {
  type CellContent,
  columnName,
  formatOf,
  type Origin,
  originOf,
  type SheetDescription,
  type Style,
} from "../sheet";
import { cellStyleOf } from "./cell-style";

/** The formats of a workbook's cells by their numbers in its file. */
export interface StyleNumbers {
  of: (style: Style, content: CellContent) => number;
  /** of a cell that can be typed into and looks like nothing */
  open: number;
}

const OPEN: CellStyle = { protection: { locked: false } };
const keyOf = (style: Style, origin: Origin): string => `${style}/${origin}`;

/** One cell for each format in use, side by side in the first row of a sheet: the file library numbers formats as it meets them. */
export function styleSamples(sheets: readonly SheetDescription[]): { keys: string[]; cells: Map<string, FileCell> } {
  const styles = new Map<string, CellStyle>();
  const sample = (style: Style, content: CellContent) => {
    const origin = originOf(style, content);
    const key = keyOf(style, origin);
    if (!styles.has(key)) styles.set(key, cellStyleOf(formatOf(style, origin)));
  };
  for (const { cells, series, seriesValues } of sheets) {
    for (const { style, content } of cells) sample(style, content);
    for (const { style, formula } of series) sample(style, { kind: "formula", formula });
    for (const { style } of seriesValues) sample(style, { kind: "empty" });
  }
  const samples = [OPEN, ...styles.values()].map((style, k): [string, FileCell] => [
    `0,${k}`,
    { value: null, type: "empty", style },
  ]);
  return { keys: [...styles.keys()], cells: new Map(samples) };
}

/**
 * The numbers that the samples got in the sheet's part.
 *
 * @throws Error for a format of which there was no sample: a mistake in the code that wrote the file
 */
export function styleNumbers(keys: readonly string[], sampleSheet: string): StyleNumbers {
  const numbers = new Map(
    [...sampleSheet.matchAll(/<c r="([A-Z]+)1" s="(\d+)"\/>/g)].map(([, column, number]) => [column, Number(number)]),
  );
  // the format that cells have anyway is not written
  const [open = 0, ...rest] = ["", ...keys].map((_, k) => numbers.get(columnName(k + 1)) ?? 0);
  const known = new Map(keys.map((key, k) => [key, rest[k]]));
  return {
    open,
    of: (style, content) => {
      const number = known.get(keyOf(style, originOf(style, content)));
      if (number === undefined) throw new Error(`No format in the file for ${style}.`);
      return number;
    },
  };
}
