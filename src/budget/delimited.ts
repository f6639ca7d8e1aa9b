import * as messages from "../messages";
import { BadArgument } from "../problems";

/** A table as text: what a spreadsheet saves as CSV, with commas or, where the decimal sign is a comma, semicolons. */
export interface DelimitedText {
  delimiter: "," | ";";
  rows: readonly (readonly string[])[];
}

/** What a spreadsheet that opens the file takes for a formula; a plain number is none. */
const LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);

/** A text that looks like a formula has an apostrophe before it in the file, as OWASP advises; reading takes it off again. */
const guarded = (cell: string): string => (LIKE_FORMULA.test(cell) && !isNumber(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string =>
  cell.startsWith("'") && LIKE_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * Reads a table by the grammar of RFC 4180; blank lines are left out. What stands first in the header, a comma or a semicolon, divides it.
 * @param file its name, for the sentence
 * @throws BadArgument naming the line, where a quotation mark is out of place
 */
export function readDelimited(file: string, text: string): DelimitedText {
  const all = text.replace(/\r\n?/g, "\n");
  const delimiter = /[,;]/.exec(all.slice(0, Math.max(all.indexOf("\n"), 0) || undefined))?.[0] === ";" ? ";" : ",";
  const rows: string[][] = [[]];
  const field = new RegExp(`"((?:[^"]|"")*)"|([^"${delimiter}\\n]*)`, "y");
  for (let at = 0; at <= all.length;) {
    field.lastIndex = at;
    const [whole = "", quoted, plain = ""] = field.exec(all) ?? [];
    const next = all[at + whole.length];
    if (next !== undefined && next !== delimiter && next !== "\n")
      throw new BadArgument(messages.importQuotes(file, all.slice(0, at).split("\n").length));
    rows.at(-1)?.push(unguarded(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')));
    if (next === "\n") rows.push([]);
    at += whole.length + 1;
  }
  return { delimiter, rows: rows.filter((row) => row.some((cell) => cell !== "")) };
}

const cellOf = (cell: string): string => (/[",;\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The table as comma-separated text, a line end after every row; no cell is a formula where it is opened. */
export const writeDelimited = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => cellOf(guarded(cell))).join(",")}\n`).join("");
