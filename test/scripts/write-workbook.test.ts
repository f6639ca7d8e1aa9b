/** @full */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { everyNth, inFull } from "../thinned";

const root = path.join(__dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-workbook-"));
  writeFileSync(path.join(folder, "broken.json"), "{");
  writeFileSync(path.join(folder, "strange.json"), '{"lines": 3}');
  const small = readFileSync(path.join(root, "test/workbook/budgets/one-line.json"), "utf8");
  writeFileSync(path.join(folder, "marked.json"), `\ufeff${small}`);
  writeFileSync(path.join(folder, "wide.json"), `\ufeff${small}`, "utf16le");
  writeFileSync(path.join(folder, "latin.json"), '{"title": "Büro"}', "latin1");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run workbook -- …` does, typed in `folder`. */
const workbook = (...args: string[]) =>
  run(process.execPath, "scripts/run-typescript.js", "scripts/write-workbook.ts", ...args);

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the sample becomes a file, written where the command was typed", async () => {
  const { status, stdout, stderr } = workbook(
    path.join(root, "assets/sample-budget.json"),
    "out.xlsx",
    "--without-values",
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^Without values: .* shows no figures\.\nout\.xlsx: \d+ sheets, \d+ KB\n$/);
  expect(status).toBe(0);
  const { sheets } = await readXlsx(readFileSync(path.join(folder, "out.xlsx")));
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Seats", "API usage", "Summary", "Checks"]));
}, 60_000);

test("what the sample's file shows before any program calculates it: every check holds", async () => {
  const { stderr } = workbook(path.join(root, "assets/sample-budget.json"), "shown.xlsx");
  expect(stderr).toBe("");
  const { sheets } = await readXlsx(readFileSync(path.join(folder, "shown.xlsx")), { sheets: ["Overview"] });
  const texts = sheets[0]?.rows.flat().filter((value) => typeof value === "string" && / checks? /.test(value));
  expect(texts).toEqual([expect.stringMatching(/^All \d+ checks hold$/)]);
}, 300_000);

test("a budget of more than 2,000 lines by 60 months is refused with the limit, and nothing is written", () => {
  const sample = JSON.parse(readFileSync(path.join(root, "test/workbook/budgets/one-line.json"), "utf8")) as {
    subscriptions: { name: string }[];
  };
  const subscriptions = Array.from({ length: 2001 }, (_, k) => ({ ...sample.subscriptions[0], name: `App ${k}` }));
  writeFileSync(path.join(folder, "huge.json"), JSON.stringify({ ...sample, months: 60, subscriptions }));
  expect(workbook("huge.json", "huge.xlsx")).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "The budget has 2,001 lines, and of 60 months at most 2,000 fit here; divide it into several budgets, or give it fewer months.\n",
  });
  expect(readdirSync(folder)).not.toContain("huge.xlsx");
}, 60_000);

/** Takes ten seconds to write. */
const LARGEST = inFull ? ["two-hundred-lines"] : [];

test("a small budget's file says what its formulas show; the largest budget's does not, and the command says so", async () => {
  const of = (name: string) => workbook(path.join(root, `test/workbook/budgets/${name}.json`), `${name}.xlsx`);
  expect(of("one-line").stdout).toMatch(/^Calculating [\d,]+ formulas, .*\none-line\.xlsx: /);
  for (const name of LARGEST)
    expect(of(name).stdout).toMatch(
      /^Its [\d,]+ formulas are more than the 150,000 .* has no values: .*\ntwo-hundred-lines\.xlsx: /,
    );
  const { sheets } = await readXlsx(readFileSync(path.join(folder, "one-line.xlsx")));
  const summary = sheets.find(({ name }) => name === "Summary")!.rows;
  const total = summary.find(([, label]) => label === "Memo: all AI spend")!;
  expect(total.filter((value) => typeof value === "number").length).toBeGreaterThan(12);
}, 120_000);

test.each(["marked.json", "wide.json"])(
  "%s, as Notepad and PowerShell save it, is a budget like any other",
  (file) => {
    const { status, stderr } = workbook(file, "marked.xlsx", "--without-values");
    expect([status, stderr]).toEqual([0, ""]);
  },
  60_000,
);

const REFUSALS: [string, string[], RegExp][] = [
  ["nothing is given", [], /^Give a budget and a file to write/],
  ["the budget is not there", ["absent.json", "out.xlsx"], /^absent\.json cannot be read/],
  ["the budget is in another encoding", ["latin.json", "out.xlsx"], /^latin\.json is not encoded in UTF-8; save it/],
  ["the budget is no JSON", ["broken.json", "out.xlsx"], /^broken\.json is not JSON/],
  ["the file is no budget", ["strange.json", "out.xlsx"], /^The budget cannot be used/],
  ["the file is the budget itself", ["strange.json", "./strange.json"], /^\.\/strange\.json is the budget itself/],
  [
    "the folder is not there",
    [path.join(root, "test/workbook/budgets/one-line.json"), "absent/out.xlsx", "--without-values"],
    /^absent.out\.xlsx cannot be written/,
  ],
];

test.each(everyNth(2, REFUSALS))(
  "when %s, one sentence says what to do",
  (_name, args, sentence) => {
    const { status, stderr } = workbook(...args);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  },
  60_000,
);

test("a disk that is full leaves the old file whole, and nothing beside it", () => {
  const [budget, out] = [path.join(root, "test/workbook/budgets/one-line.json"), path.join(folder, "full/out.xlsx")];
  mkdirSync(path.dirname(out));
  writeFileSync(out, "the old file");
  // no file may grow beyond eight blocks of half a kilobyte, which a writer meets as it meets a full disk
  const limited = ["-c", 'trap "" XFSZ; ulimit -f 8; exec "$@"', "limited", process.execPath];
  const command = ["scripts/run-typescript.js", "scripts/write-workbook.ts", budget, out, "--without-values"];
  const { status, stderr } = run("sh", ...limited, ...command);
  expect(stderr).toMatch(/out\.xlsx cannot be written; [^\n]*\n$/);
  expect(status).toBe(1);
  expect(readFileSync(out, "utf8")).toBe("the old file");
  expect(readdirSync(path.dirname(out))).toEqual(["out.xlsx"]);
}, 60_000);
