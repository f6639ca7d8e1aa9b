/** @jest-environment ./test/excel-environment.ts */
import { BadArgument, HalfDone, NothingChanged, Refused } from "../../src/problems";
import { failureText } from "../../src/taskpane/failure";

const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

test("a problem of ours speaks for itself", () => {
  expect(failureText(new BadArgument("Use 70% or 0.7."))).toBe("Use 70% or 0.7.");
  expect(failureText(new Refused("There is none; insert one."))).toBe("There is none; insert one.");
});

test("what Excel refuses is told in Excel's words", async () => {
  const thrown = await thrownBy(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("No such sheet").activate();
      await context.sync();
    }),
  );
  expect(failureText(thrown)).toMatch(/^Excel could not do it; try again\. Excel says: .* doesn't exist/);
});

test("that nothing was changed is said only of work that was taken back", () => {
  const reason = new BadArgument("Use 70% or 0.7.");
  expect(failureText(new NothingChanged(reason))).toBe("Use 70% or 0.7. Nothing was changed.");
  expect(failureText(new HalfDone("Delete the sheet."))).toBe("Delete the sheet.");
});

test("a cell being edited is named as the reason", () => {
  // office.js makes it from such an object; its types say it takes none
  const ExcelError = OfficeExtension.Error as unknown as new (error: object) => OfficeExtension.Error;
  const thrown = new ExcelError({ code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode." });
  expect(failureText(thrown)).toMatch(/press Enter or Esc/);
});

test("a part of the add-in that does not come is the network's fault, not the add-in's", () => {
  const missing = Object.assign(new Error("Loading chunk 27 failed."), { name: "ChunkLoadError" });
  expect(failureText(missing)).toMatch(/could not be loaded; check the network/);
});

test("a fault of the add-in is not blamed on Excel, and reaches the console", () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const fault = new TypeError("x is not a function");
  expect(failureText(fault)).toBe("The add-in has a fault; please report this: TypeError: x is not a function");
  expect(log).toHaveBeenCalledWith(fault);
});
