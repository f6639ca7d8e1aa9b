import { parseBudget } from "../../src/budget";
import {
  addData,
  addScenario,
  applyRefresh,
  approveBudget,
  changeLines,
  exportBudget,
  insertBudget,
  keepImportMap,
  planApproval,
  planRebuild,
  previewRefresh,
  putIntoSelection,
  readChecks,
  rebuild,
  repairFormulas,
  writeReports,
} from "../../src/commands";
import { selfTest } from "../../src/commands/self-test";
import { laterBook } from "../commands/later-book";
import { small } from "./open-budget";
import { reportsSaying } from "./reports";

/** With a second scenario, so that a third can be like it. */
export const budget = parseBudget({ ...small, scenarios: [{ name: "Base" }, { name: "Low", seats: 0.8 }] });

const dearer = laterBook([
  {
    item: "chatgpt-plus",
    component: "seat monthly",
    amount: 25,
    effectiveFrom: "2027-01-01",
    recordedOn: "2026-12-15",
  },
]);

const LINE = { name: "Editors", plan: "chatgpt-plus", base: 3, start: "2027-01-01" };
const FACTORS = { seats: 1, usage: 1, credits: 1, price: 1, exchangeRate: 1 };

/** Undoes a command that was done; nothing where there is nothing to undo. */
type Undo = (() => Promise<void>) | undefined;

/** Every command of the pane, from its button to its last answer. */
export const COMMANDS = {
  "insert a budget": async (): Promise<Undo> => {
    const { status } = await insertBudget(budget, { sheetPrefix: "Other " });
    if (status !== "inserted") throw new Error(status);
    return undefined;
  },
  "rebuild the sheets": async (): Promise<Undo> => {
    await rebuild(await planRebuild());
    return undefined;
  },
  "refresh prices": async (): Promise<Undo> => {
    const preview = await previewRefresh({}, dearer);
    return (await applyRefresh(preview, dearer)).undo;
  },
  "add a line": async (): Promise<Undo> => {
    const result = await changeLines([{ kind: "put", route: "subscription", line: LINE }]);
    if (result.status !== "changed") throw new Error(result.why);
    return result.undo;
  },
  "add a scenario": async (): Promise<Undo> => (await addScenario({ ...FACTORS, name: "What if" })).undo,
  "add a table": async (): Promise<Undo> => (await addData()).undo,
  "save as approved": async (): Promise<Undo> =>
    (await approveBudget(await planApproval(), { on: "2026-12-01", by: "The board", note: "" })).undo,
  "repair formulas": async (): Promise<Undo> => (await repairFormulas()).undo,
  "write reports": async (): Promise<Undo> => {
    const result = await writeReports(reportsSaying("once", 100));
    if (result.status !== "written") throw new Error(result.status);
    return result.undo;
  },
  "keep the import map": async (): Promise<Undo> => {
    await keepImportMap({ format: "ai-budget-import-map/1" });
    return undefined;
  },
  "put in the cell": async (): Promise<Undo> =>
    (await putIntoSelection({ kind: "number", value: 1 }, { overwrite: true })).undo,
  "export the budget": async (): Promise<Undo> => {
    await exportBudget("json");
    return undefined;
  },
  "look at the checks": async (): Promise<Undo> => {
    await readChecks();
    return undefined;
  },
  "check this Excel": async (): Promise<Undo> => {
    await selfTest({ wait: () => Promise.resolve() });
    return undefined;
  },
} as const;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
