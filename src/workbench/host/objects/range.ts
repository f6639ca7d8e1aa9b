import {
  type Area,
  boundingArea,
  checkedArea,
  COLUMN_LIMIT,
  fill,
  formatAddress,
  intersection,
  isEntireColumn,
  isEntireRow,
  parseAddress,
  ROW_LIMIT,
} from "../address";
import { invalidArgument, itemNotFound } from "../api-error";
import type { ClearWhat } from "../book";
import { type CellValue, type Content, readEntry } from "../entry";
import {
  type Definition,
  type HostObject,
  hostObject,
  NULL_OBJECT,
  type RangeTarget,
  type Resolved,
} from "../host-object";
import { copyFrom } from "./copy";
import { assertWritable, matrixOf, SIZE_MISMATCH } from "./range-access";

const range = (target: RangeTarget, area: Area): HostObject =>
  hostObject("Range", { sheet: target.sheet, area: checkedArea(area) });

function write(target: RangeTarget, values: unknown): void {
  assertWritable(target);
  const { sheet, area } = target;
  const contents = matrixOf(area, values).map((row, rowOffset) =>
    row.map((value, columnOffset): Content | undefined => {
      if (value === null) return undefined;
      const isTextCell =
        typeof value === "string" &&
        value !== "" &&
        sheet.cells.format(area.row + rowOffset, area.column + columnOffset).numberFormat === "@";
      const content = readEntry(value, isTextCell);
      return content.kind === "formula"
        ? { ...content, formula: sheet.book.fileFormulas.kept(content.formula) }
        : content;
    }),
  );
  sheet.cells.write(area, contents);
}

function setNumberFormat({ sheet, area }: RangeTarget, formats: unknown): void {
  if (!Array.isArray(formats)) return sheet.cells.setFormat(area, { numberFormat: String(formats) });
  for (const [row, line] of matrixOf(area, formats).entries())
    for (const [column, format] of line.entries())
      if (format !== null) {
        const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
        sheet.cells.setFormat(cell, { numberFormat: String(format) });
      }
}

const typeOf = (value: CellValue): string => {
  if (value === "") return "Empty";
  if (typeof value === "string") return /^#[A-Z/0]+[!?A]$/.test(value) ? "Error" : "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
};

const intersectionWith = ({ sheet, area }: RangeTarget, other: HostObject<"Range"> | string): Resolved => {
  const common = intersection(area, areaOf(other));
  return common ? hostObject("Range", { sheet, area: common }) : NULL_OBJECT;
};

function areaOf(other: HostObject<"Range"> | string): Area {
  const area = typeof other === "string" ? parseAddress(other)?.area : other.target.area;
  if (!area) throw invalidArgument();
  return area;
}

const dimensionOf = (by: "ByRows" | "ByColumns") => (by === "ByRows" ? "rows" : "columns");

export const rangeDefinition: Definition<RangeTarget> = {
  get: {
    Address: ({ sheet, area }) => formatAddress(sheet.name, area),
    CellCount: ({ area }) => area.rows * area.columns,
    ColumnCount: ({ area }) => area.columns,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    RowIndex: ({ area }) => area.row,
    Formulas: ({ sheet, area }) =>
      sheet.cells.formulas(area).map((row) => row.map((content) => sheet.book.fileFormulas.shown(content))),
    NumberFormat: ({ sheet, area }) =>
      fill(area, (row, column) => sheet.cells.format(area.row + row, area.column + column).numberFormat ?? "General"),
    Text: ({ sheet, area }) => sheet.cells.texts(area),
    Values: ({ sheet, area }) => sheet.cells.values(area),
    ValueTypes: ({ sheet, area }) => sheet.cells.values(area).map((row) => row.map(typeOf)),
    IsEntireColumn: ({ area }) => isEntireColumn(area),
    IsEntireRow: ({ area }) => isEntireRow(area),
    ColumnHidden: ({ sheet, area }) => sheet.layout.isHidden(area, "columns"),
    RowHidden: ({ sheet, area }) => sheet.layout.isHidden(area, "rows"),
  },
  set: {
    Values: write,
    Formulas: write,
    NumberFormat: setNumberFormat,
    ColumnHidden: ({ sheet, area }, hidden: boolean) => {
      sheet.layout.setHidden(area, "columns", hidden);
    },
    RowHidden: ({ sheet, area }, hidden: boolean) => {
      sheet.layout.setHidden(area, "rows", hidden);
    },
  },
  child: {
    ConditionalFormats: (target) => hostObject("ConditionalFormatCollection", target),
    DataValidation: (target) => hostObject("DataValidation", target),
    Format: (target) => hostObject("RangeFormat", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  method: {
    Calculate: ({ sheet }) => {
      sheet.book.recalculate();
    },
    Clear: (target, what?: ClearWhat | null) => {
      assertWritable(target);
      target.sheet.cells.clear(target.area, what ?? "All");
    },
    CopyFrom: copyFrom,
    Delete: (target, shift: "Up" | "Left") => {
      assertWritable(target);
      target.sheet.layout.deleteCells(target.area, shift);
    },
    Insert: (target, shift: "Down" | "Right") => {
      assertWritable(target);
      target.sheet.layout.insertCells(target.area, shift);
      return hostObject("Range", target);
    },
    // the stand-in has no margins with buttons: a closed group is hidden rows or columns
    Group: () => undefined,
    HideGroupDetails: ({ sheet, area }, by: "ByRows" | "ByColumns") => {
      sheet.layout.setHidden(area, dimensionOf(by), true);
    },
    ShowGroupDetails: ({ sheet, area }, by: "ByRows" | "ByColumns") => {
      sheet.layout.setHidden(area, dimensionOf(by), false);
    },
    Ungroup: () => undefined,
    GetBoundingRect: (target, other: HostObject<"Range"> | string) =>
      range(target, boundingArea(target.area, areaOf(other))),
    GetCell: (target, row: number, column: number) =>
      range(target, { row: target.area.row + row, column: target.area.column + column, rows: 1, columns: 1 }),
    GetColumn: (target, index: number) =>
      range(target, { ...target.area, column: target.area.column + index, columns: 1 }),
    GetEntireColumn: (target) => range(target, { ...target.area, row: 0, rows: ROW_LIMIT }),
    GetEntireRow: (target) => range(target, { ...target.area, column: 0, columns: COLUMN_LIMIT }),
    GetIntersection: (target, other: HostObject<"Range"> | string) => {
      const common = intersectionWith(target, other);
      if (common === NULL_OBJECT) throw itemNotFound();
      return common;
    },
    GetIntersectionOrNullObject: intersectionWith,
    GetLastCell: (target) => range(target, cellAt(target.area, target.area.rows - 1, target.area.columns - 1)),
    GetOffsetRange: (target, rows: number, columns: number) =>
      range(target, { ...target.area, row: target.area.row + rows, column: target.area.column + columns }),
    GetResizedRange: (target, rows: number, columns: number) =>
      range(target, { ...target.area, rows: target.area.rows + rows, columns: target.area.columns + columns }),
    GetRow: (target, index: number) => range(target, { ...target.area, row: target.area.row + index, rows: 1 }),
    GetUsedRange: (target, valuesOnly?: boolean | null) => {
      const used = usedWithin(target, valuesOnly ?? false);
      return used === NULL_OBJECT ? range(target, cellAt(target.area, 0, 0)) : used;
    },
    GetUsedRangeOrNullObject: (target, valuesOnly?: boolean | null) => usedWithin(target, valuesOnly ?? false),
    Merge: ({ sheet, area }, across?: boolean | null) => {
      sheet.layout.merge(area, across ?? false);
    },
    Unmerge: ({ sheet, area }) => {
      sheet.layout.unmerge(area);
    },
    Select: ({ sheet, area }) => {
      sheet.select(area);
    },
    _ValidateArraySize: ({ area }, rows: number, columns: number) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument(SIZE_MISMATCH);
    },
  },
};

const cellAt = (area: Area, row: number, column: number): Area => ({
  row: area.row + row,
  column: area.column + column,
  rows: 1,
  columns: 1,
});

function usedWithin({ sheet, area }: RangeTarget, valuesOnly: boolean): Resolved {
  const used = sheet.cells.used(valuesOnly);
  const common = used ? intersection(used, area) : undefined;
  return common ? hostObject("Range", { sheet, area: common }) : NULL_OBJECT;
}
