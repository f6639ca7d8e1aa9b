/** @jest-environment ./test/excel-environment.ts */
import { syncSheet } from "./sync";

const onSheet1 = <T>(work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> =>
  syncSheet("Sheet1", work);

describe("data validation", () => {
  test.each<[string, Excel.DataValidationRule, string]>([
    ["a list", { list: { inCellDropDown: true, source: "monthly,annual" } }, "List"],
    ["a list from cells", { list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$3" } }, "List"],
    ["a number", { decimal: { operator: "Between", formula1: 0, formula2: 100 } }, "Decimal"],
    ["a day", { date: { operator: "GreaterThanOrEqualTo", formula1: "2027-01-01" } }, "Date"],
    ["a formula", { custom: { formula: "=LEN(B2)<10" } }, "Custom"],
  ])("%s is kept as it was given", async (_name, rule, type) => {
    await onSheet1((sheet) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = rule;
      dataValidation.errorAlert = { message: "Choose one.", showAlert: true, style: "Stop", title: "" };
      dataValidation.ignoreBlanks = true;
    });
    const { dataValidation } = await onSheet1((sheet) =>
      sheet.getRange("B5").load("dataValidation/rule,dataValidation/type,dataValidation/errorAlert"),
    );
    expect(dataValidation.rule).toEqual(rule);
    expect(dataValidation.type).toBe(type);
    expect(dataValidation.errorAlert.message).toBe("Choose one.");
  });

  test("it can be cleared", async () => {
    await onSheet1((sheet) => {
      sheet.getRange("B2:B9").dataValidation.clear();
    });
    const { dataValidation } = await onSheet1((sheet) => sheet.getRange("B5").load("dataValidation/type"));
    expect(dataValidation.type).toBe("None");
  });
});

describe("protection", () => {
  const write = (address: string): Promise<void> =>
    onSheet1((sheet) => {
      sheet.getRange(address).values = [["written"]];
    });

  test("locked cells of a protected sheet refuse an add-in's writes; open ones take them", async () => {
    await onSheet1((sheet) => {
      sheet.getRange().format.protection.locked = false;
      sheet.getRange("D1:D9").format.protection.locked = true;
      sheet.protection.protect({ allowSort: true });
    });
    await expect(write("D3")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(write("E3")).resolves.toBeUndefined();
    await onSheet1((sheet) => {
      sheet.protection.unprotect();
    });
    await expect(write("D3")).resolves.toBeUndefined();
  });

  test("a sheet says whether it is protected", async () => {
    await onSheet1((sheet) => {
      sheet.protection.protect({ allowInsertRows: true });
    });
    const { protection } = await onSheet1((sheet) => sheet.load("protection/protected,protection/options"));
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowInsertRows: true });
    await onSheet1((sheet) => {
      sheet.protection.unprotect();
    });
  });
});

test("settings of the workbook are found again, changed and removed", async () => {
  await onSheet1((_sheet, { settings }) => {
    settings.add("AIB.Budget", { version: 1 });
  });
  const found = await onSheet1((_sheet, { settings }) => settings.getItemOrNullObject("AIB.Budget").load("value"));
  expect(found.value).toEqual({ version: 1 });
  await onSheet1((_sheet, { settings }) => {
    settings.getItem("AIB.Budget").delete();
  });
  const gone = await onSheet1((_sheet, { settings }) => settings.getItemOrNullObject("AIB.Budget"));
  expect(gone.isNullObject).toBe(true);
});

test("page set-up is kept", async () => {
  await onSheet1(({ pageLayout }) => {
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows("$1:$6");
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "AI Budget";
  });
  const { pageLayout } = await onSheet1((sheet) =>
    sheet.load("pageLayout/orientation,pageLayout/zoom,pageLayout/headersFooters/defaultForAllPages/centerHeader"),
  );
  expect(pageLayout.orientation).toBe("Landscape");
  expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
  expect(pageLayout.headersFooters.defaultForAllPages.centerHeader).toBe("AI Budget");
});

test("a chart is kept with what was set on it", async () => {
  await onSheet1((sheet) => {
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C5"), "Columns");
    chart.name = "By route";
    chart.title.text = "Cost by route";
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.categoryAxis.majorGridlines.visible = false;
    chart.setPosition("H2", "P20");
    chart.series.getItemAt(1).name = "Metered";
    chart.series.getItemAt(0).format.fill.setSolidColor("#0B3B36");
  });
  const [chart, series] = await onSheet1((sheet) => {
    const found = sheet.charts.getItem("By route");
    found.load("chartType,title/text,legend/position");
    return [found, found.series.load("items/name")];
  });
  expect(chart).toMatchObject({ chartType: "ColumnStacked" });
  expect([chart.title.text, chart.legend.position]).toEqual(["Cost by route", "Bottom"]);
  expect(series.items.map(({ name }) => name)).toEqual(["Series1", "Metered", "Series3"]);
  await onSheet1((sheet) => {
    sheet.charts.getItem("By route").delete();
  });
  const left = await onSheet1((sheet) => sheet.charts.getItemOrNullObject("By route"));
  expect(left.isNullObject).toBe(true);
});
