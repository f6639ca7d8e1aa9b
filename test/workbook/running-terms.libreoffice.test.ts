/** @full */
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
      { name: "Held", plan: "claude-pro", billing: "annual", start: "2027-02-01", base: 6, seatsHeld: 12 },
      { name: "Closed", plan: "claude-pro", billing: "annual", start: "2027-03-01", base: 6 },
    ],
    // more than its line says of itself: the seats of January are paid until the term ends
    lastActualMonth: "2027-01-01",
    actuals: [{ line: "Closed", month: "2027-01-01", amount: 300, quantity: 3 }],
  });
  const [writers, others, held, closed] = runBudget(budget, priceBook).lines.map(({ cost }) => cost.slice(0, 5));
  expect(writers).toEqual([null, null, null, 200, 200]);
  expect(others).toEqual([0, 100, 100, 100, 100]);
  expect(held).toEqual([null, 100, 100, 100, 100]);
  expect(closed).toEqual([300, null, 100, 100, 100]);
  const workbook = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  const costs = (label: string) =>
    workbook
      .rows("Subscriptions")
      .filter(([, text]) => text === label)
      .map((row) => row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 4));
  expect(costs("Others")).toContainEqual(others);
  const isShown = (label: string, month: number, priced: number) =>
    costs(label).some((row) => String(row[month]).includes("#N/A") && row[priced] === 100);
  expect([isShown("Held", 0, 1), isShown("Closed", 1, 2)]).toEqual([true, true]);
  expect(costs("Writers").some((row) => String(row[0]).includes("#N/A") && row[3] === 200)).toBe(true);
});
