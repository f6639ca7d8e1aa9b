/**
 * @deep
 * @jest-environment jsdom
 */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Write } from "../../src/taskpane/actuals/Write";
import { keep } from "../../src/taskpane/use-kept";
import type { Reckoned } from "../../src/workers";

const read = (...months: string[]): Reckoned => ({
  ...{
    lines: [],
    currency: "USD",
    lastActualMonth: null,
    receipts: [],
    unassigned: [],
    proposed: months.at(-1) ?? null,
  },
  actuals: months.map((month) => ({ line: "Support", part: "", month, amount: 5, quantity: null, note: "" })),
  ...{ variance: [], forecast: [], alerts: [], sheets: [] },
});
const found = read("2027-01-01", "2027-02-01");

const foot = () => within(document.getElementById("foot")!);
const buttons = () =>
  foot()
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

const page = (shown: Reckoned) => (
  <>
    <main>
      <Write inExcel found={shown} />
    </main>
    <div id="foot" />
  </>
);

/** As the task leaves it when it has written. */
const written = (undo: () => Promise<void>) => {
  keep("actuals written", found);
  keep("task actuals write", { phase: "done", said: "6 sheets written.", undo });
};

test("once it is written the foot says so, with the Undo, and writing again is no longer what the page is for", async () => {
  const shown = render(page(found));
  shown.rerender(page(found));
  expect(buttons()).toEqual(["Write Jan 2027 to Feb 2027"]);
  const primary = foot().getByRole("button").className;
  act(() => {
    written(() => Promise.resolve(keep("actuals written", undefined)));
  });
  expect(foot().getByRole("status").textContent).toBe("6 sheets written.Undo");
  expect(within(screen.getByRole("main")).queryByText(/written/)).toBeNull();
  expect(buttons()).toEqual(["Undo", "Write again"]);
  expect(foot().getByRole("button", { name: "Write again" }).className).not.toBe(primary);

  // undone, it can be written as before
  fireEvent.click(foot().getByRole("button", { name: "Undo" }));
  await screen.findByText("Undone.");
  expect(buttons()).toEqual(["Write Jan 2027 to Feb 2027"]);
  expect(foot().getByRole("button").className).toBe(primary);

  // what else is read after writing is written next; what was written keeps its Undo
  act(() => {
    written(() => Promise.resolve());
  });
  shown.rerender(page(read("2027-01-01", "2027-02-01", "2027-03-01")));
  expect(buttons()).toEqual(["Write Jan 2027 to Mar 2027"]);
  expect(foot().getByRole("button").className).toBe(primary);
  expect(within(screen.getByRole("main")).getByRole("button", { name: "Undo" })).toBeTruthy();
});
