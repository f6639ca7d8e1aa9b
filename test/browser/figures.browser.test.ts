/**
 * The pages that say what a figure is: a formula while it is made, a cell that is selected, prices, help. In the workbench, without a budget.
 * @full
 */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { axeFaults, overflowOf } from "./axe-faults";
import { openEmptyWorkbench, PATIENCE } from "./empty-workbench";

const problems: string[] = [];
let browser: Browser;
let page: Page;
let pane: FrameLocator;

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: PATIENCE });
const read = (cells: string) => page.evaluate((area) => window.workbench!.read("Sheet1", area), cells);

async function go(name: string, title: string): Promise<void> {
  await pane.locator("html").evaluate((_html, hash) => (window.location.hash = hash), `#/${name}`);
  await pane.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** Nothing for axe to find in light, dark and forced colours, and nothing wider than the pane at 320, 400 and 900 pixels. */
async function expectGood(name: string): Promise<void> {
  for (const width of [320, 400, 900]) {
    await page.evaluate((pixels) => (document.body.style.gridTemplateColumns = `1fr ${pixels}px`), width);
    expect([name, width, await overflowOf(page)]).toEqual([name, width, 0]);
  }
  await page.evaluate(() => (document.body.style.gridTemplateColumns = "1fr 320px"));
  const looks = [
    { colorScheme: "light", forcedColors: "active" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "none" },
  ] as const;
  for (const look of looks) {
    await page.emulateMedia(look);
    expect([name, look, await axeFaults(page)]).toEqual([name, look, []]);
    const folder = process.env["PANE_PICTURES"];
    if (folder !== undefined)
      await page
        .locator("#pane")
        .screenshot({ path: `${folder}/${name}-${look.colorScheme}-${look.forcedColors}.png` });
  }
}

beforeAll(async () => {
  ({ browser, page, pane } = await openEmptyWorkbench({ width: 1400, height: 900 }, problems));
  await page.evaluate(() => (document.body.style.gridTemplateColumns = "1fr 320px"));
}, PATIENCE + 30_000);

afterAll(async () => {
  await browser.close();
});

test(
  "a formula is made by keyboard alone, goes into the selected cell and is taken back",
  async () => {
    await go("formula", "Formula");
    await pane.getByRole("combobox", { name: "Plan" }).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("claude tem");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("3");
    await said(/seats short of the minimum \$600\.00/);
    await expectGood("formula");
    const insert = pane.getByRole("button", { name: /^Insert at / });
    const cell = (await insert.textContent())!.replace("Insert at ", "");
    await insert.focus();
    await page.keyboard.press("Enter");
    await said(`Inserted at ${cell}.`);
    await page.evaluate(() => window.workbench!.settle());
    expect(await read(cell)).toEqual([[1500]]);
    await pane
      .getByRole("button", { name: `Undo: ${cell}` })
      .and(pane.locator(":focus"))
      .waitFor();
    await page.keyboard.press("Enter");
    await said(`Undone: ${cell} is as it was.`);
    expect(await read(cell)).toEqual([[""]]);
  },
  PATIENCE,
);

test(
  "the selected cell is explained, and the page follows the selection made in the grid",
  async () => {
    await page.evaluate(async () => {
      await window.workbench!.write("Sheet1", "B2", [['=AIB.APICOST("claude-sonnet-5-5",5000,250,30600,20%,3%)']]);
      await window.workbench!.write("Sheet1", "B3", [['=AIB.SEATCOST("Claude Team",3,12)*2']]);
    });
    await go("explain", "Explain this figure");
    await page.evaluate(() => window.workbench!.select("Sheet1", "B2"));
    await said("Sheet1!B2, the selected cell. Select another and this page follows.");
    await said("The same as in the cell.");
    await expectGood("explain");
    await page.evaluate(() => window.workbench!.select("Sheet1", "B3"));
    await said("A part of the formula. The whole of it shows 3,000.");
    await button("Edit in the form").click();
    await pane.getByText('=AIB.SEATCOST("Claude Team",3,12)', { exact: true }).waitFor({ timeout: PATIENCE });
  },
  PATIENCE,
);

test(
  "prices are found, followed over time and set against each other",
  async () => {
    await go("prices", "Prices");
    for (const name of ["Claude Team Standard", "Claude Sonnet 5.5"]) {
      await pane.getByRole("searchbox").fill(name);
      await pane.getByRole("checkbox", { name: `Compare ${name}`, exact: true }).check();
    }
    await expectGood("prices");
    await button("Compare 2").click();
    await said(/^At 400 requests a person the /);
    await expectGood("compare");
    await pane.locator("html").evaluate((_html, hash) => (window.location.hash = hash), "#/price/gemini-3.8-flash");
    await said(/^Rises to \$1\.50 on 1 Jan 2027/);
    await expectGood("price");
  },
  PATIENCE,
);

test("nothing failed on the pages", () => {
  expect(problems).toEqual([]);
});
