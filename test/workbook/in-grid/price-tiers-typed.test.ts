/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { type Budget, parseBudget } from "../../../src/budget";
import { COLUMN } from "../../../src/sheet/layout";
import { describeWorkbook } from "../../../src/workbook";
import { read, write } from "../../excel/open-workbook";
import { insert, valuesOf } from "../grid";
import { checksOf } from "../ten-budgets";

/** What people do to the table of price tiers on an open sheet, and what its contract costs then. */

const budgetOf = (priceTiers: object[]): Budget =>
  parseBudget({
    ...{ format: "ai-budget/1", title: "Tiers", startMonth: "2027-01-01", months: 1, pricesKnownOn: "2026-11-27" },
    ...{ scenario: "Base", scenarios: [{ name: "Base" }] },
    enterprise: [{ name: "Deal", plan: "claude-enterprise", start: "2027-01-01", usage: 1500 }],
    priceTiers,
  });

/** Of the budget whose sheets begin with a prefix. */
const sheetsOf = (prefix: string) => ({
  /** The row in which the first tier is typed. */
  firstTier: async (): Promise<number> =>
    (await valuesOf(`${prefix}Enterprise`)).findIndex(([, text]) => text === "Contract") + 2,
  metered: async (): Promise<unknown> => {
    const rows = await valuesOf(`${prefix}Enterprise`);
    const part = rows.slice(rows.findIndex(([, text]) => text === "Of it: metered"));
    return part.find(([, text]) => text === "Deal")?.[COLUMN.firstMonth - 1];
  },
  isReadable: async (): Promise<unknown> =>
    checksOf(await valuesOf(`${prefix}Checks`)).arithmetic.find(({ label }) => label === "Every price tier can be read")
      ?.result,
});

test("typed where the budget had none, it makes the contract unknown until the sheets are made anew", async () => {
  const { firstTier, metered, isReadable } = sheetsOf("Later ");
  await insert(describeWorkbook(budgetOf([])), { sheetPrefix: "Later " });
  expect([await metered(), await isReadable()]).toEqual([1500, true]);
  await write("Later Enterprise", `B${await firstTier()}`, "Deal");
  expect([await metered(), await isReadable()]).toEqual(["#N/A", false]);
}, 120_000);

describe("of 1,000 at 10 % off, then 20 %", () => {
  const shared = { line: "Deal", counts: "usage", readAs: "graduated", period: "month" };
  const { firstTier, metered, isReadable } = sheetsOf("");
  beforeAll(async () => {
    await insert(
      describeWorkbook(
        budgetOf([
          { ...shared, from: 0, discount: 0.1 },
          { ...shared, from: 1000, discount: 0.2 },
        ]),
      ),
    );
  }, 120_000);

  test.each<[string, string, number, string | number, unknown, boolean]>([
    ["another bound", "F", 1, 500, 1250, true],
    ["another discount", "G", 0, 0.5, 900, true],
    ["volume in one row alone", "D", 0, "volume", "#N/A", false],
    ["a word that is none", "E", 1, "week", "#N/A", false],
    ["a price beside the discount", "H", 1, 3, "#N/A", false],
    ["a bound out of order", "F", 0, 2000, "#N/A", false],
    ["another contract", "B", 1, "Nobody", 1350, false],
  ])(
    "%s",
    async (_name, column, tier, value, cost, isTrue) => {
      const cell = `${column}${(await firstTier()) + tier}`;
      const before = (await read("Enterprise", cell)).values[0]?.[0] as string | number;
      await write("Enterprise", cell, value);
      expect([await metered(), await isReadable()]).toEqual([cost, isTrue]);
      await write("Enterprise", cell, before);
      expect([await metered(), await isReadable()]).toEqual([1300, true]);
    },
    120_000,
  );
});
