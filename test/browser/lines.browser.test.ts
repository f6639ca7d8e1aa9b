import AxeBuilder from "@axe-core/playwright";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { openBrowser } from "./open-browser";

/** All that the pages of lines do, by the keyboard alone, on a budget small enough that Univer calculates it while one waits. */
const PATIENCE = 240_000;
const address = process.env["WORKBENCH_URL"] ?? "";
const PICTURES = process.env["LINES_PICTURES"];
const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const plan = "chatgpt-business-standard";
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  title: "Small budget",
  months: 3,
  scenarios: [{ name: "Base" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned, limit: 200 }],
  workspaces: [{ name: "Everybody", fillerPlan: plan, owner: "IT", costCentre: "CC1" }],
  seats: [{ name: "Office", plan, workspace: "Everybody", base: 10, ...owned, limit: 100 }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 100, ...owned, owner: "" }],
});

const problems: string[] = [];
let browser: Browser;
let page: Page;
let pane: FrameLocator;

const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: PATIENCE });
const heading = (name: string) =>
  pane.getByRole("heading", { level: 1, name, exact: true }).waitFor({ timeout: PATIENCE });
const read = (sheet: string, cells: string) =>
  page.evaluate(([name, area]) => window.workbench!.read(name, area), [sheet, cells] as const);
const total = async () => (await read("Summary", "B1:AG60")).find(([label]) => label === "Memo: all AI spend")?.at(-1);
const names = async (sheet: string, cells = "B5:B9") => (await read(sheet, cells)).flat().filter(Boolean);

/** By Tab alone, until what has the focus is called so. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 90; stops++) {
    await page.keyboard.press("Tab");
    const called = await pane.locator(":focus").evaluate((element) => {
      const { id } = element;
      const label = element.ownerDocument.querySelector(`label[for="${CSS.escape(id || "none")}"]`);
      return (element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent ?? "").trim();
    });
    if (typeof name === "string" ? called === name : name.test(called)) return;
  }
  throw new Error(`The keyboard does not come to ${String(name)}.`);
}

async function press(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press("Enter");
}

async function type(name: string, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const go = async (path: string, title: string): Promise<void> => {
  await pane.locator("html").evaluate((_html, hash) => {
    window.location.hash = hash;
  }, `#/${path}`);
  await heading(title);
};

/** In both themes, at both widths. */
async function expectGood(picture: string): Promise<void> {
  for (const width of [400, 320]) {
    await page.addStyleTag({ content: `body { grid-template-columns: 1fr ${width}px !important }` });
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      if (PICTURES)
        await page.locator("#pane").screenshot({ path: `${PICTURES}/${picture}-${width}-${colorScheme}.png` });
      const { violations } = await new AxeBuilder({ page })
        .include("#pane")
        // Fluent UI's focus keepers are hidden and focusable on purpose.
        .exclude(["#pane", "[data-tabster-dummy]"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
    }
    const overflow = await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([picture, width, overflow]).toEqual([picture, width, 0]);
  }
}

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(`${address}/?empty`);
  await page.waitForFunction(() => window.workbench, null, { timeout: PATIENCE });
  pane = page.frameLocator("#pane");
  await pane.getByRole("radio", { name: /A file/ }).click();
  const file = { name: "small.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(budget)) };
  await pane.getByLabel("File", { exact: true }).setInputFiles(file);
  await pane.getByRole("button", { name: "Insert split budget" }).click();
  await said(/\d+ sheets inserted/);
  await page.evaluate(() => window.workbench!.settle());
}, PATIENCE);

afterAll(async () => {
  await browser.close();
});

test(
  "the list has every line with its year, its plan and how it stands, and a search finds an owner",
  async () => {
    await go("lines", "Lines");
    await said("3 lines. Costs of 2027.");
    const text = (await pane.getByRole("main").textContent()) ?? "";
    for (const part of ["60% of limit", "over its limit by $150 in Jan 2027", "no owner"]) expect(text).toContain(part);
    await expectGood("lines");
    await type("Search", "cc1 plus");
    await said("1 of 3 lines. Costs of 2027.");
    await type("Search", " ");
    await said("3 lines. Costs of 2027.");
  },
  PATIENCE,
);

test(
  "a row of a register that is selected leads to its line, whose change shows its money first, is written and undone",
  async () => {
    const before = await total();
    await page.evaluate(() => window.workbench!.select("Seats", "C5"));
    await said("Selected: Office.");
    await press("Edit this line");
    await heading("Office");
    await expectGood("line");
    await type("Seats", "12");
    await said("$900 in 2027, +$150");
    await said(/^Access \$1,110 → \$1,260/);
    expect(await total()).toBe(before);
    await press("Save");
    await said(/^Saved in Seats!B5/);
    expect(await total()).toBeCloseTo(Number(before) + 150, 6);
    await press("Undo");
    await said("Undone.");
    expect(await total()).toBeCloseTo(Number(before), 6);
  },
  PATIENCE,
);

test(
  "a line is added by search, duplicated, ended and removed by the keyboard",
  async () => {
    await go("new-line", "Add a line");
    await type("Plan", "chatgpt plus");
    await page.keyboard.press("Enter");
    await type("Name of the line", "Editors");
    await type("Users", "2");
    await type("Owner", "Press");
    await said("$120 in 2027");
    await expectGood("new-line");
    await press("Add line");
    await said(/“Editors” stands in Subscriptions!B6/);
    expect(await names("Subscriptions")).toEqual(["Writers", "Editors"]);

    await go("line/Editors", "Editors");
    await press("Other…");
    await press("Duplicate");
    await heading("Add a line");
    await press("Add line");
    await said(/“Editors \(2\)” stands in Subscriptions!B7/);

    await go("line/Editors", "Editors");
    await press("Other…");
    await press("End in a month…");
    await type("Ends with", "2027-02");
    await expectGood("end");
    await press("End line");
    await said("“Editors” ends with 2027-02.");

    await go("line/Editors%20(2)", "Editors (2)");
    await press("Other…");
    await press("Remove…");
    await said("Access $1,190 → $1,070");
    await press("Remove line");
    await heading("Lines");
    await said("“Editors (2)” is removed.");
    expect(await names("Subscriptions")).toEqual(["Writers", "Editors"]);
    await press("Undo");
    await said("Undone.");
    expect(await names("Subscriptions")).toEqual(["Writers", "Editors", "Editors (2)"]);
  },
  PATIENCE,
);

test(
  "rows of a table are told as they are read; what is ready is added, the rest stays",
  async () => {
    await go("paste-lines", "Paste several lines");
    await tabTo("Rows from a table");
    await page.evaluate(() => navigator.clipboard?.writeText("").catch(() => undefined));
    await page.keyboard.insertText("Plan\tSeats\tOwner\nChatGPT Team\t4\tM. Brandt\nMy own tool\t20\tA. Lindqvist");
    await said("1 of 2 ready");
    await said(/Now called ChatGPT Business/);
    await said(/Not in the price book. It becomes an own item: give a price/);
    await expectGood("paste");
    await press("Add 1 line");
    await said(/1 line added: Seats!B6/);
    expect(await pane.getByLabel("Rows from a table").inputValue()).toBe("My own tool\t20\tA. Lindqvist");
    await press("Undo");
    await said("Undone.");
  },
  PATIENCE,
);

test("nothing was an error in the console", () => {
  expect(problems).toEqual([]);
});
