import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Budget } from "../../src/budget";
import { openBrowser } from "./open-browser";

/** Univer calculates a budget on one of two cores, beside the server. */
export const PATIENCE = 240_000;

/** The workbench without a budget, and the frame that its pane is in. */
interface EmptyWorkbench {
  browser: Browser;
  page: Page;
  pane: FrameLocator;
}

/**
 * @param problems is told every error of the page, those on its console too
 * @throws what kept the page from coming; its browser is closed
 */
export async function openEmptyWorkbench(
  viewport: { width: number; height: number },
  problems: string[],
): Promise<EmptyWorkbench> {
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport })).newPage();
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(`${process.env["WORKBENCH_URL"] ?? ""}/?empty`, { timeout: PATIENCE });
    await page.waitForFunction(() => window.workbench, null, { timeout: PATIENCE });
    return { browser, page, pane: page.frameLocator("#pane") };
  } catch (error) {
    // whoever has no browser cannot close it, and the run would not end
    await browser.close();
    throw error;
  }
}

/** Inserts a budget from a file, as a person does, and waits until it is calculated. */
export async function insertFromFile(page: Page, budget: Budget): Promise<void> {
  const pane = page.frameLocator("#pane");
  await pane.getByRole("radio", { name: /A file/ }).click();
  const file = { name: "budget.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(budget)) };
  await pane.getByLabel("File", { exact: true }).setInputFiles(file);
  await pane.getByRole("button", { name: "Insert split budget", exact: true }).click();
  await pane
    .getByText(/\d+ sheets inserted/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await page.evaluate(() => window.workbench!.settle());
}
