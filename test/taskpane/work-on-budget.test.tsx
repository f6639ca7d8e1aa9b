/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { columnName } from "../../src/sheet/a1";
import { ROW } from "../../src/sheet/layout";
import { inventory, read, write } from "../excel/open-workbook";
import { goTo, showPane } from "./pane";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  months: 3,
  lastActualMonth: "2027-01-01",
  scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5 }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
});

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU90")).formulas]));
const patient = { timeout: 100_000 };
/** All sheets are written anew, while other tests run. */
const LONG = 240_000;

const PAGES = {
  "Add a line": "new-line",
  "Add a scenario": "scenario",
  "Look at the checks": "checks",
  "Refresh prices": "refresh",
  "Save as approved": "approve",
  "Add a table for pivots": "data",
  "Export the budget": "export",
  "Repair formulas": "repair",
  "Rebuild sheets": "rebuild",
  "Check this Excel": "self-test",
};

/** Opens the page of one of the things to do. */
const open = (title: keyof typeof PAGES) => goTo(PAGES[title], title);
type Item = Awaited<ReturnType<typeof open>>;
function press(_item: Item, name: string) {
  // on the page, or in the foot below it
  const button = screen.getByRole("button", { name });
  button.focus();
  fireEvent.click(button);
  return button;
}
/** jsdom's files cannot be read as bytes, a browser's can. */
const fileOf = (name: string, text: string) =>
  Object.assign(new File([text], name), { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
const fill = (item: Item, label: string, value: string) =>
  fireEvent.change(item.getByLabelText(label), { target: { value } });

/** Chooses the first plan that a search finds. */
async function choose(item: Item, label: string, query: string) {
  const field = await item.findByRole("combobox", { name: label }, patient);
  fireEvent.change(field, { target: { value: query } });
  fireEvent.keyDown(field, { key: "Enter" });
}

beforeEach(async () => {
  await showPane({ inExcel: true });
});

test("a workbook without a budget is refused in a sentence that says what to do", async () => {
  const item = await open("Refresh prices");
  press(item, "Look for changes");
  const said = await item.findByText(/No price was changed. This workbook has no budget/);
  expect(said.closest("[role=alert]")).not.toBeNull();
});

describe("with a budget", () => {
  let before: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    await insertBudget(budget);
    before = await everything();
  });

  /** Presses Undo, and finds everything as it was. */
  async function undo(_item: Item, start: HTMLElement) {
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Undone.", {}, patient);
    expect(document.activeElement).toBe(start);
    expect(await everything()).toEqual(before);
  }

  test("while something is under way, nothing else can be begun", async () => {
    // a page that is opened for the first time takes longer to come than prices take to be compared
    await open("Save as approved");
    const item = await open("Refresh prices");
    const button = press(item, "Look for changes");
    await item.findByRole("progressbar", { name: "Comparing prices" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    const approve = await open("Save as approved");
    expect(approve.getByRole("button", { name: "Save as approved…" }).getAttribute("aria-disabled")).toBe("true");
    await open("Refresh prices");
    await item.findByText("Prices are up to date, as known on 27 Nov 2026.", {}, patient);
    expect(item.getByRole("button", { name: "Look for changes" }).getAttribute("aria-disabled")).not.toBe("true");
  });

  test("refreshing shows what changes in money first; Esc leaves all as it is, else it is written and can be undone", async () => {
    const { values } = await read("Rates", "E1:E40");
    const march = `AS${values.findIndex(([item]) => item === "chatgpt-plus") + 1}`;
    await write("Rates", march, 30);
    const typed = await everything();
    const item = await open("Refresh prices");
    const button = press(item, "Look for changes");
    const question = await item.findByRole("group", { name: "What refreshing changes" }, patient);
    expect(document.activeElement).toBe(question);
    expect(question.textContent).toContain("$420.00 → $360.00 (-$60.00)");
    expect(question.textContent).toContain("Months to Jan 2027 are closed and stay.");
    expect(
      within(question)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Writers: $420.00 → $360.00 (-$60.00) in 1 month",
      "ChatGPT Plus, seat monthly: $30 → $20 from Mar 2027",
    ]);
    fireEvent.keyDown(question, { key: "Escape" });
    expect(item.queryByRole("group")).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(await everything()).toEqual(typed);

    press(item, "Look for changes");
    fireEvent.click(await item.findByRole("button", { name: "Write new prices" }, patient));
    await item.findByText(/Prices written, as known on 27 Nov 2026/, {}, patient);
    expect(await everything()).toEqual(before);
    fireEvent.click(item.getByRole("button", { name: "Undo" }));
    await item.findByText("Undone.", {}, patient);
    expect(await everything()).toEqual(typed);
    await write("Rates", march, 20);
  });

  test("a scenario is added with one click, leads to its sheet, and is gone when undone", async () => {
    const item = await open("Add a scenario");
    fill(item, "Seats factor", "2");
    const button = press(item, "Add scenario");
    await item.findByText(/Scenario “What if” added/, {}, patient);
    fireEvent.click(item.getByRole("button", { name: "Scenario What if" }));
    await waitFor(async () => expect((await inventory()).active).toBe("Scenario What if"));
    await undo(item, button);
  });

  test("a scenario that cannot be is refused, with the reason", async () => {
    const item = await open("Add a scenario");
    fill(item, "Name", "low");
    press(item, "Add scenario");
    await item.findByText(/No scenario was added. There is a scenario "Low" already/, {}, patient);
    fill(item, "Name", "High");
    fill(item, "Credits factor", "");
    press(item, "Add scenario");
    await item.findByText(/Credits factor must be a number of 0 or more/, {}, patient);
    expect(await everything()).toEqual(before);
  });

  test("a line is added with what its route asks for, and is gone when undone", async () => {
    const item = await open("Add a line");
    await choose(item, "Plan", "chatgpt plus");
    fill(item, "Name of the line", "Editors");
    fill(item, "Users", "4");
    await screen.findByText("$160 in 2027 · from $80 in Feb 2027", {}, patient);
    screen.getByText("Access $360 → $520");
    const button = press(item, "Add line");
    await screen.findByText(/“Editors” stands in Subscriptions!B6/, {}, patient);
    expect((await inventory()).active).toBe("Subscriptions");
    await undo(item, button);

    fill(item, "Bought as", "api");
    item.getByLabelText("Requests a month");
    item.getByLabelText("Input tokens a request");
    item.getByLabelText("Meter");
    fill(item, "Bought as", "seats");
    item.getByLabelText(/Workspace/);
    fill(item, "Bought as", "credits");
    item.getByLabelText("Credits a month");
    fill(item, "Bought as", "enterprise");
    item.getByLabelText("Seat price a month");
  });

  test("a line without room asks for a rebuild, which is not done when cancelled", async () => {
    const item = await open("Add a line");
    fill(item, "Bought as", "api");
    await choose(item, "Model or service", "gpt-6-sol");
    fill(item, "Name of the line", "Bot");
    fill(item, "Requests a month", "1000");
    fill(item, "Input tokens a request", "10");
    fill(item, "Cap a month, where use stops", "5");
    const button = press(item, "Add line");
    const question = await item.findByRole("group", { name: /Replace \d+ sheets by new ones\?/ }, patient);
    expect(question.textContent).toContain('"API usage" has no blank row left that is calculated.');
    expect(question.textContent).toContain("This cannot be undone.");
    fireEvent.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(document.activeElement).toBe(button);
    expect(await everything()).toEqual(before);
  });

  test("a table for pivots is added with one click, leads to its sheet, and is gone when undone", async () => {
    const item = await open("Add a table for pivots");
    const button = press(item, "Add table");
    await item.findByText(/^The table is on/, {}, patient);
    fireEvent.click(item.getByRole("button", { name: "Data" }));
    await waitFor(async () => expect((await inventory()).active).toBe("Data"));
    await undo(item, button);
  });

  test("approving asks with the figures, warns of what it replaces, and can be undone", async () => {
    const item = await open("Save as approved");
    press(item, "Save as approved…");
    fireEvent.click(await item.findByRole("button", { name: "Save" }, patient));
    await item.findByText(/Nothing was approved. The approval has no day/, {}, patient);

    fill(item, "Approved on", "2026-12-01");
    fill(item, "Approved by", "The board");
    const button = press(item, "Save as approved…");
    const question = await item.findByRole("group", { name: "Save these figures?" }, patient);
    expect(question.textContent).toContain("Scenario Base, all months: access $360.00, metered $0.00.");
    fireEvent.click(within(question).getByRole("button", { name: "Save" }));
    await item.findByText(/Approved budget of 1 Dec 2026 written/, {}, patient);
    await undo(item, button);

    press(item, "Save as approved…");
    fireEvent.click(await item.findByRole("button", { name: "Save" }, patient));
    await item.findByText(/Approved budget of 1 Dec 2026 written/, {}, patient);
    press(item, "Save as approved…");
    const warning = await item.findByRole("group", { name: "Replace the approved budget?" }, patient);
    expect(warning.textContent).toContain("approved on 1 Dec 2026 by The board: $360.00");
    fireEvent.keyDown(warning, { key: "Escape" });
  });

  test(
    "checking this Excel ends with a report to copy, and all is as before",
    async () => {
      const found = await everything();
      const item = await open("Check this Excel");
      press(item, "Check");
      await item.findByRole("progressbar", { name: /^Checking: Formulas/ }, patient);
      await item.findByText(/checks? pass(es)?, \d+ fails?, \d+ cannot be known here\.$/, {}, { timeout: LONG });
      const area = item.getByRole<HTMLTextAreaElement>("textbox", { name: "Report" });
      expect(area.selectionEnd).toBe(area.value.length);
      expect(area.value).toContain("Host: Excel, version");
      expect(await everything()).toEqual(found);
    },
    LONG,
  );

  test("the checks that fail are told with what they mean, and lead to where it is put right", async () => {
    const found = await everything();
    const item = await open("Look at the checks");
    const said = await item.findByText(/^No check fails/, {}, patient);
    expect(said.closest("main")!.textContent).toContain("says “All checks hold, add-in not run”.");

    const { values } = await read("Subscriptions", "A1:O6");
    const start = `${columnName(values[ROW.month - 1]!.indexOf("Start") + 1)}${ROW.firstLine}`;
    const [[typed]] = (await read("Subscriptions", start)).values as [[number]];
    await write("Subscriptions", start, "");
    await item.findByText("Subscriptions: every line has a start month.", {}, patient);
    expect(item.getByRole("listitem").textContent).toContain(
      "A line without a start month costs nothing: give it one.",
    );
    fireEvent.click(item.getByRole("button", { name: "Subscriptions" }));
    await waitFor(async () => expect((await inventory()).active).toBe("Subscriptions"));
    await write("Subscriptions", start, typed);
    expect(await everything()).toEqual(found);
  });

  test("repairing says in one sentence what came of it", async () => {
    const item = await open("Repair formulas");
    press(item, "Repair");
    await item.findByText(/^(Nothing needed repair|\d+ formulas repaired)\.$/, {}, patient);
  });

  describe("exporting", () => {
    const saved: { name: string; size: number; type: string }[] = [];
    beforeEach(async () => {
      saved.length = 0;
      const blobs: Blob[] = [];
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => {} });
      HTMLAnchorElement.prototype.click = function () {
        saved.push({ name: this.download, size: blobs.at(-1)!.size, type: blobs.at(-1)!.type });
      };
    });

    test("saves JSON and a workbook, each under the budget's title", async () => {
      const item = await open("Export the budget");
      press(item, "Save JSON");
      await item.findByText("AI budget 2026-11-27.json is in your downloads.", {}, patient);
      press(item, "Save workbook");
      await item.findByText("AI budget 2026-11-27.xlsx is in your downloads.", {}, patient);
      expect(saved.map(({ name }) => name)).toEqual(["AI budget 2026-11-27.json", "AI budget 2026-11-27.xlsx"]);
      expect(saved[0]).toMatchObject({ type: "application/json" });
      expect(saved[1]!.size).toBeGreaterThan(20_000);
    });

    test("shows the JSON where nothing can be saved, and it can be imported again", async () => {
      const item = await open("Export the budget");
      press(item, "Show JSON");
      const area = await item.findByRole<HTMLTextAreaElement>("textbox", { name: "Budget as JSON" }, patient);
      const json = area.value;
      expect(document.activeElement).toBe(area);
      expect(area.selectionEnd).toBe(area.value.length);
      const sheets = (await inventory()).sheets;

      await goTo("home", "AI budget");
      const card = within(screen.getByRole("region", { name: "Split budget" }));
      fireEvent.click(card.getByRole("radio", { name: /A file/ }));
      fireEvent.click(card.getByRole("button", { name: "Insert split budget" }));
      card.getByText("Choose a file first.");
      fireEvent.change(card.getByLabelText("File"), { target: { files: [fileOf("notes.json", "{")] } });
      fireEvent.click(card.getByRole("button", { name: "Insert split budget" }));
      await card.findByText(/The budget was not inserted. notes.json is not JSON/, {}, patient);
      fireEvent.change(card.getByLabelText("File"), { target: { files: [fileOf("budget.json", json)] } });
      fireEvent.click(card.getByRole("button", { name: "Insert split budget" }));
      fireEvent.click(await card.findByRole("button", { name: "Insert with prefix" }, patient));
      await card.findByText(/sheets inserted/, {}, patient);
      expect((await inventory()).sheets.length).toBe(2 * sheets.length - 1);
    });
  });

  test(
    "rebuilding says what is kept, shows how far it is, and leads to Checks",
    async () => {
      const item = await open("Rebuild sheets");
      press(item, "Rebuild…");
      const question = await item.findByRole("group", { name: /Replace \d+ sheets by new ones\?/ }, patient);
      expect(question.textContent).toContain("All inputs: lines, rates, actuals, approvals, notes");
      fireEvent.click(within(question).getByRole("button", { name: "Rebuild sheets" }));
      await item.findByRole("progressbar", { name: /^Writing: / }, patient);
      await item.findByText(/\d+ sheets rebuilt/, {}, { timeout: LONG });
      fireEvent.click(item.getByRole("button", { name: /Checks$/ }));
      await waitFor(async () => expect((await inventory()).active).toMatch(/Checks$/));
    },
    LONG,
  );
});
