/** @full */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { editAndRecalculate } from "../libreoffice/edit";
import { inputOf } from "../workbook/find-cells";
import { ANSWERS, HOUSE_RATE } from "./house";

const root = path.join(__dirname, "../..");
const start = "2027-01-01";
const budget = {
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  months: 12,
  rates: [HOUSE_RATE],
  api: [ANSWERS],
};
const request = {
  format: "ai-budget-whatif/1",
  inputs: [
    {
      name: "Requests",
      input: { line: "Answers", field: "base" },
      distribution: { kind: "triangular", min: 80, likely: 100, max: 150 },
    },
  ],
  tornado: {},
  goalSeek: { of: "Answers", period: "2027-01", change: "Requests", low: 0, high: 1000, value: 350 },
  monteCarlo: { runs: 1000, seed: 1 },
};

test("sheets of a what-if hold for the budget in front of them, and say so once it is another", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-whatif-"));
  try {
    const typed = (name: string, content: unknown): void => {
      writeFileSync(path.join(folder, name), JSON.stringify(content));
    };
    typed("budget.json", budget);
    typed("request.json", request);
    const { status, stderr } = spawnSync(
      process.execPath,
      ["scripts/run-typescript.js", "scripts/whatif.ts", "budget.json", "request.json", "--out", "answer.xlsx"],
      { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
    );
    expect([status, stderr.replace(/^\d+ of \d+ runs\n/gm, "")]).toEqual([0, ""]);
    const file = readFileSync(path.join(folder, "answer.xlsx"));
    const described = describeWorkbook(parseBudget(budget));
    const [asAnswered, later] = await editAndRecalculate([
      { file, edits: [] },
      { file, edits: [["number", "API usage", inputOf(described, "API usage", "Answers", "Requests a month"), 101]] },
    ]);
    for (const sheet of ["What-if inputs", "Tornado", "Goal seek", "Monte Carlo"]) {
      const first = (workbook: typeof later) => workbook?.rows(sheet)[2]?.[1];
      expect([sheet, first(asAnswered)]).toEqual([sheet, "The budget has not changed since."]);
      expect([sheet, first(later)]).toEqual([sheet, "The budget has changed since: these figures are of another."]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
