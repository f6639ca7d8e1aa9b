/** @jest-environment ./test/excel-environment.ts */
import sample from "../../assets/sample-budget.json";
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { findClashes, insertBudget, type Progress } from "../../src/commands";
import { serialOf } from "../../src/dates";
import { inventory, read } from "../excel/open-workbook";

const ROUTE_SHEETS = ["Subscriptions", "Seats", "API usage", "Credits", "Enterprise"];

test("the sample is inserted and calculates: the checks by arithmetic are true without the add-in's functions", async () => {
  const told: Progress[] = [];
  const result = await insertBudget(parseBudget({ ...sample, months: 2 }), { onProgress: (p) => told.push(p) });
  expect(result).toMatchObject({ status: "inserted", sheets: expect.arrayContaining(ROUTE_SHEETS) });
  expect(told.at(-1)).toMatchObject({ done: told.length - 1, total: told.length - 1 });
  expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);
  expect([...excelHost.executor.unsupported]).toEqual([]);
}, 120_000);

test("a budget of more than 500 lines by 60 months is refused with the limit before anything is written", async () => {
  const before = await inventory();
  const [line] = sample.subscriptions;
  const subscriptions = Array.from({ length: 1001 }, (_, k) => ({ ...line, name: `App ${k}` }));
  const large = { ...emptyBudget(serialOf(2027, 1, 1), serialOf(2026, 11, 23)), months: 30, subscriptions };
  await expect(insertBudget(large as Budget)).rejects.toThrow(
    "The budget has 1,001 lines, and of 30 months at most 1,000 fit here; divide it into several budgets, or give it fewer months.",
  );
  expect(await inventory()).toEqual(before);
}, 120_000);

test("an empty budget fits beside it under the prefix that the clash suggests", async () => {
  const empty = emptyBudget(serialOf(2027, 1, 1), serialOf(2026, 11, 23));
  const before = await inventory();
  const clash = await insertBudget(empty);
  if (clash.status !== "clash") throw new Error("The second budget should have clashed.");
  expect(clash.clashes.sheets).toEqual(expect.arrayContaining(ROUTE_SHEETS));
  expect(await findClashes(empty)).toEqual(clash.clashes);
  expect(await inventory()).toEqual(before);

  const sheetPrefix = clash.suggestedPrefix ?? "";
  const inserted = await insertBudget(empty, { sheetPrefix });
  expect(inserted).toMatchObject({ sheets: expect.arrayContaining(ROUTE_SHEETS.map((name) => sheetPrefix + name)) });
  expect((await read(`${sheetPrefix}Checks`, "E4")).values).toEqual([["All checks hold, add-in not run"]]);
  expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);
}, 120_000);
