/** @full */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { dependencies } from "../../package.json";
import { checkBuild } from "../manifest/check-build";
import { openBrowser } from "./open-browser";

const OFFICE_CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/([^?]+)/;
const OFFICE_FILES = path.resolve("node_modules/@microsoft/office-js/dist");
const address = process.env["PRODUCTION_URL"] ?? "";
const folder = process.env["PRODUCTION_FOLDER"] ?? "";

const PAGES = [
  ...[
    "start/routes",
    "start/sizes",
    "start/review",
    "lines",
    "new-line",
    "paste-lines",
    "prices",
    "price/claude-pro",
    "compare",
    "formula",
    "explain",
    "more",
    "checks",
    "actuals",
    "what-if",
    "scenarios",
    "scenario",
    "refresh",
  ],
  ...["approve", "data", "export", "repair", "rebuild", "self-test", "help"],
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A page of the build, with office.js at the address it is published at; whatever else it asks of the outer world is a problem. */
async function open(file: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) problems.push(message.text());
  });
  await page.route(/^https:/, (route) => {
    const officeFile = OFFICE_CDN.exec(route.request().url())?.[1];
    if (officeFile === undefined) {
      problems.push(`asks for ${route.request().url()}`);
      return route.abort();
    }
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(OFFICE_FILES, officeFile)) });
  });
  await page.goto(`${address}/${file}`);
  return { page, problems };
}

test("the build is one that can be hosted: all that the manifest names is there, every function and command has its code", () => {
  expect(checkBuild(folder, false)).toEqual([]);
});

test("all that is shipped of others is named with its licence: code, prices, and nothing of the workbench", () => {
  const notices = readFileSync(path.join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8").split(`\n${"-".repeat(80)}\n`);
  const shipped = Object.keys(dependencies);
  for (const name of [...shipped, "@pydantic/genai-prices"]) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
    const notice = notices.find((each) => each.trim().startsWith(`${name} ${version} (`));
    expect([name, notice]).toEqual([name, expect.stringContaining("Permission is hereby granted")]);
  }
  expect(notices.filter((each) => /@univerjs|office-js|rxjs/.test(each))).toEqual([]);
  const { components } = JSON.parse(readFileSync(path.join(folder, "bom.json"), "utf8")) as { components: unknown[] };
  expect(components).toHaveLength(notices.length - 1);
});

test("the pane starts with office.js from Microsoft's address, within its content-security policy", async () => {
  const { page, problems } = await open("taskpane.html");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => "CustomFunctions" in window);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  expect(problems).toEqual([]);
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
    "the page %s opened first has at most 54,000 beyond the first paint, prices and engine",
    async (name) => {
      const { page } = await open(`taskpane.html#/${name}`);
      // the heading comes with the page
      await page.getByRole("heading", { level: 1 }).waitFor();
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
      await page.close();
      const files = asked.filter((file) => file.startsWith(address)).map((file) => file.slice(address.length + 1));
      const own = files.filter(
        (file) => file.endsWith(".js") && !/^(taskpane|prices|engine|budget|page-functions)\./.test(file),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(own.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(54_000);
    },
  );

  test("the worker, opened when exports are read or futures are run, is at most 160,000", () => {
    expect(gzipped("worker.js")).toBeLessThanOrEqual(160_000);
  });

  test("functions.js, for hosts that load it by itself, is at most 70,000", () => {
    expect(gzipped("functions.js")).toBeLessThanOrEqual(70_000);
  });
});

test("the pane's page may open the worker, within its content-security policy", async () => {
  const { page, problems } = await open("taskpane.html");
  const told = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker("worker.js");
        worker.onerror = () => reject(new Error("the worker does not start"));
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage({ kind: "import", files: [], map: { format: "ai-budget-import-map/1" }, leaveOut: [] });
      }),
  );
  expect(told).toEqual({ kind: "done", answer: [] });
  expect(problems).toEqual([]);
});

test.each(["functions.html", "support.html"])("%s opens within its content-security policy", async (file) => {
  const { page, problems } = await open(file);
  await page.locator("h1").first().waitFor();
  expect(problems).toEqual([]);
});

describe("functions.js", () => {
  class ExcelError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }

  type Implementation = (...args: unknown[]) => unknown;

  function load(): Map<string, Implementation> {
    const associated = new Map<string, Implementation>();
    const CustomFunctions = {
      associate: (id: string, implementation: Implementation) => associated.set(id, implementation),
      Error: ExcelError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    };
    vm.runInNewContext(readFileSync(path.join(folder, "functions.js"), "utf8"), { CustomFunctions });
    return associated;
  }

  test("runs where there is nothing but CustomFunctions, and has every function of functions.json", () => {
    const { functions } = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as {
      functions: { id: string }[];
    };
    expect([...load().keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
    expect(functions).toHaveLength(14);
  });

  test.each([
    ["scalars", ["ChatGPT Business", 25, 12, "annual"]],
    ["matrices", [[["ChatGPT Business"]], [[25]], [[12]], "annual"]],
  ])("takes %s", (_kind, args) => {
    expect(load().get("SEATCOST")?.(...args)).toEqual([[6000]]);
  });
});
