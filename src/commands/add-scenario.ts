import { differencesByDriver, type DriverDifference, type Scenario, SCENARIO_FACTORS } from "../budget";
import { addScenarioSheet, type OpenBudget, presentBudgets, readWorkbook, sheetNames, valueOfName } from "../excel";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { isProblem, Refused } from "../problems";
import { COLUMN, ROW } from "../sheet";
import {
  assumptionsEdits,
  comparisonRows,
  readBudget,
  SCENARIO_CELL,
  SCENARIO_TITLE,
  scenarioSheetName,
  scenarioTable,
} from "../workbook";
import type { Undoable } from "./undo";

/** A scenario that was added. It is not taken back while it is the one selected on Assumptions. */
export interface AddedScenario extends Undoable {
  name: string;
  /** its sheet */
  sheet: string;
}

/**
 * Adds a scenario to the budget that the user is on, in one step: the next free column on Assumptions, a live sheet, and its
 * rows on Comparison. Lines, months and prices stay as they are.
 *
 * @throws Refused when it cannot be: no budget here, no name or one that is taken, a factor that is none, no free column, no
 *   scenario sheet that it could be like; Error what Excel reported, and then nothing has changed
 */
export async function addScenario(scenario: Scenario): Promise<AddedScenario> {
  const name = scenario.name.trim();
  const [present] = await presentBudgets();
  if (!present) throw new Refused(messages.noBudgetHere);
  const open = await readWorkbook(present);
  const { assumptions, comparison } = open.sheets;
  const [typed, formulas] = [open.values.assumptions, open.formulas.comparison];
  const table = typed && scenarioTable(typed);
  const sheets = open.others.filter(({ header }) => header[ROW.title - 1]?.[COLUMN.label - 1] === SCENARIO_TITLE);
  // the last one, for the first is compared with itself
  const like = sheets.at(-1);
  if (!assumptions || !comparison || !formulas || !table || !like) throw new Refused(messages.noScenarioSheet);

  if (name === "") throw new Refused(messages.scenarioUnnamed);
  const bad = SCENARIO_FACTORS.find(({ key }) => !Number.isFinite(scenario[key]) || scenario[key] < 0);
  if (bad) throw new Refused(messages.scenarioFactor(bad.label));
  const taken = table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refused(messages.scenarioExists(taken.name));
  const free = table.columns.findIndex((column) => column.name === "");
  const column = table.columns[free]?.column;
  if (column === undefined) throw new Refused(messages.scenariosFull(table.columns.length));

  const own = { ...scenario, name };
  const sheet = await freeSheetName(name, open.prefix);
  const rows = comparisonRows(formulas, like.name, sheet, differencesOf(open, own));
  if (rows.length === 0) throw new Refused(messages.noScenarioSheet);
  const made = await addScenarioSheet({
    ...{ like: like.id, behind: like.id, name: sheet },
    number: { ...SCENARIO_CELL, content: { kind: "number", value: free + 1 } },
    assumptions: { id: assumptions.id, edits: assumptionsEdits(typed, table, column, own) },
    comparison: { id: comparison.id, rows },
  });
  const undo = async (): Promise<void> => {
    const budget = (await presentBudgets()).find(({ sheets: { assumptions: own } }) => own?.id === assumptions.id);
    if (!budget) throw new Refused(messages.scenarioChanged(name));
    if ((await valueOfName(budget.names.scenario)) === name) throw new Refused(messages.scenarioSelected(name));
    if (!(await made.undo())) throw new Refused(messages.scenarioChanged(name));
  };
  return { name, sheet, undo };
}

const LONGEST_SHEET_NAME = 31;

async function freeSheetName(scenario: string, prefix: string): Promise<string> {
  const taken = (await sheetNames()).map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  return prefix + scenarioSheetName(scenario, taken, LONGEST_SHEET_NAME - prefix.length);
}

/** What tells the new scenario from the first; undefined where the workbook cannot be read or priced just now. */
function differencesOf({ values }: OpenBudget, scenario: Scenario): DriverDifference | undefined {
  const read = readBudget(values);
  const [first] = "budget" in read ? read.budget.scenarios : [];
  if (!("budget" in read) || !first) return undefined;
  try {
    const two = { ...read.budget, scenarios: [first, scenario], scenario: first.name };
    return differencesByDriver(two, priceBook)[1];
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}
