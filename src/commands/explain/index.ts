/** What a cost cell of a budget is made of: the engine's charges of that line in that month or year. Reads only. */
import {
  type Budget,
  type BudgetRun,
  engineOf,
  fiscalYears,
  knownSum,
  type LineRun,
  linesOf,
  type MonthCharges,
  runLines,
} from "../../budget";
import { type IsoDate, toIso } from "../../dates";
import { presentBudgets } from "../../excel";
import { type PriceBook, priceBook, type Route } from "../../pricebook";
import type { CostLine } from "../../pricing";
import { columnNumber } from "../../sheet";
import { type CostCell, costCellAt } from "../../workbook";
import { readOpenBudget } from "../open-budget";

/** A cost cell of the open budget, explained. */
export interface ExplainedCost {
  line: string;
  part: string;
  route: Route;
  /** the months that it is of: one, or those of a fiscal year */
  months: IsoDate[];
  year: number | undefined;
  scenario: string;
  /** of the report */
  currency: string;
  /** what the engine says of it; null: no price in one of the months */
  cost: number | null;
  /** why there is none */
  why: string | undefined;
  /** in the report currency, months with the same charge together */
  charges: CostLine[];
  /** months whose amount is known from actuals, and not made of charges */
  known: { month: IsoDate; amount: number }[];
  /** what charges were multiplied by, where it is not 1: exchange rate and the scenario's factor of prices */
  multipliers: number[];
  /** the plan or model of the line */
  item: string;
  pricesKnownOn: IsoDate;
}

/**
 * Explains a cell by its sheet and address, "F12".
 *
 * @returns undefined of a cell that is no cost of one line of a budget
 * @throws Refused where the budget cannot be read
 */
export async function explainCost(
  sheet: string,
  address: string,
  book: PriceBook = priceBook,
): Promise<ExplainedCost | undefined> {
  const isOfBudget = (await presentBudgets()).some(({ sheets }) =>
    Object.values(sheets).some(({ name }) => name === sheet),
  );
  if (!isOfBudget) return undefined;
  const { open, read } = await readOpenBudget(book);
  const cell = costCellAt(open.values, sheet, placeOf(address));
  if (!cell) return undefined;
  const { budget } = read;
  const engine = engineOf(budget, book);
  const run = runLines(engine);
  const found = run.lines.filter((line) => isOf(line, cell));
  const [line] = found;
  // two of the same name cannot be told apart there: nothing is said rather than the wrong thing
  if (!line || found.length > 1) return undefined;
  const years = fiscalYears(budget);
  const { when } = cell;
  const wanted = engine.timeline.months.flatMap((month, k) =>
    ("month" in when ? month === when.month : years[k] === when.year) ? [k] : [],
  );
  const sum = knownSum(wanted.map((k) => line.cost[k] ?? null));
  const charges = wanted.flatMap((k) => line.charges[k] ?? []);
  return {
    ...{ line: line.name, part: line.part, route: line.route, scenario: budget.scenario, currency: budget.currency },
    months: wanted.map((k) => toIso(engine.timeline.months[k] ?? 0)),
    year: "year" in when ? when.year : undefined,
    cost: sum,
    why: sum === null ? whyNot(run, line, wanted) : undefined,
    charges: together(charges),
    known: wanted.flatMap((k) =>
      line.charges[k] || line.cost[k] == null
        ? []
        : [{ month: toIso(engine.timeline.months[k] ?? 0), amount: line.cost[k] }],
    ),
    multipliers: [...new Set(charges.map(({ multiplier }) => multiplier))].filter((factor) => factor !== 1),
    item: itemOf(budget, line),
    pricesKnownOn: budget.pricesKnownOn,
  };
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row), column: columnNumber(letters) };
}

const isOf = (line: LineRun, { route, line: name, part, side }: CostCell): boolean =>
  line.route === route &&
  line.name === name &&
  (part === undefined || line.part === part) &&
  (side === undefined || line.side === side);

const whyNot = ({ problems }: BudgetRun, { name }: LineRun, wanted: readonly number[]): string | undefined =>
  problems.find(({ line, month }) => line === name && wanted.includes(month))?.problem.message;

/** Charges in the report currency; the same charge of several months becomes one. */
function together(months: readonly MonthCharges[]): CostLine[] {
  const found = new Map<string, CostLine>();
  for (const { lines, multiplier } of months)
    for (const line of lines) {
      const next = { ...line, rate: line.rate * multiplier, amount: line.amount * multiplier };
      const key = [next.component, next.unit, next.priceId, next.rate].join("|");
      const seen = found.get(key);
      if (seen) {
        seen.quantity += next.quantity;
        seen.amount += next.amount;
      } else found.set(key, next);
    }
  return [...found.values()];
}

/** What the line is of; of what belongs to a workspace its cheapest seat. */
function itemOf(budget: Budget, { name, part }: LineRun): string {
  const workspace = budget.workspaces.find((each) => each.name === name);
  if (part !== "" && workspace) return workspace.fillerPlan;
  const line = [...linesOf(budget)].find((each) => each.name === name);
  if (!line) return workspace?.fillerPlan ?? "";
  return "item" in line ? line.item : line.plan;
}
