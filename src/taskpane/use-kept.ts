import { useSyncExternalStore } from "react";
import { listeners } from "./listeners";

const kept = new Map<string, unknown>();
const { subscribe, tell } = listeners();

/** What is kept under this name, or what it begins with. */
export function keptOf<T>(name: string, first: () => T): T {
  if (!kept.has(name)) kept.set(name, first());
  return kept.get(name) as T;
}

/** Keeps a value, and shows it wherever it is used. */
export function keep(name: string, value: unknown): void {
  kept.set(name, value);
  tell();
}

/**
 * State that outlives its page. Excel keeps the add-in's page while the pane is closed, so what was typed or asked is there again
 * when the pane, or a page of it, is opened again.
 */
export function useKept<T>(name: string, first: () => T): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => keptOf(name, first));
  return [
    value,
    (next) => {
      keep(name, next);
    },
  ];
}
