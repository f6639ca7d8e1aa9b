/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget, planRebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { read } from "../excel/open-workbook";
import { goTo, showPane } from "./pane";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const plan = "chatgpt-business-standard";
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 3,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Tickets", unit: "tickets", opening: 500 }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned, limit: 200 }],
  workspaces: [{ name: "Everybody", fillerPlan: plan, owner: "IT", costCentre: "CC1" }],
  seats: [{ name: "Office", plan, workspace: "Everybody", base: 10, ...owned, limit: 100 }],
  credits: [{ name: "Film", plan: "runway-pro", seats: 1, base: 4000, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 100, ...owned, owner: "" }],
});
const patient = { timeout: 30_000 };
const text = (said: string | RegExp) => screen.findByText(said, {}, patient);
const press = async (name: string) => {
  fireEvent.click(await screen.findByRole("button", { name }, patient));
};
const fill = async (label: string, value: string) => {
  fireEvent.change(await screen.findByLabelText(label, {}, patient), { target: { value } });
};
const now = async () => (await planRebuild()).read.budget;
const select = (sheet: string, cell: string) =>
  Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.activate();
    own.getRange(cell).select();
    await context.sync();
  });

beforeAll(async () => {
  await insertBudget(budget);
});
beforeEach(async () => {
  await showPane({ inExcel: true });
});

test("every line is listed by the way it is bought, with its year, its plan and how it stands", async () => {
  const main = await goTo("lines", "Lines");
  await text("4 lines. Costs of 2027.");
  const sections = main.getAllByRole("region").map(({ textContent }) => textContent);
  expect(sections).toEqual([
    "SubscriptionAccess · $360Writers$360ChatGPT Plus · 60% of limit",
    "SeatsAccess · $750Office$750ChatGPT Business · over its limit by $150 in Jan 2027",
    expect.stringMatching(/^API usageMetered · .*GPT-6 Sol · no owner$/),
    expect.stringMatching(/^CreditsMetered · \$165Film/),
    "Workspaces1EverybodyChatGPT Business · billed monthly · ITAdd a workspaceWith its plan, billing and minimum",
  ]);
  fireEvent.change(main.getByRole("searchbox", { name: "Search" }), { target: { value: "it plus" } });
  await text("1 of 4 lines. Costs of 2027.");
  fireEvent.change(main.getByRole("searchbox", { name: "Search" }), { target: { value: "" } });
});

test("the row of a register that is selected leads to its line", async () => {
  await goTo("lines", "Lines");
  await text("4 lines. Costs of 2027.");
  await select("Seats", "C5");
  const link = await screen.findByRole("link", { name: "Edit this line" }, patient);
  expect(link.getAttribute("href")).toBe("#/line/Office");
});

test("what is typed shows its money first: of the line, with its joiners, and of its side; undone, all is as before", async () => {
  await goTo("line/Office", "Office");
  await text("$750 in 2027, unchanged · from $250 in Jan 2027");
  await text("Access $1,110 → $1,110");
  fireEvent.click(screen.getByRole("button", { name: "Add joiners or leavers" }));
  await fill("From month", "2027-03");
  await fill("Seats more or fewer", "4");
  await text("$850 in 2027, +$100 · from $250 in Jan 2027");
  await text("Changes in the year: 10 → 14");
  await fill("Name of the line", "Head  office");
  await press("Save");
  await text(/^Saved in Seats!B5/);
  await screen.findByRole("heading", { level: 1, name: "Head office" }, patient);
  expect((await now()).changes).toMatchObject([{ line: "Head office", month: "2027-03-01", change: 4 }]);
  await press("Undo");
  await text("Undone.");
  const after = await now();
  expect([after.seats, after.changes]).toEqual([budget.seats, []]);
}, 200_000);

test("a month that is half typed is a sentence, and the page stays", async () => {
  await goTo("line/Writers", "Writers");
  await fill("Last month", "2027-0");
  await text(/"2027-0" is no date/);
  await fill("Last month", "2027-02");
  await text(/^\$240 in 2027/);
  await fill("Last month", "");
}, 200_000);

test("a driver's number is changed where a line uses it, with what that does, and saved with the line", async () => {
  await goTo("line/Bot", "Bot");
  await fill("Driver", "Tickets");
  await fill("Per driver unit", "2");
  await text("With its driver “Tickets”: 2,000 in every month");
  await text("In the first month. It stands on Assumptions.");
  await fill("Driver “Tickets”, tickets", "1500");
  await text("With its driver “Tickets”: 4,000 in every month");
  expect((await now()).drivers).toEqual(budget.drivers);
  await press("Save");
  await text(/^Saved in 'API usage'!B\d+\.$/);
  expect((await now()).drivers).toMatchObject([{ name: "Tickets", opening: 1500 }]);
  expect((await now()).api[0]).toMatchObject({ driver: "Tickets", perDriver: 2 });
  await press("Undo");
  await text("Undone.");
  expect((await now()).drivers).toEqual(budget.drivers);
  expect((await now()).api).toEqual(budget.api);
}, 200_000);

test("a line of another kind of seats gets a workspace of its own, proposed", async () => {
  await goTo("new-line", "Add a line");
  await fill("Bought as", "seats");
  const field = screen.getByRole("combobox", { name: "Plan" });
  fireEvent.change(field, { target: { value: "chatgpt business" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await text("Proposed: the only one with seats of this kind");
  fireEvent.change(field, { target: { value: "claude team standard" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await text("Proposed: a new one, none has seats of this kind");
  await fill("Name of the line", "Lab");
  await fill("Seats", "5");
  // the line's own seats; a workspace of its own has to have as many as the vendor asks for
  await text(/^\$375 in 2027/);
  fireEvent.change(screen.getByLabelText("Name of the line"), { target: { value: "" } });
  await text("Give the line a name to see what it costs.");
}, 200_000);

test("a line is ended, removed and brought back", async () => {
  await goTo("line/Writers", "Writers");
  await press("Other…");
  await press("End in a month…");
  await fill("Ends with", "2027-02");
  const question = await screen.findByRole("group", { name: "End “Writers”?" }, patient);
  await within(question).findByText("Access $1,110 → $990", {}, patient);
  await press("End line");
  await text("“Writers” ends with 2027-02.");
  expect((await now()).subscriptions[0]?.end).toBe("2027-02-01");
  await press("Undo");
  await text("Undone.");
  await press("Remove…");
  await press("Remove line");
  await screen.findByRole("heading", { level: 1, name: "Lines" }, patient);
  await text("“Writers” is removed.");
  expect((await now()).subscriptions).toEqual([]);
  await press("Undo");
  await text("Undone.");
  // its button is gone with what it undid, and the page where it began as well
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Lines" }));
  expect((await now()).subscriptions).toEqual(budget.subscriptions);
}, 200_000);

test("a workspace's minimum shows what it costs its side before it is saved; undone, all is as before", async () => {
  await goTo("workspace/Everybody", "Everybody");
  await fill("Minimum seats", "11");
  await text("Access $1,110 → $1,185");
  expect((await now()).workspaces).toEqual(budget.workspaces);
  await press("Save");
  await text(/^Saved in Seats!B\d+\.$/);
  expect((await now()).workspaces[0]?.minimumSeats).toBe(11);
  await press("Undo");
  await text("Undone.");
  expect((await now()).workspaces).toEqual(budget.workspaces);
  await press("Other…");
  await text('"Everybody" is the workspace of "Office": put them into another one, or remove them, first.');
}, 200_000);

test("a workspace is added, and removed while nothing is in it", async () => {
  await goTo("new-workspace", "Add a workspace");
  await text("The workspace has no name; give it one.");
  await fill("Name of the workspace", "Research");
  fireEvent.change(screen.getByRole("combobox", { name: "Plan" }), { target: { value: "chatgpt business" } });
  fireEvent.keyDown(screen.getByRole("combobox", { name: "Plan" }), { key: "Enter" });
  await press("Add workspace");
  await screen.findByRole("heading", { level: 1, name: "Research" }, patient);
  await waitFor(async () =>
    expect((await now()).workspaces.map(({ name }) => name)).toEqual(["Everybody", "Research"]),
  );
  await press("Other…");
  await press("Remove workspace");
  await text("“Research” is removed.");
  expect((await now()).workspaces.map(({ name }) => name)).toEqual(["Everybody"]);
}, 200_000);

test("a plan that the price book does not have leads to where its price can be given", async () => {
  await goTo("new-line", "Add a line");
  const plan = await screen.findByRole("combobox", { name: /^(Plan|Model or service)$/ }, patient);
  fireEvent.change(plan, { target: { value: "Acme writer" } });
  await text(/^Nothing called “Acme writer” is in the price book.*“Paste several” under Lines asks for its price/);
}, 200_000);

test("rows of a table say how they are read; what is ready is added, the rest stays until it has a price", async () => {
  await goTo("paste-lines", "Paste several lines");
  await fill("Rows from a table", "Plan\tSeats\tOwner\nChatGPT Team\t4\tM. Brandt\nMy tool\t20\t\nGPT-6 Sol\t9\tIT");
  await text("1 of 3 ready");
  await text(/^Now called ChatGPT Business/);
  await text(/^Not in the price book. It becomes an own item: give a price/);
  await text(/add it by itself, for it needs what a request takes/);
  await text("Access $1,110 → $1,410");
  await press("Add 1 line");
  await text(/^1 line added: Seats!B6/);
  const last = (await now()).seats.at(-1);
  expect(last).toMatchObject({ plan, base: 4, owner: "M. Brandt", workspace: "Everybody" });
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>("Rows from a table").value).toBe(
      "My tool\t20\t\nGPT-6 Sol\t9\tIT",
    ),
  );
  await press("Undo");
  await text("Undone.");
  expect((await read("Seats", "B6")).values).toEqual([[""]]);
  expect(screen.queryByRole("button", { name: "No row is ready" })).not.toBeNull();
  await fill("Price of My tool, a user and month", "12");
  await text("Own item, subscription · no owner");
  await text("Access $1,110 → $1,830");
}, 200_000);

test("credits granted to a pool show what they save, and how much they cost is asked; the sheets are rebuilt for them", async () => {
  await goTo("line/Film", "Film");
  // 1,750 a month above the allowance: two packs at $10 in each of the three months
  await text(/^\$165 in 2027, unchanged/);
  fireEvent.click(screen.getByRole("button", { name: "Add granted credits" }));
  await fill("Granted by, or for", "Start-up programme");
  await fill("Credits granted", "3500");
  await text(/"Start-up programme" is not known; type it, 0 where they were free/);
  await fill("Paid for it, 0 if free", "0");
  await fill("Gone from month", "2026-12");
  await text(/A grant has to be gone after the month from which it is granted/);
  await fill("Gone from month", "2027-03");
  await text(/^\$125 in 2027, .\$40/);
  await press("Save");
  await text(/This can be done by rebuilding the sheets/);
  await press("Rebuild sheets");
  await waitFor(
    async () => {
      expect((await now()).grants).toMatchObject([
        { line: "Film", source: "Start-up programme", credits: 3500, expires: "2027-03-01", paid: 0 },
      ]);
    },
    { timeout: 60_000 },
  );
}, 200_000);
