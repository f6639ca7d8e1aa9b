import { emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate } from "../libreoffice/recalculate";

/** ChatGPT Business cost $25 a seat and month, paid yearly, until 2026-04-02, and $20 since. */
test("a term bought before the price changed keeps its price until it renews, in the sheets as in the engine", async () => {
  const budget = parseBudget({
    ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
    workspaces: [{ name: "Office", fillerPlan: "ChatGPT Business", billing: "annual", renewal: "2026-04-01" }],
    seats: [
      { name: "Staff", plan: "ChatGPT Business", workspace: "Office", start: "2026-04-01", base: 10, seatsHeld: 10 },
    ],
  });
  const cost = runBudget(budget, priceBook)
    .lines.find(({ name }) => name === "Staff")
    ?.cost.slice(0, 5);
  expect(cost).toEqual([250, 250, 250, 200, 200]);
  const workbook = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  const seats = workbook.rows("Summary").find(([, label]) => label === "Seats");
  expect(seats?.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 4)).toEqual(cost);
});

/** Claude Pro's yearly price is on record from October 2026. */
test("a term bought before its price was on record has none until it renews, in the sheets as in the engine", async () => {
  const budget = parseBudget({
    ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
    subscriptions: [
      { name: "Writers", plan: "claude-pro", billing: "annual", start: "2026-04-01", base: 12, seatsHeld: 12 },
      { name: "Others", plan: "claude-pro", billing: "annual", start: "2027-02-01", base: 6 },
    ],
  });
  const [writers, others] = runBudget(budget, priceBook).lines.map(({ cost }) => cost.slice(0, 5));
  expect(writers).toEqual([null, null, null, 200, 200]);
  expect(others).toEqual([0, 100, 100, 100, 100]);
  const workbook = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  const costs = (label: string) =>
    workbook
      .rows("Subscriptions")
      .filter(([, text]) => text === label)
      .map((row) => row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 4));
  expect(costs("Others")).toContainEqual(others);
  expect(costs("Writers").some((row) => String(row[0]).includes("#N/A") && row[3] === 200)).toBe(true);
});
