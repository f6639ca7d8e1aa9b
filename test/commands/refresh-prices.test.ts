/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { applyRefresh, insertBudget, planRebuild, previewRefresh } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { inventory, read, write } from "../excel/open-workbook";
import { laterBook } from "./later-book";

const owned = { owner: "Finance", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 3,
  lastActualMonth: "2027-01-01",
  scenarios: [{ name: "Base" }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", base: 6, ...owned },
    { name: "Analysts", plan: "claude-pro", base: 2, ...owned },
  ],
});
/** Recorded in December: ChatGPT Plus costs 25 from January on. */
const book = laterBook([
  {
    item: "chatgpt-plus",
    component: "seat monthly",
    amount: 25,
    effectiveFrom: "2027-01-01",
    recordedOn: "2026-12-15",
  },
]);

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU80")).formulas]));
const listRow = async () => {
  const { values } = await read("Rates", "E1:AT40");
  return values.find((row) => row[0] === "chatgpt-plus") ?? [];
};

beforeAll(async () => {
  await insertBudget(budget);
}, 60_000);

test("what changes is shown in money, line by line and month by month, before anything is written", async () => {
  const before = await everything();
  const preview = await previewRefresh({}, book);
  expect(preview).toMatchObject({
    isUpToDate: false,
    needsRebuild: false,
    knownOn: { before: "2026-11-23", after: "2026-12-15" },
    lines: [{ name: "Writers", route: "subscription", before: 360, after: 420, months: [0, 30, 30] }],
    prices: [{ item: "ChatGPT Plus", component: "seat monthly", from: "2027-02-01", months: 2, before: 20, after: 25 }],
    before: 480,
    after: 540,
  });
  expect(await everything()).toEqual(before);
}, 60_000);

test("when Excel refuses, every cell holds what it held, and the sheets are closed again", async () => {
  const preview = await previewRefresh({}, book);
  const before = await everything();
  const { executor } = excelHost;
  const execute = executor.execute.bind(executor);
  let writes = 0;
  executor.execute = async (batch) => {
    const response = await execute(batch);
    const isWrite = JSON.stringify(batch).includes("Formulas") && (await listRow()).includes(25);
    if (!isWrite || writes++ > 0) return response;
    const Error = { Code: "GeneralException", Message: "planted", Location: "", ActionIndex: 0, HttpStatusCode: 500 };
    return { ...response, Error };
  };
  await expect(applyRefresh(preview, book)).rejects.toMatchObject({ name: "NothingChanged", message: "planted" });
  executor.execute = execute;
  expect(await everything()).toEqual(before);
  await expect(write("Rates", "B1", "mine")).rejects.toMatchObject({ code: "AccessDenied" });
}, 60_000);

test("nothing is written once the workbook has changed meanwhile", async () => {
  const preview = await previewRefresh({}, book);
  const { values } = await read("Subscriptions", "B1:B20");
  const cell = `E${values.findIndex(([name]) => name === "Writers") + 1}`;
  await write("Subscriptions", cell, 7);
  await expect(applyRefresh(preview, book)).rejects.toThrow("look at them again");
  expect((await listRow()).slice(-4)).toEqual([20, 20, 20, ""]);
  await write("Subscriptions", cell, 6);
}, 60_000);

test("undone, every cell holds what it held; once one of them has been changed, nothing is undone", async () => {
  const before = await everything();
  const { undo } = await applyRefresh(await previewRefresh({}, book), book);
  expect(await everything()).not.toEqual(before);
  await undo();
  expect(await everything()).toEqual(before);
  await expect(write("Rates", "B1", "mine")).rejects.toMatchObject({ code: "AccessDenied" });

  const again = await applyRefresh(await previewRefresh({}, book), book);
  const { values } = await read("Rates", "E1:E40");
  const february = `AR${values.findIndex(([item]) => item === "chatgpt-plus") + 1}`;
  await write("Rates", february, 24);
  const changed = await everything();
  await expect(again.undo()).rejects.toThrow("has been changed since");
  expect(await everything()).toEqual(changed);
  await write("Rates", february, 25);
  await again.undo();
  expect(await everything()).toEqual(before);
}, 60_000);

test("prices of open months and the pin are written, closed months stay, the totals follow", async () => {
  const preview = await previewRefresh({}, book);
  expect((await applyRefresh(preview, book)).cells).toBeGreaterThan(2);
  const prices = (await listRow()).slice(-4);
  expect(prices).toEqual([20, 25, 25, ""]);
  const { values } = await read("Summary", "B1:AO40");
  expect(values.find(([label]) => label === "Access (people)")?.at(-1)).toBe(540);
  expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);
  const { read: again } = await planRebuild();
  expect(again.budget.pricesKnownOn).toBe("2026-12-15");
}, 60_000);

test("then all is up to date, and nothing is written", async () => {
  const preview = await previewRefresh({}, book);
  expect(preview).toMatchObject({ isUpToDate: true, lines: [], prices: [] });
  const before = await everything();
  expect((await applyRefresh(preview, book)).cells).toBe(0);
  expect(await everything()).toEqual(before);
}, 60_000);

test("prices that count for other months are not up to date, though no price differs", async () => {
  const { values } = await read("Rates", "B1:AT40");
  const row = values.findIndex(([label]) => label === "List prices read for") + 1;
  const before = await everything();
  const first = `AQ${row}`;
  expect((await read("Rates", first)).values).toEqual([[parseIso("2027-01-01")]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Rates").protection.unprotect();
    await context.sync();
  });
  await write("Rates", first, parseIso("2026-12-01"));
  const preview = await previewRefresh({}, book);
  expect(preview).toMatchObject({ isUpToDate: false, lines: [], prices: [] });
  expect((await applyRefresh(preview, book)).cells).toBe(1);
  expect(await everything()).toEqual(before);
}, 60_000);
