// npm run pictures [-- <folder> [<sheet> …]]: takes the pictures of README and docs anew, from the workbench with the sample
// budget, in a window of 1366 × 768, of the pane's pages, and of what actuals and what-if write; with a folder, pictures of every
// sheet or of those named, to look at
import { mkdir } from "node:fs/promises";
import path from "node:path";
import sample from "../assets/sample-budget.json";
import { parseBudget } from "../src/budget";
import { describeWorkbook } from "../src/workbook";
import { openBrowser } from "../test/browser/open-browser";
import { fromCaller, runCommand } from "./command-line";
import { takePane } from "./pane-pictures";
import { takeReports } from "./report-pictures";
import { serve, type WorkbenchWindow } from "./workbench-server";

const PATIENCE = 600_000;
/** the grid draws a sheet, its groups and charts in this time on a slow machine */
const DRAWN = 4000;

const WINDOW = { width: 1366, height: 768 };

/** Sheets by the name of their picture. */
const SHEETS = {
  overview: "Overview",
  lines: "Lines",
  "route-api-usage": "API usage",
  comparison: "Comparison",
  rates: "Rates",
  checks: "Checks",
};

/** Where pictures go, and the sheets by the name of their picture. */
function wanted([folder, ...sheets]: string[]): { folder: string; pictures: Record<string, string> } {
  if (folder === undefined) return { folder: path.resolve(__dirname, "../docs/pictures"), pictures: SHEETS };
  const all = describeWorkbook(parseBudget(sample)).sheets.map(({ name }) => name);
  const names = sheets.length > 0 ? sheets : all;
  return { folder: fromCaller(folder), pictures: Object.fromEntries(names.map((name) => [name, name])) };
}

async function main(args: string[]): Promise<void> {
  const { folder, pictures } = wanted(args);
  await mkdir(folder, { recursive: true });
  const { server, address } = await serve();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(address);
    await page.waitForFunction(() => (window as unknown as WorkbenchWindow).workbench, null, { timeout: PATIENCE });
    for (const [picture, sheet] of Object.entries(pictures)) {
      const fault = await page.evaluate((name) => {
        try {
          (window as unknown as WorkbenchWindow).workbench?.open(name);
          return undefined;
        } catch (error) {
          return (error as Error).message;
        }
      }, sheet);
      if (fault !== undefined) {
        console.error(fault);
        process.exitCode = 1;
        continue;
      }
      await page.waitForTimeout(DRAWN);
      const file = path.join(folder, `${picture}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    if (args.length > 0) return;
    await takePane(browser, page, address, folder);
    // last: the sheets stay in the workbook
    await page.setViewportSize(WINDOW);
    await takeReports(page, folder);
  } finally {
    await browser.close();
    server.kill();
  }
}

runCommand(() => main(process.argv.slice(2)));
