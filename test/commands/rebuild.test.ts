/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget, planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { allContents } from "../../src/excel";
import { inventory, read, write } from "../excel/open-workbook";

const owned = { owner: "Finance", costCentre: "CC1" };
const small = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Headcount", unit: "people", opening: 10 }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", start: "2027-01-01", base: 6, note: "=not a formula", ...owned },
    { name: "Analysts", plan: "claude-pro", start: "2027-01-01", driver: "Headcount", perDriver: 0.2, ...owned },
  ],
});

/** Address of the cell in a column of values below this row, on the row of a label in column B. */
async function cellOf(sheet: string, label: string, column: string): Promise<string> {
  const { values } = await read(sheet, "B1:B60");
  return `${column}${values.findIndex(([value]) => value === label) + 1}`;
}

/** The sheets that links lead to. */
async function linkTargets(): Promise<string[]> {
  const formulas = (await allContents()).flatMap(({ formulas: { values } }) => values.flat());
  const targets = formulas.flatMap((formula) => [...String(formula).matchAll(/"#'([^']*)'!/g)].map(([, name]) => name));
  return [...new Set(targets.filter((name) => name !== undefined))];
}

test("all that was typed is there again: in inserted rows, renamed sheets, as formulas and around the budget", async () => {
  await insertBudget(small);
  await write("Sheet1", "A1", 20);
  const headcount = await cellOf("Assumptions", "Headcount", "AP");
  const access = await cellOf("Summary", "Access (people)", "AO");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const subscriptions = worksheets.getItem("Subscriptions");
    subscriptions.name = "App plans";
    subscriptions.getRange("6:6").insert("Down");
    await context.sync();
    const found = subscriptions.getRange("B4:N4");
    found.load("values");
    await context.sync();
    const headings = found.values[0] as string[];
    const typed = new Map<string, string | number>([
      ["Line", "Researchers"],
      ["Plan", "perplexity-pro"],
      ["Start", parseIso("2027-02-01")],
    ]);
    for (const [heading, value] of typed)
      subscriptions.getRange(`${"BCDEFGHIJKLMN"[headings.indexOf(heading)]}6`).values = [[value]];
    worksheets.getItem("Assumptions").getRange(headcount).formulas = [["=Sheet1!A1*2"]];
    worksheets.getItem("Sheet1").getRange("B1:B2").formulas = [[`=Summary!${access}`], ["='App plans'!$AQ$300+1"]];
    subscriptions.getRange("B300").values = [["A sum of my own"]];
    await context.sync();
  });
  await write("Sheet1", "C1", "'=Summary!E10");
  const total = await read("Sheet1", "B1");
  const before = await inventory();

  const plan = await planRebuild();
  expect(plan.read.budget.subscriptions.map(({ name }) => name)).toEqual(["Writers", "Researchers", "Analysts"]);
  expect(plan.dependents.formulas.map(({ formula }) => formula)).toEqual([
    `=Summary!${access}`,
    "='App plans'!$AQ$300+1",
  ]);
  const told: string[] = [];
  const { sheets, broken } = await rebuild(plan, { onProgress: ({ label }) => told.push(label) });

  expect(sheets).toContain("App plans");
  expect(await linkTargets()).toEqual(expect.arrayContaining(["App plans", "Checks", "Overview", "Seats"]));
  expect((await linkTargets()).filter((name) => !sheets.includes(name))).toEqual([]);
  expect(told.length).toBeGreaterThan(3);
  expect(await inventory()).toEqual({ ...before, active: "Overview" });
  expect((await read("Assumptions", headcount)).formulas).toEqual([["=Sheet1!A1*2"]]);
  expect((await read("Sheet1", "B1")).formulas).toEqual(total.formulas);
  expect((await read("Sheet1", "C1")).values).toEqual([["=Summary!E10"]]);
  expect((await read("Sheet1", "B1")).values).toEqual([[6 * 20 * 2 + 20 * 2 * 0.2 * 20 * 2]]);
  expect(broken).toEqual([{ place: "'Sheet1'!B2", formula: "='App plans'!$AQ$300+1" }]);
  expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);

  const again = await planRebuild();
  expect(again.read.budget).toEqual(plan.read.budget);
  expect(again.notes).toEqual([]);
  expect([...excelHost.executor.unsupported]).toEqual([]);
}, 240_000);
