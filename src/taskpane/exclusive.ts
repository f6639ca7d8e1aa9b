import { useSyncExternalStore } from "react";

// What the pane does to the workbook, one after the other: two at a time would write over each other.
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
const listeners = new Set<() => void>();

function count(change: number): void {
  waiting += change;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Does some work on the workbook once everything that was begun before has ended. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  count(1);
  const own = last.then(work).finally(() => {
    count(-1);
  });
  last = own.catch(() => undefined);
  return own;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Is some of it under way? */
export const useIsBusy = (): boolean => useSyncExternalStore(subscribe, () => waiting > 0);
