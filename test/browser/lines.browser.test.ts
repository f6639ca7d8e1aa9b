/**
 * The pages of lines, on a budget small enough that Univer calculates it while one waits.
 * @full
 */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { axeFaults, overflowOf } from "./axe-faults";
import { insertFromFile, openEmptyWorkbench, PATIENCE } from "./empty-workbench";

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
      expect(await axeFaults(page)).toEqual([]);
    }
    expect([picture, width, await overflowOf(page)]).toEqual([picture, width, 0]);
  }
}

beforeAll(async () => {
  ({ browser, page, pane } = await openEmptyWorkbench({ width: 1200, height: 900 }, problems));
  await insertFromFile(page, budget);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
});

test(
  "the list has every line with its year, its plan and how it stands, in both themes and widths",
  async () => {
    await go("lines", "Lines");
    await said("3 lines. Costs of 2027.");
    const text = (await pane.getByRole("main").textContent()) ?? "";
    for (const part of ["60% of limit", "over its limit by $150 in Jan 2027", "no owner"]) expect(text).toContain(part);
    await expectGood("lines");
  },
  PATIENCE,
);

test(
  "a new line says what it costs before it is added",
  async () => {
    await go("new-line", "Add a line");
    await pane.getByRole("combobox", { name: "Plan", exact: true }).fill("chatgpt plus");
    await pane.getByRole("option", { name: /^ChatGPT Plus/ }).click();
    await pane.getByLabel("Name of the line").fill("Editors");
    await pane.getByLabel("Users").fill("2");
    await said(/^\$120 in 2027/);
    await expectGood("new-line");
  },
  PATIENCE,
);

test(
  "rows of a table are told as they are read",
  async () => {
    await go("paste-lines", "Paste several lines");
    await pane
      .getByLabel("Rows from a table")
      .fill("Plan\tSeats\tOwner\nChatGPT Team\t4\tM. Brandt\nMy own tool\t20\tA. Lindqvist");
    await said("1 of 2 ready");
    await said(/Now called ChatGPT Business/);
    await said(/Not in the price book. It becomes an own item: give a price/);
    await expectGood("paste");
  },
  PATIENCE,
);

test("nothing was an error in the console", () => {
  expect(problems).toEqual([]);
});
