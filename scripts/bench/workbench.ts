import { cpus, loadavg } from "node:os";
import { openBrowser } from "../../test/browser/open-browser";
import { serve, type WorkbenchWindow } from "../workbench-server";
import type { Measure } from "./measure";

const PATIENCE = 600_000;
const EDITS = 5;

const seconds = (milliseconds: number): number => milliseconds / 1000;

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
  const summary = (): string => JSON.stringify(workbench.read("Summary", "A1:BM60"));
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
 * How long a person waits who opens the workbench, and who changes a seat. Only on a machine with nothing else to do do the
 * figures mean anything, so its load is among them.
 */
export async function workbenchMeasures(): Promise<Measure[]> {
  const [load = 0] = loadavg();
  const { server, address } = await serve();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const begun = performance.now();
    const since = (): number => seconds(performance.now() - begun);
    await page.goto(address);
    await page.locator("[id^=univer-sheet-main-canvas]").first().waitFor({ timeout: PATIENCE });
    const grid = since();
    await page.getByText("The sheets can be looked at already").waitFor({ timeout: PATIENCE });
    const sheets = since();
    await page.waitForFunction(() => (window as unknown as WorkbenchWindow).workbench, null, { timeout: PATIENCE });
    const calculated = since();
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) edits.push(seconds(await page.evaluate(editASeat)));
    return [
      { what: `load before, of ${cpus().length} processors`, figure: load, unit: "" },
      { what: "workbench: the grid is there", figure: grid, unit: "s" },
      { what: "workbench: all sheets can be looked at", figure: sheets, unit: "s" },
      { what: "workbench: the sample is calculated", figure: calculated, unit: "s" },
      { what: `workbench: a seat is changed, the slowest of ${EDITS}`, figure: Math.max(...edits), unit: "s" },
    ];
  } finally {
    await browser.close();
    server.kill();
  }
}
