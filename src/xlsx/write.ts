import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import {
  absoluteAddress,
  areaAddress,
  documentProperties,
  largest,
  type NameDescription,
  onSheet,
  printPages,
  PROGRAM,
  type SheetDescription,
  type WorkbookDescription,
} from "../sheet";
import { cacheCharts } from "./cached-charts";
import type { WorkbookValues } from "./cached-values";
import { FILE_FONT } from "./cell-style";
import { drawLines } from "./combined-charts";
import { orderFonts } from "./font-order";
import { changed, packed, type PartText, textOf } from "./parts";
import { fileSheetOf, printTitles } from "./sheet";
import { sheetRows } from "./sheet-rows";
import { styleNumbers, styleSamples } from "./style-numbers";

// The same budget gives the same bytes: a file's dates would be the only thing that differs from run to run.
const DOCUMENT_DATE = new Date(Date.UTC(2000, 0, 1));

const definedName = ({ name, sheet, row, column }: NameDescription) => ({
  name,
  range: onSheet(sheet, absoluteAddress(row, column)),
});

// Written as a name of ours because the library forgets the apostrophes around a sheet's name, and Excel then calls
// the file damaged.
function printTitlesName(sheet: SheetDescription) {
  const titles = printTitles(sheet);
  if (!titles) return [];
  const range = [titles.columns, titles.rows]
    .flatMap((part) => (part === undefined ? [] : [onSheet(sheet.name, part)]))
    .join(",");
  return [{ name: "_xlnm.Print_Titles", range, scope: sheet.name }];
}

function printAreaName(sheet: SheetDescription) {
  const range = printPages(sheet)
    .areas.map((area) => onSheet(sheet.name, area))
    .join(",");
  return [{ name: "_xlnm.Print_Area", range, scope: sheet.name }];
}

/**
 * The workbook as an .xlsx file. Excel and LibreOffice calculate it when it is opened; a preview, a phone and Protected View
 * show the values given, or nothing where none are. Text is stored as text whatever it begins with. Sheets are protected
 * without a password.
 *
 * @param values what its formulas show; absent: they have no values
 * @throws Error when the description contradicts itself (two contents for one cell, a list Excel cannot keep,
 *   no such sheet to show first).
 */
export async function writeWorkbook(description: WorkbookDescription, values?: WorkbookValues): Promise<Uint8Array> {
  const { sheets, names, activeSheet } = description;
  const activeIndex = sheets.findIndex(({ name }) => name === activeSheet);
  if (activeIndex < 0) throw new Error(`There is no sheet ${activeSheet} to show first.`);
  const { keys, cells } = styleSamples(sheets);
  const frame = await writeXlsx({
    sheets: sheets.map((sheet, index) => ({ ...fileSheetOf(sheet), ...(index === 0 && { cells }) })),
    namedRanges: [...names.map(definedName), ...sheets.flatMap(printTitlesName), ...sheets.flatMap(printAreaName)],
    activeSheet: activeIndex,
    defaultFont: FILE_FONT,
    properties: { ...documentProperties(description), created: DOCUMENT_DATE, modified: DOCUMENT_DATE },
  });
  const parts = unzipSync(frame);
  orderFonts(parts);
  drawLines(parts, sheets);
  if (values) cacheCharts(parts, sheets, values);
  // the file library names itself
  changed(parts, "docProps/app.xml", (xml) =>
    xml.replace(/<Application>.*?<\/Application>/, `<Application>${PROGRAM}</Application>`),
  );
  const empty = sheets.map((_, index) => textOf(parts, sheetPart(index)));
  const numbers = styleNumbers(keys, empty[0] ?? "");
  const texts = sheets.map((sheet, index): [string, PartText] => [
    sheetPart(index),
    withRows(empty[index] ?? "", usedArea(sheet), outlineOf(sheet), sheetRows(sheet, numbers, values?.get(sheet.name))),
  ]);
  return packed(parts, new Map(texts));
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** From A1 to the last row and column of which the sheet says something. */
function usedArea(sheet: SheetDescription): string {
  const { cells, series, seriesValues, columnWidths, months } = sheet;
  const rows = largest([...cells, ...series, ...seriesValues].map(({ row }) => row));
  const lastMonth = months ? months.firstColumn + months.count - 1 : 0;
  const columns = largest([...cells.map(({ column }) => column), ...columnWidths.map(({ to }) => to), lastMonth]);
  return areaAddress({ row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
}

const outlineOf = ({ groups }: SheetDescription): string =>
  [
    groups && groups.rows.length > 0 ? 'outlineLevelRow="1" ' : "",
    groups && groups.columns.length > 0 ? 'outlineLevelCol="1" ' : "",
  ].join("");

/** A sheet's part with its rows in place of those it has. */
function* withRows(xml: string, area: string, outline: string, rows: Iterable<string>): Generator<string> {
  const [before = "", after = ""] = xml.split(/<sheetData(?:\/>|>.*?<\/sheetData>)/s);
  yield (
    before
      .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${area}"/>`)
      // the margins in which groups have their buttons
      .replace(/<sheetFormatPr /, `<sheetFormatPr ${outline}`)
  );
  yield "<sheetData>";
  yield* rows;
  // the file library gives nothing a tenth of a bar
  yield `</sheetData>${after.replaceAll("<dataBar>", '<dataBar minLength="0" maxLength="90">')}`;
}
