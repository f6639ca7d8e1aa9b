import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Budget, type BudgetRun, type LineRun, linesOf, parseBudget } from "../../src/budget";

const FOLDER = path.join(__dirname, "budgets");

/** A budget on disk, by the name of its file. */
export interface StoredBudget {
  name: string;
  budget: Budget;
}

/** The budgets of test/workbook/budgets, whose `purpose` says what each is there for. */
export const storedBudgets = (): StoredBudget[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: path.basename(file, ".json"),
      budget: parseBudget(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))),
    }));

export function storedBudget(name: string): StoredBudget {
  const found = storedBudgets().find((stored) => stored.name === name);
  if (!found) throw new Error(`No budget ${name} in ${FOLDER}.`);
  return found;
}

/** What the stand-in for Excel calculates in seconds. */
export const fitsTheGrid = ({ budget }: StoredBudget): boolean =>
  [...linesOf(budget)].length <= 30 && budget.months <= 24;

export const HALF_A_CENT = 0.005;

/** What the engine says of each line of Summary: its label there, and the money month by month; NaN where it has no price. */
export function expectedSummary(run: BudgetRun, months: number): Map<string, number[]> {
  const byMonth = (lines: readonly LineRun[], kind: "cost" | "cash") =>
    Array.from({ length: months }, (_, month) => lines.reduce((sum, line) => sum + (line[kind][month] ?? NaN), 0));
  const of = (keep: (line: LineRun) => boolean) => byMonth(run.lines.filter(keep), "cost");
  return new Map([
    ["Subscriptions", of(({ route }) => route === "subscription")],
    ["Seats", of(({ route }) => route === "seats")],
    ["Enterprise: access", of(({ route, side }) => route === "enterprise" && side === "access")],
    ["Access (people)", of(({ side }) => side === "access")],
    ["API usage", of(({ route }) => route === "api")],
    ["Credits", of(({ route }) => route === "credits")],
    ["Enterprise: metered", of(({ route, side }) => route === "enterprise" && side === "metered")],
    ["Metered (systems)", of(({ side }) => side === "metered")],
    ["Memo: all AI spend", of(() => true)],
    ["Memo: cash", byMonth(run.lines, "cash")],
  ]);
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** NaN, which is less than nothing, where either side has no number. */
export const largestDifference = (shown: readonly unknown[], expected: readonly number[]): number =>
  Math.max(...expected.map((amount, k) => Math.abs((typeof shown[k] === "number" ? shown[k] : NaN) - amount)));

export interface CheckResult {
  label: string;
  result: unknown;
}

/** What the master check says where checks fail. */
export const CHECKS_FAIL = /^\d+ of \d+ checks fails?$/;

/** The results of the Checks sheet: its master check, the checks by arithmetic, and those that ask the engine again. */
export function checksOf(rows: readonly (readonly unknown[])[]): {
  arithmetic: CheckResult[];
  engine: CheckResult[];
  master: unknown;
} {
  const from = (heading: string) => rows.findIndex(([, label]) => label === heading) + 1;
  const results = (first: number, last?: number): CheckResult[] =>
    rows
      .slice(first, last)
      .map(([, label, , , result]) => ({ label: String(label ?? ""), result: result ?? "" }))
      .filter(({ label, result }) => label !== "" || result !== "");
  const [arithmetic, engine] = [from("Checks by arithmetic"), from("Checks by the pricing engine")];
  return {
    arithmetic: results(arithmetic, engine - 1),
    engine: results(engine),
    master: rows.find(([, label]) => label === "Master check")?.[4],
  };
}
