import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { prefer } from "./preference";

// no test is about time: a second is not enough on a busy machine
configure({ asyncUtilTimeout: 30_000 });
// read and translated for the first time, on a busy machine
const patient = { timeout: 60_000 };

interface Shown {
  inExcel: boolean;
  dark?: boolean;
  /** "home" where absent */
  page?: string;
}

/** Shows the pane as index.tsx does, when it has looked at the workbook and its page is there. */
export async function showPane({ inExcel, dark = false, page = "home" }: Shown) {
  prefer(dark ? "dark" : "light");
  window.location.hash = `#/${page}`;
  const shown = render(<App inExcel={inExcel} />);
  await screen.findByRole("heading", { level: 1 }, patient);
  await waitFor(() => expect(screen.queryByText("Looking at the workbook")).toBeNull(), patient);
  return shown;
}

/** Goes to a page as its link does, and gives the page. */
export async function goTo(page: string, title: string) {
  act(() => {
    window.location.hash = `#/${page}`;
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });
  await screen.findByRole("heading", { level: 1, name: title }, patient);
  return within(screen.getByRole("main"));
}
