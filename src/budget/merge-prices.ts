import * as messages from "../messages";
import { findItem, isInBook, type PriceBook } from "../pricebook";
import { sameName } from "./names";
import type { PriceFile, PriceRow } from "./price-file";
import type { Budget } from "./schema";

/** A row of a price file that would say something else than the budget does now. */
export interface PriceConflict {
  /** rows of the budget for the same component of the same item on some of the same days, as they stand */
  now: readonly PriceRow[];
  row: PriceRow;
}

/** What a price file would do to a budget, to be shown before anything is written. */
export interface PricePlan {
  added: readonly PriceRow[];
  conflicts: readonly PriceConflict[];
  /** rows that the budget has already */
  same: readonly PriceRow[];
}

const itemKey = (book: PriceBook, item: string): string =>
  isInBook(book, item) ? findItem(book, item).id : sameName(item.trim());

const keyOf = (book: PriceBook, { item, component }: PriceRow): string =>
  `${itemKey(book, item)}|${sameName(component.trim())}`;

const [EVER, NEVER] = ["0000", "9999-99-99"];
const overlaps = (one: PriceRow, other: PriceRow): boolean =>
  (one.from ?? EVER) < (other.to ?? NEVER) && (other.from ?? EVER) < (one.to ?? NEVER);

const onSameDays = (one: PriceRow, other: PriceRow): boolean => one.from === other.from && one.to === other.to;

/** What a row says beside its item and component; reason and source only where the file gives them. */
const WORDS = ["reason", "source"] as const;
const FACTS = [
  "rate",
  "from",
  "to",
  "currency",
  "per",
  "vendor",
  "route",
  "minimum",
  "maximum",
  "allowance",
  "workspace",
] as const;

const saysTheSame = (own: PriceRow, row: PriceRow): boolean =>
  FACTS.every((key) => own[key] === row[key]) && WORDS.every((key) => row[key] === "" || own[key] === row[key]);

/**
 * What the rows of a file are to the rows of a budget. A row that the budget has as it is, with nothing behind it that holds on its days
 * and is not in the file too, changes nothing; one that meets other rates on its days is a conflict, for the last matching row wins.
 * @param book to know items under each of their names
 */
export function planPrices({ rates }: Pick<Budget, "rates">, file: PriceFile, book: PriceBook): PricePlan {
  const plan = { added: [] as PriceRow[], conflicts: [] as PriceConflict[], same: [] as PriceRow[] };
  for (const row of file.rates) {
    const isOf = (other: PriceRow) => keyOf(book, other) === keyOf(book, row);
    const now = rates.filter((own) => isOf(own) && overlaps(own, row));
    const place = now.findIndex((own) => saysTheSame(own, row));
    const isInFile = (own: PriceRow) => file.rates.some((other) => isOf(other) && saysTheSame(own, other));
    if (now.length === 0) plan.added.push(row);
    else if (place >= 0 && now.slice(place + 1).every(isInFile)) plan.same.push(row);
    else plan.conflicts.push({ now, row });
  }
  return plan;
}

/** Who a price came from and when: an item that no line names yet is no slip then. */
const withSource = (row: PriceRow, { by, on }: Pick<PriceFile, "by" | "on">): PriceRow =>
  row.source === "" && row.vendor === "" ? { ...row, source: messages.priceFileSource(by, on) } : row;

/**
 * The budget with the prices of a file, conflicts decided for the file. Rows for the very days of one that is there take its
 * place, others come at the end, where they win; the log of changes says what was done.
 * @param log when it is taken over, by whom, and in words from which file
 */
export function withPrices(
  budget: Budget,
  { added, conflicts }: PricePlan,
  file: PriceFile,
  book: PriceBook,
  log: { on: string; by: string; what: string },
): Budget {
  if (added.length + conflicts.length === 0) return budget;
  const taken = conflicts.map(({ row }) => row);
  const isReplaced = (own: PriceRow) =>
    taken.some((row) => keyOf(book, row) === keyOf(book, own) && onSameDays(row, own));
  const incoming = file.rates.filter((row) => added.includes(row) || taken.includes(row));
  const rates = [...budget.rates.filter((own) => !isReplaced(own)), ...incoming.map((row) => withSource(row, file))];
  return { ...budget, rates, changeLog: [...budget.changeLog, log] };
}
