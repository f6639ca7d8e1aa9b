import * as messages from "../messages";
import { BadArgument } from "../problems";
import { linesOf } from "./parse";
import type { Budget } from "./schema";

/**
 * Lines times months times actuals, for every month of a line looks through all actuals: LibreOffice takes about a second for each
 * million, so that this many stay below two minutes.
 */
const MOST_LOOKED_THROUGH = 100_000_000;

/**
 * Before a budget becomes sheets: their size, and the time and memory they take, grow with its lines times its months, and the time
 * of their calculation with its actuals too.
 *
 * @param most lines times months, counted over all routes
 * @throws BadArgument when the budget has more lines, or more actuals, than fit
 */
export function checkSize(budget: Budget, most: number): void {
  const { months, actuals } = budget;
  const lines = [...linesOf(budget)].length;
  const mostLines = Math.floor(most / months);
  if (lines > mostLines) throw new BadArgument(messages.tooManyLines(lines, months, mostLines));
  const mostActuals = Math.floor(MOST_LOOKED_THROUGH / (lines * months));
  if (actuals.length > mostActuals)
    throw new BadArgument(messages.tooManyActuals(actuals.length, lines, months, mostActuals));
}
