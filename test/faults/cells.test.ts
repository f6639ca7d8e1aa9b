/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import {
  addData,
  addScenario,
  applyRefresh,
  approveBudget,
  changeLines,
  insertBudget,
  planApproval,
  previewRefresh,
  putIntoSelection,
  repairFormulas,
} from "../../src/commands";
import { laterBook } from "../commands/later-book";
import { addOwnSheets, small } from "./open-budget";
import { type Command, sweep } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

interface Undoable {
  undo: () => Promise<unknown>;
}

/** Sweeps a command, and then its undo. */
async function sweepWithUndo<Prepared>(
  command: string,
  prepare: () => Promise<Prepared>,
  run: (prepared: Prepared) => Promise<Undoable>,
): Promise<void> {
  const there: Command<Prepared, Undoable> = { command, prepare, run, reset: ({ undo }) => undo() };
  const back: Command<Undoable, unknown> = {
    command: `${command}: undo`,
    prepare: async () => run(await prepare()),
    run: ({ undo }) => undo(),
  };
  expectInTable(await sweep(there));
  expectInTable(await sweep(back));
}

beforeAll(async () => {
  await addOwnSheets();
  await insertBudget(small);
  // the first calculation gives formats to what has none
  await excelHost.executor.settled();
});

afterAll(() => {
  expect([...excelHost.executor.unsupported]).toEqual([]);
});

const nothing = () => Promise.resolve();

test("lines are added, changed and removed together or not at all", () =>
  sweepWithUndo("Change lines", nothing, async () => {
    const added = { name: "Editors", plan: "ChatGPT Plus", base: 3, start: "2027-01-01" };
    const [planners] = small.seats;
    const result = await changeLines([
      { kind: "put", route: "subscription", line: added },
      {
        kind: "put",
        route: "seats",
        replaces: "Planners",
        line: { ...planners!, name: "Planning", base: 4 },
        steps: [{ month: "2027-01-01", change: 1, reason: "Joiner" }],
      },
      { kind: "remove", name: "Bot" },
    ]);
    if (result.status !== "changed") throw new Error(result.why);
    return result;
  }));

test("a scenario is added whole or not at all", () =>
  sweepWithUndo("Add a scenario", nothing, () =>
    addScenario({ name: "Low", seats: 0.8, usage: 0.5, credits: 1, price: 1, exchangeRate: 1 }),
  ));

test("a table for pivots is added whole or not at all", () => sweepWithUndo("Add a table", nothing, addData));

test("prices are refreshed all or none", () => {
  const book = laterBook([
    {
      item: "chatgpt-plus",
      component: "seat monthly",
      amount: 25,
      effectiveFrom: "2027-01-01",
      recordedOn: "2026-12-15",
    },
  ]);
  return sweepWithUndo(
    "Refresh prices",
    () => previewRefresh({}, book),
    (preview) => applyRefresh(preview, book),
  );
});

test("broken formulas are repaired all or none", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C1:C2").formulas = [
      ['=_xldudf_AIB_PRICE("chatgpt-plus")'],
      ['=[2]!_xldudf_AIB_PRICE("claude-pro")*2'],
    ];
    const summary = context.workbook.worksheets.getItem("Summary");
    const labels = summary.getRange("B1:B60").load("values");
    summary.protection.load("options");
    await context.sync();
    const memo = labels.values.findIndex(([label]) => label === "Memo: all AI spend") + 1;
    const { options } = summary.protection;
    summary.protection.unprotect();
    summary.getRange(`AO${memo}`).formulas = [["=#NAME?"]];
    summary.protection.protect(options);
    await context.sync();
  });
  await sweepWithUndo("Repair formulas", nothing, repairFormulas);
});

test("the selected cell is written or left as it was", async () => {
  const onCell = (work: (cell: Excel.Range) => void) =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet1").getRange("E5"));
      await context.sync();
    });
  await onCell((cell) => {
    cell.formulas = [["=1+1"]];
    cell.select();
  });
  await sweepWithUndo("Put in the cell", nothing, () =>
    putIntoSelection({ kind: "number", value: 7 }, { overwrite: true }),
  );
});

test("figures are approved all or none", () =>
  sweepWithUndo("Save as approved", planApproval, (plan) =>
    approveBudget(plan, { on: "2026-12-01", by: "The board", note: "=as discussed" }),
  ));
