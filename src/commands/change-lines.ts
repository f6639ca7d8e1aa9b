import { bookOf, type Budget, editLines, type LineChange } from "../budget";
import { allOrNothing, fillRows, showCell, writeCells, type Written } from "../excel";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { isRefusal, Refused } from "../problems";
import { address, onSheet, type WorkbookDescription } from "../sheet";
import {
  describeWorkbook,
  type LineCells,
  lineCells,
  rateKey,
  ratesNeeded,
  type RatesRows,
  ratesRows,
  SHEET,
  summaryNameCells,
  withItemIds,
} from "../workbook";
import { type ReadBudget, readOpenBudget } from "./open-budget";
import { nothingToUndo, type Undoable, undoOf } from "./undo";

export type LinesResult =
  /** `cells`: where the lines stand that were put */
  | ({ status: "changed"; cells: string[] } & Undoable)
  /** nothing was written: the sheets have no room for it or for its prices, and only a rebuild gives them one */
  | { status: "needs rebuild"; why: string; withChanges: (budget: Budget) => Budget };

/**
 * Adds, changes or removes lines of the budget that the user is on. Of a line that is there only the cells that differ are written; a new one
 * goes into the first blank row of its register with what the price book knows of its plan, and is selected; the cells of one that
 * is removed become blank. What refers to a line by its name follows, prices that Rates does not have yet get rows there, and
 * owners, vendors and cost centres that are new a row of Summary. All of
 * it is written together or not at all.
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
  const described = describeWorkbook(budget);
  const rates = missingRates(read.budget, described, open);
  if (!rates) return needsRebuild(messages.noRoomOnRates);
  const standing = { values: open.values, formulas: open.formulas, places: read.places };
  const cells = lineCells(read.budget, budget, moves, described, standing);
  if ("noRoom" in cells) return needsRebuild(messages.noFreeRow(SHEET[cells.noRoom]));
  const summary = open.formulas.summary;
  const names = summary ? summaryNameCells(read.budget, budget, priceBook, summary) : [];
  const edits = { ...cells.edits, summary: [...(cells.edits.summary ?? []), ...names] };
  const undo = await write({ ...cells, edits }, rates, open, pricesAdded(read.budget, budget));
  const places = cells.cells.flatMap(({ sheet, row, column }) => {
    const there = open.sheets[sheet];
    return there ? [{ id: there.id, name: there.name, row, column }] : [];
  });
  const [first] = places;
  // a new line stands there, shown or not
  if (first && changes.some(isNew)) await showCell(first.id, first.row, first.column).catch(() => undefined);
  return { status: "changed", cells: places.map(({ name, row, column }) => onSheet(name, address(row, column))), undo };
}

const isNew = (change: LineChange): boolean =>
  (change.kind === "put" || change.kind === "put workspace") && change.replaces === undefined;

/** What Rates lacks of what the changed budget needs there; undefined: it has no place for it. */
function missingRates(
  before: Budget,
  after: WorkbookDescription,
  { values, formulas }: ReadBudget["open"],
): RatesRows | undefined {
  const of = ({ sheets }: WorkbookDescription) => sheets.find(({ name }) => name === SHEET.rates);
  const wanted = of(after);
  if (!wanted || !values.rates || !formulas.rates) throw new Refused(messages.sheetMissing(SHEET.rates));
  const described = { before: () => of(describeWorkbook(before)) ?? wanted, after: wanted };
  return ratesRows(described, { values: values.rates, formulas: formulas.rates }, before.rates.length);
}

/** The keys of the prices that a budget asks for. */
function pricesOf(budget: Budget): Set<string> {
  const book = bookOf(budget, priceBook);
  return new Set(ratesNeeded(withItemIds(budget, book), book).map(({ name, component }) => rateKey(name, component)));
}

function pricesAdded(before: Budget, after: Budget): string[] {
  const known = pricesOf(before);
  return [...pricesOf(after)].filter((key) => !known.has(key));
}

/** Writes prices, then the lines that need them. */
async function write(
  lines: LineCells,
  rates: RatesRows,
  { sheets, prefix, values }: ReadBudget["open"],
  added: readonly string[],
): Promise<Undoable["undo"]> {
  const written = Object.entries(lines.edits).flatMap(([key, own]) => {
    const sheet = sheets[key as keyof typeof sheets];
    return sheet && own.length > 0 ? [{ sheetId: sheet.id, edits: own }] : [];
  });
  const width = Math.max(...(values.rates?.values ?? []).map((cells) => cells.length));
  const rows = rates.rows.map((row) => ({ ...row, like: "below" as const, width, inputs: [row.column] }));
  const sheetId = sheets.rates?.id ?? "";
  if (rows.length === 0) {
    if (rates.edits.length > 0) written.push({ sheetId, edits: rates.edits });
    return written.length === 0 ? nothingToUndo : undoOf(await writeCells(written));
  }
  return allOrNothing(messages.writtenInPart, async (onFailure) => {
    const prices = await fillRows({ sheetId, rows, edits: rates.edits });
    onFailure(prices.takeBack);
    const done = await writeCells(written);
    return () => undoBoth(done, prices, async () => !(await asksFor(added, prefix)));
  });
}

/** Takes the lines back, and the prices unless another line asks for one of them by now. */
const undoBoth = (lines: Written, prices: Written, isUnused: () => Promise<boolean>): Promise<void> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const redo = await lines.undo();
    if (redo === false) throw new Refused(messages.changedSince);
    onFailure(redo);
    if (await isUnused()) await prices.undo();
  });

/** Does the budget, as it stands now, ask for one of these prices? One that cannot be read may. */
async function asksFor(keys: readonly string[], prefix: string): Promise<boolean> {
  try {
    const { read } = await readOpenBudget(priceBook, prefix);
    const asked = pricesOf(read.budget);
    return keys.some((key) => asked.has(key));
  } catch (thrown) {
    if (isRefusal(thrown)) return true;
    throw thrown;
  }
}
