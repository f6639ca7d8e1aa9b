/** @jest-environment ./test/excel-environment.ts */
import { insertWorkbook, type Progress } from "../../src/excel";
import type { SheetDescription, WorkbookDescription } from "../../src/sheet/description";
import { printPages } from "../../src/sheet/print-pages";
import { LARGEST_NUMBER } from "../../src/sheet/validation-rule";
import { hostileTexts, smallBudget } from "../xlsx/descriptions";
import { inventory, read } from "./open-workbook";

const sheetCalled = ({ sheets }: WorkbookDescription, name: string): SheetDescription => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const removeAllButFirst = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    names.items.forEach((name) => name.delete());
    worksheets.items.slice(1).forEach((sheet) => sheet.delete());
    await context.sync();
  });

afterEach(async () => {
  expect([...excelHost.executor.unsupported]).toEqual([]);
  await removeAllButFirst();
});

test("a budget is inserted, calculates, and its sheet is shown", async () => {
  await expect(insertWorkbook(smallBudget())).resolves.toEqual({
    status: "inserted",
    sheets: ["Assumptions", "API usage"],
  });
  expect(await inventory()).toEqual({
    sheets: ["Sheet1", "Assumptions", "API usage"],
    names: ["AIB_Seats=Assumptions!$E$4", "AIB_StartMonth=Assumptions!$E$5"],
    active: "API usage",
  });
  const seats = await read("API usage", "D6:P6");
  expect(seats.values[0]).toEqual([0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
  expect(seats.formulas[0]?.[12]).toBe("=MAX(O6,AIB_Seats+P$3)");
  expect((await read("API usage", "B11")).values).toEqual([[true]]);
  expect((await read("API usage", "D9:G9")).values).toEqual([["", "#N/A", "#N/A", 5]]);
  expect((await read("API usage", "P4")).values).toEqual([[46722]]);
});

test("hostile text stays text", async () => {
  await insertWorkbook(smallBudget());
  const { values, formulas } = await read("Assumptions", `B10:B${9 + hostileTexts.length}`);
  expect(values.flat()).toEqual(hostileTexts);
  expect(
    formulas
      .flat()
      .map(String)
      .filter((formula) => formula.startsWith("=") && formula !== hostileTexts[0]),
  ).toEqual([]);
});

test("formats, locks, validation, panes and printing follow the description", async () => {
  const description = smallBudget();
  const printed = printPages(sheetCalled(description, "API usage"));
  await insertWorkbook(description);
  const found = await Excel.run(async (context) => {
    const assumptions = context.workbook.worksheets.getItem("Assumptions");
    const usage = context.workbook.worksheets.getItem("API usage");
    const input = assumptions.getRange("E4");
    const label = assumptions.getRange("B4");
    const total = usage.getRange("C8");
    const frozen = usage.freezePanes.getLocationOrNullObject();
    input.load(
      "format/font/color,format/fill/color,format/protection/locked,dataValidation/rule,dataValidation/errorAlert",
    );
    label.load("format/protection/locked,format/columnWidth");
    total.load("numberFormat,format/font/bold,format/protection/locked");
    usage.verticalPageBreaks.load("items/columnIndex");
    usage.load("showGridlines,tabColor,pageLayout/orientation,pageLayout/zoom,protection/protected,protection/options");
    frozen.load("address");
    await context.sync();
    return {
      input: {
        color: input.format.font.color,
        locked: input.format.protection.locked,
        rule: input.dataValidation.rule,
        message: input.dataValidation.errorAlert.message,
      },
      label: { locked: label.format.protection.locked, width: label.format.columnWidth },
      total: {
        format: total.numberFormat,
        bold: total.format.font.bold,
        locked: total.format.protection.locked,
      },
      sheet: {
        gridlines: usage.showGridlines,
        tab: usage.tabColor,
        orientation: usage.pageLayout.orientation,
        zoom: usage.pageLayout.zoom,
        breaks: usage.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex),
        protected: usage.protection.protected,
        rowsMayBeDeleted: usage.protection.options.allowDeleteRows,
      },
      frozen: frozen.address,
    };
  });
  expect(found).toEqual({
    input: {
      color: "#0000FF",
      locked: false,
      rule: { decimal: { operator: "Between", formula1: 0, formula2: LARGEST_NUMBER } },
      message: "Type a number of seats.",
    },
    label: { locked: true, width: expect.closeTo(182, 0) },
    total: { format: [['#,##0_);(#,##0);"–"_)']], bold: true, locked: true },
    sheet: {
      gridlines: false,
      tab: "#1F3864",
      orientation: "Landscape",
      zoom: { scale: printed.scale },
      breaks: printed.breaksBefore.columns.map((column) => column - 1),
      protected: true,
      rowsMayBeDeleted: true,
    },
    frozen: "'API usage'!A1:B4",
  });
});

test("progress is told from nothing to all, sheet by sheet", async () => {
  const told: Progress[] = [];
  await insertWorkbook(smallBudget(), { onProgress: (progress) => told.push(progress) });
  expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index));
  expect(new Set(told.map(({ total }) => total)).size).toBe(1);
  expect(told.at(-1)?.done).toBe(told[0]?.total);
  expect(told.map(({ label }) => label)).toEqual(expect.arrayContaining(["Assumptions", "API usage"]));
});

describe("when Excel refuses part of the work, the user's workbook is as before", () => {
  beforeEach(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["mine"]];
      context.workbook.names.add("Mine", "=Sheet1!$A$1");
      await context.sync();
    }),
  );

  test("a setting in the last sheet that Excel does not accept", async () => {
    const before = await inventory();
    const budget = smallBudget();
    const [assumptions, usage] = budget.sheets;
    const broken = { ...budget, sheets: [assumptions!, { ...usage!, freezeAt: { row: 2_000_000, column: 3 } }] };
    await expect(insertWorkbook(broken)).rejects.toMatchObject({
      name: "NothingChanged",
      cause: { code: "InvalidArgument" },
    });
    expect(await inventory()).toEqual(before);
    expect((await read("Sheet1", "A1")).values).toEqual([["mine"]]);
  });
});
