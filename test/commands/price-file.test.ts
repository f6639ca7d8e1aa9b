/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { exportPrices, insertBudget, planPriceImport, planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";

const owned = { owner: "Finance", costCentre: "CC1" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  rates: [{ item: "Acme seat", component: "", rate: 40, vendor: "Acme" }],
  subscriptions: [{ name: "Writers", plan: "Acme seat", start: "2027-01-01", base: 6, ...owned }],
});
const LOG = { on: "2026-11-28", by: "Bea" };
const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

test("prices go out of a workbook and into it: what differs is told of first, and the same file again changes nothing", async () => {
  await insertBudget(budget);
  const file = await exportPrices("csv", { by: "Ann", on: "2026-11-27" });
  expect(file).toMatchObject({ name: "AI budget prices 2026-11-27.csv", type: "text/csv" });
  expect(file.content).toBe("Item,Component,Rate,Vendor,By,On\nAcme seat,,40,Acme,Ann,2026-11-27\n");
  expect(await planPriceImport(file.name, bytes(file.content))).toMatchObject({
    prices: { added: [], conflicts: [] },
    rebuild: undefined,
  });

  const dearer = bytes(`${String(file.content).replace(",40,", ",45,")}Pages,page,0.01,Leser,Ann,2026-11-27\n`);
  const plan = await planPriceImport("dearer.csv", dearer);
  expect(plan.prices).toMatchObject({
    added: [{ item: "Pages", rate: 0.01 }],
    conflicts: [{ row: { rate: 45 }, now: [{ rate: 40 }] }],
  });
  // nothing is written by looking
  expect((await planRebuild()).read.budget.rates).toMatchObject([{ rate: 40 }]);

  await rebuild(plan.rebuild!, { budget: plan.budget(LOG) });
  const { rates, changeLog } = (await planRebuild()).read.budget;
  expect(rates).toMatchObject([
    { item: "Acme seat", rate: 45 },
    { item: "Pages", rate: 0.01, vendor: "Leser" },
  ]);
  expect(changeLog.at(-1)).toEqual({
    ...LOG,
    what: "Prices of dearer.csv by Ann of 2026-11-27: 1 added, 1 in the place of others",
  });
  expect((await planPriceImport("dearer.csv", dearer)).rebuild).toBeUndefined();
});

test("a file that cannot be read names the place", async () => {
  await expect(planPriceImport("prices.csv", bytes("Item,Rate\nX,cheap\n"))).rejects.toThrow("row 2, rate");
});
