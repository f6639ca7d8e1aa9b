/** @jest-environment ./test/excel-environment.ts */
import { screen, within } from "@testing-library/react";
import { emptyBudget, parseBudget, runBudget, type Side, sumOf } from "../../src/budget";
import { insertBudget, readScenarios } from "../../src/commands";
import { parseIso } from "../../src/dates";
import * as messages from "../../src/messages";
import { priceBook } from "../../src/pricebook";
import { write } from "../excel/open-workbook";
import { showPane } from "./pane";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  title: "Budget 2027",
  months: 14,
  scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5, usage: 0.25 }, { name: "High" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-luna", base: 900_000, inputTokens: 2_000, outputTokens: 400, ...owned }],
});
const patient = { timeout: 60_000 };
const LONG = 240_000;

const costOf = (scenario: string, side: Side, from: number, to: number) =>
  sumOf(
    runBudget({ ...budget, scenario }, priceBook)
      .lines.filter((line) => line.side === side)
      .map((line) => ({ ...line, cost: line.cost.slice(from, to) })),
  ) ?? NaN;
const figuresOf = (scenario: string, side: Side) => ({
  thisYear: expect.closeTo(costOf(scenario, side, 0, 12), 6) as number,
  nextYear: expect.closeTo(costOf(scenario, side, 12, 14), 6) as number,
  more: expect.closeTo(costOf(scenario, side, 0, 14) - costOf("Base", side, 0, 14), 6) as number,
});

test("without a budget it says so", async () => {
  await expect(readScenarios()).rejects.toThrow(messages.noBudgetHere);
});

describe("with a budget", () => {
  beforeAll(() => insertBudget(budget), LONG);

  test("each scenario is what the engine says, side by side and by driver", async () => {
    const { years, currency, scenarios, sheet } = await readScenarios();
    expect([...years, currency, sheet]).toEqual(["FY 2027", "FY 2028, 2 mo.", "USD", "Comparison"]);
    expect(scenarios).toMatchObject(
      ["Base", "Low", "High"].map((name) => {
        return { name, access: figuresOf(name, "access"), metered: figuresOf(name, "metered"), driversHold: "holds" };
      }),
    );
    const [, low] = scenarios;
    const { seats, usage } = low!.drivers;
    expect([seats, usage]).toEqual([low?.access.more, low?.metered.more].map((more) => expect.closeTo(more!, 6)));
  });

  test(
    "the page shows access and metered apart, and leads to the sheet and to a further scenario",
    async () => {
      await showPane({ inExcel: true, page: "scenarios" });
      const access = await screen.findByRole("table", { name: "Access" }, patient);
      within(access).getByRole("row", { name: "Base $1,440 $240 $0" });
      within(access).getByRole("row", { name: "Low $720 $120 -$840" });
      expect(within(screen.getByRole("table", { name: "Metered" })).getAllByRole("row")).toHaveLength(4);
      within(screen.getByRole("table", { name: "By driver" })).getByRole("row", { name: "Seats -$840 $0" });
      screen.getByText(/^High: as Base, for no factor of theirs makes a difference\. Type factors on Assumptions/);
      screen.getByRole("link", { name: /Add a scenario/ });
      screen.getByRole("button", { name: "Comparison" });
    },
    LONG,
  );

  test(
    "differences by driver that no longer hold are said to be old",
    async () => {
      await write("Subscriptions", "E5", 12);
      await showPane({ inExcel: true, page: "scenarios" });
      await screen.findByText(/^Low: inputs changed since\. Rebuild sheets/, {}, patient);
      await screen.findByRole("row", { name: "Base $2,880 $480 $0" }, patient);
    },
    LONG,
  );
});
