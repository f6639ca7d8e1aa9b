import { CellValueType, type ICellData, type Nullable, numfmt } from "@univerjs/core";
import type { CellValue, Content } from "../host/entry";

/** A cell's content as Univer stores it. `null` takes away what stood there. */
export function univerCell(content: Content): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null };
  switch (content.kind) {
    case "empty":
      return empty;
    case "formula":
      return { ...empty, f: content.formula };
    case "text":
      return { ...empty, v: content.text, t: content.forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case "value":
      return { ...empty, ...univerValue(content.value), ...numberFormatOf(content.numberFormat) };
  }
}

function univerValue(value: CellValue): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

const numberFormatOf = (pattern: string | undefined): ICellData => (pattern ? { s: { n: { pattern } } } : {});

/** The value as Office.js gives it: numbers raw, errors as their text, nothing as "". */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  return cell?.t === CellValueType.BOOLEAN ? Number(value) === 1 : value;
}

/** The value as it is shown under its number format. */
export function shownText(value: CellValue, pattern: string | undefined): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numfmt.format(pattern ?? "General", value, { throws: false }) : value;
}
