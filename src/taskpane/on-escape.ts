import type { KeyboardEvent } from "react";

/** For a question: Esc is the answer that changes nothing. */
export const onEscape =
  (cancel: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
