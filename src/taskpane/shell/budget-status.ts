import { useSyncExternalStore } from "react";
import type { BudgetStatus } from "../../commands/status";
import { isRefusal } from "../../problems";
import { listeners } from "../listeners";
import { statusWork } from "../work";
import { useFollowing } from "./following";

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

/** Where Excel does not answer, what was known stays, and is said to be old. */
async function readBudget(): Promise<() => void> {
  try {
    const { readStatus } = await statusWork();
    const status = await readStatus();
    return () => {
      show(status ? { kind: "budget", ...status } : { kind: "none" });
    };
  } catch (error) {
    if (known.kind === "unknown" || isRefusal(error)) show({ kind: "unreadable" });
    if (!isRefusal(error)) throw error;
    return () => undefined;
  }
}

export const useKnown = (): Known => useSyncExternalStore(subscribe, () => known);

/** Follows the workbook as long as the pane is shown. */
export const useFollowingBudget = (inExcel: boolean): void => {
  useFollowing(readBudget, inExcel);
};
