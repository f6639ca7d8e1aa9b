/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { insertBudget } from "../../src/commands";
import * as messages from "../../src/messages";
import { failureText } from "../../src/taskpane/failure";
import { everyNth } from "../thinned";
import { budget, COMMAND_NAMES, type CommandName, COMMANDS } from "./commands";
import { addOwnSheets } from "./open-budget";
import { difference, settled } from "./snapshot";

jest.setTimeout(1_800_000);

const { book, messages: host } = excelHost;

/** What the pane says of each command in a state; a command without a sentence does all that it is to do. */
interface State {
  state: string;
  begin: () => void;
  end: () => void;
  said: Partial<Record<CommandName, string>>;
}

const all = (sentence: string): State["said"] => Object.fromEntries(COMMAND_NAMES.map((name) => [name, sentence]));
const unchanged = messages.nothingChanged;

const protectWith = (password: string | undefined) => () => {
  for (const { extras } of book.sheets())
    if (extras.protection.isProtected) extras.protection = { ...extras.protection, password };
};

/** A sheet with groups is open as it is inserted; people close it. */
function lockSubscriptions(isProtected: boolean): void {
  for (const { name, extras } of book.sheets())
    if (name === "Subscriptions") extras.protection = { ...extras.protection, isProtected };
}

const STATES: State[] = [
  {
    state: "somebody types in a cell",
    begin: () => {
      host.cellEditing.begin();
    },
    end: () => {
      host.cellEditing.end();
    },
    said: { ...all(messages.excelIsEditing), "put in the cell": unchanged(messages.excelIsEditing) },
  },
  {
    state: "the workbook is protected against new sheets",
    begin: () => {
      book.structure = { isProtected: true };
    },
    end: () => {
      book.structure = { isProtected: false };
    },
    said: {
      "insert a budget": messages.structureProtected,
      "rebuild the sheets": messages.structureProtected,
      "add a scenario": messages.structureProtected,
      "add a table": messages.structureProtected,
      "write reports": messages.structureProtected,
      "check this Excel": messages.structureProtected,
    },
  },
  {
    state: "the file is open for viewing only",
    begin: () => {
      book.isReadOnly = true;
    },
    end: () => {
      book.isReadOnly = false;
    },
    said: {
      ...all(unchanged(messages.excelIsProtected)),
      "export the budget": undefined,
      "look at the checks": undefined,
      // the report says what was refused
      "check this Excel": undefined,
    },
  },
  {
    state: "somebody has given the budget's sheets a password",
    begin: () => {
      lockSubscriptions(true);
      protectWith("secret")();
    },
    end: () => {
      protectWith(undefined)();
      lockSubscriptions(false);
    },
    said: {
      "refresh prices": messages.sheetsClosed(["Assumptions", "Rates", "Verify"]),
      "add a line": messages.sheetsClosed(["Subscriptions"]),
      "write reports": messages.sheetsClosed(["Actuals", "Assumptions"]),
      "add a scenario": messages.sheetsClosed(["Assumptions", "Comparison"]),
      "save as approved": messages.sheetsClosed(["Summary"]),
      "repair formulas": messages.sheetsClosed(["Checks"]),
    },
  },
  { state: "nothing is in the way any more", begin: () => undefined, end: () => undefined, said: {} },
];

/** The cell that the user is on, on a sheet of their own. */
const select = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.activate();
    sheet.getRange("F9").clear("Contents");
    sheet.getRange("F9").select();
    await context.sync();
  });

beforeAll(async () => {
  await addOwnSheets();
  await insertBudget(budget);
});

/** They make sheets that nothing takes away again: last. */
const LASTING: readonly string[] = ["rebuild the sheets", "insert a budget", "keep the import map"];
const allCases = STATES.flatMap((state) =>
  COMMAND_NAMES.filter((name) => !LASTING.includes(name) || state.said[name] !== undefined).map(
    (command): [string, CommandName, string, State] => [
      state.state,
      command,
      state.said[command] === undefined ? "is done" : "is refused in a sentence, and nothing has changed",
      state,
    ],
  ),
);

const cases = everyNth(2, allCases);

test.each(cases)("%s: %s %s", async (_state, command, _outcome, { begin, end, said }) => {
  await select();
  const before = await settled();
  begin();
  const outcome = await COMMANDS[command]().then(
    (undo) => ({ undo }),
    (error: unknown) => ({ text: failureText(error) }),
  );
  if ("undo" in outcome) await outcome.undo?.();
  end();
  expect("text" in outcome ? outcome.text : undefined).toBe(said[command]);
  if ("undo" in outcome) await select();
  expect(difference(before, await settled())).toBeUndefined();
});

test("sheets with a password are rebuilt: a sheet may be deleted whatever protects its cells", async () => {
  protectWith("secret")();
  await COMMANDS["rebuild the sheets"]();
  const closed = book.sheets().filter(({ extras }) => extras.protection.password !== undefined);
  expect(closed.map(({ name }) => name)).toEqual(["Closed"]);
});

test("and a second budget is inserted beside the first", async () => {
  const sheets = book.sheets().length;
  await COMMANDS["insert a budget"]();
  expect(book.sheets().length).toBeGreaterThan(sheets + 10);
});
