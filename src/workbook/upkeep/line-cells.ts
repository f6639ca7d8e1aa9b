import type { Budget, LineMove } from "../../budget";
import {
  type CellContent,
  type CellEdit,
  isBlank,
  type SheetValues,
  valueAt,
  type WorkbookDescription,
} from "../../sheet";
import { SHEET, type SheetKey } from "../names";
import { findTable } from "../reading/read-table";
import { TABLES } from "../tables/all-tables";
import type { Table } from "../tables/table";
import { answerCells } from "./answer-cells";
import { driverCells } from "./driver-cells";
import { describedLine, freeRow } from "./free-row";
import { keyedCells } from "./keyed-rows";
import { referenceCells } from "./line-references";
import { signatureCells } from "./signature-cells";
import { NoRoomOn, type Standing } from "./standing";

export interface LineCells {
  /** what cells are to hold, by the sheets they are on */
  edits: Partial<Record<SheetKey, CellEdit[]>>;
  /** where the lines stand that were put, in the order of the changes */
  cells: { sheet: SheetKey; row: number; column: number }[];
}

/** There is no blank row left on this sheet that is calculated, or it lacks a column. */
export interface NoRoom {
  noRoom: SheetKey;
}

/**
 * Changed lines as cells of a workbook: of a line that was there only what differs, of a new one a blank row, of one that is gone
 * blanks; with the cells that refer to it by name.
 *
 * @param described the budget after the changes
 */
export function lineCells(
  before: Budget,
  after: Budget,
  moves: readonly LineMove[],
  described: WorkbookDescription,
  standing: Standing,
): LineCells | NoRoom {
  const result: LineCells = { edits: {}, cells: [] };
  const add = (sheet: SheetKey, edits: readonly CellEdit[]): void => {
    if (edits.length > 0) (result.edits[sheet] ??= []).push(...edits);
  };
  const taken = new Set<string>();
  // one that comes along with a line is not asked for by itself
  const isAside = moves.some(({ after: to }) => to !== null && to.place !== "workspaces");
  try {
    for (const move of moves) {
      const there = move.before && rowOf(move.before, standing);
      if (there && move.before?.place !== move.after?.place) add(there.sheet, cleared(there, standing));
      if (move.after) {
        const { place, name } = move.after;
        const stays = there && move.before?.place === place ? there : undefined;
        const target = stays ?? newRow(place, standing, taken);
        const changed = stays && changedKeys(before, after, move);
        add(target.sheet, filled(target, name, described, standing, changed));
        if (place !== "workspaces" || !isAside)
          result.cells.push({ ...target, column: target.columns.get("name") ?? 1 });
      }
      for (const { sheet, edits } of signatureCells(before, after, move, standing)) add(sheet, edits);
      for (const { sheet, edits } of keyedCells(before, after, move, standing, taken)) add(sheet, edits);
    }
    for (const { sheet, edits } of driverCells(before, after, standing)) add(sheet, edits);
    for (const { sheet, edits } of answerCells(before, after, standing)) add(sheet, edits);
    for (const { sheet, edits } of referenceCells(before, moves, standing)) add(sheet, edits);
  } catch (thrown) {
    if (thrown instanceof NoRoomOn) return { noRoom: thrown.sheet };
    throw thrown;
  }
  return result;
}

interface Row {
  sheet: SheetKey;
  table: Table;
  row: number;
  columns: ReadonlyMap<string, number>;
}

/** The register of a route, or that of the workspaces, and where its columns stand. */
function registerOf(place: string, { values }: Standing): Omit<Row, "row"> & { own: SheetValues } {
  const found = TABLES.find(({ table }) => table.key === place);
  const own = found && values[found.sheet];
  const columns = own && findTable(own, found.table)?.columns;
  if (!columns) throw new NoRoomOn(found?.sheet ?? "assumptions");
  return { ...found, own, columns };
}

function rowOf({ place, index }: NonNullable<LineMove["before"]>, standing: Standing): Row {
  const cell = standing.places.get(`${place}.${index}.name`);
  const register = registerOf(place, standing);
  if (!cell) throw new NoRoomOn(register.sheet);
  return { ...register, row: cell.row };
}

function newRow(place: string, standing: Standing, taken: Set<string>): Row {
  const register = registerOf(place, standing);
  const formulas = standing.formulas[register.sheet];
  const own = [...taken].flatMap((key) => (key.startsWith(`${place} `) ? [Number(key.slice(place.length + 1))] : []));
  const row = formulas && freeRow(register.table, { values: register.own, formulas }, new Set(own));
  if (row === undefined) throw new NoRoomOn(register.sheet);
  taken.add(`${place} ${row}`);
  return { ...register, row };
}

const EMPTY: CellContent = { kind: "empty" };

function cleared({ sheet, row, columns }: Row, { formulas }: Standing): CellEdit[] {
  const own = formulas[sheet];
  return [...columns.values()].flatMap((column) =>
    own && !isBlank(valueAt(own, row, column)) ? [{ row, column, content: EMPTY }] : [],
  );
}

/** The cells of a line that are to hold something else than they do; a formula that gives the value stays. */
function filled(
  { sheet, table, row, columns }: Row,
  name: string,
  { sheets }: WorkbookDescription,
  { values }: Standing,
  changed: ((key: string) => boolean) | undefined,
): CellEdit[] {
  const described = sheets.find((candidate) => candidate.name === SHEET[sheet]);
  const contents = described && describedLine(described, name, table);
  const own = values[sheet];
  if (!contents || !own) throw new NoRoomOn(sheet);
  return [...contents].flatMap(([key, content]) => {
    if (changed && !changed(key)) return [];
    const column = columns.get(key);
    if (column !== undefined) return holds(valueAt(own, row, column), content) ? [] : [{ row, column, content }];
    if (!isEmpty(content)) throw new NoRoomOn(sheet);
    return [];
  });
}

const isEmpty = (content: CellContent): boolean =>
  content.kind === "empty" || (content.kind === "text" && content.text === "");

function holds(value: unknown, content: CellContent): boolean {
  if (isEmpty(content)) return isBlank(value as never);
  return value === (content.kind === "text" ? content.text : content.kind === "number" ? content.value : undefined);
}

/**
 * Which columns of a line may have changed: those whose value did, and with another plan those that show what the price book
 * says of it.
 */
function changedKeys(before: Budget, after: Budget, { before: from, after: to }: LineMove): (key: string) => boolean {
  const old = (from ? before[from.place][from.index] : undefined) as Readonly<Record<string, unknown>> | undefined;
  const line = (to ? after[to.place].find(({ name }) => name === to.name) : undefined) as typeof old;
  const field = (key: string): string => (key === "plan" && to?.place === "workspaces" ? "fillerPlan" : key);
  const differs = (key: string): boolean => JSON.stringify(old?.[key]) !== JSON.stringify(line?.[key]);
  const isListed = ["plan", "item", "fillerPlan"].some(differs);
  return (key) => differs(field(key)) || (isListed && (line?.[field(key)] ?? "") === "");
}
