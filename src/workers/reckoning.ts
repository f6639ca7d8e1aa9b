import {
  actualsSheets,
  decimalText,
  forecastInWords,
  type Imported,
  type ImportMap,
  isOpen,
  parseImportMap,
  placedOf,
  reckon,
  type Reckoning,
  unassigned,
  varianceToDate,
  withActuals,
} from "../actuals";
import { type Budget, PARTS, ROUTES, runBudget, sumOf } from "../budget";
import { type IsoDate, parseIso, type Serial, toIso } from "../dates";
import { priceBook } from "../pricebook";
import type { SheetDescription } from "../sheet";
import type { LineChoice, PlacedText, ReceiptText, ReckonAsk, Reckoned } from "./protocol";

/** By this note an imported amount is told from a typed one on the sheet Actuals. */
const NOTE = "Imported";

/**
 * Puts what is held on the lines of a budget.
 *
 * @throws BadArgument when two exports of the same money are held, or the map or the actuals do not fit the budget
 */
export function reckoned(held: readonly Imported[], ask: ReckonAsk): Reckoned {
  const { budget, close, sheets } = ask;
  const map = parseImportMap(ask.map);
  const exportedOn = ask.exportedOn === null ? null : parseIso(ask.exportedOn);
  const found = reckon(held, map, budget, priceBook, { exportedOn, close });
  const { mapped, proposed, explained } = found;
  return {
    lines: linesOf(budget),
    ...{ currency: budget.currency, lastActualMonth: budget.lastActualMonth },
    receipts: held.map((imported) => receiptText(imported, found, exportedOn)),
    unassigned: unassigned(budget, mapped.unmapped).map(({ rule, currency, billed, first, last, rows }) => ({
      ...{ rule, currency, rows, amount: decimalText(billed) },
      ...{ first: toIso(first), last: toIso(last) },
    })),
    actuals: mapped.actuals.map((actual) => ({ ...actual, note: NOTE })),
    proposed: isLater(proposed, budget) ? proposed : null,
    variance: varianceToDate(found),
    forecast: forecastInWords(found),
    alerts: explained.alerts,
    sheets: sheets ? sheetsOf(held, found, ask, { map, exportedOn }) : [],
  };
}

/** Months that are closed stay closed. */
const isLater = (month: IsoDate | null, { lastActualMonth }: Budget): boolean =>
  month !== null && (lastActualMonth === null || month > lastActualMonth);

/** A contract has two sides, of which an amount is one. */
const linesOf = (budget: Budget): LineChoice[] =>
  ROUTES.flatMap(({ route, lines }) =>
    budget[lines].flatMap(({ name: line }) =>
      (route === "enterprise" ? SIDES_OF_CONTRACT : [""]).map((part) => ({ line, part, route })),
    ),
  );
const SIDES_OF_CONTRACT = PARTS.filter((part) => part === "Access" || part === "Metered");

function sheetsOf(
  imports: readonly Imported[],
  found: Reckoning,
  { budget, memoTotal, actualsTable, close }: ReckonAsk,
  { map, exportedOn }: { map: ImportMap; exportedOn: Serial | null },
): SheetDescription[] {
  const { facts, mapped, explained } = found;
  // the budget as it stands in front of the sheets, once its actuals are written
  const written = withActuals(budget, mapped.actuals, close ?? found.budget.lastActualMonth);
  const memo = { total: sumOf(runBudget(written, priceBook).lines), now: memoTotal };
  const source = { budget: found.budget, imports, facts, exportedOn, mapped, explained, memo, actualsTable };
  return actualsSheets(source, map.rules);
}

function receiptText(imported: Imported, { facts, mapped }: Reckoning, exportedOn: Serial | null): ReceiptText {
  const { receipt } = imported;
  const { file, label, from, to, rowsRead, rowsSkipped, rowsRefused, remarks } = receipt;
  return {
    ...{ file, label, rowsRead, rowsRefused, remarks },
    period: from === null || to === null ? null : [toIso(from), toIso(to - 1)],
    rowsSkipped: Object.values(rowsSkipped).reduce((sum, rows) => sum + rows, 0),
    isOpen: isOpen(receipt, exportedOn),
    placed: placedOf(imported, facts, mapped).map(
      ({ currency, inFile, onLines, notYet, elsewhere, difference }): PlacedText => ({
        ...{ currency, inFile: decimalText(inFile), onLines: decimalText(onLines), notYet: decimalText(notYet) },
        elsewhere: elsewhere.map(({ what, amount }) => ({ what, amount: decimalText(amount) })),
        difference: decimalText(difference),
      }),
    ),
  };
}
