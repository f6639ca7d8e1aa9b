import type { Written } from "../excel";
import { messages } from "../messages";
import { BadArgument } from "../problems";

/**
 * Takes back what was written, for a button in the pane.
 *
 * @returns what throws BadArgument, and touches nothing, when a cell has been changed since
 */
export const undoOf =
  ({ undo }: Written) =>
  async (): Promise<void> => {
    if ((await undo()) === false) throw new BadArgument(messages.changedSince);
  };
