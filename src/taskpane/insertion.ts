import { useSyncExternalStore } from "react";
import type { Budget } from "../budget";
import type { InsertResult, Progress } from "../commands";
import { HalfDone } from "../problems";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { stoppable } from "./stoppable";
import { lookForUnfinished } from "./unfinished";
import { work } from "./work";

/** Which budget to insert: the sample company, one without lines from the month after the book's date on, an exported one, or one just made. */
export type BudgetSource = "sample" | "empty" | File | Budget;

/** Where the insertion stands. There is one at a time: pane, ribbon and workbench all start this one, the pane shows it. */
export type Insertion =
  | { phase: "ready" }
  /** `stop`: absent once it was asked for, and before anything is written */
  | { phase: "running"; progress?: Progress; stop?: () => void }
  /** sheets or names of the budget are taken: insert under a prefix, or cancel */
  | { phase: "asking"; source: BudgetSource; taken: readonly string[]; suggestedPrefix: string }
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

async function budgetOf(source: BudgetSource): Promise<Budget> {
  const { checkFileSize, importBudget, newBudget, sampleBudget } = await work();
  if (source === "sample") return sampleBudget();
  if (source === "empty") return newBudget();
  if (!("arrayBuffer" in source)) return source;
  checkFileSize(source.name, source.size);
  return importBudget(source.name, new Uint8Array(await source.arrayBuffer()));
}

const outcomeOf = (source: BudgetSource, result: InsertResult): Insertion =>
  result.status === "inserted"
    ? { phase: "done", sheets: result.sheets }
    : {
        phase: "asking",
        source,
        taken: [...result.clashes.sheets, ...result.clashes.names],
        suggestedPrefix: result.suggestedPrefix ?? "",
      };

async function run(source: BudgetSource, { sheetPrefix, onProgress }: InsertionOptions): Promise<Insertion> {
  show({ phase: "running" });
  const onStep = stoppable(
    (progress, stop) => {
      show({ phase: "running", progress, stop });
    },
    () => {
      show({ phase: "running" });
    },
  );
  try {
    const { insertBudget } = await work();
    const result = await insertBudget(await budgetOf(source), {
      sheetPrefix: sheetPrefix ?? "",
      onProgress: (progress) => {
        onStep(progress);
        onProgress?.(progress);
      },
    });
    return show(outcomeOf(source, result));
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Insertion {
  if (error instanceof HalfDone) void lookForUnfinished();
  return show({ phase: "failed", message: failureText(error) });
}

/** Inserts a budget, or joins the insertion that runs already. Never rejects: the outcome says what went wrong. */
export const startInsertion = (source: BudgetSource, options: InsertionOptions = {}): Promise<Insertion> =>
  (running ??= exclusively(() => run(source, options))
    // nobody waits for Excel any more
    .catch(failed)
    .finally(() => {
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

/** Ends what is being written, with its next request; what was written is taken away again. */
export const stopInsertion = (): void => {
  if (insertion.phase === "running") insertion.stop?.();
};

export const useInsertion = (): Insertion => useSyncExternalStore(subscribe, () => insertion);
