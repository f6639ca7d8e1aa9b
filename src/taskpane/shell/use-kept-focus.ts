import { useEffect } from "react";
import { focusOn } from "../focus-on";

/**
 * Where what has the focus goes away by itself, as a row does when the workbook is read again, the heading of its section takes it,
 * or that of the page: otherwise the keyboard would begin anew at the strip.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    // a pane that is closed while it changes has no global document any more
    const page = document;
    let last: Element | null = null;
    let section: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target as Element;
      section = last.closest("section");
    };
    const watch = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      // in a pane beside the grid that has the focus, nothing is lost
      if (page.hasFocus() && page.activeElement === page.body)
        focusOn(headingOf(section) ?? headingOf(page.querySelector("#page")));
    });
    page.addEventListener("focusin", remember);
    watch.observe(page.body, { childList: true, subtree: true });
    return () => {
      page.removeEventListener("focusin", remember);
      watch.disconnect();
    };
  }, []);
}

const headingOf = (part: Element | null): HTMLElement | null | undefined =>
  part?.isConnected ? part.querySelector<HTMLElement>("h1, h2") : undefined;
