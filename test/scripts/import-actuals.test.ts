/** @full */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import * as messages from "../../src/messages";

const root = path.join(__dirname, "../..");
const cases = path.join(root, "test/actuals/cases");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-actuals-"));
  const budget = JSON.parse(readFileSync(path.join(root, "test/workbook/budgets/one-line.json"), "utf8")) as object;
  const api = [{ name: "Search", item: "gpt-5.1", start: "2026-10-01", base: 100, inputTokens: 1000 }];
  writeFileSync(path.join(folder, "budget.json"), JSON.stringify({ ...budget, startMonth: "2026-10-01", api }));
  const map = { format: "ai-budget-import-map/1", rules: [{ vendor: "OpenAI", route: "api", line: "Search" }] };
  writeFileSync(path.join(folder, "map.json"), JSON.stringify(map));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run actuals -- …` does, typed in `folder`. */
function actuals(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run-typescript.js", "scripts/import-actuals.ts", ...args],
    { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  return { status, stderr, report: (stdout === "" ? {} : JSON.parse(stdout)) as Report };
}

interface Report {
  receipts?: { source: string; currency: string; total: string; open: boolean; rowsSkipped: object }[];
  actuals?: object[];
  proposedLastActualMonth?: string;
  unmapped?: object[];
  variance?: { route: string }[];
  forecast?: { name: string }[];
  openMonths?: object[];
  alerts?: object[];
}

test("receipts of several files, exact and in the files' own words", () => {
  const files = ["openai-costs/input.csv", "copilot-ai-usage/input.csv", "ccusage/input.json"];
  const { status, stderr, report } = actuals(...files.map((file) => path.join(cases, file)));
  expect([status, stderr]).toEqual([0, ""]);
  expect(report.receipts?.map(({ source, currency, total }) => [source, currency, total])).toEqual([
    ["openai-costs", "USD", "5.25383598"],
    ["copilot-ai-usage", "USD", "38.8"],
    ["ccusage", "USD", "17.6"],
  ]);
  expect(report.receipts?.[0]).toMatchObject({ open: true, rowsSkipped: { "empty period": { rows: 1, amount: "0" } } });
});

test.each(["exports.csv", "map.json", "budget.json"])("%s is not written over by the workbook", (out) => {
  const before = readFileSync(path.join(cases, "openai-costs/input.csv"), "utf8");
  writeFileSync(path.join(folder, "exports.csv"), before);
  const known = readFileSync(path.join(folder, out), "utf8");
  const { status, stderr } = actuals("exports.csv", "--budget", "budget.json", "--map", "map.json", "--out", out);
  expect([status, stderr.trim()]).toEqual([1, messages.overwritesInput(out)]);
  expect(readFileSync(path.join(folder, out), "utf8")).toBe(known);
});

test("a budget's workbook with the closed month in it", async () => {
  const { status, stderr, report } = actuals(
    ...[path.join(cases, "openai-costs/input.csv"), path.join(cases, "openai-usage/input.csv")],
    ...[
      "--budget",
      "budget.json",
      "--map",
      "map.json",
      "--exported-on",
      "2026-11-03",
      "--close",
      "2026-10-01",
      "--out",
      "out.xlsx",
    ],
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(report.actuals).toEqual([
    { line: "Search", part: "", month: "2026-10-01", amount: 5.25383598, quantity: 1590, note: "" },
  ]);
  expect(report.proposedLastActualMonth).toBe("2026-10-01");
  const variance = report.variance?.find(({ route }) => route === "api");
  expect(variance).toMatchObject({ month: "2026-10-01", notBudgeted: 0 });
  expect(report.forecast?.find(({ name }) => name === "Search")).toMatchObject({
    latest: expect.arrayContaining([5.25]) as unknown,
    forecast: { method: "Budget shape", why: "" },
  });
  const { sheets } = await readXlsx(readFileSync(path.join(folder, "out.xlsx")));
  const rows = sheets.find(({ name }) => name === "Actuals")?.rows ?? [];
  expect(rows.flat()).toEqual(expect.arrayContaining([5.25383598, 1590]));
}, 60_000);

test("a month that is still open is told apart, and nothing is written to the budget", () => {
  const { report } = actuals(
    path.join(cases, "openai-costs/input.csv"),
    "--budget",
    "budget.json",
    "--map",
    "map.json",
  );
  expect(report.actuals).toEqual([]);
  expect(report.proposedLastActualMonth).toBeNull();
  // one day of use, of which the vendor still changes the last two
  expect(report.openMonths).toEqual([
    { line: "Search", part: "", month: "2026-10-01", toDate: 5.25, completeDays: 1, forecast: null },
  ]);
  expect(report.alerts).toEqual([]);
});

test("what has to be looked at: money that no line pays for", () => {
  const files = ["openai-costs/input.csv", "anthropic-cost/input.csv"].map((file) => path.join(cases, file));
  const { report } = actuals(...files, "--budget", "budget.json", "--map", "map.json", "--exported-on", "2026-11-03");
  const what = { what: "Anthropic · api", period: "month", from: "2026-10-01", amount: 43.75 };
  expect(report.alerts).toEqual([{ state: "Spend without budget line", ...what, against: null, passedOn: null }]);
});

describe("what cannot be taken whole ends with one sentence and exit code 1", () => {
  test.each([
    ["no file", [], "npm run actuals -- <files…>"],
    ["a file that is not there", ["nothing.csv"], "nothing.csv"],
    ["a question", [path.join(cases, "claude-spend/input.csv")], 'Answer under "period" in the import map (--map).'],
    ["an unknown export", [path.join(root, "package.json")], "is no export that is known by its columns"],
    [
      "a day that is none",
      [path.join(cases, "cursor/input.csv"), "--exported-on", "soon"],
      "npm run actuals -- <files…>",
    ],
  ])("%s", (_what, args, sentence) => {
    const { status, stderr } = actuals(...args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
  });

  test("a row that cannot be read, unless it is left out on purpose", () => {
    const text = readFileSync(path.join(cases, "openai-costs/input.csv"), "utf8").replace(",4.5,", ",4.5.1,");
    writeFileSync(path.join(folder, "broken.csv"), text);
    const refused = actuals("broken.csv");
    expect([refused.status, refused.stderr.trim()]).toEqual([
      1,
      'broken.csv has a row that cannot be read. Line 5: amount_value "4.5.1" is not a number. Correct the file, or leave such rows out with --leave-out.',
    ]);
    const { status, report } = actuals("broken.csv", "--leave-out");
    expect([status, report.receipts?.[0]?.total]).toEqual([0, "0.75383598"]);
  });
});
