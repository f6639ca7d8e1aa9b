/** @full */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-whatif-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run whatif -- …` does, typed in `folder`. */
function whatIf(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run-typescript.js", "scripts/whatif.ts", ...args],
    { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("the request of the docs is answered on the sample budget", () => {
  const docs = readFileSync(path.join(root, "docs/what-if.md"), "utf8");
  const [, example = ""] = /```json\n(.*?)```/s.exec(docs) ?? [];
  const request = JSON.parse(example) as { monteCarlo: { runs: number } };
  request.monteCarlo.runs = 100;
  writeFileSync(path.join(folder, "request.json"), JSON.stringify(request));
  const { status, stdout, stderr } = whatIf(path.join(root, "assets/sample-budget.json"), "request.json");
  expect([status, stderr.replace(/^\d+ of \d+ runs\n/gm, "")]).toEqual([0, ""]);
  const answer = JSON.parse(stdout) as Record<string, { bars: unknown[]; kind: string; spreads: unknown[] }>;
  expect(answer.tornado?.bars.length).toBeGreaterThan(0);
  expect(answer.goalSeek?.kind).toBe("some");
  expect(answer.monteCarlo?.spreads.length).toBeGreaterThan(200);
});

test("a workbook never takes the place of the budget or the request", () => {
  const budget = path.join(folder, "budget.json");
  copyFileSync(path.join(root, "assets/sample-budget.json"), budget);
  const before = readFileSync(budget);
  writeFileSync(path.join(folder, "request.json"), '{"format": "ai-budget-whatif/1", "tornado": {}}');
  for (const taken of ["budget.json", "request.json"])
    expect(whatIf("budget.json", "request.json", "--out", taken).stderr).toContain(taken);
  expect(readFileSync(budget).equals(before)).toBe(true);
  expect(whatIf("budget.json", "request.json", "--out").stderr).toMatch(/^Name a budget and a request: /);
});

test("distributions come from a SIPmath library, and runs go into one", () => {
  const sip = { name: "Customers", function: "Metalog_1_0", arguments: { aCoefficients: [1, 0.05] } };
  writeFileSync(path.join(folder, "library.json"), JSON.stringify({ libraryType: "SIPmath_3_0", sips: [sip] }));
  const input = { name: "Customers", input: { driver: "Customers", field: "opening" }, factor: true };
  const request = { format: "ai-budget-whatif/1", inputs: [input], monteCarlo: { runs: 100 } };
  writeFileSync(path.join(folder, "request.json"), JSON.stringify(request));
  const sample = path.join(root, "assets/sample-budget.json");
  const { status, stdout } = whatIf(sample, "request.json", "--library", "library.json", "--runs", "runs.json");
  expect(status).toBe(0);
  const { monteCarlo } = JSON.parse(stdout) as { monteCarlo: { inputs: { name: string; mean: number }[] } };
  const runs = JSON.parse(readFileSync(path.join(folder, "runs.json"), "utf8")) as {
    sips: { name: string; values: number[]; metadata: { mean: number } }[];
  };
  expect(runs.sips.map(({ name }) => name).slice(0, 3)).toEqual(["Customers", "Memo", "Subscriptions"]);
  expect(runs.sips[0]?.values).toHaveLength(100);
  expect(runs.sips[0]?.metadata.mean).toBeCloseTo(monteCarlo.inputs[0]!.mean, 6);
  expect(whatIf(sample, "request.json", "--library", "library.json", "--runs", "library.json").stderr).toContain(
    "library.json",
  );
});

test("what is wrong is said in one sentence", () => {
  writeFileSync(path.join(folder, "other.json"), '{"format": "ai-budget-whatif/1", "inputs": []}');
  const budget = path.join(root, "assets/sample-budget.json");
  expect(whatIf(budget)).toMatchObject({ status: 1, stdout: "" });
  expect(whatIf(budget).stderr).toMatch(/^Name a budget and a request: /);
  expect(whatIf(budget, "nowhere.json").stderr).toMatch(/nowhere\.json/);
  expect(whatIf(budget, "other.json").stderr).toMatch(/^The request is wrong at inputs: .*\n$/);
});
