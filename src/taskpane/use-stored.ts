import { keep, useKept } from "./use-kept";

/**
 * The same as `useKept` for what takes minutes to answer: it is there again after the pane's page has been loaded anew, too, as long as its
 * window is open.
 *
 * @param restored what was stored, as the page can use it; undefined: it is none of these
 */
export function useStored<T>(
  name: string,
  first: () => T,
  restored: (stored: unknown) => T | undefined,
): readonly [T, (value: T) => void] {
  const key = `AI Budget: ${name}`;
  const begun = (): T => restored(storedAs(key)) ?? first();
  const [value] = useKept(name, begun);
  return [
    value,
    (next) => {
      keep(name, next);
      try {
        window.sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // private windows have no storage: it holds until the page is left
      }
    },
  ];
}

function storedAs(key: string): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
