import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Adapter } from "./adapter";
import { ADAPTERS } from "./adapters";
import type { Layout } from "./divide";
import { Header, type Row } from "./header";
import { firstRecords, newlineOf } from "./records";

/** Some exports begin with lines about the invoice. */
const MOST_LINES_ABOVE = 40;
const DELIMITERS = [",", ";", "\t", "|"];

export interface Recognised {
  adapter: Adapter;
  /** the records above the header, and the header's place among them */
  above: readonly Row[];
  names: Row;
}

/**
 * Which export this is, by the names of its columns: neither the file's name nor the order of columns counts.
 * @returns undefined when none of the rows is the header of a known export
 * @throws BadArgument when two exports fit equally well
 */
export function recognise(file: string, rows: readonly Row[]): Recognised | undefined {
  for (const [k, names] of rows.slice(0, MOST_LINES_ABOVE).entries()) {
    const header = new Header(names);
    const fits = ADAPTERS.flatMap((adapter) => {
      const sizes = adapter.signatures.filter((signature) => signature.every(header.has)).map(({ length }) => length);
      return sizes.length === 0 ? [] : [{ adapter, size: Math.max(...sizes) }];
    }).sort((a, b) => b.size - a.size);
    const [best, next] = fits;
    if (best === undefined) continue;
    if (next?.size === best.size)
      throw new BadArgument(messages.importTwoFormats(file, best.adapter.label, next.adapter.label));
    return { adapter: best.adapter, above: rows.slice(0, k), names };
  }
  return undefined;
}

/** How the records of a text are divided, and what export it is; undefined: none that is known. */
export function recogniseText(file: string, sample: string): { layout: Layout; found: Recognised } | undefined {
  const newline = newlineOf(sample);
  for (const delimiter of DELIMITERS) {
    const layout = { delimiter, newline };
    const found = recognise(file, firstRecords(sample, layout, MOST_LINES_ABOVE));
    if (found !== undefined) return { layout, found };
  }
  return undefined;
}

/** The delimiter that divides the first record into most columns. */
export function layoutOf(sample: string): Layout {
  const newline = newlineOf(sample);
  const layouts = DELIMITERS.map((delimiter) => ({ delimiter, newline }));
  const columns = (layout: Layout): number => firstRecords(sample, layout, 1)[0]?.length ?? 0;
  return layouts.reduce((best, layout) => (columns(layout) > columns(best) ? layout : best));
}
