import { firstOfMonth, type Serial } from "../dates";
import { add, type Decimal, nearly } from "./decimal";
import { ownText, Pairs } from "./dictionary";
import type { Draft, Fact } from "./facts";
import { monthFinder } from "./month-of-day";

/** More would not fit beside Excel; what can be put together is for the analyst to say. */
export const MOST_FACTS = 200_000;

const sum = (a: Decimal | null, b: Decimal | null): Decimal | null => (a === null ? b : b === null ? a : add(a, b));

type Words = "account" | "vendor" | "route" | "kind" | "basis" | "item" | "owner" | "unit" | "currency";
const WORDS: readonly Words[] = ["owner", "item", "kind", "unit", "account", "vendor", "route", "basis", "currency"];

/** While rows are added up, days can be added to. */
export interface Growing extends Fact {
  days: number[] | null;
}

/** All of a draft but its part of the file's total, which the receipt keeps. */
function begun(draft: Draft, source: string, month: Serial): Growing {
  // spelled out: a hundred thousand facts that are copied and then changed take several times as long
  return {
    vendor: draft.vendor,
    route: draft.route,
    kind: draft.kind,
    basis: draft.basis,
    account: draft.account,
    item: draft.item,
    owner: draft.owner,
    unit: draft.unit,
    currency: draft.currency,
    from: draft.from,
    to: draft.to,
    quantity: draft.quantity,
    billed: draft.billed,
    list: draft.list,
    source,
    month,
    rows: draft.rows ?? 1,
    days: bookDay([], draft, month),
  };
}

/** The words of a fact stay long after the piece of the file that they were cut from. */
const withOwnWords = (draft: Draft): Draft => {
  const own = { ...draft };
  for (const word of WORDS) Object.assign(own, { [word]: ownText(draft[word]) });
  return own;
};

/** Rows of one day each tell the days of a month; one of a longer time leaves them unknown. */
function bookDay(days: number[] | null, { from, to, billed, basis }: Draft, month: Serial): number[] | null {
  if (days === null || billed === null || basis !== "bill" || to !== from + 1) return null;
  const at = from - month;
  while (days.length <= at) days.push(0);
  days[at] = (days[at] ?? 0) + nearly(billed);
  return days;
}

/** Adds drafts up by month and by everything else that they say. */
export class Fold {
  private readonly all: Growing[] = [];
  private readonly words = new Map<string, number>();
  /** facts by their words and month: what is said in each month is one text */
  private readonly places = new Pairs();
  private readonly monthOf = monthFinder();
  /** rows that follow each other mostly agree, and then need no key */
  private last: Growing | undefined;

  constructor(private readonly source: string) {}

  get size(): number {
    return this.all.length;
  }

  add(draft: Draft): void {
    const month = this.monthOf(draft.from);
    const { last } = this;
    if (last?.month === month && isOneMonth(draft, month) && agrees(last, draft)) {
      book(last, draft);
      return;
    }
    const at = this.places.id(this.wordsOf(draft), month);
    let fact = this.all[at];
    if (fact === undefined) {
      fact = begun(withOwnWords(draft), this.source, month);
      this.all.push(fact);
    } else book(fact, draft);
    this.last = fact;
  }

  /** A number for all that a draft says but its month and amounts. */
  wordsOf(draft: Draft): number {
    const key = keyOf(draft, this.monthOf(draft.from));
    let id = this.words.get(key);
    if (id === undefined) {
      id = this.words.size;
      this.words.set(key, id);
    }
    return id;
  }

  /**
   * The fact that rows like this one will be added to, from this day on, which has none yet. The words have to be the draft's own.
   * @param words as `wordsOf` numbers them
   */
  begin(draft: Draft, words: number, from: Serial, to: Serial): Growing {
    const month = this.monthOf(from);
    const at = this.places.id(words, month);
    const known = this.all[at];
    if (known !== undefined) return known;
    const fact = begun(draft, this.source, month);
    fact.from = from;
    fact.to = to;
    fact.rows = 0;
    fact.quantity = null;
    fact.billed = null;
    fact.list = null;
    fact.days = [];
    this.all.push(fact);
    return fact;
  }

  /** Many rows that are added up already. */
  bookAll(
    fact: Growing,
    { quantity, billed, list }: Draft,
    rows: Pick<Growing, "rows" | "from" | "to" | "days">,
  ): void {
    fact.from = Math.min(fact.from, rows.from);
    fact.to = Math.max(fact.to, rows.to);
    fact.quantity = sum(fact.quantity, quantity);
    fact.billed = sum(fact.billed, billed);
    fact.list = sum(fact.list, list);
    fact.rows += rows.rows;
    if (fact.days === null || rows.days === null) fact.days = null;
    else for (const [k, amount] of rows.days.entries()) fact.days[k] = (fact.days[k] ?? 0) + amount;
  }

  facts = (): Fact[] => [...this.all];
}

/** No month is shorter. */
const SHORTEST_MONTH = 28;

/** Told without a calendar; what begins late in a month takes the long way. */
const isOneMonth = ({ to }: Draft, month: Serial): boolean => to <= month + SHORTEST_MONTH;

const agrees = (fact: Fact, draft: Draft): boolean =>
  fact.to <= fact.month + SHORTEST_MONTH &&
  (fact.billed === null) === (draft.billed === null) &&
  WORDS.every((word) => fact[word] === draft[word]);

function keyOf(draft: Draft, month: Serial): string {
  // a period over the end of a month is one fact, and shown as such
  const period = firstOfMonth(draft.to - 1) === month ? "" : `${draft.from}-${draft.to}`;
  const known = draft.billed === null ? "" : "billed";
  return [...WORDS.map((word) => draft[word]), period, known].join("\u0001");
}

function book(fact: Growing, draft: Draft): void {
  fact.days = bookDay(fact.days, draft, fact.month);
  fact.from = Math.min(fact.from, draft.from);
  fact.to = Math.max(fact.to, draft.to);
  fact.quantity = sum(fact.quantity, draft.quantity);
  fact.billed = sum(fact.billed, draft.billed);
  fact.list = sum(fact.list, draft.list);
  fact.rows += draft.rows ?? 1;
}
