/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
/** The fault of every check by the pricing engine, planted in Excel's grid, where the add-in answers. */
import { parseBudget } from "../../src/budget";
import { columnName } from "../../src/sheet/a1";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { inputOf, rowOf } from "./find-cells";
import { insert, loadAddIn, valuesOf } from "./grid";
import { CHECKS_FAIL, checksOf, storedBudget } from "./ten-budgets";

const { budget: onePerRoute } = storedBudget("one-per-route");
const start = "2027-01-01";
const search = { name: "Search", item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 2, start };
const budget = parseBudget({
  ...onePerRoute,
  months: 3,
  subscriptions: onePerRoute.subscriptions.map((line) => ({ ...line, start })),
  api: [...onePerRoute.api, { ...search, base: 9000, owner: "Product", costCentre: "CC420" }],
  enterprise: onePerRoute.enterprise.map((line) => ({ ...line, start })),
});
const described = describeWorkbook(budget);
const month = columnName(COLUMN.firstMonth);

/** The first month of the k-th row of a block. */
const inBlock = (title: string, sheet: string, k = 0): { sheet: string; cell: string } => ({
  sheet,
  cell: `${month}${rowOf(described, sheet, title) + 1 + k}`,
});

const FAULTS: readonly (readonly [check: string, overwritten: { sheet: string; cell: string }])[] = [
  ["Rates: List prices", inBlock("List prices", "Rates", 1)],
  ["Subscriptions: Analysts", inBlock("Cost", "Subscriptions")],
  ["Seats: ChatGPT", inBlock("Cost by workspace", "Seats")],
  ["Seats: API credits included: ChatGPT", inBlock("API credits included, by workspace", "Seats")],
  ["API usage: Support assistant", inBlock("Cost", "API usage")],
  ["API usage: Search", inBlock("Cost", "API usage", 1)],
  [
    "API usage: given once for the vendor's meter, at list prices: Free monthly units",
    inBlock("Free units left for the line", "API usage", 1),
  ],
  ["Credits: Video", inBlock("Cost", "Credits")],
  ["Enterprise: Legal", inBlock("Cost: metered", "Enterprise")],
];

async function engineChecks(): Promise<{ check: string; result: unknown }[]> {
  const rows = await valuesOf("Checks");
  return rows
    .slice(rows.findIndex(([, label]) => label === "Checks by the pricing engine") + 1)
    .filter(([, label]) => label !== "")
    .map(([, label, note, , result]) => ({ check: `${String(note)}: ${String(label)}`, result }));
}

const write = ({ sheet, cell }: { sheet: string; cell: string }, content: unknown): Promise<unknown> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange(cell);
    worksheet.protection.load("protected");
    range.load("formulas");
    await context.sync();
    if (worksheet.protection.protected) worksheet.protection.unprotect();
    const [[before]] = range.formulas as [[unknown]];
    range.formulas = [[content]];
    await context.sync();
    return before;
  });

beforeAll(async () => {
  await loadAddIn();
  await insert(described);
}, 120_000);

test("every check by the engine has a fault here, and is true without one", async () => {
  const checks = await engineChecks();
  expect(FAULTS.map(([check]) => check)).toEqual(checks.map(({ check }) => check));
  expect(checks.filter(({ result }) => result !== true)).toEqual([]);
  expect(checksOf(await valuesOf("Checks")).master).toBe("All checks hold");
});

test.each(FAULTS)("%s: turns false, and true again without the fault", async (check, overwritten) => {
  const formula = await write(overwritten, 12345);
  expect((await engineChecks()).find((found) => found.check === check)).toEqual({ check, result: false });
  expect(checksOf(await valuesOf("Checks")).master).toMatch(CHECKS_FAIL);
  await write(overwritten, formula);
  expect((await engineChecks()).filter(({ result }) => result !== true)).toEqual([]);
});

test("a price that neither knows is agreed on; where the engine alone cannot answer, the check is false and says so", async () => {
  const plan = { sheet: "Subscriptions", cell: inputOf(described, "Subscriptions", "Analysts", "Plan") };
  const cost = inBlock("Cost", "Subscriptions");
  const result = async () => {
    const row = (await valuesOf("Checks")).find(([, label, note]) => label === "Analysts" && note === "Subscriptions");
    return row?.slice(COLUMN.firstAttribute - 1, COLUMN.firstAttribute + 1);
  };
  const [before, formula] = [await write(plan, "no such plan"), await write(cost, "=NA()")];
  expect(await result()).toEqual([true, 0]);
  await write(cost, 12345);
  expect(await result()).toEqual([false, "error"]);
  await write(plan, before);
  await write(cost, "=NA()");
  expect((await result())?.[0]).toBe(false);
  await write(cost, formula);
});
