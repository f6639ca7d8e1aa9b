/** @jest-environment ./test/excel-environment.ts */
import { act, render, screen } from "@testing-library/react";
import { WritingProgress } from "../../src/taskpane/WritingProgress";
import { goTo, showPane } from "./pane";

test("without a budget More says so, and offers only what needs none", async () => {
  await showPane({ inExcel: true });
  const main = await goTo("more", "More");
  await main.findByText(/^This workbook has no budget yet/);
  const offered = main.getAllByRole("link").filter((link) => link.getAttribute("aria-disabled") !== "true");
  expect(offered.map((link) => link.getAttribute("href"))).toEqual(["#/home", "#/explain", "#/help", "#/self-test"]);
  for (const name of [/^Checks/, /^Actuals/, /^Rebuild sheets/])
    expect(main.getByRole("link", { name }).getAttribute("href")).toBeNull();
}, 120_000);

test("once a step of writing takes long, it says that Excel is still at it, and from the next step on nothing", () => {
  jest.useFakeTimers();
  try {
    const step = (done: number) => (
      <WritingProgress label="Writing: Seats" progress={{ done, total: 9, label: "Seats" }} />
    );
    const { rerender } = render(step(1));
    const word = () => screen.getByRole("status").textContent;
    expect(word()).toBe("");
    act(() => jest.advanceTimersByTime(13_000));
    expect(word()).toBe("Excel is still at this step, for 12 seconds now.");
    rerender(step(2));
    expect(word()).toBe("");
  } finally {
    jest.useRealTimers();
  }
});
