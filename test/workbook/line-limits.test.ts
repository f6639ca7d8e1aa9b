/** @jest-environment ./test/excel-environment.ts */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";

const start = "2027-01-01";
const images = { item: "gpt-image-2", meter: "image medium 1024", unitsPerRequest: 1, start, owner: "Ann" };
const users = { plan: "chatgpt-plus", start, base: 10, owner: "Ann" };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 3,
  subscriptions: [
    // 200 a month
    { ...users, name: "At its limit", limit: 200, alertAt: 0.8 },
    { ...users, name: "Over from March", limit: 300, alertAt: 0 },
    { ...users, name: "No alert is asked for", limit: 1000, alertAt: 0 },
    { ...users, name: "Above its limit, before it the alert", limit: 210, alertAt: 0.9 },
    { ...users, name: "Nobody knows", plan: "Nobody Pro", limit: 10 },
  ],
  changes: [
    { line: "Over from March", month: "2027-03-01", change: 10 },
    { line: "Above its limit, before it the alert", month: "2027-02-01", change: 1 },
  ],
  // 46 × 0.053 is a hair more than 2.438
  api: [{ ...images, name: "A hair above", base: 46, limit: 2.438, alertAt: 0 }],
});

let lines: unknown[][] = [];
const told = (name: string) => {
  const heading = lines.find((row) => row.includes("Status") && row.includes("From")) ?? [];
  const row = lines.find((cells) => cells.includes(name)) ?? [];
  return [row[heading.indexOf("Status")], row[heading.indexOf("From")]];
};

beforeAll(async () => {
  await loadAddIn();
  await insert(describeWorkbook(budget));
  lines = await valuesOf("Lines");
}, 120_000);

test.each([
  ["At its limit", "Past its alert", start],
  ["Over from March", "Over its limit", "2027-03-01"],
  ["No alert is asked for", "Within its limit", ""],
  ["Above its limit, before it the alert", "Over its limit", "2027-02-01"],
  ["A hair above", "Within its limit", ""],
])("%s: %s %s", (name, status, from) => {
  expect(told(name)).toEqual([status, from === "" ? 0 : parseIso(from)]);
});
