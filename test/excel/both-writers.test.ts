/** @jest-environment ./test/excel-environment.ts */
import { TextDecoder, TextEncoder } from "node:util";
import type { CellStyle, Sheet } from "hucre/xlsx";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { insertWorkbook } from "../../src/excel";
import { areaAddress, columnName } from "../../src/sheet/a1";
import { chartText } from "../../src/sheet/chart-text";
import { pointsAcross, widthOf } from "../../src/sheet/column-width";
import { PROGRAM } from "../../src/sheet/document-properties";
import { lookRules } from "../../src/sheet/looks";
import { describeWorkbook } from "../../src/workbook";
import { storedFormula } from "../../src/xlsx/stored-formula";

/*
 * Everything beside the values that a person sees or may do, read back from the file and from the open workbook. Values are
 * compared in test/libreoffice/both-writers.
 */

// jsdom has none, and the file library looks for them when it is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const description = describeWorkbook(
  parseBudget({
    ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
    title: "Plan 2027",
    company: "Example Ltd",
    months: 3,
    scenarios: [{ name: "Base" }],
    subscriptions: [
      { name: "Writers", plan: "chatgpt-plus", base: 6, start: "2027-01-01", owner: "A", costCentre: "B" },
    ],
  }),
);

interface File {
  sheets: Sheet[];
  properties: Record<string, unknown>;
  part: (name: string) => string;
}
let file: File;

beforeAll(async () => {
  const [{ writeWorkbook }, { readXlsx }, { strFromU8, unzipSync }] = await Promise.all([
    import("../../src/xlsx/write"),
    import("hucre/xlsx"),
    import("fflate"),
  ]);
  const bytes = await writeWorkbook(description);
  const parts = unzipSync(bytes);
  const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
  file = {
    sheets,
    properties: { ...properties },
    part: (name) => strFromU8(parts[name] ?? new Uint8Array()),
  };
  await expect(insertWorkbook(description)).resolves.toMatchObject({ status: "inserted" });
}, 120_000);

/** A file has a font of its own, a point smaller than Excel's and as wide. */
const inFileFont = (size: number): number => Math.round((size * 10) / 11);

const open = <T>(read: (workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const loaded = read(context.workbook);
    await context.sync();
    return loaded;
  });

const fileSheet = (name: string): Sheet => file.sheets.find((sheet) => sheet.name === name) as Sheet;
const xmlOf = (name: string): string =>
  file.part(`xl/worksheets/sheet${file.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`);

test("document: title and company; the file says which program wrote it", async () => {
  const { title, company } = await open(({ properties }) => properties.load("title,company"));
  expect({ title, company }).toEqual({ title: "Plan 2027", company: "Example Ltd" });
  expect(file.properties).toMatchObject({ title, company });
  expect(file.part("docProps/app.xml")).toContain(`<Application>${PROGRAM}</Application>`);
});

describe.each(description.sheets.map((sheet) => [sheet.name, sheet] as const))("%s", (name, described) => {
  test("formulas, array formulas included", async () => {
    const formulas = await open(({ worksheets }) => {
      const sheet = worksheets.getItem(name);
      return sheet.getRange("A1").getBoundingRect(sheet.getUsedRange()).load("formulas");
    });
    const differences: string[] = [];
    formulas.formulas.forEach((row: unknown[], r) =>
      row.forEach((content, c) => {
        // the grid copies "A1:A1" as "A1"
        const stored = fileSheet(name)
          .cells?.get(`${r},${c}`)
          ?.formula?.replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g, "$1");
        const expected = typeof content === "string" && content.startsWith("=") ? content : undefined;
        const isText = stored === undefined && fileSheet(name).rows[r]?.[c] === content;
        const sent = expected && storedFormula(expected).replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g, "$1");
        if (!isText && stored !== sent) differences.push(`${columnName(c + 1)}${r + 1}: ${stored} against ${expected}`);
      }),
    );
    expect(differences).toEqual([]);
  });

  test("what may be done while it is protected", async () => {
    const { protection } = await open(({ worksheets }) =>
      worksheets.getItem(name).load("protection/protected,protection/options"),
    );
    const attributes = /<sheetProtection ([^>]*)\/>/.exec(xmlOf(name))?.[1] ?? "";
    const says = (attribute: string) => new RegExp(`\\b${attribute}="([01])"`).exec(attributes)?.[1];
    // a file says "1" for what is closed: of objects and scenarios unless it says so they are free, of all else it is the opposite
    const inFile = (option: string): boolean => {
      const attribute = option.charAt(5).toLowerCase() + option.slice(6);
      if (option === "allowEditObjects") return says("objects") !== "1";
      if (option === "allowEditScenarios") return says("scenarios") !== "1";
      return says(attribute) === "0";
    };
    const all =
      "AutoFilter DeleteColumns DeleteRows EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertHyperlinks InsertRows PivotTables Sort"
        .split(" ")
        .map((action) => `allow${action}`);
    const options = protection.options as unknown as Record<string, boolean | undefined>;
    // Excel opens no closed group on a protected sheet, so those with groups stay open
    expect(protection.protected).toBe(described.groups === undefined);
    expect(says("sheet")).toBe(described.groups ? undefined : "1");
    if (described.groups) return;
    expect(says("password")).toBeUndefined();
    expect(Object.fromEntries(all.map((option) => [option, inFile(option)]))).toEqual(
      Object.fromEntries(all.map((option) => [option, options[option] ?? false])),
    );
    expect([says("selectLockedCells"), says("selectUnlockedCells")]).not.toContain("1");
  });

  test("groups: which rows and columns are closed, and that a + opens them", async () => {
    const { rows = [], columns = [] } = described.groups ?? {};
    const [spansOfRows, spansOfColumns] = [rows.map(lines(String)), columns.map(lines(columnName))];
    const closed = await open(({ worksheets }) => ({
      rows: spansOfRows.map((span) => worksheets.getItem(name).getRange(span).load("rowHidden")),
      columns: spansOfColumns.map((span) => worksheets.getItem(name).getRange(span).load("columnHidden")),
    }));
    expect(closed.rows.map(({ rowHidden }) => rowHidden)).toEqual(rows.map(() => true));
    expect(closed.columns.map(({ columnHidden }) => columnHidden)).toEqual(columns.map(() => true));
    const xml = xmlOf(name);
    const levels = [...xml.matchAll(/<row r="(\d+)" outlineLevel="1" hidden="1"/g)].map(([, row]) => Number(row));
    expect(levels).toEqual(rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, k) => from + k)));
    for (const { to } of rows) expect(xml).toMatch(new RegExp(`<row r="${to + 1}" collapsed="1"`));
    for (const { to } of columns) expect(fileSheet(name).columns?.[to]).toMatchObject({ collapsed: true });
    // the margins in which the buttons stand
    expect(xml.includes('outlineLevelRow="1"')).toBe(rows.length > 0);
    expect(xml.includes('outlineLevelCol="1"')).toBe(columns.length > 0);
  });

  test("failed checks stand out", async () => {
    const rules = lookRules(described);
    const areas = [...new Set(rules.map(({ area }) => areaAddress(area)))];
    const formats = await open(({ worksheets }) =>
      areas.map((area) =>
        worksheets
          .getItem(name)
          .getRange(area)
          .conditionalFormats.load(
            "items/type,items/custom/rule/formula,items/custom/format/font/color,items/custom/format/fill/color",
          ),
      ),
    );
    const inExcel = formats.flatMap(({ items }, index) =>
      items.map(({ custom }) => ({
        range: areas[index],
        formula: custom.rule.formula.slice(1),
        color: custom.format.font.color.slice(1),
        fill: custom.format.fill.color.slice(1),
      })),
    );
    const inFile = (fileSheet(name).conditionalRules ?? [])
      .filter(({ type }) => type === "expression")
      .map(({ range, formula, style }) => ({
        range,
        formula,
        color: style?.font?.color?.rgb,
        fill: (style?.fill as { bgColor?: { rgb?: string } } | undefined)?.bgColor?.rgb ?? "",
      }));
    expect(inFile).toEqual(inExcel);
    expect(inExcel.length > 0).toBe(
      described.emphasis !== undefined || described.cells.some(({ style }) => style === "check"),
    );
  });

  test("bars, merged cells and the list to filter by", async () => {
    const { bars, merged = [], filter } = described;
    const inFile = fileSheet(name).conditionalRules?.filter(({ type }) => type === "dataBar") ?? [];
    expect(inFile.map(({ range }) => range)).toEqual(bars ? [areaAddress(bars)] : []);
    if (bars) {
      const { items } = await open(({ worksheets }) =>
        worksheets.getItem(name).getRange(areaAddress(bars)).conditionalFormats.load("items/type"),
      );
      expect(items.map(({ type }) => type)).toEqual(["DataBar"]);
    }
    const isMerged = (xml: string) => [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref);
    expect(isMerged(xmlOf(name))).toEqual(merged.map(areaAddress));
    const own = excelHost.book.sheets().find((sheet) => sheet.name === name);
    const filtered = /<autoFilter ref="([^"]*)"/.exec(xmlOf(name))?.[1] ?? "";
    expect(filtered).toBe(filter ? areaAddress(filter) : "");
    expect(own?.extras.filtered.replaceAll("$", "")).toBe(filtered);
  });

  test("paper: orientation, scale, margins, titles, areas and breaks", async () => {
    const sheet = await open(({ worksheets }) =>
      worksheets.getItem(name).load("name,pageLayout/orientation,pageLayout/zoom"),
    );
    const { pageSetup } = fileSheet(name);
    expect(sheet.pageLayout.orientation.toLowerCase()).toBe(pageSetup?.orientation);
    expect(sheet.pageLayout.zoom).toEqual({ scale: pageSetup?.scale });
    expect(xmlOf(name)).not.toContain("fitToPage=");
    const remembered = excelHost.book.sheets().find((own) => own.name === name)?.extras.pageLayout;
    const [{ margins }, breaks] = [
      remembered?.properties["PrintMargins"] as { margins: object },
      ["HorizontalPageBreaks", "VerticalPageBreaks"].map(
        (kind) => (remembered?.child(kind).properties["breaks"] ?? []) as { row: number; column: number }[],
      ),
    ];
    expect(margins).toEqual(pageSetup?.margins);
    const breaksIn = (tag: string) =>
      [...(new RegExp(`<${tag}.*?</${tag}>`, "s").exec(xmlOf(name))?.[0] ?? "").matchAll(/<brk id="(\d+)"/g)].map(
        ([, id]) => Number(id),
      );
    expect(breaksIn("rowBreaks")).toEqual(breaks[0]?.map(({ row }) => row));
    expect(breaksIn("colBreaks")).toEqual(breaks[1]?.map(({ column }) => column));
    const definedName = (kind: string) =>
      new RegExp(
        `<definedName[^>]*name="_xlnm.${kind}"[^>]*localSheetId="${description.sheets.indexOf(described)}"[^>]*>([^<]*)<`,
      )
        .exec(file.part("xl/workbook.xml"))?.[1]
        ?.replace(/('(?:[^']|'')*'|[^,!']+)!/g, "");
    const [rows, columns, area] = ["PrintTitleRows", "PrintTitleColumns", "PrintArea"].map(
      (property) => remembered?.properties[property] as string | undefined,
    );
    if (rows !== undefined) expect(definedName("Print_Titles")?.split(",")).toContain(rows);
    if (columns !== undefined) expect(definedName("Print_Titles")?.split(",")).toContain(columns);
    expect(definedName("Print_Area")).toBe(area);
    const footer = remembered?.child("HeadersFooters").child("DefaultForAllPages").properties;
    expect(xmlOf(name).replaceAll("&amp;", "&")).toContain(
      `<oddFooter>&L${footer?.["LeftFooter"] as string}&R${footer?.["RightFooter"] as string}</oddFooter>`,
    );
  });

  test("tab, panes, grid lines, widths", async () => {
    const sheet = await open(({ worksheets }) => worksheets.getItem(name).load("tabColor,showGridlines"));
    expect(sheet.showGridlines).toBe(false);
    expect(xmlOf(name)).toContain('showGridLines="0"');
    expect(/<tabColor rgb="FF([0-9A-F]{6})"/.exec(xmlOf(name))?.[1]).toBe(sheet.tabColor.slice(1).toUpperCase());
    const { rows = 0, columns = 0 } = fileSheet(name).freezePane ?? {};
    const frozen = excelHost.book
      .sheets()
      .find((own) => own.name === name)
      ?.layout.frozen();
    expect(frozen).toEqual({ rows, columns });
    const layout = excelHost.book.sheets().find((own) => own.name === name)?.layout;
    for (const { from } of described.columnWidths) {
      const width = fileSheet(name).columns?.[from - 1]?.width ?? 0;
      expect(width - widthOf(described, from)).toBeCloseTo(0.71, 6);
      expect(Math.abs((layout?.columnWidth(from - 1) ?? 0) - pointsAcross(widthOf(described, from)))).toBeLessThan(1);
    }
  });

  test("what is open, and how cells look", async () => {
    const cells = described.cells.filter(({ style }) => style !== "end").slice(0, 60);
    const loaded = await open(({ worksheets }) =>
      cells.map(({ row, column }) =>
        worksheets
          .getItem(name)
          .getRange(areaAddress({ row, column, rows: 1, columns: 1 }))
          .load(
            "numberFormat,format/protection/locked,format/font/bold,format/font/italic,format/font/size,format/font/color,format/wrapText",
          ),
      ),
    );
    const differences = cells.flatMap(({ row, column }, index) => {
      const shown = loaded[index];
      const style: CellStyle = fileSheet(name).cells?.get(`${row - 1},${column - 1}`)?.style ?? {};
      const inFile = {
        numberFormat: style.numFmt ?? "General",
        locked: style.protection?.locked ?? true,
        bold: style.font?.bold ?? false,
        italic: style.font?.italic ?? false,
        size: style.font?.size ?? 10,
        color: `#${style.font?.color?.rgb ?? "000000"}`,
        wrap: style.alignment?.wrapText ?? false,
      };
      const inExcel = shown && {
        numberFormat: (shown.numberFormat as string[][])[0]?.[0],
        locked: shown.format.protection.locked,
        bold: shown.format.font.bold,
        italic: shown.format.font.italic,
        size: inFileFont(shown.format.font.size),
        color: shown.format.font.color.toUpperCase(),
        wrap: shown.format.wrapText,
      };
      return JSON.stringify(inFile) === JSON.stringify(inExcel)
        ? []
        : [`${columnName(column)}${row}: ${JSON.stringify(inFile)} against ${JSON.stringify(inExcel)}`];
    });
    expect(differences).toEqual([]);
  });

  test("what may be typed", async () => {
    const loaded = await open(({ worksheets }) =>
      described.validations.map((validation) =>
        worksheets.getItem(name).getRange(areaAddress(validation)).dataValidation.load("type,errorAlert"),
      ),
    );
    const inFile = (fileSheet(name).dataValidations ?? []).map(({ range, type, errorMessage, errorStyle }) => ({
      range,
      type,
      errorMessage,
      errorStyle,
    }));
    expect(inFile).toEqual(
      described.validations.map((validation, index) => ({
        range: areaAddress(validation),
        type: loaded[index]?.type.toLowerCase(),
        errorMessage: loaded[index]?.errorAlert.message,
        errorStyle: loaded[index]?.errorAlert.style.toLowerCase(),
      })),
    );
  });

  test("charts: title, series, place; the alternative text in the file, a name that says it in Excel", async () => {
    const charts = excelHost.book.sheets().find((own) => own.name === name)?.extras.charts ?? [];
    const drawing = fileSheet(name).charts ?? [];
    expect(charts.map(({ properties }) => properties["Name"])).toEqual(
      (described.charts ?? []).map(({ title }) => title),
    );
    expect(drawing.map(({ title }) => title)).toEqual(charts.map((chart) => chart.child("Title").properties["Text"]));
    const texts = Object.values(described.charts ?? []).map(chartText);
    for (const text of texts) expect(allDrawings()).toContain(`descr="${text.replaceAll("&", "&amp;")}"`);
  });
});

/** "7:90" or "K:AH". */
const lines =
  (text: (place: number) => string) =>
  ({ from, to }: { from: number; to: number }): string =>
    `${text(from)}:${text(to)}`;

const allDrawings = (): string =>
  Array.from({ length: 20 }, (_, k) => file.part(`xl/drawings/drawing${k + 1}.xml`)).join("");
