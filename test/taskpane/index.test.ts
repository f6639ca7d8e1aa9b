/** @jest-environment ./test/excel-environment.ts */
import { screen } from "@testing-library/dom";
import { inventory } from "../excel/open-workbook";
import { prefer } from "./preference";

/** The page as Excel loads it. Its budget cannot go in at once: the workbook has a "Summary" of its own. */
beforeAll(async () => {
  prefer("light");
  document.body.innerHTML = '<div id="pane"></div>';
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Summary");
    await context.sync();
  });
  await import("../../src/taskpane");
});

test("shows the pane inside Excel, without the note for a bare browser", async () => {
  // read and translated for the first time, on a busy machine
  await screen.findByRole("heading", { name: "What is the AI for?" }, { timeout: 60_000 });
  expect(screen.queryByText(/Open this in Excel/)).toBeNull();
});

test("offers the workbench to insert the sample, and tells it when that is not possible", async () => {
  const progress = jest.fn();
  await expect(window.aiBudget!.insertSample(progress)).rejects.toThrow("Names are taken: Summary");
  await screen.findByText(/The workbook has Summary already/);
  expect(progress).not.toHaveBeenCalled();
  expect((await inventory()).sheets).toEqual(["Sheet1", "Summary"]);
});

test("answers “Explain this figure” with its page", async () => {
  const associated = Office.actions as unknown as {
    _association: { mappings: Record<string, (event: unknown) => void> };
  };
  await new Promise<void>((completed) => {
    associated._association.mappings["EXPLAINFIGURE"]!({ completed });
  });
  await screen.findByRole("heading", { name: "Explain this figure" }, { timeout: 60_000 });
});

test("answers the ribbon's button, and tells Excel when it is done, whatever came of it", async () => {
  const associated = Office.actions as unknown as {
    _association: { mappings: Record<string, (event: unknown) => void> };
  };
  await new Promise<void>((completed) => {
    associated._association.mappings["INSERTBUDGET"]!({ completed });
  });
  await screen.findByText(/The workbook has Summary already/);
});
