/** @full */
import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { checksOf, HALF_A_CENT, largestDifference } from "./ten-budgets";

const start = "2026-09-01";
const own = { owner: "IT", costCentre: "CC100" };
const workspace = (name: string) => ({ name, fillerPlan: "claude-team-standard", billing: "monthly", ...own });
const bot = (name: string, base: number, paysFrom: string) => ({
  ...{ name, item: "claude-sonnet-5", start, base, outputTokens: 100_000, paysFrom, ...own },
});

/** Credits begin on 2026-10-07: none in September and October, which are priced on their first day. */
const budgetWith = (paysFrom: string): Budget =>
  parseBudget({
    ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
    months: 6,
    scenarios: [{ name: "Base" }],
    // the book has no price of these plans before October: what the company paid
    rates: [
      { item: "claude-team-standard", component: "seat monthly", rate: 25, to: "2026-10-01" },
      { item: "claude-team-premium", component: "seat monthly", rate: 125, to: "2026-10-01" },
      { item: "claude-max", component: "seat monthly", rate: 100, to: "2026-10-01" },
    ],
    subscriptions: [{ name: "Builders", plan: "claude-max", start, base: 3, ...own }],
    workspaces: [workspace("Large"), workspace("Small"), workspace("Idle")],
    seats: [
      {
        name: "Engineers",
        plan: "claude-team-standard",
        workspace: "Large",
        start,
        base: 20,
        addedPerMonth: 1,
        ...own,
      },
      { name: "Leads", plan: "claude-team-premium", workspace: "Large", start, base: 4, ...own },
      { name: "Three", plan: "claude-team-standard", workspace: "Small", start, base: 3, ...own },
      { name: "Five", plan: "claude-team-standard", workspace: "Idle", start, base: 5, ...own },
    ],
    api: [bot("One", 200, "Large"), bot("Two", 900, "Large"), bot("Three's", 5, "Small"), bot("Own", 50, paysFrom)],
  });

const OTHER_VENDOR = {
  name: "Labels",
  ...{ item: "gpt-6-luna", start, base: 1000, inputTokens: 1000, paysFrom: "Small", ...own },
};

let sound: Recalculated;
let misled: Recalculated;
const budget = budgetWith("");
beforeAll(async () => {
  const wrong = parseBudget({ ...budget, api: [...budget.api, OTHER_VENDOR] });
  const files = [await writeWorkbook(describeWorkbook(budget)), await writeWorkbook(describeWorkbook(wrong))];
  [sound, misled] = (await recalculateAll(files)) as [Recalculated, Recalculated];
});

const months = (row: readonly unknown[] = []) => row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 5);
const inBlock = (sheet: string, title: string, name: string) => {
  const rows = sound.rows(sheet);
  const first = rows.findIndex(([, label]) => label === title);
  return months(rows.slice(first).find(([, label]) => label === name));
};

test("what seats include, pooled and capped by workspace, from the month after the credits began", () => {
  const byWorkspace = "API credits included, by workspace";
  expect(inBlock("Seats", byWorkspace, "Large")).toEqual([0, 0, 500, 500, 500, 500]);
  expect(inBlock("Seats", byWorkspace, "Small")).toEqual([0, 0, 60, 60, 60, 60]);
  expect(inBlock("Seats", "API credits included, by line", "Engineers")).toEqual([0, 0, 440, 460, 480, 500]);
});

test("a person's own credits are shown and pay for no company line", () => {
  expect(inBlock("Subscriptions", "API credits included, by line", "Builders")).toEqual([0, 0, 300, 300, 300, 300]);
  const owners = sound.rows("API usage").map(([, name]) => name);
  expect(owners).not.toContain("Builders");
});

test("they reduce the API route as the engine reduces it, as rows of their own", () => {
  const run = runBudget(budget, priceBook);
  for (const name of ["Large", "Small"]) {
    const expected = run.lines.find((line) => line.name === name && line.part === "Included API credits")?.cost ?? [];
    expect(Math.min(...expected.map(Number))).toBeLessThan(0);
    // the actual amounts of closed months have a row of this name above
    const rows = sound.rows("API usage").filter(([, label, note]) => label === name && note === "Included API credits");
    const shown = rows.at(-1);
    expect(largestDifference(months(shown), expected.map(Number))).toBeLessThan(HALF_A_CENT);
  }
  expect(inBlock("API usage", "API credits used", "Idle").map(Math.abs as (used: unknown) => number)).toEqual(
    Array.from({ length: 6 }, () => 0),
  );
});

const check = (workbook: Recalculated) =>
  checksOf(workbook.rows("Checks")).arithmetic.filter(({ result }) => result !== true);

test("every check is true; a line that pays from another vendor's workspace fails its own and gets nothing", () => {
  expect(check(sound)).toEqual([]);
  expect(check(misled).map(({ label }) => label)).toEqual(["API lines pay from workspaces of their own vendor"]);
});
