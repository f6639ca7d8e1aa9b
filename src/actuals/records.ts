import * as messages from "../messages";
import { BadArgument } from "../problems";
import { divide, type Layout } from "./divide";
import type { Row } from "./header";

/** Enough to find a header below the lines that some exports begin with. */
const SAMPLE = 65_536;

export const newlineOf = (sample: string): Layout["newline"] => {
  if (sample.includes("\r\n")) return "\r\n";
  return sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
};

/** The beginning of a text, and all of it from the beginning. */
export async function sampled(text: AsyncIterable<string>): Promise<{ sample: string; all: AsyncIterable<string> }> {
  const reading = text[Symbol.asyncIterator]();
  let sample = "";
  while (sample.length < SAMPLE) {
    const next = await reading.next();
    if (next.done === true) break;
    sample += next.value;
  }
  async function* all(): AsyncIterable<string> {
    yield sample;
    for (let next = await reading.next(); next.done !== true; next = await reading.next()) yield next.value;
  }
  return { sample, all: all() };
}

/** Longer than any record: a quotation mark was not closed. */
const MOST_IN_RECORD = 1 << 24;

/**
 * The records of a delimited text, a piece at a time, so that a file of any size needs the memory of one piece.
 * @param take is told each record and the line on which it begins, as an editor counts
 * @throws BadArgument naming the line, when a quotation mark is never closed or stands where none may
 */
export async function eachRecord(
  text: AsyncIterable<string>,
  layout: Layout,
  file: string,
  take: (row: Row, line: number) => void,
): Promise<void> {
  let [kept, line, enough] = ["", 1, 0];
  const takeWhole = (row: Row, at: number, isBroken: boolean): void => {
    if (isBroken) throw new BadArgument(messages.importQuotes(file, at));
    take(row, at);
  };
  for await (const piece of text) {
    kept += piece;
    if (kept.length < enough) continue;
    const read = divide(kept, layout, line, false, takeWhole);
    kept = kept.slice(read.end);
    line = read.line;
    if (kept.length > MOST_IN_RECORD && kept.includes('"')) throw new BadArgument(messages.importQuotes(file, line));
    // what is not whole is looked at again when there is twice as much: many small pieces would be read many times
    enough = 2 * kept.length;
  }
  divide(kept, layout, line, true, takeWhole);
}

/** The first records of a sample, which may end in the middle of one. */
export function firstRecords(sample: string, layout: Layout, most: number): readonly Row[] {
  const rows: Row[] = [];
  divide(sample, layout, 1, true, (row) => void rows.push([...row]), most);
  return rows;
}
