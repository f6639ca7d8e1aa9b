import type { CellFormat } from "../book";
import { type Definition, hostObject, type RangeTarget } from "../host-object";

const first = ({ sheet, area }: RangeTarget): CellFormat => sheet.cells.format(area.row, area.column);

/** A property that is read from the first cell and written to all. */
function property<K extends keyof CellFormat>(
  key: K,
  whenAbsent: CellFormat[K],
): { get: (target: RangeTarget) => unknown; set: (target: RangeTarget, value: never) => void } {
  return {
    get: (target) => first(target)[key] ?? whenAbsent,
    set: ({ sheet, area }, value) => {
      sheet.cells.setFormat(area, { [key]: value });
    },
  };
}

function properties(
  table: Record<string, ReturnType<typeof property>>,
): Required<Pick<Definition<RangeTarget>, "get" | "set">> {
  const entries = Object.entries(table);
  return {
    get: Object.fromEntries(entries.map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(entries.map(([name, { set }]) => [name, set])),
  };
}

const format = properties({
  HorizontalAlignment: property("horizontalAlignment", "General"),
  IndentLevel: property("indentLevel", 0),
  VerticalAlignment: property("verticalAlignment", "Bottom"),
  WrapText: property("wrapText", false),
});

export const rangeFormat: Definition<RangeTarget> = {
  get: {
    ...format.get,
    ColumnWidth: ({ sheet, area }) => sheet.layout.columnWidth(area.column),
    RowHeight: ({ sheet, area }) => sheet.layout.rowHeight(area.row),
    ShrinkToFit: ({ sheet, area }) => sheet.extras.shrunk.at(area.row, area.column) ?? false,
  },
  set: {
    ...format.set,
    ColumnWidth: ({ sheet, area }, points: number) => {
      sheet.layout.setColumnWidth(area, points);
    },
    RowHeight: ({ sheet, area }, points: number) => {
      sheet.layout.setRowHeight(area, points);
    },
    // remembered; the stand-in draws all letters in their size
    ShrinkToFit: ({ sheet, area }, shrinks: boolean) => {
      sheet.extras.shrunk.set(area, shrinks);
    },
  },
  child: {
    Borders: (target) => hostObject("RangeBorderCollection", target),
    Fill: (target) => hostObject("RangeFill", target),
    Font: (target) => hostObject("RangeFont", target),
    Protection: (target) => hostObject("FormatProtection", target),
  },
  method: {
    AutofitColumns: ({ sheet, area }) => {
      sheet.layout.autofitColumns(area);
    },
    // Rows grow with wrapped text by themselves.
    AutofitRows: () => undefined,
  },
};

export const rangeFill: Definition<RangeTarget> = {
  ...properties({ Color: property("fillColor", "#FFFFFF") }),
  method: {
    Clear: ({ sheet, area }) => {
      sheet.cells.setFormat(area, { fillColor: "" });
    },
  },
};

const font = properties({
  Bold: property("bold", false),
  Color: property("fontColor", "#000000"),
  Italic: property("italic", false),
  Name: property("fontName", "Calibri"),
  Size: property("fontSize", 11),
  Strikethrough: property("strikethrough", false),
});

export const rangeFont: Definition<RangeTarget> = {
  get: { ...font.get, Underline: (target) => (first(target).underline ? "Single" : "None") },
  set: {
    ...font.set,
    Underline: ({ sheet, area }, style: string) => {
      sheet.cells.setFormat(area, { underline: style !== "None" });
    },
  },
};

export const formatProtection: Definition<RangeTarget> = {
  get: { Locked: ({ sheet, area }) => sheet.extras.locked.at(area.row, area.column) ?? true },
  set: {
    Locked: ({ sheet, area }, locked: boolean) => {
      sheet.extras.locked.set(area, locked);
    },
  },
};
