import { type Area, checkedArea, COLUMN_LIMIT, parseAddress, ROW_LIMIT } from "../address";
import { invalidArgument, invalidOperation, itemNotFound } from "../api-error";
import type { Book, Sheet, Visibility } from "../book";
import { WHOLE_BOOK } from "../book-events";
import { type Definition, type HostObject, hostObject, NULL_OBJECT, type Resolved } from "../host-object";
import { assertStructureOpen } from "../rights";
import { copySheet } from "./copy-sheet";
import { acknowledged, heard } from "./events";
import { namedRange } from "./names";
import { rangeAreas } from "./range-areas";

const find = (book: Book, key: string): Sheet | undefined =>
  book.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());

const worksheetOrNull = (sheet: Sheet | undefined): Resolved => (sheet ? hostObject("Worksheet", sheet) : NULL_OBJECT);

const visible = (book: Book, onlyVisible?: boolean | null): Sheet[] =>
  book.sheets().filter((sheet) => !onlyVisible || sheet.visibility === "Visible");

function worksheet(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return hostObject("Worksheet", sheet);
}

export const worksheetCollection: Definition<Book> = {
  items: (book) => book.sheets().map((sheet) => hostObject("Worksheet", sheet)),
  item: (book, key: string) => worksheet(find(book, key)),
  method: {
    Add: (book, name?: string | null) => {
      assertStructureOpen(book);
      return hostObject("Worksheet", book.addSheet(name ?? undefined));
    },
    GetActiveWorksheet: (book) => hostObject("Worksheet", book.activeSheet()),
    GetCount: (book, onlyVisible?: boolean | null) => visible(book, onlyVisible).length,
    GetFirst: (book, onlyVisible?: boolean | null) => worksheet(visible(book, onlyVisible)[0]),
    GetLast: (book, onlyVisible?: boolean | null) => worksheet(visible(book, onlyVisible).at(-1)),
    GetItemOrNullObject: (book, key: string) => worksheetOrNull(find(book, key)),
    ...heard<Book>(
      ["Activated", "Added", "Calculated", "DataChanged", "Deleted", "SelectionChanged"],
      ({ events }) => ({ events, id: WHOLE_BOOK }),
    ),
    ...acknowledged("Deactivated"),
  },
};

const range = (sheet: Sheet, area: Area): HostObject => hostObject("Range", { sheet, area: checkedArea(area) });

/** An address, or the name of a range on the sheet; everything when neither is given. */
function rangeOf(sheet: Sheet, address?: string | null): HostObject {
  if (!address) return range(sheet, { row: 0, column: 0, rows: ROW_LIMIT, columns: COLUMN_LIMIT });
  const parsed = parseAddress(address);
  if (parsed) {
    if (parsed.sheet !== undefined && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
    return range(sheet, parsed.area);
  }
  const named = namedRange(sheet.book, address);
  if (!named) throw invalidArgument();
  return hostObject("Range", named);
}

const usedRange = (sheet: Sheet, valuesOnly?: boolean | null): Resolved => {
  const area = sheet.cells.used(valuesOnly ?? false);
  return area ? range(sheet, area) : NULL_OBJECT;
};

export const worksheetDefinition: Definition<Sheet> = {
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.position,
    ShowGridlines: (sheet) => sheet.showGridlines,
    TabColor: (sheet) => sheet.tabColor,
    Visibility: (sheet) => sheet.visibility,
  },
  set: {
    Name: (sheet, name: string) => {
      assertStructureOpen(sheet.book);
      sheet.name = name;
    },
    Position: (sheet, position: number) => {
      assertStructureOpen(sheet.book);
      sheet.position = position;
    },
    // office.js reads it as ShowGridlines and sets it under this name
    Gridlines: (sheet, shown: boolean) => {
      sheet.showGridlines = shown;
    },
    TabColor: (sheet, color: string) => {
      sheet.tabColor = color;
    },
    Visibility: (sheet, visibility: Visibility) => {
      assertStructureOpen(sheet.book);
      sheet.visibility = visibility;
    },
  },
  child: {
    AutoFilter: (sheet) => hostObject("AutoFilter", sheet),
    Charts: (sheet) => hostObject("ChartCollection", sheet),
    CustomProperties: (sheet) => hostObject("CustomPropertyCollection", sheet),
    FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) =>
      hostObject("PageBreakCollection", sheet.extras.pageLayout.child("HorizontalPageBreaks")),
    PageLayout: (sheet) => hostObject("PageLayout", sheet),
    Protection: (sheet) => hostObject("WorksheetProtection", sheet),
    VerticalPageBreaks: (sheet) =>
      hostObject("PageBreakCollection", sheet.extras.pageLayout.child("VerticalPageBreaks")),
  },
  method: {
    Activate: (sheet) => {
      sheet.activate();
    },
    Calculate: (sheet) => {
      sheet.book.recalculate();
    },
    Copy: copySheet,
    Delete: (sheet) => {
      assertStructureOpen(sheet.book);
      const isLast = visible(sheet.book, true).every(({ id }) => id === sheet.id);
      if (sheet.visibility === "VeryHidden" || isLast) throw invalidOperation();
      sheet.delete();
    },
    GetCell: (sheet, row: number, column: number) => range(sheet, { row, column, rows: 1, columns: 1 }),
    GetRange: (sheet, address?: string | null) => rangeOf(sheet, address),
    GetRanges: (sheet, address: string) => rangeAreas(sheet, address),
    GetRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) =>
      range(sheet, { row, column, rows, columns }),
    GetUsedRange: (sheet, valuesOnly?: boolean | null) => {
      const used = usedRange(sheet, valuesOnly);
      return used === NULL_OBJECT ? range(sheet, { row: 0, column: 0, rows: 1, columns: 1 }) : used;
    },
    GetUsedRangeOrNullObject: usedRange,
    ...heard<Sheet>(["Activated", "Calculated", "DataChanged", "SelectionChanged"], ({ book: { events }, id }) => ({
      events,
      id,
    })),
    ...acknowledged("Deactivated", "FormatChanged"),
  },
};
