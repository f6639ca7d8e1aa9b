import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Budget, parseBudget } from "../../src/budget";

/** A budget of the field on disk, and what its lines cost month by month, worked out by hand. */
export interface FieldBudgetOnDisk {
  name: string;
  budget: Budget;
  /** "line" or "line, part" → money a month; null: it has no price */
  want: [line: string, months: (number | null)[]][];
}

const FOLDER = path.join(__dirname, "budgets");

export const fieldBudgetsOnDisk = (): FieldBudgetOnDisk[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const { budget, want } = JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as {
        budget: unknown;
        want: Record<string, (number | null)[]>;
      };
      return { name: path.basename(file, ".json"), budget: parseBudget(budget), want: Object.entries(want) };
    });

/** How a line is named in `want`. */
export const lineName = (name: string, part: string): string => (part === "" ? name : `${name}, ${part}`);
