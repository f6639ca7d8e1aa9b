import { writeXlsx } from "hucre/xlsx";
import {
  absoluteAddress,
  columnName,
  documentProperties,
  inputRows,
  type NameDescription,
  onSheet,
  printPages,
  PROGRAM,
  type SheetDescription,
  type WorkbookDescription,
} from "../sheet";
import { cacheCharts } from "./cached-charts";
import { cacheValues, type WorkbookValues } from "./cached-values";
import { orderFonts } from "./font-order";
import { openRows } from "./open-rows";
import { changed, withChangedParts } from "./parts";
import { fileSheetOf, markerColumn, printTitles, styleTable } from "./sheet";

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
  const range = [titles.columns, titles.rows].map((part) => onSheet(sheet.name, part)).join(",");
  return [{ name: "_xlnm.Print_Titles", range, scope: sheet.name }];
}

function printAreaName(sheet: SheetDescription) {
  const pages = printPages(sheet);
  if (pages.kind !== "pages") return [];
  const range = pages.areas.map((area) => onSheet(sheet.name, area)).join(",");
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
  const styleOf = styleTable();
  const activeIndex = sheets.findIndex(({ name }) => name === activeSheet);
  if (activeIndex < 0) throw new Error(`There is no sheet ${activeSheet} to show first.`);
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => fileSheetOf(sheet, styleOf)),
    namedRanges: [...names.map(definedName), ...sheets.flatMap(printTitlesName), ...sheets.flatMap(printAreaName)],
    activeSheet: activeIndex,
    defaultFont: { name: "Calibri", size: 11 },
    properties: { ...documentProperties(description), created: DOCUMENT_DATE, modified: DOCUMENT_DATE },
  });
  const open = sheets.map((sheet, index) => ({
    sheet: index + 1,
    rows: inputRows(sheet),
    marker: columnName(markerColumn(sheet)),
  }));
  return withChangedParts(file, (parts) => {
    openRows(parts, open);
    orderFonts(parts);
    if (values) {
      cacheValues(parts, sheets, values);
      cacheCharts(parts, sheets, values);
    }
    // the file library names itself
    changed(parts, "docProps/app.xml", (xml) =>
      xml.replace(/<Application>.*?<\/Application>/, `<Application>${PROGRAM}</Application>`),
    );
  });
}
