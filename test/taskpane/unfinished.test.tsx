/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { act, fireEvent, renderHook, screen, waitFor } from "@testing-library/react";
import { insertBudget } from "../../src/commands";
import * as messages from "../../src/messages";
import { lookForUnfinished, useUnfinished } from "../../src/taskpane/unfinished";
import type { Batch, BatchResponse } from "../../src/workbench/host/protocol";
import { inventory } from "../excel/open-workbook";
import { small } from "../faults/open-budget";
import { showPane } from "./pane";

const { executor, messages: host } = excelHost;
const execute = executor.execute.bind(executor);
const patient = { timeout: 60_000 };

afterEach(() => {
  executor.execute = execute;
  jest.restoreAllMocks();
});

/** From the request after so many on, Excel does not answer; says how many have been sent, and answers what waits. */
function silentAfter(answered: number) {
  const held: (() => void)[] = [];
  let sent = 0;
  executor.execute = (batch: Batch): Promise<BatchResponse> => {
    if (sent++ < answered) return execute(batch);
    return new Promise((resolve) => {
      held.push(() => void execute(batch).then(resolve));
    });
  };
  return {
    sent: () => sent,
    answer: () => {
      held.forEach((late) => {
        late();
      });
    },
  };
}

test("without unfinished sheets nothing is drawn anew", async () => {
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useUnfinished();
  });
  await act(lookForUnfinished);
  expect([drawn, result.current]).toEqual([1, { phase: "none" }]);
});

test("sheets that were not finished are named when the pane is opened, and removed when told to", async () => {
  const before = await inventory();
  const excel = silentAfter(4);
  void insertBudget(small);
  await waitFor(() => expect(excel.sent()).toBe(5), patient);
  executor.execute = execute;

  const { unmount } = await showPane({ inExcel: true });
  const question = await screen.findByRole("group", { name: "Sheets are not finished." }, patient);
  expect(question.textContent).toContain("Sheets are not finished.");
  expect(question.textContent).toContain("“Overview”, “Lines”");
  fireEvent.click(screen.getByRole("button", { name: "Not now" }));
  expect(screen.queryByRole("group", { name: "Sheets are not finished." })).toBeNull();
  unmount();

  await showPane({ inExcel: true });
  const remove = await screen.findByRole("button", { name: "Remove these sheets" }, patient);
  host.cellEditing.begin();
  fireEvent.click(remove);
  await screen.findByText(`The unfinished sheets were not removed. ${messages.excelIsEditing}`, {}, patient);
  host.cellEditing.end();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  const said = await screen.findByText("The unfinished sheets are removed.", {}, patient);
  expect(said.closest("[role=status]")).not.toBeNull();
  expect(await inventory()).toEqual(before);
}, 240_000);

test("when Excel does not answer for a minute people can go on, and nothing more of what was under way is done", async () => {
  await showPane({ inExcel: true });
  // what the pane asks when it is opened has been answered
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const before = await inventory();
  const excel = silentAfter(0);
  const insert = screen.getByRole("button", { name: "Insert split budget" });
  fireEvent.click(insert);
  await waitFor(() => expect(excel.sent()).toBe(1), patient);
  expect(insert.getAttribute("aria-disabled")).toBe("true");
  const begun = Date.now();
  jest.spyOn(Date, "now").mockImplementation(() => begun + 61_000);
  fireEvent.click(await screen.findByRole("button", { name: "Stop waiting" }, patient));
  jest.restoreAllMocks();

  const said = await screen.findByText(messages.stoppedWaiting, { exact: false });
  expect(said.closest("[role=alert]")).not.toBeNull();
  expect(insert.getAttribute("aria-disabled")).not.toBe("true");
  expect(screen.queryByText("Excel has not answered for a minute.")).toBeNull();

  executor.execute = execute;
  excel.answer();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await inventory()).toEqual(before);
}, 240_000);
