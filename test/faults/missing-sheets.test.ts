/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { insertBudget, planRebuild, rebuild } from "../../src/commands";
import * as messages from "../../src/messages";
import { failureText } from "../../src/taskpane/failure";
import { read } from "../excel/open-workbook";
import { everyNth } from "../thinned";
import { budget, COMMAND_NAMES, type CommandName, COMMANDS } from "./commands";
import { addOwnSheets, removeBudget } from "./open-budget";

jest.setTimeout(1_800_000);

const { executor, book } = excelHost;

/** What each command says when a sheet of the budget is not there, or has another name; without a sentence it is done. */
type Said = Partial<Record<CommandName, string>>;

/** They have nothing to do with the budget that is there. */
const APART: readonly CommandName[] = ["insert a budget", "check this Excel", "put in the cell"];
const ON_BUDGET = COMMAND_NAMES.filter((name) => !APART.includes(name) && name !== "rebuild the sheets");

const all = (sentence: string): Said => Object.fromEntries(COMMAND_NAMES.map((name) => [name, sentence]));
const noScenarioSheet = { "add a scenario": messages.noScenarioSheet };

const DELETED: [string, Said][] = [
  ["Checks", { "look at the checks": messages.sheetMissing("Checks"), "add a table": messages.sheetMissing("Checks") }],
  ["Assumptions", all(messages.sheetMissing("Assumptions"))],
  ["Comparison", noScenarioSheet],
  [
    "Rates",
    {
      ...all(messages.sheetMissing("Rates")),
      "add a scenario": undefined,
      "add a table": undefined,
      "look at the checks": undefined,
      "keep the import map": undefined,
      "repair formulas": undefined,
    },
  ],
  [
    "Summary",
    {
      "save as approved": messages.sheetMissing("Summary"),
      "add a table": messages.sheetMissing("Summary"),
    },
  ],
  ["Scenario Low", {}],
  ["Verify", {}],
];

const sheetNames = () => book.sheets().map(({ name }) => name);

const onSheets = (work: (sheets: Excel.WorksheetCollection) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  }).then(() => executor.settled());

const outcomeOf = (command: CommandName): Promise<string | undefined> =>
  COMMANDS[command]().then(
    (undo) => undo?.(),
    (error: unknown) => failureText(error),
  ) as Promise<string | undefined>;

/** Every command, and a rebuild in the end. */
async function outcomes(): Promise<Said> {
  const said: Said = {};
  for (const command of [...ON_BUDGET, "rebuild the sheets" as const]) {
    const text = await outcomeOf(command);
    if (text !== undefined) said[command] = text;
  }
  return said;
}

const among = (said: Said): Said =>
  Object.fromEntries(
    Object.entries(said).filter(([name, text]) => !APART.includes(name as CommandName) && text !== undefined),
  );

beforeAll(addOwnSheets);
beforeEach(async () => {
  await insertBudget(budget);
  await executor.settled();
});
afterEach(removeBudget);

test.each(everyNth(5, DELETED))(
  "%s is deleted: every command is done or says so, and a rebuild brings it back",
  async (gone, said) => {
    const before = sheetNames();
    await onSheets((sheets) => {
      sheets.getItem(gone).delete();
    });
    expect(await outcomes()).toEqual(among(said));
    if (said["rebuild the sheets"] !== undefined) return;
    expect(sheetNames()).toEqual(before);
    expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);
  },
);

const errorValues = () =>
  book.sheets().flatMap(({ name, cells }) => {
    const used = cells.used(true);
    const shown = used ? cells.values(used).flat() : [];
    return shown.filter((value) => /^#(VALUE!|REF!|NAME\?)$/.test(String(value))).map((value) => [name, value]);
  });

const rename = (named: Record<string, string>) =>
  onSheets((sheets) => {
    for (const [name, own] of Object.entries(named)) sheets.getItem(name).name = own;
  });

test("sheets are renamed: all is done, and the names stay", async () => {
  await rename({ Checks: "Is it right", Summary: "The board's page", "Scenario Low": "Worst case" });
  const before = sheetNames();
  expect(await outcomes()).toEqual({});
  expect(sheetNames()).toEqual(before);

  await rename({ Assumptions: "My Assumptions" });
  // cells of a row that was free come to need names for controls
  const undo = await COMMANDS["add a line"]();
  await executor.settled();
  expect(errorValues()).toEqual([]);
  await undo?.();
  const plan = await planRebuild();
  await rebuild(plan);
  expect(sheetNames()).toEqual(before.map((name) => (name === "Assumptions" ? "My Assumptions" : name)));
  expect((await planRebuild()).read.budget).toEqual(plan.read.budget);
  expect((await read("Is it right", "E4")).values).toEqual([["All checks hold, add-in not run"]]);
});

test("what is typed between the question and the answer is not lost: the rebuild is refused", async () => {
  const plan = await planRebuild();
  const place = plan.read.places.get("subscriptions.0.base");
  await onSheets((sheets) => {
    sheets.getItem(place!.sheet).getCell(place!.row - 1, place!.column - 1).values = [[8]];
  });
  await expect(rebuild(plan)).rejects.toThrow(messages.changedMeanwhile);
  const again = await planRebuild();
  expect(again.read.budget.subscriptions[0]!.base).toBe(8);

  let typed = false;
  const onProgress = ({ done }: { done: number }) => {
    if (done < 2 || typed) return;
    typed = true;
    void onSheets((sheets) => {
      sheets.getItem("Sheet1").getRange("G1").formulas = [["=Summary!$E$8"]];
    });
  };
  await expect(rebuild(again, { onProgress })).rejects.toThrow(messages.changedMeanwhile);
  expect((await read("Sheet1", "G1")).formulas).toEqual([["=Summary!$E$8"]]);
  expect(sheetNames().filter((name) => name.startsWith("New "))).toEqual([]);
});
