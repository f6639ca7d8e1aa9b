/** @full */
import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { axeFaults, overflowOf } from "./axe-faults";
import { openBrowser } from "./open-browser";

/** An analyst's way through the pane, on a budget small enough that Univer calculates it while one waits. */
const PATIENCE = 240_000;
const address = process.env["WORKBENCH_URL"] ?? "";
const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  title: "Small budget",
  months: 3,
  lastActualMonth: "2027-01-01",
  scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5 }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
});

const problems: string[] = [];
let browser: Browser;
let page: Page;
let pane: FrameLocator;

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: PATIENCE });
const read = (sheet: string, cells: string) =>
  page.evaluate(([name, area]) => window.workbench!.read(name, area), [sheet, cells] as const);
const write = (sheet: string, cell: string, entry: string | number) =>
  page.evaluate(([name, area, value]) => window.workbench!.write(name, area, [[value]]), [sheet, cell, entry] as const);
const total = async (label: string) => (await read("Summary", "B1:AO60")).find(([text]) => text === label)?.at(-1);
const sheets = () => page.evaluate(() => window.workbench!.sheets());

/** Opens one of the things to do, by the links that lead there. */
async function open(title: string, place = "More"): Promise<void> {
  await pane.getByRole("navigation").getByRole("link", { name: place }).click();
  await pane.getByRole("main").getByRole("link", { name: title }).click();
  await pane.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** In both themes, and no wider than a pane of 320 pixels. */
async function expectGood(): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  expect(await overflowOf(page)).toBe(0);
}

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) problems.push(request.url());
  });
  await page.goto(`${address}/?empty`);
  await page.waitForFunction(() => window.workbench, null, { timeout: PATIENCE });
  await page.addStyleTag({ content: "body { grid-template-columns: 1fr 320px }" });
  pane = page.frameLocator("#pane");
}, PATIENCE + 30_000);

afterAll(async () => {
  await browser.close();
});

test(
  "an exported budget is inserted from its file",
  async () => {
    await pane.getByRole("radio", { name: /A file/ }).click();
    const file = { name: "small.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(budget)) };
    await pane.getByLabel("File", { exact: true }).setInputFiles(file);
    await button("Insert split budget").click();
    await said(/\d+ sheets inserted/);
    await page.evaluate(() => window.workbench!.settle());
    expect(await total("Memo: all AI spend")).toBe(360);
    expect(await read("Checks", "E4")).toEqual([["All checks hold"]]);
    await expectGood();
  },
  PATIENCE,
);

test(
  "refreshing shows what a typed price changes in money; Esc leaves it, Write new prices takes it back",
  async () => {
    const march = `AS${(await read("Rates", "E1:E40")).findIndex(([item]) => item === "chatgpt-plus") + 1}`;
    await write("Rates", march, 30);
    expect(await total("Memo: all AI spend")).toBe(420);
    await open("Refresh prices");
    await button("Look for changes").click();
    await said("What refreshing changes");
    await said("$420.00 → $360.00 (-$60.00)");
    await expectGood();
    await page.keyboard.press("Escape");
    await pane.getByText("What refreshing changes").waitFor({ state: "detached" });
    await button("Look for changes").and(pane.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await button("Write new prices").click({ timeout: PATIENCE });
    await said(/Prices written/);
    expect(await total("Memo: all AI spend")).toBe(360);
  },
  PATIENCE,
);

test(
  "a scenario is there after one click and gone after another",
  async () => {
    const before = await sheets();
    await open("Scenarios");
    await pane.getByRole("row", { name: /^Low/ }).first().waitFor({ timeout: PATIENCE });
    await expectGood();
    await pane.getByRole("main").getByRole("link", { name: "Add a scenario" }).click();
    await pane.getByRole("heading", { name: "Add a scenario", level: 1 }).waitFor();
    await pane.getByLabel("Seats factor").fill("2");
    await button("Add scenario").click();
    await said(/Scenario “What if” added/);
    expect(await sheets()).toContain("Scenario What if");
    await expectGood();
    await button("Undo").click();
    await said("Undone.");
    expect(await sheets()).toEqual(before);
  },
  PATIENCE,
);

test(
  "a formula that a missing add-in has broken is repaired, by keyboard alone",
  async () => {
    await write("Sheet1", "A1", '=_xldudf_AIB_PRICE("chatgpt-plus")');
    await pane.getByRole("navigation").getByRole("link", { name: "More" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("main").getByRole("link", { name: "Repair formulas" }).focus();
    await page.keyboard.press("Enter");
    await button("Repair").waitFor();
    await pane.locator("h1:focus").waitFor();
    // from the heading, which has the focus, by the link back
    for (const key of ["Tab", "Space"]) await page.keyboard.press(key);
    await said(/1 formula repaired\./);
    await page.evaluate(() => window.workbench!.settle());
    expect(await read("Sheet1", "A1")).toEqual([[20]]);
  },
  PATIENCE,
);

test(
  "a line stands in its register and counts",
  async () => {
    await open("Add a line", "Lines");
    await pane.getByLabel("Bought as").selectOption("api");
    await expectGood();
    await pane.getByLabel("Bought as").selectOption("subscription");
    await pane.getByRole("combobox", { name: "Plan", exact: true }).fill("chatgpt plus");
    await pane.getByRole("option", { name: /^ChatGPT Plus/ }).click();
    await pane.getByLabel("Name of the line").fill("Editors");
    await pane.getByLabel("Users").fill("2");
    await button("Add line").click();
    await said(/“Editors” stands in Subscriptions!B6/);
    // it begins in the first open month, February: two users for two months beside six for three
    expect(await total("Memo: all AI spend")).toBe(440);
    await expectGood();
  },
  PATIENCE,
);

test(
  "the figures are approved, and replacing them is warned of",
  async () => {
    await open("Save as approved");
    await pane.getByLabel("Approved on").fill("2026-12-01");
    for (const answer of ["Save", "Cancel"]) {
      await button("Save as approved…").click();
      await button(answer).click({ timeout: PATIENCE });
      if (answer === "Save") await said(/Approved budget of 1 Dec 2026 written/);
    }
    await button("Save as approved…").click();
    await said("Replace the approved budget?");
    await expectGood();
    await page.keyboard.press("Escape");
    expect(await total("Approved: total")).toBe(440);
  },
  PATIENCE,
);

test(
  "the budget is saved as JSON, with the line and the approval in it",
  async () => {
    await open("Export the budget");
    const download = page.waitForEvent("download", { timeout: PATIENCE });
    await button("Save JSON").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("Small budget 2026-11-27.json");
    const saved = parseBudget(JSON.parse(readFileSync(await file.path(), "utf8")));
    expect(saved.subscriptions.map(({ name }) => name)).toEqual(["Writers", "Editors"]);
    expect(saved.approved).toMatchObject({ on: "2026-12-01" });
    await expectGood();
  },
  PATIENCE,
);

test(
  "rebuilding warns before it does anything",
  async () => {
    await open("Rebuild sheets");
    await button("Rebuild…").click();
    await said(/Replace \d+ sheets by new ones\?/);
    await expectGood();
    await page.keyboard.press("Escape");
    await pane.getByText(/by new ones/).waitFor({ state: "detached" });
  },
  PATIENCE,
);

test("nothing failed on the page, and no request left this machine", () => {
  expect(problems).toEqual([]);
});
