import { type Budget, checkBudget, linesOfRoute, runBudget, sameName } from "../budget";
import { showCell, writeCells } from "../excel";
import * as messages from "../messages";
import { findItem, priceBook, type Route } from "../pricebook";
import { type Problem, Refused } from "../problems";
import { address, onSheet } from "../sheet";
import {
  cellsInFreeRow,
  describeWorkbook,
  pricesListed,
  rateKey,
  ratesNeeded,
  SHEET,
  TABLES,
  withItemIds,
} from "../workbook";
import { readOpenBudget } from "./open-budget";
import { type Undoable, undoOf } from "./undo";

/** What a new line is made of; everything else is typed into its row. */
export interface NewLine {
  route: Route;
  name: string;
  /** a plan, a model or a vendor's API, by id or name */
  item: string;
  /** users, seats, requests a month or credits a month */
  quantity: number;
  /** of seats; "": the only workspace there is */
  workspace?: string;
  /** of a contract: what a seat costs a month, in its currency */
  seatPrice?: number;
  /** of a credit pool: seats that pay the plan's fee */
  seats?: number;
  /** of API usage, a request */
  inputTokens?: number;
  outputTokens?: number;
  meter?: string;
  unitsPerRequest?: number;
}

export type LineResult =
  | ({ status: "added"; cell: string } & Undoable)
  /** nothing was written: the sheets have no room for it or no row for its prices, and only a rebuild gives them one */
  | { status: "needs rebuild"; why: string; withLine: (budget: Budget) => Budget };

/**
 * Adds a line to the budget that the user is on: writes it into the first blank row of its register, with what the price
 * book knows of its plan, and selects it. It starts in the budget's first month.
 *
 * @param options.prefix for the budget whose sheets' names begin with it, wherever the user is
 * @throws Refused or NoPrice when there is no budget, cells of it cannot be read, a name is missing or taken, or the plan
 *   cannot be priced; Error what Excel reported. Nothing has changed then, unless it is HalfDone
 */
export async function addLine(line: NewLine, { prefix }: { prefix?: string } = {}): Promise<LineResult> {
  const { open, read } = await readOpenBudget(priceBook, prefix);
  const place = linesOfRoute[line.route];
  const name = line.name.trim();
  checkItem(line, read.budget);
  const withThis = (before: Budget): Budget => withLine(before, { ...line, name });
  const needsRebuild = (why: string): LineResult => ({ status: "needs rebuild", why, withLine: withThis });
  const budget = withThis(read.budget);
  const description = describeWorkbook(budget);
  const problem = problemWith(name, read.budget, budget);
  if (problem) throw new Refused(messages.inLine(name, problem.message));

  const { sheets, values, formulas } = open;
  const [own, sheet] = [values[place], sheets[place]];
  const described = description.sheets.find((candidate) => candidate.name === SHEET[place]);
  const table = TABLES.find(({ table: { key } }) => key === place)?.table;
  const listed = values.rates ? pricesListed(values.rates) : new Set<string>();
  const needed = ratesNeeded(withItemIds(budget, priceBook), priceBook);
  if (needed.some((row) => !listed.has(rateKey(row.name, row.component))))
    return needsRebuild(messages.priceNotOnRates(findItem(priceBook, line.item).name));
  const written = formulas[place];
  const cells =
    own && written && described && table
      ? cellsInFreeRow(described, name, table, { values: own, formulas: written })
      : undefined;
  const [first] = cells ?? [];
  if (!cells || !first || !sheet) return needsRebuild(messages.noFreeRow(SHEET[place]));

  const done = await writeCells([{ sheetId: sheet.id, edits: cells }]);
  // the line stands there, shown or not
  await showCell(sheet.id, first.row, first.column).catch(() => undefined);
  return { status: "added", cell: onSheet(sheet.name, address(first.row, first.column)), undo: undoOf(done) };
}

/** Why the line cannot be priced, or what it makes unknown of a workspace of which all was known. */
function problemWith(name: string, before: Budget, after: Budget): Problem | undefined {
  const { problems } = runBudget(after, priceBook);
  const own = problems.find(({ line }) => line === name);
  if (own) return own.problem;
  const workspace = after.seats.find((line) => line.name === name)?.workspace;
  const found = problems.find(({ line }) => line === workspace);
  if (!found || runBudget(before, priceBook).problems.some(({ line }) => line === workspace)) return undefined;
  return found.problem;
}

/**
 * A contract needs no price book and an own item has a rate; any other name is a slip.
 * @throws NoPrice with close names
 */
function checkItem({ route, item }: NewLine, { rates }: Budget): void {
  const isOwn = rates.some((rate) => sameName(rate.item) === sameName(item.trim()));
  if (route !== "enterprise" && !isOwn) findItem(priceBook, item);
}

/** The budget with one line more. */
function withLine(budget: Budget, line: NewLine): Budget {
  if (line.name === "") throw new Refused(messages.lineUnnamed);
  const place = linesOfRoute[line.route];
  const checked = checkBudget({ ...budget, [place]: [...budget[place], lineOf(budget, line)] });
  if ("budget" in checked) return checked.budget;
  throw new Refused(messages.inLine(line.name, checked.faults[0]?.what ?? ""));
}

function lineOf(budget: Budget, line: NewLine): Record<string, unknown> {
  const { route, name, item, quantity, workspace = "", seats, inputTokens, outputTokens } = line;
  const shared = { name, start: budget.startMonth, base: quantity };
  switch (route) {
    case "seats":
      return { ...shared, plan: item, workspace: workspace || onlyWorkspace(budget) };
    case "api": {
      const { meter, unitsPerRequest } = line;
      if (!inputTokens && !outputTokens && !(meter && unitsPerRequest)) throw new Refused(messages.requestEmpty);
      return { ...shared, item, inputTokens, outputTokens, meter, unitsPerRequest };
    }
    case "credits":
      return { ...shared, plan: item, seats };
    case "enterprise":
      return { ...shared, plan: item, seatPrice: line.seatPrice };
    case "subscription":
      return { ...shared, plan: item };
  }
}

function onlyWorkspace({ workspaces }: Budget): string {
  const [only, another] = workspaces;
  if (only && !another) return only.name;
  throw new Refused(
    only ? messages.workspaceMissing(workspaces.map(({ name }) => name)) : messages.noWorkspace(SHEET.seats),
  );
}
