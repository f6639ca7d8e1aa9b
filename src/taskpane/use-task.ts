import type { ReactNode } from "react";
import type { Progress } from "../commands";
import { HalfDone } from "../problems";
import { exclusively } from "./exclusive";
import { failureText } from "./failure";
import { focusOn } from "./focus-on";
import { stoppable } from "./stoppable";
import { lookForUnfinished } from "./unfinished";
import { keep, keptOf, useKept } from "./use-kept";

/** Where something stands that a person has asked for: it may ask back, it ends with a sentence, and often it can be undone. */
export type TaskState<Question> =
  | { phase: "ready" }
  | { phase: "running"; doing: string; progress?: Progress; stop?: () => void }
  | { phase: "asking"; question: Question }
  /** `isWarning`: it was done, and what it found is not good */
  | { phase: "done"; said: ReactNode; undo?: () => Promise<void>; isWarning?: boolean }
  /** `lead`, said before the message: the task's own word for what has not happened where absent */
  | { phase: "failed"; message: string; lead?: string; undo?: () => Promise<void> };

type Tell = (progress: Progress) => void;

export interface Task<Question> {
  state: TaskState<Question>;
  /**
   * Does the work and shows what it answers; a failure becomes a sentence. Work that takes everything back when `onStep` throws is
   * given that to tell how far it is, and can be stopped; other work `onProgress`.
   */
  run: (
    doing: string,
    work: (tell: { onProgress: Tell; onStep: Tell }) => Promise<TaskState<Question>>,
    onFailure?: Pick<Extract<TaskState<Question>, { phase: "failed" }>, "lead" | "undo">,
  ) => Promise<void>;
  /** Puts a question or an outcome away. */
  dismiss: () => void;
  /** Undoes what was done, and gives the focus back to where it began. */
  undo: (undo: () => Promise<void>) => void;
}

const keyOf = (name: string): string => `task ${name}`;

/** Shows how something ended on the page where its task leads to. */
export const showOutcome = (name: string, outcome: TaskState<never>): void => {
  keep(keyOf(name), outcome);
};

const focused = new Map<string, Element | null>();

/** @param name under which its state is kept while another page is shown */
export function useTask<Question = never>(name: string): Task<Question> {
  const key = keyOf(name);
  const ready = (): TaskState<Question> => ({ phase: "ready" });
  const [state, setState] = useKept(key, ready);
  const run: Task<Question>["run"] = async (doing, work, onFailure) => {
    // an answer's button goes with its question
    if (keptOf(key, ready).phase !== "asking") focused.set(key, document.activeElement);
    setState({ phase: "running", doing });
    const onProgress: Tell = (progress) => {
      keep(key, { phase: "running", doing, progress });
    };
    const onStep = stoppable(
      (progress, stop) => {
        keep(key, { phase: "running", doing, progress, stop });
      },
      () => {
        setState({ phase: "running", doing: "Stopping" });
      },
    );
    try {
      const outcome = await exclusively(() => work({ onProgress, onStep }));
      setState(outcome);
    } catch (error) {
      // what stopped part of the way has happened in part
      const lead = error instanceof HalfDone ? { lead: "" } : {};
      if (error instanceof HalfDone) void lookForUnfinished();
      setState({ phase: "failed", message: failureText(error), ...onFailure, ...lead });
    }
  };
  return {
    state,
    run,
    dismiss: () => {
      setState({ phase: "ready" });
    },
    undo: (undo) => {
      const start = focused.get(key);
      // what began on another page, such as a removal, is undone on this one
      if (start instanceof HTMLElement && start.isConnected) start.focus();
      else focusOn(document.querySelector<HTMLElement>("#page h1"));
      const undone = async (): Promise<TaskState<Question>> => {
        await undo();
        return { phase: "done", said: "Undone." };
      };
      void run("Undoing", undone, { lead: "It was not undone.", undo });
    },
  };
}
