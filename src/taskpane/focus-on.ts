/**
 * Puts the focus on an element that Tab does not stop at: a heading, a question. office.js of Excel on the web moves the focus itself
 * on Tab, and out of the pane from where it would not have stopped; so the element is a stop for as long as it has the focus.
 */
export function focusOn(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (!element) return;
  if (element.tabIndex < 0) {
    element.tabIndex = 0;
    element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  }
  element.focus(options);
}
