/**
 * A first budget and its lines by the keyboard alone, at the narrowest pane.
 * @full
 */
import type { Browser, FrameLocator, Page } from "playwright-core";
import * as messages from "../../src/messages";
import { axeFaults, secondScrollOf, zoomFaults } from "./axe-faults";
import { openEmptyWorkbench, PATIENCE } from "./empty-workbench";
import { type Keyboard, keyboardOf } from "./keyboard";
import { PAGES } from "./pages";

const problems: string[] = [];
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let keyboard: Keyboard;

const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: PATIENCE });
const read = (sheet: string, cells: string) =>
  page.evaluate(([name, area]) => window.workbench!.read(name, area), [sheet, cells] as const);
const names = async (sheet: string) => (await read(sheet, "B5:B9")).flat().filter(Boolean);

/** A page has its heading, which has the focus; on it stands what had to be read first. */
async function arrived(title: string, text: string | RegExp = title): Promise<void> {
  await pane.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({ timeout: PATIENCE });
  await said(text);
  await keyboard.rests(title);
}

beforeAll(async () => {
  ({ browser, page, pane } = await openEmptyWorkbench({ width: 1200, height: 600 }, problems));
  await page.addStyleTag({ content: "body { grid-template-columns: 1fr 320px }" });
  keyboard = keyboardOf(page, pane);
  await keyboard.enter();
}, PATIENCE);

afterAll(async () => {
  await browser.close();
});

test(
  "from an empty workbook to lines with owners and limits",
  async () => {
    await keyboard.press(/^People need a hosted workspace/, "Space");
    await keyboard.press(/^AI inside our product or process/, "Space");
    await keyboard.press("Continue with 2 jobs");
    await arrived("How each job is bought");
    // a plan for the lines below
    await keyboard.press("People who work alone", "Space");
    await keyboard.press("Continue to sizes");
    await arrived("How much of it");
    expect(await secondScrollOf(page)).toBe(0);
    await keyboard.type("People who write and analyse", "12");
    await keyboard.tabTo("Google Workspace Business Standard, $168 a month");
    await page.keyboard.press("ArrowDown");
    await keyboard.rests("Notion Business, $240 a month");
    // the matrix is one stop
    await page.keyboard.press("Tab");
    await keyboard.rests("People who work alone");
    await keyboard.press("Review the lines");
    await arrived("Your lines");
    await keyboard.type("Owner of Access", "M. Brandt");
    await keyboard.type("Cost centre", "CC1");
    await keyboard.type("Limit a year", "9000");
    await keyboard.type("Owner of Metered", "A. Lindqvist");
    await keyboard.type("Limit a year", "5000");
    await keyboard.press(/^Insert \d+ lines$/);
    await said(/\d+ sheets inserted/);
    await page.evaluate(() => window.workbench!.settle());
    // what had the focus went with the page that asked for jobs
    await arrived("AI budget");
  },
  PATIENCE,
);

test(
  "a line is added by search, and a list that is open closes with Escape",
  async () => {
    await keyboard.enter();
    await keyboard.press("Lines");
    await arrived("Lines", /Costs of 2027/);
    await keyboard.press(/^Add a line/);
    await arrived("Add a line", "Name of the line");
    await keyboard.type("Plan", "claude pro");
    await pane.locator(".option").first().waitFor();
    await page.keyboard.press("Escape");
    await pane.locator(".option").first().waitFor({ state: "detached" });
    await keyboard.rests("Plan");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("claude pro");
    await page.keyboard.press("Enter");
    await keyboard.type("Name of the line", "Editors");
    await keyboard.type("Users", "2");
    await keyboard.type("Owner", "Press");
    await said("$480 in 2027");
    await keyboard.press("Add line");
    await said(/“Editors” stands in Subscriptions!B6/);
    await keyboard.rests();
    expect(await names("Subscriptions")).toEqual(["Plans of single people", "Editors"]);
  },
  PATIENCE,
);

test(
  "a line is found, edited, and the edit undone",
  async () => {
    await keyboard.enter();
    await keyboard.press("← Lines");
    await arrived("Lines", /Costs of 2027/);
    await keyboard.type("Search", "press");
    await said("1 of 4 lines");
    await keyboard.press(/^Editors/);
    await arrived("Editors", "Name of the line");
    await keyboard.type("Users", "3");
    await said(/^\$720 in 2027/);
    await keyboard.press("Save");
    await said(/^Saved in Subscriptions!B6/);
    await keyboard.press("Undo");
    await said("Undone.");
    await keyboard.rests();
    expect(await read("Subscriptions", "E6")).toEqual([[2]]);
  },
  PATIENCE,
);

test(
  "a line is duplicated, ended and removed",
  async () => {
    await keyboard.press("Other…");
    await keyboard.press("Duplicate");
    await arrived("Add a line", "Name of the line");
    await keyboard.press("Add line");
    await said(/“Editors \(2\)” stands in Subscriptions!B7/);
    await keyboard.enter();
    await keyboard.press("← Lines");
    await arrived("Lines", /Costs of 2027/);
    await keyboard.press(/^Editors \(2\)/);
    await arrived("Editors (2)", "Name of the line");
    await keyboard.press("Other…");
    await keyboard.press("End in a month…");
    await said("End “Editors (2)”?");
    await page.keyboard.press("Escape");
    await keyboard.rests("End in a month…");
    await page.keyboard.press("Enter");
    await keyboard.type("Ends with", "2027-02");
    await keyboard.press("End line");
    await said("“Editors (2)” ends with 2027-02.");
    await keyboard.rests();
    await keyboard.press("Remove…");
    await keyboard.press("Remove line");
    await arrived("Lines", /Costs of 2027/);
    await said("“Editors (2)” is removed.");
    await pane.getByRole("button", { name: "Undo", exact: true, disabled: false }).waitFor({ timeout: PATIENCE });
    expect(await names("Subscriptions")).toEqual(["Plans of single people", "Editors"]);
    await keyboard.press("Undo");
    await said("Undone.");
    await keyboard.rests();
    expect(await names("Subscriptions")).toEqual(["Plans of single people", "Editors", "Editors (2)"]);
  },
  PATIENCE,
);

test(
  "a price is found and inserted, and a formula built",
  async () => {
    await page.evaluate(() => window.workbench!.select("Sheet1", "D5"));
    await keyboard.enter();
    await keyboard.press("Prices");
    await arrived("Prices");
    await keyboard.type("Plan, model or vendor", "claude pro");
    // of 283
    await said(/^\d{1,2} plans? and models?$|^1 plan or model$/);
    await keyboard.press(/^Claude Pro/);
    await arrived("Claude Pro");
    await keyboard.press("As value");
    await said(/^Inserted at D5/);
    await keyboard.rests("Undo: D5");
    await page.keyboard.press("Enter");
    await said("Undone: D5 is as it was.");
    await keyboard.rests("As value");
    await keyboard.enter();
    await keyboard.press("Formula");
    await arrived("Formula");
    await keyboard.type(/^Plan/, "claude pro");
    await page.keyboard.press("Enter");
    await keyboard.type(/^Seats/, "3");
    await keyboard.press("Insert at D5");
    await said(/^Inserted at D5/);
    expect(await read("Sheet1", "D5")).not.toEqual([[""]]);
  },
  PATIENCE,
);

test(
  "prices are compared",
  async () => {
    await keyboard.enter();
    await keyboard.press("Prices");
    await arrived("Prices");
    await keyboard.press("Compare Claude Pro", "Space");
    await keyboard.enter();
    await keyboard.type("Plan, model or vendor", "notion business");
    // it is found a moment after the last letter
    await pane.getByRole("checkbox", { name: "Compare Notion Business" }).waitFor({ timeout: PATIENCE });
    await keyboard.press("Compare Notion Business", "Space");
    await keyboard.press("Compare 2");
    await arrived("Compare");
  },
  PATIENCE,
);

test(
  "a check that fails is looked at and gone to",
  async () => {
    await keyboard.enter();
    await keyboard.press("More");
    await arrived("More");
    await keyboard.press(/^Checks/);
    await arrived("Look at the checks", /^\d+ checks? fails?$/);
    await keyboard.press("Summary");
    await page.waitForFunction(() => window.workbench!.selected().startsWith("Summary!"), null, { timeout: PATIENCE });
  },
  PATIENCE,
);

test(
  "a check is put right where it is told, and an assumed figure signed off",
  async () => {
    await keyboard.enter();
    await keyboard.type("Cost centre", "CC2");
    await keyboard.press(/^Fill in \d+$/);
    await said("Cost centre “CC2” stands where there was none.");
    await keyboard.rests();
    await said("1 check fails");
    await keyboard.enter();
    await keyboard.type("Signed by", "A. Lindqvist");
    await keyboard.press(/^Sign off \d+ lines?$/);
    await said(/^No check fails/);
    await keyboard.rests();
    await keyboard.press("Undo");
    await said("Undone.");
    await said("1 check fails");
  },
  PATIENCE,
);

/** The vendor prints neither days nor the plan into this one, so they are asked for. */
const SPEND = `user_email,account_uuid,product,model,model_family,total_requests,total_prompt_tokens,total_completion_tokens,total_net_spend_usd,total_gross_spend_usd
ann@demo.example,a-1,Claude Code,claude-opus-5-5,Opus,420,9100000,310000,48.20,60.25
`;

test(
  "an export is chosen, asked about, put on a line, written and taken back",
  async () => {
    await keyboard.enter();
    await keyboard.press("← More");
    await arrived("More");
    await keyboard.press(/^Actuals/);
    await arrived("Actuals");
    const chooser = page.waitForEvent("filechooser");
    await keyboard.press("Files", "Space");
    await (await chooser).setFiles({ name: "spend.csv", mimeType: "text/csv", buffer: Buffer.from(SPEND) });
    await keyboard.type("Exported on", "04062027");
    await pane.getByRole("group", { name: "spend.csv" }).waitFor({ timeout: PATIENCE });
    await keyboard.type("First day", "01012027");
    await keyboard.type("Last day", "01312027");
    await keyboard.tabTo(messages.importAskClaudePlan);
    await page.keyboard.press("ArrowDown");
    await keyboard.press("Read it so");
    await pane.getByRole("row", { name: /^Difference.*0\.00$/ }).waitFor({ timeout: PATIENCE });
    await keyboard.rests();
    await keyboard.enter();
    await keyboard.tabTo("Line");
    await page.keyboard.press("ArrowDown");
    await keyboard.press("Put on line");
    await said("Every amount is on a line, or is said to belong to none.");
    await keyboard.rests();
    await keyboard.press("Write Jan 2027");
    await said(/^\d+ sheets written/);
    const written = await page.evaluate(() => window.workbench!.sheets());
    expect(written).toContain("Variance");
    await keyboard.enter();
    await keyboard.press("Undo");
    await said("Undone.");
    await keyboard.rests();
    expect(await page.evaluate(() => window.workbench!.sheets())).not.toContain("Variance");
  },
  PATIENCE,
);

test(
  "what could be is asked: a tornado, and futures that are cancelled",
  async () => {
    await keyboard.enter();
    await keyboard.press("More");
    await keyboard.press(/^What if/);
    await arrived("What if");
    await keyboard.press("Look for what is uncertain");
    await pane.getByRole("button", { name: "Run", exact: true, disabled: false }).waitFor({ timeout: PATIENCE });
    await keyboard.enter();
    await keyboard.tabTo("Question");
    await page.keyboard.press("ArrowDown");
    await keyboard.press("Run");
    await said(/moves the cost of Metered, FY2027, most/);
    await keyboard.rests("Run again");
    await keyboard.enter();
    await keyboard.tabTo("Question");
    await page.keyboard.press("Home");
    await keyboard.type("Runs", "1000000");
    await keyboard.press("Run again");
    await keyboard.enter();
    await keyboard.press("Cancel");
    await said("Stopped. There is no new answer.");
    await keyboard.rests();
  },
  PATIENCE,
);

test(
  "at 400 % zoom no page is scrolled sideways, nothing is cut or covered, and axe finds nothing",
  async () => {
    const faults: string[] = [];
    for (const path of ["home", "line/Editors", ...PAGES]) {
      await pane.locator("html").evaluate((_html, hash) => {
        window.location.hash = hash;
      }, `#/${path}`);
      await pane.getByText("Loading", { exact: true }).waitFor({ state: "hidden" });
      await pane.locator("main h1").waitFor({ timeout: PATIENCE });
      faults.push(...[...(await zoomFaults(page)), ...(await axeFaults(page))].map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
  PATIENCE,
);

test("nothing was an error in the console", () => {
  expect(problems).toEqual([]);
});
