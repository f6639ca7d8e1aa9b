import { useSyncExternalStore } from "react";

/** The five places that are always in sight. */
export const PLACES = ["home", "lines", "prices", "formula", "more"] as const;
export type Place = (typeof PLACES)[number];

/** Where the pane is: a page, and what of it: "#/prices/claude-pro" → page "prices", rest "claude-pro". */
export interface Address {
  page: string;
  rest: string;
}

const KEY = "AI Budget: page";
const HOME = "#/home";

/** The address bar is the pane's own; a link anywhere in the pane is `href="#/…"`. */
export const go = (path: string): void => {
  window.location.hash = `#/${path}`;
};

/** The page of a line of the budget. */
export const linePage = (name: string): string => `line/${encodeURIComponent(name)}`;

/** The page of a workspace. */
export const workspacePage = (name: string): string => `workspace/${encodeURIComponent(name)}`;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
};

/** Where the pane was when it was last closed; the storage may be closed to us, then it begins at home. */
export function restorePage(): void {
  try {
    const kept = window.sessionStorage.getItem(KEY);
    if (window.location.hash === "" && kept !== null) window.location.hash = kept;
    window.addEventListener("hashchange", () => {
      window.sessionStorage.setItem(KEY, window.location.hash);
    });
  } catch {
    // private windows have no storage
  }
}

export function addressOf(hash: string): Address {
  const [, page = "", ...rest] = (hash === "" ? HOME : hash).split("/");
  return { page: page === "" ? "home" : page, rest: decodeURIComponent(rest.join("/")) };
}

/** The hash of the page that is shown, followed. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash) || HOME;
