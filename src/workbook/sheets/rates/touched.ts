import { type Budget, sameName } from "../../../budget";
import { rateKey, type RateRow } from "../../facts/rates-needed";
import type { Follow } from "./negotiated-prices";

/** The prices that follow a negotiated rate of another row, each with those that it follows, the best last. */
export const followsAmong = (rows: readonly RateRow[]): Follow[] =>
  rows.flatMap((row) =>
    [...row.follows].reverse().map((rated): Follow => ({
      priced: rateKey(row.name, row.component),
      rated: rateKey(rated.name, rated.component),
      asItIs: rated.asItIs,
    })),
  );

/** How many prices the budget's rates touch, and how many pairs of prices move together by them. */
export function touchedBy(
  rates: Budget["rates"],
  rows: readonly RateRow[],
  follows: readonly Follow[],
): { prices: number; follows: number } {
  const isFor = (row: RateRow) => (rate: Budget["rates"][number]) =>
    sameName(rate.item) === sameName(row.name) &&
    (rate.component === "" ? row.component.startsWith("seat") : sameName(rate.component) === sameName(row.component));
  const rated = rows.filter((row) => rates.some(isFor(row))).map(({ name, component }) => rateKey(name, component));
  const touched = new Set(rated);
  const moved = follows.filter((follow) => touched.has(follow.rated));
  for (const { priced } of moved) touched.add(priced);
  return { prices: touched.size, follows: moved.length };
}
