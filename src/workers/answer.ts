import type { Imported } from "../actuals";
import { isProblem } from "../problems";
import { namesInLibrary, proposalsOf } from "../whatif";
import { importFiles } from "./import-files";
import type { Answers, Ask, Told, WorkProgress } from "./protocol";
import { reckoned } from "./reckoning";
import { answered, type HeldRuns, textOfRuns } from "./what-if";

/**
 * What the worker does with what it is asked.
 *
 * @param tell is told how far it is, and in the end the answer or why there is none
 */
export function answering(tell: (told: Told) => void): (ask: Ask) => Promise<void> {
  const held: Imported[] = [];
  const runs: HeldRuns = {};
  const onProgress = (progress: WorkProgress): void => {
    tell({ kind: "progress", progress });
  };
  const answerTo = (ask: Ask): Answers[keyof Answers] | Promise<Answers[keyof Answers]> => {
    switch (ask.kind) {
      case "import":
        return importFiles(ask, held, onProgress);
      case "reckon":
        return reckoned(held, ask);
      case "proposals":
        return proposalsOf(ask.budget);
      case "what-if":
        return answered(ask, onProgress, runs);
      case "library":
        return namesInLibrary(ask.library, ask.names);
      case "runs":
        return textOfRuns(runs, ask.as);
    }
  };
  return async (ask) => {
    try {
      tell({ kind: "done", answer: await answerTo(ask) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell({ kind: "failed", message, isProblem: isProblem(error) });
    }
  };
}
