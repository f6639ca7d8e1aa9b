import { type ReactNode, useEffect, useRef } from "react";
import { focusOn } from "../focus-on";

let shown: string | undefined;

interface Props {
  title: string;
  /** where a page below one of the five places leads back to: address and word */
  back?: readonly [page: string, word: string];
  children?: ReactNode;
}

/** What had the focus in the pane is gone: the keyboard would begin anew at the strip. In a pane beside the grid that has it, nothing is lost. */
const isFocusLost = (): boolean => document.hasFocus() && document.activeElement === document.body;

/**
 * Where one is. The heading takes the focus whenever people go to another page, so that a screen reader says it; not when the page
 * that they are on gets another heading by itself, as when a budget appears: they may be typing in the grid. Only what had the focus
 * on the page that went hands it on.
 */
export function Head({ title, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { hash } = window.location;
    if (shown !== undefined && (shown !== hash || isFocusLost())) {
      focusOn(heading.current, { preventScroll: true });
      // at 400 % zoom it is not the page that scrolls but the whole pane
      for (const scrolled of [heading.current?.closest("main"), document.documentElement])
        if (scrolled) scrolled.scrollTop = 0;
    }
    shown = hash;
  }, [title]);
  return (
    <div className="head">
      {back && (
        <a className="back" href={`#/${back[0]}`}>
          <span aria-hidden="true">←</span> {back[1]}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  );
}
