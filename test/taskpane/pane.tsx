import { configure, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { prefer } from "./preference";

// no test is about time: a second is not enough on a busy machine
configure({ asyncUtilTimeout: 30_000 });

/** Shows the pane as index.tsx does, with all that is loaded after its first card. */
export async function showPane({ inExcel, dark = false }: { inExcel: boolean; dark?: boolean }) {
  prefer(dark ? "dark" : "light");
  const shown = render(<App inExcel={inExcel} />);
  // read and translated for the first time, on a busy machine
  await screen.findByRole("region", { name: "Prices" }, { timeout: 60_000 });
  return shown;
}
