/** @jest-environment ./test/excel-environment.ts */
import { screen, within } from "@testing-library/react";
import { emptyBudget, parseBudget, runBudget, sumOf } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { readHome, readStatus } from "../../src/commands/status";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { readHeadlines } from "../../src/workbook";
import { showPane } from "./pane";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  title: "Budget 2027",
  months: 12,
  lastActualMonth: "2027-01-01",
  scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5 }],
  routes: [{ route: "Access", owner: "Dana", limitMonth: 0, limitYear: 1200 }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", base: 6, ...owned, limit: 100 },
    { name: "Coders", plan: "claude-pro", base: 2, billing: "annual", ...owned, start: "2027-03-01" },
  ],
});
const costs = runBudget(budget, priceBook).lines;
const ofSide = (side: "access" | "metered") => sumOf(costs.filter((line) => line.side === side));
const patient = { timeout: 60_000 };
const LONG = 240_000;

test("without a budget there is nothing to say, and home is where one begins", async () => {
  expect(await readStatus()).toBeUndefined();
  await expect(readHome()).rejects.toThrow("This workbook has no budget");
  await showPane({ inExcel: true });
  screen.getByText("No budget in this workbook");
  screen.getByRole("button", { name: "Insert split budget" });
});

describe("with a budget", () => {
  beforeAll(() => insertBudget(budget), LONG);

  test("the two sides are as the engine has them, month by month, and never one sum", async () => {
    const { title, year, currency, sides } = await readHome();
    expect([title, year, currency]).toEqual(["Budget 2027", 2027, "USD"]);
    expect(sides.map(({ side, thisYear, limit, approved, owner }) => [side, thisYear, limit, approved, owner])).toEqual(
      [
        ["access", expect.closeTo(ofSide("access")!, 6), 1200, null, "Dana"],
        ["metered", 0, 0, null, ""],
      ],
    );
    for (const { side, months } of sides) {
      const engine = Array.from({ length: 12 }, (_, k) =>
        costs.filter((line) => line.side === side).reduce((sum, line) => sum + line.cost[k]!, 0),
      );
      expect(months.map(({ cost }) => cost)).toEqual(engine.map((amount) => expect.closeTo(amount, 2)));
      expect(months.map(({ isClosed }) => isClosed)).toEqual([true, ...Array<boolean>(11).fill(false)]);
      expect(months.map(({ limit }) => limit)).toEqual(Array(12).fill(side === "access" ? 100 : 0));
    }
  });

  test("what is over its limit is to be decided, the worst first, and a yearly term falls due", async () => {
    const { decisions, due } = await readHome();
    expect(decisions.worst.map(({ name, what }) => [name, what])).toEqual([
      ["Access", "Over its limit"],
      ["Writers", "Over its limit"],
    ]);
    expect(decisions.count).toBe(2);
    expect(due.first).toEqual([{ name: "Coders", what: "renews, paid", month: parseIso("2027-03-01"), money: 400 }]);
  });

  test("home shows both sides with their limits, each month in a table, and both together as a memo", async () => {
    await showPane({ inExcel: true });
    await screen.findByRole("heading", { level: 1, name: "Budget 2027" }, patient);
    const access = within(screen.getByRole("region", { name: "Access" }));
    access.getByText("$1,773");
    access.getByText("$573 over the limit of $1,200");
    access.getByText(/Owner: Dana/);
    access.getByRole("img", { name: /Access by month: \$120 in Jan 2027, .* 12 of 12 months are above/ });
    expect(access.getAllByRole("row", { hidden: true })).toHaveLength(13);
    within(screen.getByRole("region", { name: "Metered" })).getByText("No limit is set on Assumptions.");
    const decisions = within(screen.getByRole("region", { name: "Needs a decision" }));
    const pages = decisions.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(pages).toEqual(["#/lines", "#/line/Writers"]);
    const due = within(screen.getByRole("region", { name: "Next three months" })).getAllByRole("link");
    expect(due.map((link) => link.getAttribute("href"))).toEqual(["#/line/Coders"]);
    screen.getByText("Both together, as a memo only: $1,773.");
    screen.getByRole("link", { name: /checks/ });
    screen.getByText("Scenario Base");
  });
});

test("an Overview that was changed is not guessed at", () => {
  const sheet = (name: string) => ({ name, values: [["Mine", 1, 2]] });
  expect(readHeadlines({ overview: sheet("Overview"), summary: sheet("Summary") })).toBeUndefined();
});
