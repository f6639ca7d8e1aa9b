import * as messages from "../messages";
import { BadArgument, isProblem, type Problem } from "../problems";

/** A number as it came from a cell, or why it cannot be read: the problem stays in its own column. */
export type Quantity = number | Problem;

/** Rows are added up (one workspace, one mix), columns are time. */
export type Quantities = readonly (readonly Quantity[])[];

/** Sums of money stay exact to the cent far below this, and no product of two such numbers overflows. */
export const LARGEST_QUANTITY = 1e15;

/**
 * The number in a cell, as a quantity: finite, not negative, not absurdly large.
 * @param what how the message names it: "seats", "credits" …
 * @throws the cell's own problem, or BadArgument
 */
export function quantityIn(cell: Quantity | undefined, what: string): number {
  if (typeof cell !== "number") {
    if (cell === undefined) return 0;
    throw cell;
  }
  if (!Number.isFinite(cell)) throw new BadArgument(messages.noNumber(what));
  if (cell < 0) throw new BadArgument(messages.negative(what));
  if (cell > LARGEST_QUANTITY) throw new BadArgument(messages.tooLarge(what));
  return cell + 0;
}

/** Whether a row has anything to price: rows without are left out, so that `(workspace="x")*block` works. */
export const isUsed = (row: readonly Quantity[]): boolean => row.some((cell) => cell !== 0);

/** What `work` gives, or the problem it met; anything else that goes wrong is a fault of ours and goes on. */
export function attempt<T extends object>(work: () => T): T | { problem: Problem } {
  try {
    return work();
  } catch (thrown) {
    if (isProblem(thrown)) return { problem: thrown };
    throw thrown;
  }
}
