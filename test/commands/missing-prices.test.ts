/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { type Budget, emptyBudget, type LineChange, parseBudget, runBudget, sumOf } from "../../src/budget";
import { changeLines, insertBudget, type LinesResult, planRebuild, readChecks, rebuild } from "../../src/commands";
import { readOpenBudget } from "../../src/commands/open-budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { address, type CellValue, COLUMN, rowOf, type SheetValues, valueAt } from "../../src/sheet";
import { describeWorkbook } from "../../src/workbook";
import { sheetsOf } from "../../src/workbook/reading/typed-values";
import { GROWING_LISTS, lastRowOf, RATES } from "../../src/workbook/tables/rates";
import { inventory, read, write } from "../excel/open-workbook";
import { everyNth } from "../thinned";

const start = "2027-01-01";
const owned = { owner: "IT", costCentre: "CC1", start };
const empty = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
});
const budget = parseBudget({
  ...empty,
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 1000, ...owned }],
  rates: [{ item: "gpt-6-sol", component: "input", rate: 1, per: 1_000_000, reason: "Agreed" }],
});

/** Every cell of the workbook that holds anything, as it was typed. */
async function everything(): Promise<string[]> {
  const { sheets } = await inventory();
  const all = await Promise.all(sheets.map(async (name) => ({ name, cells: (await read(name, "A1:AU400")).formulas })));
  return all.flatMap(({ name, cells }) =>
    (cells as unknown[][]).flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === "" ? [] : [`${name}!${address(r + 1, c + 1)} ${plain(String(cell))}`])),
    ),
  );
}
/** A range of one cell is written "A1" when it has moved. */
const plain = (formula: string): string => formula.replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g, "$1");
/** What is there now and was not, or was and is not. */
async function differences(before: readonly string[]): Promise<string[]> {
  const after = await everything();
  const [then, now] = [new Set(before), new Set(after)];
  const lost = before.filter((cell) => !now.has(cell)).map((cell) => `- ${cell}`);
  return [...lost, ...after.filter((cell) => !then.has(cell)).map((cell) => `+ ${cell}`)].slice(0, 6);
}
const memo = async () => {
  const { values } = await read("Summary", "B1:AO40");
  return values.find(([label]) => label === "Memo: all AI spend")?.at(-1);
};
/** The budget as its sheets say it now. */
const now = async () => (await readOpenBudget()).read.budget;
const totalOf = (changed: Budget) => sumOf(runBudget(changed, priceBook).lines) ?? NaN;
const failing = async () => (await readChecks()).failed.map(({ label }) => label);

/** null: no price, which a formula says of a sheet that has been calculated */
const priceIn = (value: CellValue): CellValue => (value === "#N/A" ? null : value);
/** What each row of the lists on Rates says of its months, by the list and the row's own names. */
const listsIn = (sheet: SheetValues) =>
  Object.fromEntries(
    GROWING_LISTS.flatMap(({ title, key }) => {
      const [first, last] = [rowOf(sheet, COLUMN.label, title) ?? 0, rowOf(sheet, COLUMN.note, lastRowOf(title)) ?? 0];
      const rows = Array.from({ length: last - first - 1 }, (_, k) => first + 1 + k);
      return rows.flatMap((row) => {
        const months = Array.from({ length: empty.months + 1 }, (_, k) =>
          priceIn(valueAt(sheet, row, COLUMN.opening + k)),
        );
        const names = key.map((column) => String(valueAt(sheet, row, column) ?? ""));
        // the first row is for nothing
        if (names.join("") === "" || names.join("").startsWith("(")) return [];
        return [[[title, ...names].join("|"), months] as const];
      });
    }).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
const ratesNow = async () =>
  listsIn({ name: "Rates", values: (await read("Rates", "A1:AU400")).values as CellValue[][] });
const ratesOf = (changed: Budget) => listsIn(sheetsOf(describeWorkbook(changed)).rates ?? { name: "", values: [] });

const done = (result: LinesResult) => {
  if (result.status !== "changed") throw new Error(result.why);
  return result;
};
type Put = Extract<LineChange, { kind: "put" }>;
const put = (route: Put["route"], line: Put["line"], more: Partial<Put> = {}): Put => ({
  ...{ kind: "put", route, line: { ...owned, ...line } },
  ...more,
});
const batch = { base: 2000, inputTokens: 100, outputTokens: 50, mode: "batch" };
const analysts = put("subscription", { name: "Analysts", plan: "Claude Pro", base: 2, billing: "annual" });
const canva = put(
  "subscription",
  { name: "Canva", plan: "Canva", base: 4 },
  { rate: { item: "Canva", component: "seat monthly", rate: 12, route: "subscription", source: "Offer" } },
);
const lawyers = put(
  "seats",
  { name: "Lawyers", plan: "claude-team-standard", workspace: "Law", base: 7 },
  { workspace: { name: "Law", fillerPlan: "claude-team-standard", owner: "IT", costCentre: "CC1" } },
);
const clips = put("credits", { name: "Clips", plan: "runway-pro", base: 5000, seats: 2 });
const nightly = put("api", { ...batch, name: "Nightly", item: "claude-opus-4-6" });

/** Writes the lines, looks whether all is as it would be written for the whole budget, and takes them back. */
async function expectComplete(changes: LineChange[]): Promise<void> {
  const before = await everything();
  const total = totalOf(await now());
  const result = done(await changeLines(changes));
  const changed = await now();
  expect(totalOf(changed)).not.toBeCloseTo(total, 2);
  expect(await memo()).toBeCloseTo(totalOf(changed), 6);
  expect(await failing()).toEqual([]);
  expect(await ratesNow()).toMatchObject(ratesOf(changed));
  await result.undo();
  expect(await differences(before)).toEqual([]);
}

jest.setTimeout(120_000);

test("in an empty budget the first lines bring their prices", async () => {
  await insertBudget(empty);
  await expectComplete([analysts, lawyers, nightly]);
});

describe("in a budget with prices and an agreed rate", () => {
  beforeAll(async () => rebuild(await planRebuild(), { budget }));

  const [writers] = budget.subscriptions;
  const cases: [string, LineChange[]][] = [
    [
      "a line in a mode whose price follows the agreed rate",
      [put("api", { ...batch, name: "Nightly", item: "gpt-6-sol" })],
    ],
    [
      "a line that is there, with another plan",
      [put("subscription", { ...writers!, plan: "chatgpt-pro-200" }, { replaces: "Writers" })],
    ],
    ["several lines that are pasted, one of them an item of one's own", [clips, canva, lawyers]],
  ];
  test.each(everyNth(3, cases))("%s", (_, changes) => expectComplete(changes));

  test("rows that a user has inserted above, and what stands in them, stay", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Rates");
      sheet.protection.unprotect();
      sheet.getRange("6:7").insert("Down");
      await context.sync();
    });
    await write("Rates", "C6", "Ours");
    await expectComplete([canva]);
  });

  test("undone while another line needs them, the prices stay", async () => {
    const before = await everything();
    const first = done(await changeLines([analysts]));
    const second = done(await changeLines([put("subscription", { name: "Editors", plan: "claude-pro", base: 3 })]));
    await first.undo();
    const budgetNow = await now();
    expect(budgetNow.subscriptions.map(({ name }) => name)).toEqual(["Writers", "Editors"]);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow), 6);
    await second.undo();
    expect(await differences(before)).not.toEqual([]);
    expect(await failing()).toEqual([]);
  });

  test("where the last row of a list has gone a rebuild is asked for, and nothing is written", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Rates");
      const notes = sheet.getRange("C1:C400").load("values");
      await context.sync();
      const row = notes.values.findIndex(([note]) => note === lastRowOf(RATES.listPrices)) + 1;
      sheet.getRange(`C${row}`).clear("Contents");
      await context.sync();
    });
    const before = await everything();
    const result = await changeLines([nightly]);
    expect(result).toMatchObject({ status: "needs rebuild", why: "Rates has no place for more prices." });
    expect(await differences(before)).toEqual([]);
  });
});
