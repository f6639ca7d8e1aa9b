/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { showPane } from "./pane";

const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  title: "Budget 2027",
  months: 12,
  lastActualMonth: "2026-12-01",
  scenarios: [{ name: "Base" }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", base: 6, owner: "IT", costCentre: "CC1", start: "2027-01-01" },
  ],
});
const patient = { timeout: 60_000 };
const LONG = 240_000;

/** As a person types it into the grid: nothing of it goes through the pane, which gets no focus either. */
function type(cell: string, value: string | number): Promise<void> {
  const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  const area = { row: Number(row) - 1, column: column.charCodeAt(0) - 65, rows: 1, columns: 1 };
  const sheet = excelHost.book.sheets().find(({ name }) => name === "Subscriptions");
  return excelHost.executor.exclusively(() => {
    sheet!.cells.write(area, [[{ kind: "value", value }]]);
  });
}

const PLAN = "C5";
const USERS = "E5";
const strip = () => within(screen.getByRole("banner"));
const figure = () => within(screen.getByRole("region", { name: "Access" }));
const allHold = () => strip().findByRole("link", { name: /^All \d+ checks hold$/ }, patient);
const setMode = (mode: "Manual" | "Automatic") =>
  Excel.run(async (context) => {
    context.application.calculationMode = mode as Excel.CalculationMode;
    await context.sync();
  });
const heard = () => excelHost.book.events.isHeard("DataChanged", "any");

beforeAll(() => insertBudget(budget), LONG);
beforeEach(async () => {
  await showPane({ inExcel: true });
  await allHold();
}, LONG);

test(
  "a quantity typed into the grid changes the pane by itself, and what was read before is not said meanwhile",
  async () => {
    await screen.findByText("$1,440", {}, patient);
    await type(USERS, 10);
    await strip().findByText("Reading what has changed");
    expect(strip().queryByRole("link")).toBeNull();
    screen.getByText("The workbook has changed: reading it again");
    await waitFor(() => figure().getByText("$2,400"), patient);
    await allHold();
    screen.getByText("Fiscal year 2027");
  },
  LONG,
);

test(
  "a misspelled plan is said at once: a check fails, the side is incomplete; its right name mends both",
  async () => {
    await type(PLAN, "chatgpt-pluss");
    await strip().findByRole("link", { name: /^\d+ of \d+ checks? fails?$/ }, patient);
    await waitFor(() => figure().getByText("incomplete"), patient);
    await type(PLAN, "chatgpt-plus");
    await allHold();
    await waitFor(() => figure().getByText("$2,400"), patient);
  },
  LONG,
);

test(
  "many changes in a row are read once",
  async () => {
    const execute = jest.spyOn(excelHost.executor, "execute");
    for (const users of [1, 2, 3, 4, 5, 6]) await type(USERS, users);
    expect(execute).not.toHaveBeenCalled();
    await waitFor(() => figure().getByText("$1,440"), patient);
    await allHold();
    const once = execute.mock.calls.length;
    execute.mockClear();
    await type(USERS, 7);
    await waitFor(() => figure().getByText("$1,680"), patient);
    await allHold();
    expect(once).toBeLessThan((6 * execute.mock.calls.length) / 2);
    execute.mockRestore();
  },
  LONG,
);

test(
  "where Excel calculates only on request, the pane says so until somebody asks for it",
  async () => {
    await setMode("Manual");
    await type(USERS, 20);
    await strip().findByText("Not calculated: press F9 in Excel", {}, patient);
    expect(strip().queryByRole("link")).toBeNull();
    excelHost.book.recalculate();
    await allHold();
    await waitFor(() => figure().getByText("$4,800"), patient);
    await setMode("Automatic");
  },
  LONG,
);

test(
  "one pane listens once, and no longer than it is shown",
  async () => {
    const register = jest.spyOn(excelHost.book.events, "register");
    expect(heard()).toBe(true);
    cleanup();
    await waitFor(() => expect(heard()).toBe(false));
    await showPane({ inExcel: true });
    await waitFor(() => expect(heard()).toBe(true));
    await type(USERS, 6);
    await waitFor(() => figure().getByText("$1,440"), patient);
    expect(register.mock.calls.map(([name]) => name).sort()).toEqual(["Added", "Calculated", "DataChanged", "Deleted"]);
    register.mockRestore();
  },
  LONG,
);

test(
  "where Excel tells nothing, what is shown is said to be as last read, and people ask for it again",
  async () => {
    cleanup();
    await waitFor(() => expect(heard()).toBe(false));
    const register = jest.spyOn(excelHost.book.events, "register").mockImplementation(() => {
      throw new Error("This host has no events.");
    });
    await showPane({ inExcel: true });
    const ask = await strip().findByRole("button", { name: "As last read: read again" }, patient);
    await type(PLAN, "chatgpt-pluss");
    ask.click();
    await strip().findByRole("link", { name: /^\d+ of \d+ checks? fails?$/ }, patient);
    register.mockRestore();
    await type(PLAN, "chatgpt-plus");
    ask.click();
    await allHold();
    await waitFor(() => expect(strip().queryByRole("button")).toBeNull(), patient);
  },
  LONG,
);
