import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { WorkbenchWindow } from "./workbench-server";

const PATIENCE = 600_000;
/** the grid draws a sheet and its charts in this time on a slow machine */
const DRAWN = 4000;
/** from the first row in sight to the one in the middle */
const TO_MIDDLE = 8;

/** Sheets by the name of their picture. */
const ACTUALS = { alerts: "Alerts", variance: "Variance", "owner-pages": "Owner pages" };
const WHAT_IF = {
  tornado: "Tornado",
  sensitivity: "Sensitivity",
  "goal-seek": "Goal seek",
  "monte-carlo": "Monte Carlo",
  "break-even": "Break-even",
  bridge: "Bridge",
};

/** Inputs as the pane calls them. */
const [USAGE, PRICE] = ["Base: API and contract usage factor", "Base: List price factor"];

/** What the command is asked in docs/what-if.md, beside the simulation that the pane asks for: one answer has all sheets. */
const QUESTIONS = {
  tornado: { of: "Metered", period: "FY2027" },
  sensitivity: {
    ...{ of: "Metered", period: "FY2027", rows: USAGE, rowValues: [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3] },
    ...{ columns: PRICE, columnValues: [0.8, 0.9, 1, 1.1, 1.2] },
  },
  goalSeek: { of: "Metered", period: "FY2027", change: USAGE, low: 0.5, high: 2, value: 150_000 },
  breakEven: {
    ...{ kind: "seat or requests", plan: "chatgpt-business-standard", billing: "monthly", item: "gpt-6-sol", mode: "" },
    ...{ inputTokens: 2100, outputTokens: 350, requests: [500, 1000, 2000, 3000, 4000, 6000] },
    cachedShares: [0, 0.25, 0.5, 0.8],
  },
  bridge: { from: "Base", to: "High", by: "side" },
};

const press = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click({ timeout: PATIENCE });

async function go(pane: FrameLocator, name: string): Promise<void> {
  await pane.locator("html").evaluate((_html, hash) => {
    window.location.hash = hash;
  }, `#/${name}`);
}

/** Where a sheet's picture begins, if not at its top: the last of these texts in its first column. */
const BEGINS: Readonly<Record<string, RegExp>> = { "Owner pages": /^Engineering$/ };

/** Without the pane, for the sheets are as wide as a window. */
async function takeSheets(page: Page, folder: string, sheets: Readonly<Record<string, string>>): Promise<void> {
  const columns = (template: string) =>
    page.evaluate((given) => {
      document.body.style.gridTemplateColumns = given;
    }, template);
  await columns("1fr 0");
  await page.mouse.click(600, 400);
  for (const [picture, sheet] of Object.entries(sheets)) {
    await page.evaluate(
      ([name, begins, toMiddle]) => {
        const { workbench } = window as unknown as WorkbenchWindow;
        workbench?.open(name);
        const texts = workbench?.read(name, "B1:B400").flat() ?? [];
        const row =
          begins === undefined ? -1 : texts.map((text) => new RegExp(begins).test(String(text))).lastIndexOf(true);
        // what is selected comes into the middle
        if (row > 0) workbench?.select(name, `A${row + toMiddle}`);
      },
      [sheet, BEGINS[sheet]?.source, TO_MIDDLE] as const,
    );
    // the grid follows what is selected by keys
    if (sheet in BEGINS) await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(DRAWN);
    await shot(page, folder, picture);
  }
  await columns("");
}

async function shot(page: Page, folder: string, picture: string): Promise<void> {
  const file = path.join(folder, `${picture}.png`);
  await (picture.startsWith("pane-") ? page.locator("#pane") : page).screenshot({ path: file });
  console.log(file);
}

/** Sections of the page of actuals by the name of their picture. */
const SECTIONS = {
  "pane-receipt": "card-ledger.csv",
  "pane-alerts": "To be looked at",
};

/** The pane from one of its headings on. */
async function takeSections(page: Page, folder: string, sections: Readonly<Record<string, string>>) {
  for (const [picture, name] of Object.entries(sections)) {
    const heading = page.frameLocator("#pane").getByRole("heading", { name });
    await heading.evaluate((element) => {
      element.scrollIntoView({ block: "start" });
    });
    await page.waitForTimeout(DRAWN / 4);
    await shot(page, folder, picture);
  }
}

/**
 * Takes pictures of what stands behind a budget: receipt, alerts and sheets of the sample exports, and the sheets of every question that
 * can be asked.
 *
 * @param page the workbench with the sample budget, 1366 × 768
 */
export async function takeReports(page: Page, folder: string): Promise<void> {
  const pane = page.frameLocator("#pane");
  await go(pane, "actuals");
  await press(pane, "Use the sample exports");
  const write = pane.getByRole("button", { name: "Write Jan 2027 to Mar 2027", exact: true });
  await write.waitFor({ timeout: PATIENCE });
  await takeSections(page, folder, SECTIONS);
  await write.click();
  await pane
    .getByText(/^6 sheets written/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await takeSheets(page, folder, ACTUALS);
  await go(pane, "what-if");
  await press(pane, /^Look (for what is uncertain|again for inputs)$/);
  const run = pane.getByRole("button", { name: /^Run( again)?$/ });
  await run.waitFor({ timeout: PATIENCE });
  await pane.locator("html").evaluate((_html, questions) => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { kind: string; request: object }) {
      if (message.kind === "what-if") Object.assign(message.request, questions);
      postMessage.call(this, message);
    };
  }, QUESTIONS);
  await run.click();
  await pane.getByText("Working it out").waitFor({ state: "detached", timeout: PATIENCE });
  await press(pane, "Write sheets");
  await pane
    .getByText(/^\d+ sheets written/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await takeSheets(page, folder, WHAT_IF);
}
