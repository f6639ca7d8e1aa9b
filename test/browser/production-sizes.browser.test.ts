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

  const part = (name: string): string => {
    const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith(".js"));
    expect(files).toHaveLength(1);
    return files[0]!;
  };

  test("prices and engine, once for every page that shows a price, are at most 40,000", () => {
    expect(gzipped(part("prices")) + gzipped(part("engine"))).toBeLessThanOrEqual(40_000);
  });

  test("with the rules that only budgets and formulas ask for they are at most 52,000", () => {
    const parts = ["prices", "engine", "rules"].map(part);
    expect(parts.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(52_000);
  });

  test("the notes of items, which only a formula and an explanation show, are at most 6,000", () => {
    expect(gzipped(part("notes"))).toBeLessThanOrEqual(6_000);
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
        (file) => file.endsWith(".js") && !/^(taskpane|prices|engine|rules|notes|budget|page-functions)\./.test(file),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(own.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(56_000);
    },
  );

  test.each([
    ["prices", ["engine", "prices"]],
    ["price/claude-pro", ["engine", "prices"]],
    ["compare", ["engine", "prices"]],
    ["lines", ["budget", "engine", "prices", "rules"]],
    ["formula", ["engine", "notes", "prices", "rules"]],
  ])("the page %s waits for %j of what is shared", async (name, shared) => {
    const page = await browser.newPage();
    // without Microsoft's script the functions for cells, which ask for all of it and which no page waits for, are not loaded
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`${address}/taskpane.html#/${name}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    await page.close();
    const parts = asked.flatMap((file) => /\/(prices|engine|rules|notes|budget)\.[^/]*$/.exec(file)?.[1] ?? []);
    expect(parts.sort()).toEqual(shared);
  });

  test("the worker, opened when exports are read or futures are run, is at most 160,000", () => {
    expect(gzipped("worker.js")).toBeLessThanOrEqual(160_000);
  });

  test("functions.js, for hosts that load it by itself, is at most 70,000", () => {
    expect(gzipped("functions.js")).toBeLessThanOrEqual(70_000);
  });
});
