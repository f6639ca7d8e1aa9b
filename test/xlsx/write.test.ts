import { strFromU8, unzipSync } from "fflate";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { writeWorkbook } from "../../src/xlsx/write";
import { formula, hostileTexts, number, sheet, smallBudget, text } from "./descriptions";

const readBack = async () => readXlsx(await writeWorkbook(smallBudget()), { readStyles: true });
const sheetNamed = async (name: string): Promise<Sheet> =>
  (await readBack()).sheets.find((candidate) => candidate.name === name)!;

test("the same budget gives the same bytes", async () => {
  expect(Buffer.from(await writeWorkbook(smallBudget())).equals(Buffer.from(await writeWorkbook(smallBudget())))).toBe(
    true,
  );
});

test("sheets, names, title and the sheet shown first", async () => {
  const workbook = await readBack();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Assumptions", "API usage"]);
  expect(workbook.properties?.title).toBe("Small budget");
  expect(workbook.properties?.modified).toEqual(workbook.properties?.created);
  expect(workbook.activeSheet).toBe(1);
  expect(workbook.namedRanges).toEqual([
    { name: "AIB_Seats", range: "Assumptions!$E$4" },
    { name: "AIB_StartMonth", range: "Assumptions!$E$5" },
  ]);
});

test("a series is its first formula copied right, a missing price is #N/A", async () => {
  const { cells } = await sheetNamed("API usage");
  expect(cells?.get("5,4")?.formula).toBe("MAX(D6,AIB_Seats+E$3)");
  expect(cells?.get("5,15")?.formula).toBe("MAX(O6,AIB_Seats+P$3)");
  expect(cells?.get("8,4")?.formula).toBe("NA()");
  expect(cells?.get("8,6")?.value).toBe(5);
});

test("hostile text stays text", async () => {
  const { rows, cells } = await sheetNamed("Assumptions");
  expect(hostileTexts.map((_, index) => rows[9 + index]?.[1])).toEqual(hostileTexts);
  hostileTexts.forEach((_, index) => {
    const cell = cells?.get(`${9 + index},1`);
    expect(cell?.formula).toBeUndefined();
    expect(cell?.type).not.toBe("error");
  });
});

test("functions of the add-in are stored under the name Excel saves them by", async () => {
  const file = await writeWorkbook({
    sheets: [
      sheet("Checks", {
        cells: [formula(1, 1, '=AIB.SEATCOST("AIB.PRICE(1)",AIB_Seats)-aib.price("x")'), number(2, 1, 1)],
      }),
    ],
    names: [],
    activeSheet: "Checks",
  });
  const { sheets } = await readXlsx(file);
  expect(sheets[0]?.cells?.get("0,0")?.formula).toBe(
    '_xldudf_AIB_SEATCOST("AIB.PRICE(1)",AIB_Seats)-_xldudf_AIB_PRICE("x")',
  );
});

test("what takes many values where a file takes one is an array formula", async () => {
  const formulaOf = (array?: true) => ({
    row: 2,
    column: 3,
    content: { kind: "formula" as const, formula: "=SUM($A$1:$A$2*2)", ...(array && { array }) },
    style: "text" as const,
  });
  const xmlOf = async (array?: true) => {
    const file = await writeWorkbook({
      sheets: [sheet("Checks", { cells: [formulaOf(array), number(1, 1, 1), number(2, 1, 2)] })],
      names: [],
      activeSheet: "Checks",
    });
    return strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
  };
  expect(await xmlOf(true)).toContain('<f t="array" ref="C2">SUM($A$1:$A$2*2)</f>');
  expect(await xmlOf()).toContain("<f>SUM($A$1:$A$2*2)</f>");
});

test("inputs are blue, boxed and open; everything else is closed", async () => {
  const { cells, protection } = await sheetNamed("Assumptions");
  const input = cells?.get("3,4")?.style;
  expect(input).toMatchObject({ font: { color: { rgb: "0000FF" } }, protection: { locked: false } });
  expect(input?.border?.bottom?.style).toBe("thin");
  expect(cells?.get("3,1")?.style?.protection?.locked).toBe(true);
  expect(protection).toMatchObject({ sheet: true, insertRows: true, deleteRows: true, sort: true });
  expect(protection?.password).toBeUndefined();
});

test("rows of inputs are open to their last cell, as Excel wants it before it deletes one; other rows are closed", async () => {
  const parts = unzipSync(await writeWorkbook(smallBudget()));
  const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  const styles = strFromU8(parts["xl/styles.xml"]!);
  const formats = /<cellXfs.*<\/cellXfs>/s.exec(styles)![0].match(/<xf .*?(?:\/>|<\/xf>)/gs)!;
  const rows = [...xml.matchAll(/<row r="(\d+)"(?: s="(\d+)" customFormat="1")?/g)];
  const open = rows.filter(([, , style]) => style !== undefined);
  const inputs = smallBudget()
    .sheets.find(({ name }) => name === "Assumptions")!
    .cells.filter(({ style }) => style.startsWith("input"));
  expect(inputs.length).toBeGreaterThan(0);
  expect(open.map(([, row]) => Number(row))).toEqual([...new Set(inputs.map(({ row }) => row))].sort((a, b) => a - b));
  for (const [, , style] of open) expect(formats[Number(style)]).toMatch(/locked="(?:0|false)"/);
});

test("figures from other sheets are green, figures of this sheet black, zero money is a dash", async () => {
  const { cells } = await sheetNamed("API usage");
  expect(cells?.get("9,1")?.style?.font?.color?.rgb).toBe("00703C");
  expect(cells?.get("7,4")?.style?.font?.color).toBeUndefined();
  expect(cells?.get("7,4")?.style?.numFmt).toContain('"–"');
});

test("what is typed into an input is checked and refused with the sentence", async () => {
  const { dataValidations } = await sheetNamed("Assumptions");
  expect(dataValidations).toHaveLength(3);
  expect(dataValidations?.every(({ showErrorMessage, allowBlank }) => showErrorMessage && allowBlank)).toBe(true);
  expect(dataValidations?.[2]).toMatchObject({
    type: "list",
    values: ["monthly", "annual"],
    range: "E6",
    errorMessage: "Choose monthly or annual.",
  });
});

test("panes, widths and printing", async () => {
  const { freezePane, columns, pageSetup } = await sheetNamed("API usage");
  expect(freezePane).toEqual({ rows: 4, columns: 2 });
  expect(columns?.[1]?.width).toBeCloseTo(34.71);
  expect(pageSetup).toMatchObject({
    orientation: "landscape",
    paperSize: "a4",
    scale: 100,
    printArea: "$A$1:$D$11",
    printTitlesRow: "$1:$4",
  });
});

test("of a register names repeat on every page, and the thirteenth month begins one", async () => {
  const months = { firstColumn: 5, count: 24 };
  const groups = { rows: [{ from: 9, to: 12 }], columns: [] };
  const freezeAt = { row: 5, column: 3 };
  const long = sheet("Long", { months, groups, freezeAt, paper: "Letter" });
  const [read] = (await readXlsx(await writeWorkbook({ sheets: [long], names: [], activeSheet: "Long" }))).sheets;
  expect(read?.colBreaks).toEqual([15]); // P, the last column before it, counted from 0
  expect(read?.pageSetup).toMatchObject({ paperSize: "letter", printTitlesColumn: "$A:$B", printTitlesRow: "$1:$4" });
});

describe("a description that contradicts itself is refused", () => {
  const only = (parts: Parameters<typeof sheet>[1]) => ({
    sheets: [sheet("One", parts)],
    names: [],
    activeSheet: "One",
  });
  test.each([
    ["two contents", only({ cells: [number(1, 1, 1), text(1, 1, "x")] }), /Two contents for One!A1/],
    ["a series without months", only({ series: [{ row: 1, formula: "=1", style: "money" as const }] }), /no months/],
    [
      "too few values",
      only({ months: { firstColumn: 5, count: 3 }, seriesValues: [{ row: 1, values: [1], style: "money" as const }] }),
      /1 values for 3 months/,
    ],
    ["no sheet to show", { ...only({}), activeSheet: "Two" }, /no sheet Two/],
  ])("%s", async (_name, description, message) => {
    await expect(async () => writeWorkbook(description)).rejects.toThrow(message);
  });
});

test("a row without cells is as high as it is described", async () => {
  const { sheets, ...others } = smallBudget();
  const heights = [
    { row: 2, height: 6 },
    { row: 900, height: 30 },
  ];
  const file = await writeWorkbook({ ...others, sheets: sheets.map((described) => ({ ...described, heights })) });
  const xml = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
  expect(xml).toMatch(/<row r="2"[^>]* ht="6" customHeight="1">/);
  expect(xml).toMatch(/<row r="900"[^>]* ht="30" customHeight="1">/);
});
