import type { ReactNode } from "react";
import type { LineChange } from "../../budget";
import type { LinesResult, RebuildPlan } from "../../commands";
import { showOutcome, type Task } from "../use-task";
import { work } from "../work";

/** The sheets have no room for it: they can be rebuilt with it. */
export interface RoomQuestion {
  plan: RebuildPlan;
  result: Extract<LinesResult, { status: "needs rebuild" }>;
}

interface Saving {
  doing: string;
  changes: readonly LineChange[];
  /** what is said when it is done */
  said: (cells: readonly string[]) => ReactNode;
  /** what follows in the pane; the task of another page, where what was done is said there */
  then?: () => string | undefined;
}

/** Writes changed lines, or asks for a rebuild where only that makes room. */
export const save = (task: Task<RoomQuestion>, { doing, changes, said, then }: Saving): Promise<void> =>
  task.run(doing, async () => {
    const { changeLines, planRebuild } = await work();
    const result = await changeLines(changes);
    if (result.status === "needs rebuild") return { phase: "asking", question: { result, plan: await planRebuild() } };
    const outcome = { phase: "done", said: said(result.cells), undo: result.undo } as const;
    const elsewhere = then?.();
    if (elsewhere === undefined) return outcome;
    showOutcome(elsewhere, outcome);
    return { phase: "ready" };
  });

/** The task of a page of lines: of one, of a new one (""), or of the list. */
export const taskOf = (name: string): string => `line ${name}`;
export const LIST_TASK = "lines";
