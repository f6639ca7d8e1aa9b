import { cpus, loadavg } from "node:os";
import { openBrowser } from "../../test/browser/open-browser";
import { serve, type WorkbenchWindow } from "../workbench-server";

const PATIENCE = 600_000;
const EDITS = 5;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Runs in the page: one more seat for the first line of Seats, until Summary says so. @returns milliseconds */
async function editASeat(): Promise<number> {
  const { workbench } = window as unknown as WorkbenchWindow;
  if (!workbench) throw new Error("There is no workbench.");
  const rows = workbench.read("Seats", "A1:Z60");
  const line = rows.findIndex((cells) => cells.includes("Office staff"));
  const heading =
    rows
      .slice(0, line)
      .reverse()
      .find((cells) => cells.includes("Seats")) ?? [];
  const column = heading.indexOf("Seats");
  const summary = (): string => JSON.stringify(workbench.read("Summary", "A1:BE60"));
  const before = summary();
  const begun = performance.now();
  await workbench.write("Seats", `${String.fromCharCode(65 + column)}${line + 1}`, [
    [Number(rows[line]?.[column]) + 1],
  ]);
  const took = performance.now() - begun;
  if (summary() === before) throw new Error("Summary has not changed.");
  return took;
}

/**
 * npm run bench -- workbench: how long a person waits who opens the workbench, and who changes a seat. Only on a machine with
 * nothing else to do do the figures mean anything, so its load is printed with them.
 */
export async function workbenchFigures(): Promise<void> {
  const [load = 0] = loadavg();
  console.log(`processors ${cpus().length}, load before ${load.toFixed(1)}`);
  const { server, address } = await serve();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const begun = performance.now();
    const since = (): string => seconds(performance.now() - begun);
    await page.goto(address);
    await page.locator("[id^=univer-sheet-main-canvas]").first().waitFor({ timeout: PATIENCE });
    console.log(`the grid is there after           ${since()}`);
    await page.getByText("The sheets can be looked at already").waitFor({ timeout: PATIENCE });
    console.log(`all sheets can be looked at after ${since()}`);
    await page.waitForFunction(() => (window as unknown as WorkbenchWindow).workbench, null, { timeout: PATIENCE });
    console.log(`the sample is calculated after    ${since()}`);
    for (let edit = 1; edit <= EDITS; edit += 1)
      console.log(`edit ${edit} of a seat until Summary   ${seconds(await page.evaluate(editASeat))}`);
  } finally {
    await browser.close();
    server.kill();
  }
}
