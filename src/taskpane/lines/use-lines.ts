import { emptyBudget } from "../../budget";
import type { LinesRead } from "../../commands";
import { calendarDay, serialOf } from "../../dates";
import { priceBook } from "../../pricebook";
import { useFollowing } from "../shell/following";
import { keptReading, type LastRead } from "../shell/kept-reading";
import { useKept } from "../use-kept";
import { work } from "../work";

export type LinesState = LastRead<LinesRead>;

const KEY = "lines: read";
const readAgain = keptReading(KEY, async () => (await work()).readLines());

/** Without Excel: a budget without lines, on which costs can be looked at. */
const nobodys = (): LinesRead => ({
  budget: emptyBudget(serialOf(calendarDay(priceBook.date).year + 1, 1, 1), priceBook.date),
  cells: new Map(),
  rows: new Map(),
});

/** The lines of the budget that the user is on; follows the workbook. */
export function useLines(inExcel: boolean): LinesState {
  useFollowing(readAgain, inExcel);
  const [state] = useKept<LinesState>(KEY, () => undefined);
  const [empty] = useKept("lines: none", nobodys);
  return inExcel ? state : { read: empty };
}
