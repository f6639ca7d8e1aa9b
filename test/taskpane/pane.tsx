import { render } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { prefer } from "./preference";

/** Shows the pane as index.tsx does. */
export function showPane({ inExcel, dark = false }: { inExcel: boolean; dark?: boolean }) {
  prefer(dark ? "dark" : "light");
  return render(<App inExcel={inExcel} />);
}
