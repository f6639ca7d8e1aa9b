import { type Budget, editLines, type LineChange } from "../budget";
import { showCell, writeCells } from "../excel";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { address, onSheet } from "../sheet";
import {
  describeWorkbook,
  type LineCells,
  lineCells,
  pricesListed,
  rateKey,
  ratesNeeded,
  SHEET,
  withItemIds,
} from "../workbook";
import { type ReadBudget, readOpenBudget } from "./open-budget";
import { nothingToUndo, type Undoable, undoOf } from "./undo";

export type LinesResult =
  /** `cells`: where the lines stand that were put */
  | ({ status: "changed"; cells: string[] } & Undoable)
  /** nothing was written: the sheets have no room for it or no row for its prices, and only a rebuild gives them one */
  | { status: "needs rebuild"; why: string; withChanges: (budget: Budget) => Budget };

/**
 * Adds, changes or removes lines of the budget that the user is on. Of a line that is there only the cells that differ are written; a new one
 * goes into the first blank row of its register with what the price book knows of its plan, and is selected; the cells of one that
 * is removed become blank. What refers to a line by its name follows. All changes are written together or not at all.
 *
 * @param options.prefix for the budget whose sheets' names begin with it, wherever the user is
 * @throws Refused, NoPrice or BadArgument when there is no budget, cells of it cannot be read, or the changes cannot be: see
 *   `editLines`; Error what Excel reported. Nothing has changed then, unless it is HalfDone
 */
export async function changeLines(
  changes: readonly LineChange[],
  { prefix }: { prefix?: string } = {},
): Promise<LinesResult> {
  const { open, read } = await readOpenBudget(priceBook, prefix);
  const withChanges = (before: Budget): Budget => editLines(before, changes).budget;
  const needsRebuild = (why: string): LinesResult => ({ status: "needs rebuild", why, withChanges });
  const { budget, moves } = editLines(read.budget, changes);
  const own = changes.find((change) => change.kind === "put" && change.rate);
  if (own?.kind === "put") return needsRebuild(messages.ownPriceOnRates(String(own.rate?.["item"])));
  const unlisted = firstUnlisted(read.budget, budget, open);
  if (unlisted !== undefined) return needsRebuild(messages.priceNotOnRates(unlisted));
  const standing = { values: open.values, formulas: open.formulas, places: read.places };
  const cells = lineCells(read.budget, budget, moves, describeWorkbook(budget), standing);
  if ("noRoom" in cells) return needsRebuild(messages.noFreeRow(SHEET[cells.noRoom]));
  return write(cells, changes, open);
}

/** A price that the budget needs now, did not need before, and that Rates has no row for: the name of its item. */
function firstUnlisted(before: Budget, after: Budget, { values }: ReadBudget["open"]): string | undefined {
  const listed = values.rates ? pricesListed(values.rates) : new Set<string>();
  const needed = (budget: Budget) => ratesNeeded(withItemIds(budget, priceBook), priceBook);
  const keyOf = ({ name, component }: ReturnType<typeof needed>[number]) => rateKey(name, component);
  const missing = needed(after).filter((row) => !listed.has(keyOf(row)));
  if (missing.length === 0) return undefined;
  const neededBefore = new Set(needed(before).map(keyOf));
  return missing.find((row) => !neededBefore.has(keyOf(row)))?.item.name;
}

async function write(
  { edits, cells }: LineCells,
  changes: readonly LineChange[],
  { sheets }: ReadBudget["open"],
): Promise<LinesResult> {
  const places = cells.flatMap(({ sheet, row, column }) => {
    const there = sheets[sheet];
    return there ? [{ id: there.id, name: there.name, row, column }] : [];
  });
  const names = places.map(({ name, row, column }) => onSheet(name, address(row, column)));
  const written = Object.entries(edits).flatMap(([key, own]) => {
    const sheet = sheets[key as keyof typeof sheets];
    return sheet && own.length > 0 ? [{ sheetId: sheet.id, edits: own }] : [];
  });
  if (written.length === 0) return { status: "changed", cells: names, undo: nothingToUndo };
  const done = await writeCells(written);
  const [first] = places;
  // a new line stands there, shown or not
  if (first && changes.some((change) => change.kind === "put" && change.replaces === undefined))
    await showCell(first.id, first.row, first.column).catch(() => undefined);
  return { status: "changed", cells: names, undo: undoOf(done) };
}
