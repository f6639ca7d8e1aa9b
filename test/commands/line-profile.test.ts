/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget, planProfile, planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";

const owned = { owner: "Finance", costCentre: "CC1" };
const line = {
  item: "claude-sonnet-5-5",
  start: "2027-01-01",
  driver: "Tickets",
  profile: "support-ticket-rag",
  ...owned,
};
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Tickets", unit: "tickets", opening: 10_000 }],
  api: [{ ...line, name: "Support", inputTokens: 4000 }],
});

test("a line of the sheets takes another size: what was typed is told of first, and nothing is written by asking", async () => {
  await insertBudget(budget);
  const plan = await planProfile("Support", "support-ticket-rag", "small");
  expect(plan.overwritten).toEqual([{ field: "inputTokens", now: 4000, then: 1500 }]);
  const before = (await planRebuild()).read.budget.api[0];
  expect(before).toMatchObject({ profile: "support-ticket-rag", inputTokens: 4000, perDriver: 3.06 });

  await rebuild(plan.rebuild, { budget: plan.budget });
  const after = (await planRebuild()).read.budget.api[0];
  expect(after).toMatchObject({ size: "small", inputTokens: 1500, outputTokens: 100, perDriver: 1.02 });
});
