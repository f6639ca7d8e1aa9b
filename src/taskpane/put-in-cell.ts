import { useState } from "react";
import type { SelectionContent } from "../commands/selection";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { selectionWork } from "./work";

/** What came of putting something into the selected cell. */
export type PutOutcome =
  | { kind: "written"; address: string; content: SelectionContent; undo: () => Promise<void> }
  | { kind: "occupied"; address: string; previous: string; content: SelectionContent }
  | { kind: "undone"; address: string }
  | { kind: "failed"; message: string };

export interface PutInto {
  outcome: PutOutcome | undefined;
  put: (content: SelectionContent, overwrite?: boolean) => void;
  undo: (outcome: Extract<PutOutcome, { kind: "written" }>) => void;
  dismiss: () => void;
}

/** Puts a value or a formula into the selected cell, asks before it replaces anything, and takes it back. */
export function usePutInto(): PutInto {
  const [outcome, setOutcome] = useState<PutOutcome>();
  const attempt = async (work: () => Promise<PutOutcome>) => {
    try {
      setOutcome(await exclusively(work));
    } catch (error) {
      setOutcome({ kind: "failed", message: failureText(error) });
    }
  };
  return {
    outcome,
    put: (content, overwrite = false) =>
      void attempt(async () => {
        const { putIntoSelection } = await selectionWork();
        const { written, address, previous, undo } = await putIntoSelection(content, { overwrite });
        return written ? { kind: "written", address, content, undo } : { kind: "occupied", address, previous, content };
      }),
    undo: ({ address, undo }) =>
      void attempt(async () => {
        await undo();
        return { kind: "undone", address };
      }),
    dismiss: () => {
      setOutcome(undefined);
    },
  };
}
