/** Whoever wants to be told of a change: `subscribe` as React's useSyncExternalStore takes it. */
export interface Listeners {
  subscribe: (listener: () => void) => () => void;
  tell: () => void;
}

export function listeners(): Listeners {
  const all = new Set<() => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: () => {
      all.forEach((listener) => {
        listener();
      });
    },
  };
}
