import type { Budget } from "../budget";
import { type IsoDate, parseIso, type Serial, toIso } from "../dates";
import { allOrNothing, writeCells } from "../excel";
import * as messages from "../messages";
import { type PriceBook, priceBook } from "../pricebook";
import { Refused } from "../problems";
import { type ChangedCells, changedCells, describeWorkbook, pricesOfClosedMonths } from "../workbook";
import { type ReadBudget, readOpenBudget } from "./open-budget";
import { type PriceChanges, priceChanges } from "./price-changes";
import { isSameBudget } from "./same-budget";
import { nothingToUndo, type Undoable, undoOf } from "./undo";

/** What refreshing prices would do, to be shown before anything is written. */
export interface RefreshPreview extends PriceChanges, Pick<ChangedCells, "edits"> {
  source: ReadBudget;
  /** the budget with the prices as they would be */
  refreshed: Budget;
  knownOn: { before: IsoDate; after: IsoDate };
  /** nothing would be written */
  isUpToDate: boolean;
  /** the sheets have no row for some price yet; only a rebuild can add it */
  needsRebuild: boolean;
}

/**
 * Reads the price book again, as known on a later day, for the months that are not closed. Writes nothing.
 *
 * @param knownOn absent: the book's own date, or the budget's where that is later
 * @throws Refused when the workbook cannot be read; Refused or NoPrice, naming the line, when the book no longer has
 *   what a line asks for
 */
export async function previewRefresh(
  { knownOn }: { knownOn?: Serial } = {},
  book: PriceBook = priceBook,
): Promise<RefreshPreview> {
  const source = await readOpenBudget(book);
  const { budget } = source.read;
  const pin = toIso(knownOn ?? Math.max(book.date, parseIso(budget.pricesKnownOn)));
  const refreshed = {
    ...budget,
    pricesKnownOn: pin,
    keptPrices: pricesOfClosedMonths(source.open.values, budget, pin, book),
  };
  const changes = priceChanges(budget, refreshed, book);
  const { edits, missing, monthsLeftBehind } = changedCells(
    describeWorkbook(budget, book),
    describeWorkbook(refreshed, book),
    source.open.values,
  );
  return {
    ...changes,
    edits,
    source,
    refreshed,
    knownOn: { before: budget.pricesKnownOn, after: pin },
    isUpToDate: !monthsLeftBehind && changes.prices.length + changes.lines.length + missing.length === 0,
    needsRebuild: missing.length > 0,
  };
}

/** Prices that have been written. */
export interface Refreshed extends Undoable {
  /** how many cells */
  cells: number;
}

/**
 * Writes the prices and the date that pins them, after a look whether the workbook still says what the preview was made of and
 * before another whether it says what it should: otherwise every cell gets back what it held.
 *
 * @throws Refused when the workbook has changed since; NothingChanged, with what Excel reported
 */
export async function applyRefresh(
  { source, edits, refreshed, isUpToDate }: RefreshPreview,
  book: PriceBook = priceBook,
): Promise<Refreshed> {
  if (isUpToDate) return { cells: 0, undo: nothingToUndo };
  return allOrNothing(messages.writtenInPart, async (onFailure) => {
    const now = await readOpenBudget(book);
    if (!isSameBudget(now.read.budget, source.read.budget)) throw new Refused(messages.changedMeanwhile);
    const { sheets } = now.open;
    const present = (Object.keys(edits) as (keyof typeof edits)[]).flatMap((key) => {
      const sheet = sheets[key];
      return sheet ? [{ sheetId: sheet.id, edits: edits[key] ?? [] }] : [];
    });
    const written = await writeCells(present);
    onFailure(written.takeBack);
    const after = await readOpenBudget(book);
    if (!isSameBudget(after.read.budget, refreshed)) throw new Refused(messages.refreshDiffers);
    return { cells: present.reduce((count, sheet) => count + sheet.edits.length, 0), undo: undoOf(written) };
  });
}
