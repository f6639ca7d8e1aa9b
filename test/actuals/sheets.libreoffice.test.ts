/** @full */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { recalculate, type Recalculated } from "../libreoffice/recalculate";

const root = path.join(__dirname, "../..");
let folder: string;
let workbook: Recalculated;

/** The command of docs/actuals.md on the sample exports. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-actuals-"));
  const files = ["openai-costs", "openai-usage", "anthropic-costs", "card-ledger"].map(
    (name) => `sample-exports/${name}.csv`,
  );
  const out = path.join(folder, "actuals.xlsx");
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...["scripts/run-typescript.js", "scripts/import-actuals.ts", ...files, "--budget", "sample-budget.json"],
      ...[
        "--map",
        "sample-exports/import-map.json",
        "--exported-on",
        "2027-04-06",
        "--close",
        "2027-03-01",
        "--out",
        out,
      ],
    ],
    { cwd: root, env: { ...process.env, INIT_CWD: path.join(root, "assets") }, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  workbook = await recalculate(readFileSync(out));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rowOf = (sheet: string, label: string) => workbook.rows(sheet).find((cells) => cells[1] === label);

test("each sheet says that the budget in front of it has not changed since", () => {
  for (const sheet of ["Alerts", "Variance", "Forecast", "Owner pages", "Imports", "Imported"])
    expect([sheet, workbook.rows(sheet)[2]?.[1]]).toEqual([sheet, "The budget has not changed since."]);
});

test("every amount of every file is accounted for", () => {
  const together = workbook.rows("Imports").filter((cells) => cells.includes("adds up"));
  expect(together.map((cells) => [cells[1], cells[2], Number(cells[3])])).toEqual([
    ["openai-costs.csv", "USD", 2255.57000013],
    ["openai-usage.csv", "requests", 1675900],
    ["anthropic-costs.csv", "USD", 2043.68],
    ["card-ledger.csv", "USD", 7336.44],
  ]);
  expect(JSON.stringify(workbook.rows("Imports"))).not.toContain("does not add up");
});

test("closed months on Actuals are what was imported", () => {
  const closed = workbook.rows("Imports").filter((cells) => cells[8] === "as imported" || cells[8] === "differs");
  expect(closed.map((cells) => cells[8])).toEqual(Array<string>(27).fill("as imported"));
  // the two vendors' files, and of the ledger what is on lines
  const sum = closed.reduce((all, cells) => all + Number(cells[5]), 0);
  expect(sum).toBeCloseTo(2255.57000013 + 2043.68 + 7314.84 - 120, 2);
  expect(rowOf("Imports", "All together")?.[2]).toBe("as imported");
});

test("steps add up to the variance, and the variance to what the files say less what was budgeted", () => {
  const steps = workbook.rows("Variance").map((cells) => cells[11]);
  expect(steps.filter((word) => word === "add up").length).toBeGreaterThan(20);
  expect(steps).not.toContain("do not add up");
  // the two vendors' files less three months of the four lines that they pay for
  const budgeted = 1405.926774 + 75.7449 + 514.8 + 1956.073661556;
  expect(rowOf("Variance", "API usage")?.[4]).toBeCloseTo(2255.57000013 + 2043.68 - budgeted, 2);
  // ChatGPT Business was budgeted at 1,600, 1,640 and 1,680, and 1,600, 1,660 and 1,720 were paid; Perplexity 333.33 of 333.33…
  expect(rowOf("Variance", "Seats")?.slice(4, 6)).toEqual([59.99, "adverse"]);
});

test("closed months are what was paid, and the forecast adds up to what the headline says", () => {
  expect(rowOf("Forecast", "Office staff")?.slice(2, 5)).toEqual(
    [16160, 16175, 15].map((amount) => expect.closeTo(amount, 6) as number),
  );
  const monthly = workbook.rows("Forecast").filter((cells) => /^2027-\d\d$/.test(String(cells[1])));
  expect(monthly.map((cells) => cells[2])).toEqual([
    ...Array<string>(3).fill("actual"),
    ...Array<string>(9).fill("forecast"),
  ]);
  const access = monthly.reduce((sum, cells) => sum + Number(cells[4]), 0);
  expect(
    workbook
      .rows("Forecast")
      .some((cells) => cells[1] === `Access, FY2027: ${Math.round(access).toLocaleString("en-US")}, 60 above budget.`),
  ).toBe(true);
});

test("owners add up to Variance: what they spend, and what no line pays for", () => {
  const toDate = (label: string) => Number(rowOf("Owner pages", label)?.[5]);
  const seats = Number(rowOf("Variance", "Seats")?.[4]);
  const stray = workbook.rows("Variance").find((cells) => cells[1] === "Subscriptions")?.[9];
  expect(toDate("All, access")).toBeCloseTo(seats, 2);
  expect(Number(stray)).toBe(120);
  expect(
    workbook
      .rows("Owner pages")
      .some((cells) => cells[1] === "On no line of the budget, and on nobody's page: 120 to date."),
  ).toBe(true);
});

test("what no line pays for is told once, with its months", () => {
  expect(rowOf("Alerts", "Midjourney · subscription")?.slice(2, 9)).toEqual([
    ...["Spend without budget line", null, "month", "2027-02", "2027-03", 2, 60],
  ]);
});
