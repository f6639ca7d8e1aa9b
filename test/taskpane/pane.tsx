import { render } from "@testing-library/react";
import { App } from "../../src/taskpane/App";

/** Shows the pane as index.tsx does. jsdom has no layout and knows no preference for dark or light: light it is. */
export function showPane({ inExcel, dark = false }: { inExcel: boolean; dark?: boolean }) {
  window.matchMedia = (media) =>
    ({ media, matches: dark, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList;
  return render(<App inExcel={inExcel} />);
}
