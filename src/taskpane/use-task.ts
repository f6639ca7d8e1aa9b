import { useRef, useState, type ReactNode } from "react";
import type { Progress } from "../commands";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";

/** Where something stands that a person has asked for: it may ask back, it ends with a sentence, and often it can be undone. */
export type TaskState<Question> =
  | { phase: "ready" }
  | { phase: "running"; doing: string; progress?: Progress }
  | { phase: "asking"; question: Question }
  | { phase: "done"; said: ReactNode; undo?: () => Promise<void> }
  | { phase: "failed"; message: string };

export interface Task<Question> {
  state: TaskState<Question>;
  /** Does the work and shows what it answers; a failure becomes a sentence. */
  run: (
    doing: string,
    work: (onProgress: (progress: Progress) => void) => Promise<TaskState<Question>>,
  ) => Promise<void>;
  /** Puts a question or an outcome away. */
  dismiss: () => void;
  /** Undoes what was done, and gives the focus back to where it began. */
  undo: (undo: () => Promise<void>) => void;
}

export function useTask<Question = never>(): Task<Question> {
  const [state, setState] = useState<TaskState<Question>>({ phase: "ready" });
  const start = useRef<Element>(null);
  const run: Task<Question>["run"] = async (doing, work) => {
    // an answer's button goes with its question
    if (state.phase !== "asking") start.current = document.activeElement;
    setState({ phase: "running", doing });
    try {
      const outcome = await exclusively(() =>
        work((progress) => {
          setState({ phase: "running", doing, progress });
        }),
      );
      setState(outcome);
    } catch (error) {
      setState({ phase: "failed", message: failureText(error) });
    }
  };
  return {
    state,
    run,
    dismiss: () => {
      setState({ phase: "ready" });
    },
    undo: (undo) => {
      if (start.current instanceof HTMLElement) start.current.focus();
      void run("Undoing", async () => {
        await undo();
        return { phase: "done", said: "Undone." };
      });
    },
  };
}
