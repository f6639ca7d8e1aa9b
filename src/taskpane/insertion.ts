import { useSyncExternalStore } from "react";
import sampleJson from "../../assets/sample-budget.json";
import { emptyBudget, parseBudget, type Budget } from "../budget";
import { insertBudget, type InsertResult, type Progress } from "../commands";
import { addMonths, firstOfMonth } from "../dates";
import { priceBook } from "../pricebook";
import { failureText } from "./failure";

/** Which budget to insert: the sample company, or one without lines that starts in the month after the book's date. */
export type BudgetKind = "sample" | "empty";

/** Where the insertion stands. There is one at a time: pane, ribbon and workbench all start this one, the pane shows it. */
export type Insertion =
  | { phase: "ready" }
  | { phase: "running"; progress?: Progress }
  /** sheets or names of the budget are taken: insert under a prefix, or cancel */
  | { phase: "asking"; kind: BudgetKind; taken: readonly string[]; suggestedPrefix: string }
  | { phase: "done"; sheets: readonly string[] }
  | { phase: "failed"; message: string };

export interface InsertionOptions {
  sheetPrefix?: string;
  onProgress?: (progress: Progress) => void;
}

let insertion: Insertion = { phase: "ready" };
let running: Promise<Insertion> | undefined;
const listeners = new Set<() => void>();

function show(next: Insertion): Insertion {
  insertion = next;
  listeners.forEach((listener) => {
    listener();
  });
  return next;
}

const budgetOf = (kind: BudgetKind): Budget =>
  kind === "sample" ? parseBudget(sampleJson) : emptyBudget(addMonths(firstOfMonth(priceBook.date), 1), priceBook.date);

const outcomeOf = (kind: BudgetKind, result: InsertResult): Insertion =>
  result.status === "inserted"
    ? { phase: "done", sheets: result.sheets }
    : {
        phase: "asking",
        kind,
        taken: [...result.clashes.sheets, ...result.clashes.names],
        suggestedPrefix: result.suggestedPrefix ?? "",
      };

async function run(kind: BudgetKind, { sheetPrefix, onProgress }: InsertionOptions): Promise<Insertion> {
  show({ phase: "running" });
  try {
    const result = await insertBudget(budgetOf(kind), {
      sheetPrefix: sheetPrefix ?? "",
      onProgress: (progress) => {
        show({ phase: "running", progress });
        onProgress?.(progress);
      },
    });
    return show(outcomeOf(kind, result));
  } catch (error) {
    return show({ phase: "failed", message: failureText(error) });
  }
}

/** Inserts a budget, or joins the insertion that runs already. Never rejects: the outcome says what went wrong. */
export const startInsertion = (kind: BudgetKind, options: InsertionOptions = {}): Promise<Insertion> =>
  (running ??= run(kind, options).finally(() => {
    running = undefined;
  }));

/** Puts a question or an outcome away. */
export const dismissInsertion = (): void => {
  show({ phase: "ready" });
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useInsertion = (): Insertion => useSyncExternalStore(subscribe, () => insertion);
