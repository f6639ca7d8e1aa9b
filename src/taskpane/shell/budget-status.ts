import { useEffect, useSyncExternalStore } from "react";
import type { BudgetStatus } from "../../commands/status";
import { onIdle } from "../exclusive";
import { listeners } from "../listeners";
import { statusWork } from "../work";

/** What is known of the workbook's budget: not looked yet, none, one, or one that cannot be read. */
export type Known =
  { kind: "unknown" } | { kind: "none" } | ({ kind: "budget" } & BudgetStatus) | { kind: "unreadable" };

let known: Known = { kind: "unknown" };
const { subscribe, tell } = listeners();

function show(next: Known): void {
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  known = next;
  tell();
}

/** Looks again; where Excel does not answer, what was known stays. */
export async function lookAtBudget(): Promise<void> {
  try {
    const { readStatus } = await statusWork();
    const status = await readStatus();
    show(status ? { kind: "budget", ...status } : { kind: "none" });
  } catch {
    show(known.kind === "unknown" ? { kind: "unreadable" } : known);
  }
}

export const useKnown = (): Known => useSyncExternalStore(subscribe, () => known);

/** Looks when the pane is shown, when people come back to it, and after everything that the pane has done to the workbook. */
export function useLookingAtBudget(inExcel: boolean): void {
  useEffect(() => {
    if (!inExcel) return undefined;
    const look = () => void lookAtBudget();
    look();
    window.addEventListener("focus", look);
    const unsubscribe = onIdle(look);
    return () => {
      window.removeEventListener("focus", look);
      unsubscribe();
    };
  }, [inExcel]);
}
