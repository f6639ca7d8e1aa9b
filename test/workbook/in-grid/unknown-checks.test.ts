/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../../src/budget";
import { parseIso } from "../../../src/dates";
import { describeWorkbook } from "../../../src/workbook";
import { insert, loadAddIn, valuesOf } from "../grid";
import { checksOf } from "../ten-budgets";

const start = "2027-01-01";
const people = { start, owner: "Design", costCentre: "100" };

/** What the price book does not have, in each place in which the engine is asked again. */
const unknown = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
  months: 3,
  scenarios: [{ name: "Base" }],
  rates: [
    { item: "Suno", component: "", rate: 30, allowance: 500 },
    { item: "Suno", component: "credit pack", rate: 8, per: 1000 },
  ],
  subscriptions: [{ name: "Nobody's app", plan: "Nobody Pro", base: 3, ...people }],
  workspaces: [
    { name: "Nobody's", fillerPlan: "Nobody Team", minimumSeats: 5, owner: "Design", costCentre: "100" },
    { name: "Misspelled", fillerPlan: "Claude Teem Standard", owner: "Design", costCentre: "100" },
  ],
  seats: [
    { name: "Nobody's seats", plan: "Nobody Team", workspace: "Nobody's", base: 3, ...people },
    { name: "Theirs", plan: "Claude Team Standard", workspace: "Misspelled", base: 7, ...people },
  ],
  api: [{ name: "Bot", item: "claude-opus-5-5", base: 1000, inputTokens: 500, outputTokens: 100, ...people }],
  credits: [
    { name: "Nobody's pool", plan: "Nobody Studio", seats: 2, base: 900, ...people },
    { name: "Own item", plan: "Suno", seats: 2, base: 1500, ...people },
    { name: "Own item, more allowance", plan: "suno", seats: 2, base: 5000, allowance: 900, ...people },
  ],
  enterprise: [
    {
      ...{ name: "No seat price", plan: "chatgpt-enterprise", base: 150, usage: 900, commitment: 12_000 },
      ...{ commitmentCovers: "usage and seats", ...people },
    },
  ],
});

beforeAll(async () => {
  await loadAddIn();
  await insert(describeWorkbook(unknown));
}, 300_000);

test("what nobody knows is no difference, and terms of a pool's own are not asked of the engine", async () => {
  const { engine } = checksOf(await valuesOf("Checks"));
  expect(engine.filter(({ result }) => result !== true)).toEqual([
    { label: "Nobody's", result: "own terms" },
    { label: "Misspelled", result: "own terms" },
    { label: "Misspelled", result: "own terms" },
    { label: "Own item, more allowance", result: "own terms" },
  ]);
  expect(engine.length).toBeGreaterThan(8);
});
