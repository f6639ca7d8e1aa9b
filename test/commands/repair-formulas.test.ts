/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget, repairFormulas } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { inventory, read } from "../excel/open-workbook";

const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, start: "2027-01-01", owner: "A", costCentre: "B" }],
});

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU200")).formulas]));
const put = (sheet: string, address: string, formula: string | number) =>
  Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("protected");
    await context.sync();
    if (protection.protected) protection.unprotect();
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    if (protection.protected) protection.protect();
    await context.sync();
  });
const rowOf = async (sheet: string, label: string) =>
  (await read(sheet, "B1:B200")).values.findIndex(([value]) => value === label) + 1;

beforeAll(async () => {
  await insertBudget(budget);
  await put("Sheet1", "A1", '=AIB.PRICE("chatgpt-plus")');
  await put("Sheet1", "A2", "=NOSUCH(1)");
  await put("Sheet1", "A3", 12);
}, 60_000);

test("what a missing add-in has broken is as it was; nothing else is touched", async () => {
  const whole = await everything();
  const lines = await rowOf("Checks", "Writers");
  const cross = (await read("Checks", `F${lines}`)).formulas[0]?.[0];
  const memo = await rowOf("Summary", "Memo: all AI spend");
  await put("Checks", `F${lines}`, String(cross).replaceAll("AIB.", "[2]!_xldudf_AIB_"));
  await put("Sheet1", "A1", '=_xldudf_AIB_PRICE("chatgpt-plus")');
  await put("Summary", `AO${memo}`, "=#NAME?");
  expect(await everything()).not.toEqual(whole);

  const { repaired, lost } = await repairFormulas();
  expect(await everything()).toEqual(whole);
  expect(lost).toBe(0);
  // the two, the lost one, and all checks by the engine: without its functions the stand-in's checks are silent
  expect(repaired).toBeGreaterThanOrEqual(4);
  await expect(put("Sheet1", "A3", 13)).resolves.toBeUndefined();
}, 60_000);

test("the same in a workbook that was saved and opened again, whose formulas Excel shows with an @", async () => {
  excelHost.book.reopen();
  const whole = await everything();
  expect(JSON.stringify(whole)).toContain("@INDEX(");
  const memo = await rowOf("Summary", "Memo: all AI spend");
  await put("Summary", `AO${memo}`, "=#NAME?");
  expect((await repairFormulas()).lost).toBe(0);
  expect(await everything()).toEqual(whole);
}, 60_000);

test("a lost formula in a sheet whose rows have moved is counted, not guessed", async () => {
  const memo = await rowOf("Summary", "Memo: all AI spend");
  await put("Summary", `AO${memo}`, "=#NAME?");
  await put("Summary", `AO${memo + 1}`, "=1");
  const before = await everything();
  expect(await repairFormulas()).toMatchObject({ lost: 1 });
  expect(await everything()).toEqual(before);
}, 60_000);
