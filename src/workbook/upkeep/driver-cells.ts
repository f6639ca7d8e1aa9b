import type { Budget } from "../../budget";
import { keyOf, type SheetCells } from "./line-references";
import type { Standing } from "./standing";

/** The numbers of drivers that have changed, on Assumptions. */
export const driverCells = (before: Budget, after: Budget, { values, places }: Standing): SheetCells[] =>
  before.drivers.flatMap(({ opening }, k) => {
    const value = after.drivers[k]?.opening ?? opening;
    const place = places.get(`drivers.${k}.opening`);
    const sheet = place && keyOf(values, place);
    if (value === opening || !place || !sheet) return [];
    return [{ sheet, edits: [{ row: place.row, column: place.column, content: { kind: "number" as const, value } }] }];
  });
