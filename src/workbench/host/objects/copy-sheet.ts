import { ROW_LIMIT } from "../address";
import { invalidArgument } from "../api-error";
import type { Book, Sheet } from "../book";
import { type HostObject, hostObject } from "../host-object";
import { assertStructureOpen } from "../rights";
import { StoredObject } from "../stored-object";

const LONGEST_NAME = 31;

/** "Seats (2)", as Excel calls the copy of a sheet. */
function copyName({ book, name }: Sheet): string {
  const taken = new Set(book.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`;
    const free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function placeOf(book: Book, position: string | null | undefined, relativeTo: Sheet | undefined): number {
  switch (position) {
    case "Beginning":
      return 0;
    case "Before":
    case "After":
      if (!relativeTo) throw invalidArgument();
      return relativeTo.position + (position === "After" ? 1 : 0);
    default:
      return book.sheets().length - 1;
  }
}

/** Cells, widths, panes, locks, validations, conditional formats, protection and print settings; charts and hidden rows are not copied. */
export function copySheet(
  sheet: Sheet,
  position?: string | null,
  relativeTo?: HostObject<"Worksheet"> | null,
): HostObject {
  assertStructureOpen(sheet.book);
  if (sheet.extras.charts.length > 0) throw invalidArgument("The stand-in copies no sheet with charts.");
  const copy = sheet.book.addSheet(copyName(sheet));
  const used = sheet.cells.used(false);
  if (used) {
    copy.cells.copyFrom(sheet, used, used, "All");
    for (let column = used.column; column < used.column + used.columns; column += 1)
      copy.layout.setColumnWidth({ row: 0, column, rows: ROW_LIMIT, columns: 1 }, sheet.layout.columnWidth(column));
  }
  const { rows, columns } = sheet.layout.frozen();
  copy.layout.freeze(rows, columns);
  copy.showGridlines = sheet.showGridlines;
  if (sheet.tabColor !== "") copy.tabColor = sheet.tabColor;
  for (const { area, value } of sheet.extras.locked.all()) copy.extras.locked.set(area, value);
  for (const { area, value } of sheet.extras.validations.all()) {
    copy.extras.validations.set(area, value);
    copy.cells.setValidation(area, value);
  }
  for (const { area, format } of sheet.extras.conditionalFormats) {
    const same = new StoredObject();
    format.copyTo(same);
    copy.extras.conditionalFormats.push({ area, format: same });
  }
  sheet.extras.pageLayout.copyTo(copy.extras.pageLayout);
  copy.extras.protection = { ...sheet.extras.protection };
  copy.position = placeOf(sheet.book, position, relativeTo?.target);
  return hostObject("Worksheet", copy);
}
