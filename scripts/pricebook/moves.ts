import { unitText } from "../../src/pricebook/catalogue";
import type { Price } from "../../src/pricebook/types";
import type { Additions } from "./append";

/** "1 row", "2 rows" */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A price that is another than the day before. */
export interface Move {
  price: Price;
  before: number;
  after: number;
}

/** More than this, up or down, is more often a slip of units than news. */
const LARGEST_FACTOR = 10;

/** The rows of an update that change an answer; a first price changes none. */
export const movesOf = ({ prices }: Additions): Move[] =>
  prices.flatMap(({ price, before }) =>
    before == null || price.amount === null || before === price.amount ? [] : [{ price, before, after: price.amount }],
  );

export function isTooLarge({ before, after }: Move): boolean {
  const [small, large] = before < after ? [before, after] : [after, before];
  return large > LARGEST_FACTOR * small;
}

const fromWhen = ({ effectiveFrom }: Price): string =>
  effectiveFrom === null ? "from the start" : `from ${effectiveFrom}`;

const percent = ({ before, after }: Move): string => {
  if (before === 0) return "was free";
  const change = Math.round((after / before - 1) * 1000) / 10;
  return `${change > 0 ? "+" : ""}${change}%`;
};

/** "gpt-6-sol, input: 2 → 1.5 USD per 1M tokens (-25%) from 2027-01-01" */
export const describeMove = (move: Move): string => {
  const { price, before, after } = move;
  const unit = `${price.currency} per ${unitText(price.per, price.unit)}`;
  return `${price.item}, ${price.component}: ${before} → ${after} ${unit} (${percent(move)}) ${fromWhen(price)}`;
};

/** What an update adds to one vendor's file, a line for each new item, new price and move. */
export function describeAdditions(additions: Additions): string[] {
  const { items, prices, leftOut } = additions;
  const firsts = prices.filter(({ before }) => before == null).map(({ price }) => price);
  const isNew = new Set(items.map(({ id }) => id));
  const text = (price: Price): string =>
    `${price.component} ${price.amount ?? "quote only"} ${price.currency} per ${unitText(price.per, price.unit)} ${fromWhen(price)}`;
  return [
    ...items.map(({ id }) => {
      const own = firsts.filter(({ item }) => item === id);
      return `new item ${id}: ${own.map(text).join("; ")}`;
    }),
    ...firsts.filter(({ item }) => !isNew.has(item)).map((price) => `${price.item}, new price: ${text(price)}`),
    ...movesOf(additions).map(describeMove),
    ...leftOut.map(({ id, reaches }) => `${id} is left out: by this name budgets reach ${reaches}; add it by hand`),
  ];
}
