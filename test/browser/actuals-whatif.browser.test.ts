/** @full */
import type { Browser, FrameLocator, Page } from "playwright-core";
import sample from "../../assets/sample-budget.json";
import map from "../../assets/sample-exports/import-map.json";
import { parseBudget } from "../../src/budget";
import { axeFaults, overflowOf } from "./axe-faults";
import { insertFromFile, openEmptyWorkbench, PATIENCE } from "./empty-workbench";

/** What vendors billed and what could be, on those lines of the sample budget that the sample exports pay for. */
const paid = new Set(map.rules.map(({ line }) => line));
const ofExports = <Line extends { name: string }>(lines: readonly Line[]) => lines.filter(({ name }) => paid.has(name));
const budget = parseBudget({
  ...sample,
  ...{ months: 6, scenarios: sample.scenarios.slice(0, 2), subscriptions: [], enterprise: [], changes: [] },
  ...{ seats: ofExports(sample.seats), api: ofExports(sample.api), credits: ofExports(sample.credits) },
});

const problems: string[] = [];
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let before: string[];

const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: PATIENCE });
const mainText = async () => (await pane.getByRole("main").textContent()) ?? "";
const sheets = () => page.evaluate(() => window.workbench!.sheets());
const read = (sheet: string, cells = "A1:P60") =>
  page.evaluate(([name, area]) => window.workbench!.read(name, area), [sheet, cells] as const);
const go = async (name: string, title: string): Promise<void> => {
  await pane.locator("html").evaluate((_html, hash) => {
    window.location.hash = hash;
  }, `#/${name}`);
  await pane.getByRole("heading", { name: title, level: 1 }).waitFor({ timeout: PATIENCE });
};

/** In both themes, and no wider than a pane of 320 pixels. */
async function expectGood(): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  expect(await overflowOf(page)).toBe(0);
}

/** The sheet has come, says that it is of this budget as it stands, and shows figures and no error. */
async function expectReport(sheet: string): Promise<void> {
  const cells = (await read(sheet)).flat();
  expect([sheet, cells]).toEqual([sheet, expect.arrayContaining(["The budget has not changed since."])]);
  expect(cells.filter((cell) => typeof cell === "number" && cell > 1).length).toBeGreaterThan(3);
  expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell))).toEqual([]);
}

async function undo(): Promise<void> {
  await button("Undo").click();
  await said("Undone.");
  expect(await sheets()).toEqual(before);
}

async function ask(question: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Question" }).selectOption(question);
  await button(/^Run/).click();
  await pane.getByText("Working it out").waitFor({ state: "detached", timeout: PATIENCE });
  await button("Cancel").waitFor({ state: "detached", timeout: PATIENCE });
}

beforeAll(async () => {
  ({ browser, page, pane } = await openEmptyWorkbench({ width: 1200, height: 900 }, problems));
  page.setDefaultTimeout(PATIENCE);
  await page.addStyleTag({ content: "body { grid-template-columns: 1fr 320px !important }" });
  await insertFromFile(page, budget);
  before = await sheets();
}, PATIENCE);

afterAll(async () => {
  await browser.close();
});

test(
  "each sample export has a receipt that adds up to its file",
  async () => {
    await go("actuals", "Actuals");
    await button("Use the sample exports").click();
    await pane.getByRole("heading", { name: "Variance" }).waitFor({ timeout: PATIENCE });
    const differences = await pane.getByRole("row", { name: /^Difference/ }).allTextContents();
    expect(differences).toEqual(["Difference$0.00", "Difference0 requests", "Difference$0.00", "Difference$0.00"]);
    expect(await mainText()).toContain("In the file$7,336.44");
    expect(await mainText()).toMatch(/Metered, FY2027 until 2027-03: [\d,.]+ USD (above|below) budget/);
    await expectGood();
  },
  PATIENCE,
);

test(
  "what is written stands in the grid, and goes with Undo",
  async () => {
    await button("Write Jan 2027 to Mar 2027").click();
    await said("6 sheets written, Jan 2027 to Mar 2027 on Actuals.");
    // in the foot, with the Undo and nothing that asks to be done once more
    const foot = pane.locator("#foot");
    expect(await foot.getByRole("status").textContent()).toMatch(
      /^6 sheets written, Jan 2027 to Mar 2027 on Actuals\. Go to /,
    );
    expect(await foot.getByRole("button").allTextContents()).toEqual(expect.arrayContaining(["Undo", "Write again"]));
    expect(await button("Write Jan 2027 to Mar 2027").count()).toBe(0);
    await page.evaluate(() => window.workbench!.settle());
    const reports = ["Alerts", "Variance", "Forecast", "Owner pages", "Imports", "Imported"];
    expect((await sheets()).slice(before.length)).toEqual(reports);
    for (const sheet of reports) await expectReport(sheet);
    const actuals = await read("Actuals", "B5:H31");
    expect(actuals.map(([line]) => line)).toContain("Support assistant");
    for (const [line, note, , , month, amount] of actuals)
      expect([line, note, typeof month, typeof amount]).toEqual([expect.any(String), "Imported", "number", "number"]);
    expect((await read("Checks", "E4"))[0]).toEqual(["All checks hold"]);
    await expectGood();
    await undo();
    expect(await button("Write Jan 2027 to Mar 2027").count()).toBe(1);
    expect(await button("Write again").count()).toBe(0);
    // the rows that were made for them stay, blank
    expect((await read("Actuals", "F5:G60")).flat().filter((cell) => cell !== "")).toEqual([]);
  },
  PATIENCE,
);

test(
  "futures are run, told in figures, written and taken back",
  async () => {
    await go("what-if", "What if");
    await button("Look for what is uncertain").click();
    await button("Run").waitFor({ timeout: PATIENCE });
    await ask("monteCarlo");
    await said(/^8 in 10 futures cost between \$[\d,]+ and \$[\d,]+ for Metered in FY2027\.$/);
    await expectGood();
    await button("Write sheets").click();
    await said(/^2 sheets written/);
    expect((await sheets()).slice(before.length)).toEqual(["What-if inputs", "Monte Carlo"]);
    await expectReport("Monte Carlo");
    await undo();
  },
  PATIENCE,
);

test(
  "a tornado has its widest bar first, here and on its sheet",
  async () => {
    await ask("tornado");
    const first = pane.getByText(/moves the cost of Metered, FY2027, most: \$[\d,]+ to \$[\d,]+\.$/).first();
    await first.waitFor({ timeout: PATIENCE });
    // below all that is asked, and in sight all the same
    expect(await first.evaluate((text) => text.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await expectGood();
    await button("Write sheets").click();
    await said(/^2 sheets written/);
    await expectReport("Tornado");
    await undo();
  },
  PATIENCE,
);

test(
  "a long run tells how far it is, and ends at once when it is cancelled",
  async () => {
    await pane.getByRole("combobox", { name: "Question" }).selectOption("monteCarlo");
    await pane.getByLabel("Runs").fill("1000000");
    await button("Run again").click();
    await said(/^[\d,]+ of 1,000,000 runs$/);
    await button("Cancel").last().click();
    await said("Stopped. There is no new answer.");
    await button("Run again").waitFor();
  },
  PATIENCE,
);

test("nothing was an error in the console", () => {
  expect(problems).toEqual([]);
});
