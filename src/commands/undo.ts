import type { Written } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";

/** A command that can be taken back, for a button in the pane. */
export interface Undoable {
  /** @throws Refused, and touches nothing, when something of it has been changed since; NothingChanged; HalfDone */
  undo: () => Promise<void>;
}

/** How to take back what was written. */
export const undoOf =
  ({ undo }: Written): Undoable["undo"] =>
  async () => {
    if ((await undo()) === false) throw new Refused(messages.changedSince);
  };

/** Where nothing was written. */
export const nothingToUndo: Undoable["undo"] = () => Promise.resolve();
