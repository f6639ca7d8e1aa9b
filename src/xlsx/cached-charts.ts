import { calendarDay } from "../dates";
import { columnNumber, type SheetDescription, sheetOfToken } from "../sheet";
import type { ShownValue, WorkbookValues } from "./cached-values";
import { changed, type Parts } from "./parts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A month under a column as its cell shows it: 46388 → "Jan-27". */
function monthText(serial: number): string {
  const { year, month } = calendarDay(serial);
  return `${MONTHS[month - 1]}-${String(year % 100).padStart(2, "0")}`;
}

/** What Excel last read from the cells of a reference; a cell without a number is a gap. */
function cacheOf(kind: "str" | "num", cells: readonly (ShownValue | undefined)[]): string {
  const points = cells.map((value, index) => {
    if (typeof value !== "number") return "";
    return `<c:pt idx="${index}"><c:v>${kind === "str" ? monthText(value) : value}</c:v></c:pt>`;
  });
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
}

const withCaches = (xml: string, rowsOf: (sheet: string) => readonly (readonly ShownValue[])[]): string =>
  xml.replace(
    /<c:(str|num)Ref><c:f>(([^<]*!)\$([A-Z]+)\$(\d+):\$([A-Z]+)\$\d+)<\/c:f><\/c:\1Ref>/g,
    (_reference, kind: "str" | "num", range: string, sheet: string, from: string, row: string, to: string) => {
      const rows = rowsOf(sheet);
      const first = columnNumber(from) - 1;
      const cells = Array.from({ length: columnNumber(to) - first }, (_, k) => rows[Number(row) - 1]?.[first + k]);
      return `<c:${kind}Ref><c:f>${range}</c:f>${cacheOf(kind, cells)}</c:${kind}Ref>`;
    },
  );

/** Gives charts over months the numbers they draw. They are parts of the file in the order of the sheets. */
export function cacheCharts(parts: Parts, sheets: readonly SheetDescription[], values: WorkbookValues): void {
  const byToken = new Map([...values].map(([name, rows]) => [name.toLowerCase(), rows]));
  const rowsOf = (token: string) =>
    byToken.get(sheetOfToken(token.replaceAll("&apos;", "'").replaceAll("&amp;", "&"))) ?? [];
  sheets
    .flatMap(({ charts = [] }) => charts)
    .forEach((_, index) => {
      changed(parts, `xl/charts/chart${index + 1}.xml`, (xml) => withCaches(xml, rowsOf));
    });
}
