import { useSyncExternalStore } from "react";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { listeners } from "./listeners";
import { unfinishedWork } from "./work";

/** Sheets that were being made when the pane was closed, or when Excel stopped answering, and what becomes of them. */
export type Unfinished =
  | { phase: "none" }
  | { phase: "found"; sheets: readonly string[] }
  | { phase: "removing" }
  | { phase: "removed" }
  | { phase: "failed"; message: string };

let unfinished: Unfinished = { phase: "none" };
const { subscribe, tell } = listeners();

function show(next: Unfinished): void {
  unfinished = next;
  tell();
}

/** Looks whether there are any. When Excel does not answer, nothing is shown. */
export async function lookForUnfinished(): Promise<void> {
  try {
    const { unfinishedSheets } = await unfinishedWork();
    let sheets = await unfinishedSheets();
    // sheets that are being made at this moment are no remains: it is looked again once that has ended
    if (sheets.length > 0) sheets = await exclusively(unfinishedSheets);
    if (sheets.length > 0) show({ phase: "found", sheets: sheets.map(({ name }) => name) });
    else if (unfinished.phase === "found") dismissUnfinished();
  } catch {
    // it is looked for again when the pane is opened again
  }
}

/** Takes them away. Never rejects: what is shown says what went wrong. */
export async function removeUnfinishedSheets(): Promise<void> {
  show({ phase: "removing" });
  try {
    await exclusively(async () => (await unfinishedWork()).removeUnfinished());
    show({ phase: "removed" });
  } catch (error) {
    show({ phase: "failed", message: failureText(error) });
  }
}

/** Puts the question or the outcome away until the pane is opened again. */
export const dismissUnfinished = (): void => {
  show({ phase: "none" });
};

export const useUnfinished = (): Unfinished => useSyncExternalStore(subscribe, () => unfinished);
