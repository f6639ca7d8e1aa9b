/** @jest-environment ./test/excel-environment.ts */

// The stand-in collects the formats of a batch before it puts them into cells; nobody may notice.

const inBatch = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });

const isBold = (address: string): Promise<boolean | null> =>
  inBatch((sheet) => sheet.getRange(address).format.font.load("bold")).then(({ bold }) => bold);

test("a format is read in the batch that has set it", async () => {
  const font = await inBatch((sheet) => {
    const range = sheet.getRange("B2:C3");
    range.format.font.bold = true;
    range.format.fill.color = "#FF0000";
    return { font: range.format.font.load("bold"), fill: sheet.getRange("C3").format.fill.load("color") };
  });
  expect(font.font.bold).toBe(true);
  expect(font.fill.color).toBe("#FF0000");
});

test("rows inserted in the same batch take formats set before along, and not those set after", async () => {
  await inBatch((sheet) => {
    sheet.getRange("A10").format.font.bold = true;
    sheet.getRange("10:10").insert("Down");
    sheet.getRange("A20").format.font.bold = true;
  });
  expect([await isBold("A10"), await isBold("A11"), await isBold("A20"), await isBold("A21")]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("cells copied in the same batch look like those they were copied from", async () => {
  await inBatch((sheet) => {
    sheet.getRange("A30").values = [[1]];
    sheet.getRange("A30").numberFormat = [["0.00"]];
    sheet.getRange("B30").copyFrom("A30");
  });
  const copy = await inBatch((sheet) => sheet.getRange("B30").load("numberFormat, text"));
  expect([copy.numberFormat, copy.text]).toEqual([[["0.00"]], [["1.00"]]]);
});

test("formats cleared in the same batch are gone", async () => {
  await inBatch((sheet) => {
    sheet.getRange("A40:B40").format.font.bold = true;
    sheet.getRange("A40").clear("Formats");
  });
  expect([await isBold("A40"), await isBold("B40")]).toEqual([false, true]);
});

test("each border that is set stays, whatever order they are set in", async () => {
  await inBatch((sheet) => {
    const borders = sheet.getRange("A50").format.borders;
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("EdgeTop").color = "#00FF00";
    borders.getItem("EdgeBottom").style = "Double";
  });
  const [top, bottom] = await inBatch((sheet) =>
    ["EdgeTop", "EdgeBottom"].map((side) =>
      sheet
        .getRange("A50")
        .format.borders.getItem(side as Excel.BorderIndex)
        .load("style, color"),
    ),
  );
  expect([top!.style, top!.color, bottom!.style]).toEqual(["Continuous", "#00FF00", "Double"]);
});
