import Papa from "papaparse";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Row } from "./header";

/** Enough to find a header below the lines that some exports begin with. */
const SAMPLE = 65_536;

export interface Layout {
  delimiter: string;
  newline: "\n" | "\r\n" | "\r";
}

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

const quotesIn = (text: string, from: number, to: number): number => {
  let quotes = 0;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
};

/** Up to where whole records stand: after the last line end that is outside quotes. 0: not one is whole. */
function endOfRecords(text: string, newline: string): number {
  let end = text.lastIndexOf(newline);
  let quotes = end < 0 ? 0 : quotesIn(text, 0, end);
  while (end >= 0 && quotes % 2 === 1) {
    const earlier = end === 0 ? -1 : text.lastIndexOf(newline, end - 1);
    if (earlier < 0) return 0;
    quotes -= quotesIn(text, earlier, end);
    end = earlier;
  }
  return end < 0 ? 0 : end + newline.length;
}

/**
 * The records of a delimited text, a piece at a time, so that a file of any size needs the memory of one piece. The parser is given
 * whole records only: its own cutting into chunks loses characters at the borders.
 * @param take is told each record and how to find its line, which costs too much to count for every one
 * @throws BadArgument naming the line, when a quote is never closed or stands where none may
 */
export async function eachRecord(
  text: AsyncIterable<string>,
  layout: Layout,
  file: string,
  take: (row: Row, line: () => number) => void,
): Promise<void> {
  let kept = "";
  let lines = 1;
  const parse = (piece: string): void => {
    let start = 0;
    // a line end at the end ends the last record: the parser takes it for the beginning of one more
    const records = piece.endsWith(layout.newline) ? piece.slice(0, -layout.newline.length) : piece;
    if (records === "") take([""], () => lines);
    // asked for while the record is taken, and then only
    const line = (): number => lines + countOf(piece, layout.newline, start);
    Papa.parse<string[]>(records, {
      ...layout,
      step({ data, errors, meta }) {
        if (errors.length > 0 && errors.some(({ type }) => type === "Quotes"))
          throw new BadArgument(messages.importQuotes(file, line()));
        take(data, line);
        start = meta.cursor;
      },
    });
    lines += countOf(piece, layout.newline, piece.length);
  };
  for await (const piece of text) {
    kept += piece;
    const end = endOfRecords(kept, layout.newline);
    if (end === 0) continue;
    parse(kept.slice(0, end));
    kept = kept.slice(end);
  }
  if (kept !== "") parse(kept);
}

function countOf(text: string, part: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && at < until; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** The first records of a sample, which may end in the middle of one. */
export const firstRecords = (sample: string, layout: Layout, most: number): readonly Row[] =>
  Papa.parse<string[]>(sample, { ...layout, preview: most }).data;
