import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Answers, Ask, Told, WorkProgress } from "../workers";

/** Somebody has ended the work. Nothing has come of it. */
export class Stopped extends Error {
  override name = "Stopped";
}

/** The pane's own worker: long work is done beside the pane, which stays free, and can be ended at any time. */
export interface Desk {
  /** @throws BadArgument, Stopped, or Error where the worker has a fault */
  ask: <Kind extends Ask["kind"]>(
    ask: Extract<Ask, { kind: Kind }>,
    onProgress?: (progress: WorkProgress) => void,
  ) => Promise<Answers[Kind]>;
  /** Ends it, whatever it is doing, with all that it holds. */
  end: () => void;
}

/** Beside taskpane.html, and like it without a number in its name. */
const FILE = "worker.js";

/** @throws Error where this host lets no worker be opened */
export function openDesk(): Desk {
  const worker = new Worker(FILE);
  let last: Promise<unknown> = Promise.resolve();
  let giveUp: ((reason: Error) => void) | undefined;
  const askNow = <Kind extends Ask["kind"]>(ask: Ask, onProgress?: (progress: WorkProgress) => void) =>
    new Promise<Answers[Kind]>((resolve, reject) => {
      giveUp = reject;
      worker.onerror = () => {
        reject(new BadArgument(messages.workerNotStarted));
      };
      worker.onmessage = ({ data: told }: MessageEvent<Told<Kind>>) => {
        if (told.kind === "progress") onProgress?.(told.progress);
        else if (told.kind === "done") resolve(told.answer);
        else reject(told.isProblem ? new BadArgument(told.message) : new Error(told.message));
      };
      worker.postMessage(ask);
    });
  return {
    ask: <Kind extends Ask["kind"]>(
      ask: Extract<Ask, { kind: Kind }>,
      onProgress?: (progress: WorkProgress) => void,
    ) => {
      const own = last.then(() => askNow<Kind>(ask, onProgress));
      last = own.catch(() => undefined);
      return own;
    },
    end: () => {
      worker.terminate();
      giveUp?.(new Stopped());
    },
  };
}
