import * as messages from "../messages";
import { BadArgument } from "../problems";
import { linesOf } from "./parse";
import type { Budget } from "./schema";

/**
 * Before a budget becomes sheets: their size, and the time and memory they take, grow with its lines times its months.
 *
 * @param most lines times months, counted over all routes
 * @throws BadArgument when the budget has more
 */
export function checkSize(budget: Budget, most: number): void {
  const lines = [...linesOf(budget)].length;
  const mostLines = Math.floor(most / budget.months);
  if (lines > mostLines) throw new BadArgument(messages.tooManyLines(lines, budget.months, mostLines));
}
