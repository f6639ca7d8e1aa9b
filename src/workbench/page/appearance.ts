import type { OpenBook } from "../univer/create-book";

/** The grid follows the system's light or dark mode, as page and pane do. */
export function followColorScheme({ api }: OpenBook): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => {
    api.toggleDarkMode(dark.matches);
  };
  dark.addEventListener("change", follow);
  follow();
}
