/**
 * @deep
 * @jest-environment jsdom
 */
import { screen } from "@testing-library/dom";
import { prefer } from "./preference";

test("without Microsoft's script the page still shows prices, and says what to do", async () => {
  prefer("light");
  document.body.innerHTML = '<div id="pane"></div>';
  await import("../../src/taskpane");
  await screen.findByText(/Open this in Excel/);
  await screen.findByRole("link", { name: "Prices" }, { timeout: 60_000 });
});
