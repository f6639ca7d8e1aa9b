/** @full */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { openBrowser } from "./open-browser";
import { address, folder, openBuilt } from "./open-built";
import { PAGES } from "./pages";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("sizes in bytes, gzipped, office.js apart", () => {
  const gzipped = (file: string) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;

  test("what the pane's page asks for before its first paint is at most 130,000", () => {
    const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
    const own = [...page.matchAll(/<script[^>]+src="(?!https:)([^"]+)"/g)].map(([, file]) => file!);
    expect(own).toEqual(["taskpane.js"]);
    expect(gzipped("taskpane.js")).toBeLessThanOrEqual(130_000);
  });

  test("the prices, once for every page that shows one, are at most 45,000", () => {
    const prices = readdirSync(folder).filter((file) => /^prices\..*\.js$/.test(file));
    expect(prices).toHaveLength(1);
    expect(gzipped(prices[0]!)).toBeLessThanOrEqual(45_000);
  });

  test.each(PAGES)(
    "the page %s opened first has at most 56,000 beyond the first paint, prices and engine",
    async (name) => {
      const { page } = await openBuilt(browser, `taskpane.html#/${name}`);
      // the heading comes with the page
      await page.getByRole("heading", { level: 1 }).waitFor();
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
      await page.close();
      const files = asked.filter((file) => file.startsWith(address)).map((file) => file.slice(address.length + 1));
      const own = files.filter(
        (file) => file.endsWith(".js") && !/^(taskpane|prices|engine|budget|page-functions)\./.test(file),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(own.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(56_000);
    },
  );

  test("the worker, opened when exports are read or futures are run, is at most 160,000", () => {
    expect(gzipped("worker.js")).toBeLessThanOrEqual(160_000);
  });

  test("functions.js, for hosts that load it by itself, is at most 70,000", () => {
    expect(gzipped("functions.js")).toBeLessThanOrEqual(70_000);
  });
});
