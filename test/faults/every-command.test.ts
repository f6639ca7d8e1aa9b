import { readFileSync } from "node:fs";
import * as all from "../../src/commands";
import * as selfTest from "../../src/commands/self-test";
import * as unfinished from "../../src/commands/unfinished";

const commands = { ...all, ...selfTest, ...unfinished };

type Command = {
  [K in keyof typeof commands]: (typeof commands)[K] extends (...given: never) => unknown ? K : never;
}[keyof typeof commands];

/** What proves each command against requests that fail: its rows in docs/faults.md; without one, why it has none. */
const PROOF: Record<Command, readonly string[] | string> = {
  addData: ["Add a table", "Add a table: undo"],
  addScenario: ["Add a scenario", "Add a scenario: undo"],
  applyRefresh: ["Refresh prices", "Refresh prices: undo"],
  approveBudget: ["Save as approved", "Save as approved: undo"],
  changeLines: ["Change lines", "Change lines: undo", "Add line and prices", "Add line and prices: undo"],
  insertBudget: ["Insert split budget"],
  keepImportMap: ["Keep the import map"],
  putIntoSelection: ["Put in the cell", "Put in the cell: undo"],
  rebuild: ["Rebuild: refused", "Rebuild: half done", "Rebuild: no answer"],
  repairFormulas: ["Repair formulas", "Repair formulas: undo"],
  removeUnfinished: ["Remove leftovers"],
  writeReports: ["Write reports", "Write reports: undo", "Replace reports"],
  selfTest: ["Check this Excel"],
  unfinishedSheets: "reads",
  silentFor: "does without Excel",
  stopWaiting: "does without Excel",
  countsOf: "does without Excel",
  countsText: "does without Excel",
  reportText: "does without Excel",
  exportBudget: "reads",
  findClashes: "reads",
  planApproval: "reads, in the sweep of approving",
  exportPrices: "reads",
  planPriceImport: "reads; what it plans is written by rebuild",
  planProfile: "reads; what it plans is written by rebuild",
  planRebuild: "reads, in the sweep of rebuilding",
  readChecks: "reads",
  readLines: "reads",
  readScenarios: "reads",
  showLine: "changes nothing but what is shown",
  previewRefresh: "reads, in the sweep of refreshing",
  readImportMap: "reads",
  readReportBudget: "reads",
  showSheet: "changes nothing but what is shown",
  checkFileSize: "does without Excel",
  importBudget: "does without Excel",
  newBudget: "does without Excel",
  sampleBudget: "does without Excel",
};

const swept = Object.entries(PROOF).flatMap(([name, rows]) => (typeof rows === "string" ? [] : [{ name, rows }]));

test("every command is here", () => {
  const exported = Object.entries(commands).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  expect(Object.keys(PROOF).sort()).toEqual(exported.sort());
});

test("every command that writes has its rows in the table of faults, each of them clean, and every row has a command", () => {
  const page = readFileSync("docs/faults.md", "utf8");
  const rows = [...page.matchAll(/^\| (.+?) +\| +\d+ \| +\d+ \| +(\d+) \|$/gm)];
  expect(rows.map(([, row, dirty]) => [row, dirty]).sort()).toEqual(
    swept.flatMap(({ rows: own }) => own.map((row) => [row, "0"])).sort(),
  );
});

test("every command that writes, and exporting, is run in every state in which Excel refuses", () => {
  const commandsOf = readFileSync("test/faults/commands.ts", "utf8").split("export const COMMANDS")[1] ?? "";
  const states = commandsOf + readFileSync("test/faults/leftovers.test.ts", "utf8");
  const missing = [...swept.map(({ name }) => name), "exportBudget"].filter((name) => !states.includes(`${name}(`));
  expect(missing).toEqual([]);
});
