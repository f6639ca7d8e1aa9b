/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget, runBudget } from "../../../src/budget";
import { parseIso } from "../../../src/dates";
import { priceBook } from "../../../src/pricebook";
import { describeWorkbook } from "../../../src/workbook";
import type { Value } from "../../libreoffice/recalculate";
import { differencesByLine } from "../by-line";
import { insert, loadAddIn, valuesOf } from "../grid";
import { checksOf } from "../ten-budgets";

const start = "2027-01-01";
const people = { start, owner: "Design", costCentre: "100" };
const workspace = { owner: "Design", costCentre: "100" };
const team = "Claude Team Standard";
/** 50 million tokens in, at $4 a million, and 100,000 out, at $20: $202 a month. */
const bot = { item: "claude-opus-5-5", base: 1000, inputTokens: 50_000, outputTokens: 100, ...people };

/** The same three seats and the same bot, in a workspace whose cheapest seat is misspelled, of another vendor, or right. */
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
  months: 2,
  scenarios: [{ name: "Base" }],
  workspaces: [
    { name: "Misspelled", fillerPlan: "Claude Teem Standard", ...workspace },
    { name: "Mixed", fillerPlan: team, billing: "annual", ...workspace },
    { name: "Right", fillerPlan: team, ...workspace },
  ],
  seats: [
    { name: "Theirs", plan: team, workspace: "Misspelled", base: 3, ...people },
    { name: "Mixed 1", plan: team, workspace: "Mixed", base: 2, ...people },
    { name: "Mixed 2", plan: "ChatGPT Business", workspace: "Mixed", base: 2, ...people, start: "2027-02-01" },
    { name: "Ours", plan: team, workspace: "Right", base: 3, ...people },
  ],
  api: [
    { name: "Their bot", ...bot, paysFrom: "Misspelled" },
    { name: "Mixed bot", ...bot, paysFrom: "Mixed" },
    { name: "Our bot", ...bot, paysFrom: "Right" },
  ],
});

test("a cheapest seat that is not that of the lines: neither shortfall nor credits are known, and the headline says incomplete", async () => {
  const run = runBudget(budget, priceBook);
  const costs = run.lines.map(({ name, part, cost }) => [name, part, ...cost]);
  const unknown = [null, null];
  expect(costs.filter(([, part]) => part !== "")).toEqual([
    ["Misspelled", "Shortfall", ...unknown],
    ["Mixed", "Shortfall", ...unknown],
    // 2 seats short of 5, at $25; 3 seats include $20 each
    ["Right", "Shortfall", 50, 50],
    ["Misspelled", "Included API credits", ...unknown],
    ["Mixed", "Included API credits", ...unknown],
    ["Right", "Included API credits", -60, -60],
  ]);
  expect(run.problems[0]?.problem.message).toContain('the cheapest seat of "Misspelled"');

  await loadAddIn();
  await insert(describeWorkbook(budget, priceBook, { data: true }));
  expect(differencesByLine(run, (await valuesOf("Data")) as Value[][], () => true)).toEqual([]);
  const headlines = (await valuesOf("Overview")).find(([, , beside]) => beside === "Change");
  expect(headlines?.filter((text) => text === "incomplete")).toHaveLength(2);
  const { arithmetic, engine } = checksOf(await valuesOf("Checks"));
  expect(arithmetic).toContainEqual({ label: "Every line's plan is sold in its workspace", result: false });
  expect(engine.filter(({ result }) => result === false)).toEqual([]);
}, 300_000);
