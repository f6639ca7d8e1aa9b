import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { linesOf, parseBudget, type Budget, type BudgetRun, type LineRun } from "../../src/budget";

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
