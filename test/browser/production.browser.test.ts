import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { dependencies } from "../../package.json";
import { checkBuild } from "../manifest/check-build";
import { openBrowser } from "./open-browser";
import { folder, openBuilt } from "./open-built";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

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
  const { page, problems } = await openBuilt(browser, "taskpane.html");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => "CustomFunctions" in window);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  expect(problems).toEqual([]);
});

test("the pane's page may open the worker and import in it, packed files too, within its content-security policy", async () => {
  const { page, problems } = await openBuilt(browser, "taskpane.html");
  const csv = readFileSync("assets/sample-exports/openai-costs.csv", "utf8");
  const packed = gzipSync(csv.replaceAll("gpt-", "xyz-")).toString("base64");
  const told = await page.evaluate(
    ([text, base64]) =>
      new Promise((resolve, reject) => {
        const violations: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
          violations.push(violatedDirective);
        });
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const files = [new File([text], "costs.csv"), new File([bytes], "packed.csv.gz")];
        const worker = new Worker("worker.js");
        worker.onerror = () => reject(new Error("the worker does not start"));
        worker.onmessage = ({ data }: { data: { kind: string } }) => {
          if (data.kind !== "progress") resolve([data, violations]);
        };
        worker.postMessage({ kind: "import", files, map: { format: "ai-budget-import-map/1" }, leaveOut: [] });
      }),
    [csv, packed] as const,
  );
  const taken = ["costs.csv", "packed.csv"].map((file) => ({ status: "taken", file }));
  expect(told).toEqual([{ kind: "done", answer: taken }, []]);
  expect(problems).toEqual([]);
});

test.each(["functions.html", "support.html"])("%s opens within its content-security policy", async (file) => {
  const { page, problems } = await openBuilt(browser, file);
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
