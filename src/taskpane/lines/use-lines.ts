import { emptyBudget } from "../../budget";
import type { LinesRead } from "../../commands";
import { calendarDay, serialOf } from "../../dates";
import { priceBook } from "../../pricebook";
import { isRefusal } from "../../problems";
import { failureText } from "../failure";
import { useFollowing } from "../shell/following";
import { keep, keptOf, useKept } from "../use-kept";
import { work } from "../work";

/** The lines as they were last read; undefined: not yet. */
export type LinesState = { read: LinesRead } | { failure: string } | undefined;

const KEY = "lines: read";

async function readAgain(): Promise<() => void> {
  try {
    const { readLines } = await work();
    const read = await readLines();
    return () => {
      keep(KEY, { read });
    };
  } catch (error) {
    if (keptOf<LinesState>(KEY, () => undefined) === undefined || isRefusal(error))
      keep(KEY, { failure: failureText(error) });
    if (!isRefusal(error)) throw error;
    return () => undefined;
  }
}

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
