import { type RefObject, useEffect, useRef } from "react";
import { focusOn } from "./focus-on";

/** For a question: its answer takes the focus when it appears, and gives it back to where it was when it goes. */
export function useFocusWhileShown<T extends HTMLElement>(): RefObject<T | null> {
  const answer = useRef<T>(null);
  useEffect(() => {
    const before = document.activeElement;
    focusOn(answer.current);
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return answer;
}
