import type { Serial } from "../dates";
import type { Opened, Summed } from "./adapter";
import { type Decimal, shift } from "./decimal";
import { Dictionary, Pairs } from "./dictionary";
import { ExactSums, plain, POWERS_OF_TEN, readPlain, SCALES } from "./exact-sums";
import type { Draft, Skip } from "./facts";
import { type Fingerprint, hashOf, mixed } from "./fingerprint";
import type { Fold, Growing } from "./fold";
import { type Header, Refused, type Row } from "./header";
import { monthFinder } from "./month-of-day";
import type { Tally } from "./tally";
import type { TotalReader } from "./total-reader";

/** What rows say that differ in nothing but their day and how large their amounts are. */
interface Said {
  currency: string;
  /** why these rows are no facts; undefined: they are */
  skip: Skip | undefined;
  draft: Draft | undefined;
  /** the draft's words, as the facts number them */
  words: number;
  /** whether each row is of one day's bill, so that days are told */
  hasDays: boolean;
  /** of the texts that these rows share */
  hash: number;
  /** how many sums there are for a month: of the file's amount column, then of the adapter's amounts that are others */
  sums: number;
  /** of the adapter's amounts: which of the sums; -1: none */
  places: readonly number[];
  /** sums that are not the file's amount as well, and the columns of amounts that they are of; null: none */
  more: readonly { sum: number; column: number }[] | null;
}

/** Rows of one month that say the same. */
interface Alike {
  said: Said;
  rows: number;
  fact: Growing | undefined;
  from: Serial;
  to: Serial;
  days: number[] | null;
  /** the first of the sums */
  sums: number;
}

const AMOUNTS = ["quantity", "billed", "list"] as const;
/** Below 0, 0, above 0, blank. */
const SIGNS = 4;
const BLANK = 3;

const PRIME = 4_294_967_291;
/** Most amounts are smaller, and are their own. */
const remainder = (units: number): number => (units < PRIME && units > -PRIME ? units : units % PRIME);

/**
 * Adds up rows without reading each: the adapter reads the first of those that say the same, and the amounts of the others
 * are added to it. What is not plain, it leaves to the adapter.
 */
export class SummedRows {
  /** null: rows that cannot be added up like this */
  private readonly said: (Said | null | undefined)[] = [];
  private readonly alike: Alike[] = [];
  private readonly sums = new ExactSums();
  private readonly columns: readonly number[];
  private readonly texts: readonly Dictionary[];
  private readonly pairs: readonly Pairs[];
  private readonly bySigns = new Pairs();
  private readonly byMonth = new Pairs();
  /** the columns of amounts, each once; first the file's total */
  private readonly amountColumns: readonly number[];
  /** of the adapter's amounts: their places among those columns */
  private readonly places: readonly number[];
  private readonly units: number[] = [];
  private readonly scales: number[] = [];
  /** columns that no fact follows from; the fingerprint has them, too */
  private readonly others: readonly number[];
  private readonly day: ((row: Row) => Serial) | undefined;
  private readonly monthOf = monthFinder();

  constructor(
    private readonly summed: Summed,
    header: Header,
    columns: { total: number; currency: number },
    private readonly into: { read: Opened["read"]; total: TotalReader; fold: Fold; power: number },
  ) {
    const at = (name: string): number => header.indexOf(name);
    this.columns = [...new Set([...summed.by.map(at), columns.currency])].filter((column) => column >= 0);
    this.texts = this.columns.map(() => new Dictionary());
    this.pairs = this.columns.map(() => new Pairs());
    const own = AMOUNTS.map((name) => (summed[name] === undefined ? -1 : at(summed[name])));
    const judged = (summed.judged ?? []).map(at);
    this.amountColumns = [...new Set([columns.total, ...own, ...judged])].filter((column) => column >= 0);
    this.places = own.map((column) => (column < 0 ? -1 : this.amountColumns.indexOf(column)));
    const dayColumn = summed.day === undefined ? -1 : at(summed.day);
    const read = new Set([...this.columns, ...this.amountColumns, dayColumn]);
    this.others = header.names.map((_, column) => column).filter((column) => !read.has(column));
    this.day = summed.day === undefined ? undefined : header.day(summed.day);
  }

  /** @returns false where the row has to be read by itself */
  take(row: Row, fingerprint: Fingerprint): boolean {
    const { amountColumns, units, scales } = this;
    let signs = 0;
    for (let k = 0; k < amountColumns.length; k += 1) {
      const text = row[amountColumns[k] ?? 0] ?? "";
      if (text === "") {
        units[k] = 0;
        scales[k] = 0;
        signs = signs * SIGNS + BLANK;
      } else {
        if (!readPlain(text)) return false;
        units[k] = plain.units;
        scales[k] = plain.scale;
        signs = signs * SIGNS + (plain.units < 0 ? 0 : plain.units === 0 ? 1 : 2);
      }
    }
    try {
      return this.book(row, signs, fingerprint);
    } catch (error) {
      // told of by whoever reads the row by itself
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  private book(row: Row, signs: number, fingerprint: Fingerprint): boolean {
    const day = this.day?.(row);
    let id = 0;
    for (let k = 0; k < this.columns.length; k += 1)
      id = this.pairs[k]?.id(id, this.texts[k]?.id(row[this.columns[k] ?? 0] ?? "") ?? 0) ?? 0;
    id = this.bySigns.id(id, signs);
    let said = this.said[id];
    if (said === undefined) {
      // numbers follow each other, unless the row before was refused
      while (this.said.length <= id) this.said.push(undefined);
      said = this.read(row, day);
      this.said[id] = said;
    }
    if (said === null) return false;
    // months last: what is repeated in each would make every table above as many times larger
    const month = day === undefined ? 0 : this.monthOf(day);
    const at = this.byMonth.id(id, month);
    let alike = this.alike[at];
    if (alike === undefined) {
      alike = this.opened(said, day);
      this.alike.push(alike);
    }
    this.add(alike, day, month);
    let hash = mixed(said.hash, day ?? 0);
    for (let k = 0; k < this.amountColumns.length; k += 1)
      hash = mixed(hash, remainder(this.units[k] ?? 0)) + (this.scales[k] ?? 0);
    fingerprint.add(row, this.others, hash);
    return true;
  }

  /** What the adapter says of the first of such rows. */
  private read(cells: Row, day: Serial | undefined): Said | null {
    const row = [...cells];
    // its words stay until the end of the file, and would keep the piece in memory that they were cut from
    for (const [k, column] of this.columns.entries()) row[column] = this.texts[k]?.lastText ?? "";
    const { currency } = this.into.total.read(row);
    const drafts = this.into.read(row);
    const hash = this.columns.reduce((all, column) => mixed(all, hashOf(row[column] ?? "")), 0);
    const [draft] = typeof drafts === "string" ? [] : drafts;
    if (typeof drafts !== "string" && (draft === undefined || drafts.length > 1)) return null;
    const isDaily = draft?.to === (draft?.from ?? 0) + 1;
    if (day !== undefined && draft !== undefined && !isDaily) return null;
    const more: { sum: number; column: number }[] = [];
    const places = this.places.map((column, k) => {
      if (column < 0 || (draft?.[AMOUNTS[k] ?? "list"] ?? null) === null) return -1;
      if (column === 0) return 0;
      more.push({ sum: more.length + 1, column });
      return more.length;
    });
    return {
      currency,
      skip: typeof drafts === "string" ? drafts : undefined,
      draft,
      words: draft === undefined ? 0 : this.into.fold.wordsOf(draft),
      hasDays: isDaily && draft.billed !== null && draft.basis === "bill",
      hash,
      sums: 1 + more.length,
      places,
      more: more.length > 0 ? more : null,
    };
  }

  /** What a draft says follows from its day only by being on it: that of another month needs no reading. */
  private opened(said: Said, day: Serial | undefined): Alike {
    const { draft, words } = said;
    const from = day ?? draft?.from ?? 0;
    const to = day === undefined ? (draft?.to ?? 0) : day + 1;
    return {
      said,
      rows: 0,
      fact: draft && this.into.fold.begin(draft, words, from, to),
      from,
      to,
      days: said.hasDays ? [] : null,
      sums: this.sums.open(said.sums),
    };
  }

  private add(alike: Alike, day: Serial | undefined, month: Serial): void {
    const { units, scales, sums } = this;
    alike.rows += 1;
    sums.add(alike.sums, units[0] ?? 0, scales[0] ?? 0);
    const { days, said } = alike;
    if (said.more !== null)
      for (const { sum, column } of said.more)
        sums.add(alike.sums + sum * SCALES, units[column] ?? 0, scales[column] ?? 0);
    if (day !== undefined) {
      if (day < alike.from) alike.from = day;
      if (day >= alike.to) alike.to = day + 1;
    }
    if (days === null) return;
    const start = day === undefined ? this.monthOf(alike.from) : month;
    const index = (day ?? alike.from) - start;
    while (days.length <= index) days.push(0);
    const column = this.places[1] ?? 0;
    days[index] = (days[index] ?? 0) + (units[column] ?? 0) / (POWERS_OF_TEN[scales[column] ?? 0] ?? 1);
  }

  /** Hands over what was added up. */
  finish(tally: Tally, booked: (draft: Draft, from: Serial, to: Serial) => void): void {
    for (const { said, rows, fact, from, to, days, sums } of this.alike) {
      const { currency, skip, draft, places } = said;
      const raw = shift(this.sums.total(sums), this.into.power);
      if (skip !== undefined) tally.skip(skip, currency, raw, rows);
      if (draft === undefined || fact === undefined) continue;
      const amountOf = (k: number): Decimal | null => {
        const place = places[k] ?? -1;
        return place < 0 ? null : this.sums.total(sums + place * SCALES);
      };
      const [quantity, billed, list] = [amountOf(0), amountOf(1), amountOf(2)];
      const counted = { quantity, billed, list }[this.summed.counted] ?? draft.counted;
      const all: Draft = { ...draft, quantity, billed, list, counted };
      tally.keep(currency, raw, [all], rows);
      this.into.fold.bookAll(fact, all, { rows, from, to, days });
      booked(draft, from, to);
    }
  }
}
