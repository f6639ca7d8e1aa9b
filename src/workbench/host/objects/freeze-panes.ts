import { type Area, parseAddress } from "../address";
import { invalidArgument } from "../api-error";
import type { Sheet } from "../book";
import { type Definition, type HostObject, hostObject, NULL_OBJECT, type Resolved } from "../host-object";

function frozenArea(sheet: Sheet): Resolved {
  const { rows, columns } = sheet.layout.frozen();
  if (rows === 0 && columns === 0) return NULL_OBJECT;
  const area = { row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
  return hostObject("Range", { sheet, area });
}

function freezeAt(sheet: Sheet, range: HostObject<"Range"> | string): void {
  const area: Area | undefined = typeof range === "string" ? parseAddress(range)?.area : range.target.area;
  if (!area) throw invalidArgument();
  sheet.layout.freeze(area.row + area.rows, area.column + area.columns);
}

export const freezePanes: Definition<Sheet> = {
  method: {
    FreezeAt: freezeAt,
    FreezeColumns: (sheet, count: number) => {
      sheet.layout.freeze(0, count);
    },
    FreezeRows: (sheet, count: number) => {
      sheet.layout.freeze(count, 0);
    },
    GetLocationOrNullObject: frozenArea,
    Unfreeze: (sheet) => {
      sheet.layout.freeze(0, 0);
    },
  },
};
