import { type Budget, parseBudget } from "../budget";
import { addMonths, type IsoDate, type Serial } from "../dates";
import type { PriceBook } from "../pricebook";
import { isClosed } from "./closed";
import { explain, type Explained } from "./explain";
import type { Fact, Receipt } from "./facts";
import type { ImportMap } from "./import-map";
import { completeDays, type Progress, progressOf } from "./progress";
import { type Imported, together } from "./slices";
import { checkMap, lastMonthOf, type Mapped, toLines } from "./to-lines";

/** What imports say of a budget. */
export interface Reckoning {
  /** of all imports together */
  facts: readonly Fact[];
  mapped: Mapped;
  progress: readonly Progress[];
  /** the month up to which everything is known, to be proposed as closed */
  proposed: IsoDate | null;
  /** with the actuals that were imported, closed as far as was asked for */
  budget: Budget;
  explained: Explained;
}

interface Asked {
  /** the day on which the files were exported; null: nobody said it */
  exportedOn: Serial | null;
  /** the month up to which months are closed; absent: the proposed one; null: as far as the budget says */
  close?: IsoDate | null | undefined;
}

/**
 * Puts imports on the lines of a budget and explains what they differ by.
 *
 * @throws BadArgument when two exports of the same money are given, or the map does not fit the budget
 */
export function reckon(
  imports: readonly Imported[],
  map: ImportMap,
  budget: Budget,
  book: PriceBook,
  { exportedOn, close }: Asked,
): Reckoning {
  const facts = together(imports);
  checkMap(map.rules, budget);
  const mapped = toLines(facts, map.rules, budget, ({ source, account, month }) =>
    reaching(imports, source, month).some(
      (receipt) => receipt.accounts.includes(account) && isClosed(receipt, month, exportedOn),
    ),
  );
  const proposed = lastMonthOf(mapped.actuals);
  const progress = progressOf(facts, map.rules, budget, ({ source, month }) =>
    Math.min(...reaching(imports, source, month).map((receipt) => completeDays(receipt, month, exportedOn))),
  );
  const closed = withActuals(budget, mapped.actuals, close === undefined ? laterOf(proposed, budget) : close);
  const explained = explain(closed, book, map, { ...mapped, facts, progress });
  return { facts, mapped, progress, proposed, budget: closed, explained };
}

/** Months that are closed stay closed. */
const laterOf = (month: IsoDate | null, { lastActualMonth }: Budget): IsoDate | null =>
  month !== null && lastActualMonth !== null && month < lastActualMonth ? lastActualMonth : month;

/** The files that tell of a month: they may be of several accounts, of which the last known day is the earliest. */
const reaching = (imports: readonly Imported[], source: string, month: Serial): Receipt[] =>
  imports
    .map(({ receipt }) => receipt)
    .filter((receipt) => receipt.source === source)
    .filter(({ from, to }) => from !== null && to !== null && from < addMonths(month, 1) && to > month);

type Actual = Budget["actuals"][number];

/**
 * What was imported replaces what stood for the same line, part and month; what was typed for others stays.
 *
 * @throws BadArgument when the budget cannot have them
 */
export function withActuals(budget: Budget, actuals: readonly Actual[], close: IsoDate | null): Budget {
  const keyOf = ({ line, part, month }: Actual): string => `${line}|${part}|${month}`;
  const imported = new Set(actuals.map(keyOf));
  const kept = budget.actuals.filter((actual) => !imported.has(keyOf(actual)));
  return parseBudget({ ...budget, actuals: [...kept, ...actuals], lastActualMonth: close ?? budget.lastActualMonth });
}
