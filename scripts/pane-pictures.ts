import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { WorkbenchWindow } from "./workbench-server";

const PATIENCE = 600_000;
/** a page of the pane has come, with what it reads of the workbook, in this time on a slow machine */
const DRAWN = 4000;

/** What somebody does on a page before its picture is taken. */
type Act = (pane: FrameLocator, page: Page) => Promise<void>;
interface Picture {
  name: string;
  path: string;
  act?: Act;
}

const press =
  (name: string | RegExp): Act =>
  (pane) =>
    pane.getByRole("button", { name, exact: true }).click({ timeout: PATIENCE });
const tick =
  (name: string | RegExp): Act =>
  (pane) =>
    pane.getByRole("checkbox", { name }).check({ timeout: PATIENCE });
const inTurn =
  (...acts: readonly Act[]): Act =>
  async (pane, page) => {
    for (const act of acts) await act(pane, page);
  };
const search =
  (query: string): Act =>
  (pane) =>
    pane.getByRole("searchbox").fill(query);

/** Writes into a sheet, as somebody types, and selects the cell. */
const type =
  (sheet: string, address: string, entry: string): Act =>
  (_pane, page) =>
    page.evaluate(
      async ([name, at, text]) => {
        const { workbench } = window as unknown as WorkbenchWindow;
        await workbench?.write(name, at, [[text]]);
        workbench?.select(name, at);
      },
      [sheet, address, entry] as const,
    );

/** On the way to a first budget, in a workbook without one. */
const START: readonly Picture[] = [
  {
    name: "pane-jobs",
    path: "home",
    act: inTurn(tick(/^People need a hosted workspace/), tick(/^AI inside our product or process/)),
  },
  { name: "pane-sizes", path: "start/sizes" },
  { name: "pane-review", path: "start/review" },
  {
    name: "pane-checks",
    path: "start/review",
    act: inTurn(press(/^Insert \d+ lines$/), (pane) =>
      pane.getByRole("link", { name: /checks? fails?$/ }).click({ timeout: PATIENCE }),
    ),
  },
];

/** With the sample budget. */
const PAGES: readonly Picture[] = [
  { name: "pane-home", path: "home" },
  { name: "pane-lines", path: "lines" },
  { name: "pane-prices", path: "prices" },
  { name: "pane-formula", path: "formula" },
  { name: "pane-more", path: "more" },
  { name: "pane-line", path: "line/Engineers" },
  { name: "pane-workspace", path: "workspace/ChatGPT Business" },
  { name: "pane-price", path: "price/claude-pro" },
  {
    name: "pane-compare",
    path: "prices",
    act: inTurn(
      ...["Claude Team Standard", "Claude Sonnet 5.5"].flatMap((name) => [search(name), tick(`Compare ${name}`)]),
      press("Compare 2"),
    ),
  },
  { name: "pane-actuals", path: "actuals" },
  { name: "pane-scenarios", path: "scenarios" },
  {
    name: "pane-what-if",
    path: "what-if",
    act: inTurn(press("Look for what is uncertain"), press("Run"), (pane) =>
      pane.getByText(/^8 in 10 futures/).waitFor({ timeout: PATIENCE }),
    ),
  },
  { name: "pane-help", path: "help" },
  {
    name: "pane-explain",
    path: "explain",
    act: type("Sheet1", "B2", '=AIB.APICOST("claude-sonnet-5-5",5000,250,30600,20%,3%)'),
  },
];

async function take(page: Page, folder: string, pictures: readonly Picture[]): Promise<void> {
  await page.addStyleTag({ content: "body { grid-template-columns: 1fr 360px }" });
  const pane = page.frameLocator("#pane");
  for (const { name, path: to, act } of pictures) {
    await pane.locator("html").evaluate(
      (_html, hash) => {
        window.location.hash = hash;
      },
      `#/${encodeURI(to)}`,
    );
    await act?.(pane, page);
    await page.waitForTimeout(DRAWN);
    const file = path.join(folder, `${name}.png`);
    await page.locator("#pane").screenshot({ path: file });
    console.log(file);
  }
}

/**
 * Takes pictures of the pane's pages, as Excel shows it at first, and as tall as its page needs.
 *
 * @param page the workbench with the sample budget
 */
export async function takePane(browser: Browser, page: Page, address: string, folder: string): Promise<void> {
  const size = { width: 1366, height: 900 };
  await page.setViewportSize(size);
  await take(page, folder, PAGES);
  const empty = await browser.newPage({ viewport: size });
  await empty.goto(`${address}/?empty`);
  await empty.waitForFunction(() => (window as unknown as WorkbenchWindow).workbench, null, { timeout: PATIENCE });
  await take(empty, folder, START);
}
