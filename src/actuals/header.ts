import { parseIso, type Serial, serialOf } from "../dates";
import * as messages from "../messages";
import type { Decimal } from "./decimal";
import { ownText } from "./dictionary";
import { amountOf, type NumberStyle } from "./number-text";

export type Row = readonly string[];
export type Reader<T> = (row: Row) => T;

/** A value that its column cannot hold. It stops the import, unless the analyst leaves its row out. */
export class Refused extends Error {
  constructor(
    readonly column: string,
    readonly text: string,
    readonly why: string,
  ) {
    super(why);
  }
}

export type DateOrder = "day first" | "month first";

export interface Conventions {
  numbers: NumberStyle;
  /** unknown: dates with slashes or points are refused */
  dates?: DateOrder;
}

/** As names of columns are compared: without the mark at the beginning of a file, spaces around, and capital letters. */
export const foldName = (name: string): string =>
  name
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase();

const MOST_KNOWN_DAYS = 10_000;
const SECONDS_A_DAY = 86_400;
/** 1970-01-01 */
const UNIX_EPOCH: Serial = 25_569;
const SLASH_DATE = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/;
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

/** The names of a file's columns, and readers of their cells. A name that ends in * is the beginning of a name. */
export class Header {
  private readonly folded: readonly string[];

  constructor(
    readonly names: readonly string[],
    readonly conventions: Conventions = { numbers: "point" },
  ) {
    this.folded = names.map(foldName);
  }

  has = (name: string): boolean => this.indexOf(name) >= 0;

  indexOf(name: string): number {
    const wanted = foldName(name);
    if (!wanted.endsWith("*")) return this.folded.indexOf(wanted);
    return this.folded.findIndex((own) => own.startsWith(wanted.slice(0, -1)));
  }

  /** the column as the file spells it */
  nameOf = (name: string): string => this.names[this.indexOf(name)]?.trim() ?? name;

  /** The first of these columns that the file has. */
  firstOf = (...names: readonly string[]): string => names.find((name) => this.has(name)) ?? names[0] ?? "";

  /** "" where the file has no such column. */
  text(name: string): Reader<string> {
    const at = this.indexOf(name);
    return at < 0 ? () => "" : (row) => row[at]?.trim() ?? "";
  }

  /** e-mails are one person's however they are capitalised */
  owner(...names: readonly string[]): Reader<string> {
    const readers = names.filter(this.has).map((name) => this.text(name));
    return (row) => {
      const owner = readers.map((read) => read(row)).find((text) => text !== "") ?? "";
      return owner.includes("@") ? owner.toLowerCase() : owner;
    };
  }

  /** null: blank, one of the words that this format prints instead of an amount, or no such column. */
  amount(name: string, words: readonly string[] = []): Reader<Decimal | null> {
    const at = this.indexOf(name);
    const printed = this.nameOf(name);
    const { numbers } = this.conventions;
    return (row) => {
      const text = row[at] ?? "";
      const amount = amountOf(text, numbers);
      if (amount !== undefined) return amount;
      const trimmed = text.trim();
      if (trimmed === "" || words.includes(trimmed.toLowerCase())) return null;
      throw new Refused(printed, trimmed, messages.importNoNumber(printed, trimmed));
    };
  }

  /** An amount that every row must have: a blank is not 0. */
  required(name: string): Reader<Decimal> {
    const read = this.amount(name);
    const printed = this.nameOf(name);
    return (row) => {
      const amount = read(row);
      if (amount === null) throw new Refused(printed, "", messages.importBlankAmount(printed));
      return amount;
    };
  }

  /** The UTC day of a date, a time stamp with or without offset, or a count of seconds since 1970. */
  day(name: string): Reader<Serial> {
    const at = this.indexOf(name);
    const printed = this.nameOf(name);
    const known = new Map<string, Serial>();
    let lastText = "";
    let last = NaN;
    return (row) => {
      const cell = row[at] ?? "";
      if (cell === lastText) return last;
      let day = known.get(cell);
      if (day === undefined) {
        const text = cell.trim();
        day = dayOf(text, this.conventions.dates);
        if (Number.isNaN(day)) throw new Refused(printed, text, messages.importNoDate(printed, text));
        // days are few; time stamps may be as many as rows
        if (known.size >= MOST_KNOWN_DAYS) known.clear();
        known.set(ownText(cell), day);
      }
      lastText = cell;
      last = day;
      return day;
    };
  }
}

/** NaN: no date. */
function dayOf(text: string, order: DateOrder | undefined): Serial {
  if (/^\d{9,11}$/.test(text)) return UNIX_EPOCH + Math.floor(Number(text) / SECONDS_A_DAY);
  const stamp = TIMESTAMP.exec(text);
  if (stamp !== null) return utcDay(stamp);
  const slash = SLASH_DATE.exec(text);
  if (slash === null || order === undefined) return NaN;
  const [first, second, year] = slash.slice(1).map(Number) as [number, number, number];
  const [month, day] = order === "day first" ? [second, first] : [first, second];
  const fullYear = year < 100 ? 2000 + year : year;
  return parseIso(`${fullYear}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

function utcDay([, date = "", hours = "0", minutes = "0", , offset = "Z"]: RegExpExecArray): Serial {
  const day = parseIso(date);
  const sign = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (sign === null) return day;
  const away = (Number(sign[2]) * 60 + Number(sign[3])) * (sign[1] === "-" ? -1 : 1);
  return day + Math.floor((Number(hours) * 60 + Number(minutes) - away) / 1440);
}

/** Which order the dates of a column prove, if one is above 12. */
export function dateOrderOf(texts: readonly string[]): DateOrder | "either" | "none" {
  const dates = texts.map((text) => SLASH_DATE.exec(text.trim())).filter((match) => match !== null);
  if (dates.length === 0) return "none";
  if (dates.some(([, first]) => Number(first) > 12)) return "day first";
  return dates.some(([, , second]) => Number(second) > 12) ? "month first" : "either";
}

export const yearMonth = (text: string): Serial => {
  const match = /^(\d{4})-?(\d{2})$/.exec(text);
  return match === null ? NaN : serialOf(Number(match[1]), Number(match[2]), 1);
};
