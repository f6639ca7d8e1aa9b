import { useSyncExternalStore } from "react";
import * as messages from "../messages";
import { HalfDone } from "../problems";
import { listeners } from "./listeners";

// What the pane does to the workbook, one after the other: two at a time would write over each other.
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let giveUp: ((reason: Error) => void) | undefined;
const counted = listeners();
const idle = listeners();

function count(change: number): void {
  waiting += change;
  counted.tell();
}

/** Does some work on the workbook once everything that was begun before has ended, or nobody waits for it any more. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  count(1);
  const unlessGivenUp = () => {
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    return Promise.race([work(), givenUp]);
  };
  const own = last.then(unlessGivenUp).finally(() => {
    count(-1);
    if (waiting === 0) idle.tell();
  });
  last = own.catch(() => undefined);
  return own;
}

/** Ends what is under way for the pane: whoever began it is told that nobody knows what has become of it. */
export const giveUpWaiting = (): void => giveUp?.(new HalfDone(messages.stoppedWaiting));

/** Told whenever everything that was begun has ended. */
export const onIdle = idle.subscribe;

/** Is some of it under way? */
export const isBusy = (): boolean => waiting > 0;
export const useIsBusy = (): boolean => useSyncExternalStore(counted.subscribe, isBusy);
