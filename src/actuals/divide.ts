/** How the records of a text are divided. */
export interface Layout {
  delimiter: string;
  newline: "\n" | "\r\n" | "\r";
}

/**
 * A record, the line on which it begins, and whether a quotation mark in it is not closed or stands where none may. The row is the
 * reader's own and has the next record's cells afterwards: whoever keeps it keeps a copy.
 */
export type TakeRecord = (row: readonly string[], line: number, isBroken: boolean) => void;

const QUOTE = 34;

/** Where a cell in quotation marks ends, of the last one read. One object, so that a million cells make none. */
const closed = { quote: 0, next: 0, hasDoubled: false, isBroken: false };

/**
 * The cells of a text's records, as RFC 4180 and most programs read them: a quotation mark counts where a cell begins, two inside stand
 * for one, spaces after the closing one do not count. It looks for marks rather than at each letter, which is what an import's time
 * goes into. Broken cells are read on as papaparse does, so that the lines above a header are found in any file.
 * @param line of the text's first record
 * @param isLast whether no more text follows; otherwise a record is whole when its line end is there
 * @param most records that are wanted
 * @returns where the first record begins that is not whole, and its line
 */
export function divide(
  text: string,
  { delimiter, newline }: Layout,
  line: number,
  isLast: boolean,
  take: TakeRecord,
  most = Infinity,
): { end: number; line: number } {
  const { length } = text;
  /** the text's end: there is no more */
  const find = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? length : found;
  };
  let [start, left] = [0, most];
  let nextDelimiter = find(delimiter, 0);
  let nextNewline = find(newline, 0);
  const row: string[] = [];
  while (left > 0 && start < length && (isLast || nextNewline < length)) {
    let [at, count, lines, isWhole, isBroken] = [start, 0, 1, false, false];
    for (;;) {
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        readQuoted(text, at, delimiter, newline, isLast);
        const cell = text.slice(at + 1, closed.quote);
        row[count++] = closed.hasDoubled ? cell.replaceAll('""', '"') : cell;
        isBroken ||= closed.isBroken;
        end = closed.next;
        if (nextDelimiter < end) nextDelimiter = find(delimiter, end);
        for (; nextNewline < end; lines += 1) nextNewline = find(newline, nextNewline + newline.length);
      } else {
        end = nextDelimiter < nextNewline ? nextDelimiter : nextNewline;
        row[count++] = text.slice(at, end);
      }
      if (end === length) {
        at = length;
        isWhole = isLast;
        break;
      }
      if (end === nextDelimiter) {
        at = end + 1;
        nextDelimiter = find(delimiter, at);
        continue;
      }
      at = end + newline.length;
      nextNewline = find(newline, at);
      isWhole = true;
      break;
    }
    if (!isWhole && !isBroken) break;
    if (row.length > count) row.length = count;
    take(row, line, isBroken);
    line += lines;
    start = at;
    left -= 1;
  }
  return { end: start, line };
}

/** Reads up to the delimiter or line end behind a cell in quotation marks, or to the text's end. */
function readQuoted(text: string, from: number, delimiter: string, newline: string, isLast: boolean): void {
  closed.hasDoubled = false;
  closed.isBroken = false;
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text.charCodeAt(quote + 1) === QUOTE) {
      closed.hasDoubled = true;
      continue;
    }
    closed.quote = quote;
    closed.next = afterSpaces(text, quote + 1, delimiter, newline, isLast);
    if (closed.next >= 0) return;
    closed.isBroken = true;
  }
  closed.quote = text.length;
  closed.next = text.length;
  closed.hasDoubled = false;
  closed.isBroken ||= isLast;
}

/** The delimiter or line end that stands here or behind spaces, or the text's end; -1: something else. */
function afterSpaces(text: string, from: number, delimiter: string, newline: string, isLast: boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(delimiter, at) || text.startsWith(newline, at)) return at;
    if (text.charAt(at).trim() !== "") return -1;
  }
  return isLast && text.length > from ? -1 : text.length;
}
