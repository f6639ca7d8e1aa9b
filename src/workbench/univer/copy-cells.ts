import { CellValueType, generateRandomId, type ICellData, type Nullable } from "@univerjs/core";
import { type Area, fill } from "../host/address";
import type { CopyWhat } from "../host/book";
import { cellValue, univerCell } from "./cells";
import { sharedCell } from "./formulas";
import type { CopiedCells } from "./parts";

/** What a cell becomes at the place it is copied to; undefined where it is copied onto itself. */
export type Copy = (toRow: number, toColumn: number) => ICellData | undefined;

/** Prepares the cells of an area for being copied, once each however often they are repeated. */
export function copiesOf(source: CopiedCells, area: Area, target: CopiedCells, what: CopyWhat): Copy[][] {
  const formulas = source.formulaCells.reader();
  const values = source.values(area);
  return fill(area, (rowOffset, columnOffset): Copy => {
    const row = area.row + rowOffset;
    const column = area.column + columnOffset;
    const cell = source.raw(row, column);
    const style: ICellData = { s: cell?.s ?? null };
    if (what === "Formats") return () => style;
    const kept = what === "All" ? style : {};
    const formula = what === "Values" ? undefined : formulas(row, column);
    if (formula === undefined) {
      const constant = { ...constantCell(cell, values[rowOffset]?.[columnOffset] ?? ""), ...kept };
      return () => constant;
    }
    if (source === target) {
      const shared = { ...sharedCell(sharedId(source, row, column, formula)), ...kept };
      return (toRow, toColumn) => (toRow === row && toColumn === column ? undefined : shared);
    }
    return (toRow, toColumn) => {
      const moved = source.formulaCells.moved(formula, toRow - row, toColumn - column);
      return { ...univerCell({ kind: "formula", formula: moved }), ...kept };
    };
  });
}

function constantCell(cell: Nullable<ICellData>, value: ReturnType<typeof cellValue>): ICellData {
  if (value === "") return univerCell({ kind: "empty" });
  const forced = cell?.t === CellValueType.FORCE_STRING;
  return univerCell(forced ? { kind: "text", text: String(value), forced } : { kind: "value", value });
}

/** Formulas that a person has typed are not shared yet. */
function sharedId(cells: CopiedCells, row: number, column: number, formula: string): string {
  const known = cells.raw(row, column)?.si;
  if (known) return known;
  const id = generateRandomId(8);
  cells.put({ row, column, rows: 1, columns: 1 }, () => ({ f: formula, si: id }));
  return id;
}
