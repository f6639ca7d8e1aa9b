import type { Nullable, Workbook, Worksheet } from "@univerjs/core";
import type { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { Reader } from "./dependency-graph";

/** A formula where it stands, as Univer's calculation wants to know it. */
export interface FormulaPlace extends Reader {
  /** the text, as written in the cell that it is shared from */
  readonly formula: string;
  /** how far from there, to the right and down */
  readonly right: number;
  readonly down: number;
  /** what a format or a validation is called that has the formula; undefined for a cell's own */
  readonly ownerId?: string;
}

/** The cell that a formula is shared from. */
interface Shared {
  formula: string;
  row: number;
  column: number;
}

type SheetFormulas = Map<number, FormulaPlace>;

/** Formulas of formats and validations by sheet and by their own names. */
type OtherFormulas = ReturnType<IOtherFormulaManagerService["getOtherFormulaData"]>[string];
type OtherFormula = Pick<Parameters<IOtherFormulaManagerService["register"]>[0]["item"], "f" | "ranges">;

const COLUMNS = 16_384;

export interface FormulaChanges {
  added: FormulaPlace[];
  removed: FormulaPlace[];
}

/**
 * The formulas of a workbook, and which have come and gone since they were looked at last. It looks at the cells themselves:
 * whatever has changed them, nothing is missed.
 */
export class FormulaPlaces {
  private sheets = new Map<string, SheetFormulas>();
  private others: Owned = new Map();

  *[Symbol.iterator](): Generator<FormulaPlace> {
    for (const cells of this.sheets.values()) yield* cells.values();
    for (const { places } of this.others.values()) yield* places;
  }

  at(sheet: string, row: number, column: number): FormulaPlace | undefined {
    return this.sheets.get(sheet)?.get(row * COLUMNS + column);
  }

  /** Those that stand in the rows and columns; a large part of a sheet is looked through by what is there. */
  *within(sheet: string, { startRow, startColumn, endRow, endColumn }: Record<Side, number>): Generator<FormulaPlace> {
    const cells = this.sheets.get(sheet);
    if (!cells) return;
    if ((endRow - startRow + 1) * (endColumn - startColumn + 1) > cells.size) {
      for (const place of cells.values())
        if (place.row >= startRow && place.row <= endRow && place.column >= startColumn && place.column <= endColumn)
          yield place;
      return;
    }
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1) {
        const place = cells.get(row * COLUMNS + column);
        if (place) yield place;
      }
  }

  *on(sheet: string): Generator<FormulaPlace> {
    yield* this.sheets.get(sheet)?.values() ?? [];
  }

  owned(ownerId: string): readonly FormulaPlace[] {
    return this.others.get(ownerId)?.places ?? [];
  }

  /** Looks at all cells again. */
  look(workbook: Workbook, others: OtherFormulas): FormulaChanges {
    const changes: FormulaChanges = { added: [], removed: [] };
    const sheets = new Map(
      workbook.getSheets().map((worksheet) => {
        const id = worksheet.getSheetId();
        return [id, lookAt(worksheet, this.sheets.get(id), changes)];
      }),
    );
    for (const [id, cells] of this.sheets) if (!sheets.has(id)) changes.removed.push(...cells.values());
    this.sheets = sheets;
    this.others = lookAtOthers(workbook, others, this.others, changes);
    return changes;
  }
}

type Owned = Map<string, { item: OtherFormula; places: FormulaPlace[] }>;

function lookAtOthers(
  workbook: Workbook,
  others: OtherFormulas,
  before: Owned,
  { added, removed }: FormulaChanges,
): Owned {
  const present: Owned = new Map();
  for (const [sheet, items] of Object.entries(others ?? {})) {
    const worksheet = workbook.getSheetBySheetId(sheet);
    if (!worksheet) continue;
    for (const [id, item] of Object.entries(items ?? {})) {
      const known = before.get(id);
      const places = known?.item === item ? known.places : placesOf(worksheet, id, item);
      present.set(id, { item, places });
      if (known?.places === places) continue;
      added.push(...places);
      removed.push(...(known?.places ?? []));
    }
  }
  for (const [id, { places }] of before) if (!present.has(id)) removed.push(...places);
  return present;
}

type Side = "startRow" | "startColumn" | "endRow" | "endColumn";

function lookAt(
  worksheet: Worksheet,
  before: SheetFormulas | undefined,
  { added, removed }: FormulaChanges,
): SheetFormulas {
  const sheet = worksheet.getSheetId();
  const matrix = worksheet.getCellMatrix();
  const shared = new Map<string, Shared>();
  matrix.forValue((row, column, cell) => {
    if (cell?.si && isFormula(cell.f)) shared.set(cell.si, { formula: cell.f, row, column });
  });
  const cells = new Map<number, FormulaPlace>();
  matrix.forValue((row, column, cell) => {
    if (!cell || (!cell.f && !cell.si)) return;
    const own = isFormula(cell.f) ? { formula: cell.f, row, column } : shared.get(cell.si ?? "");
    if (!own) return;
    const key = row * COLUMNS + column;
    const known = before?.get(key);
    const [right, down] = [column - own.column, row - own.row];
    if (known && known.formula === own.formula && known.right === right && known.down === down) cells.set(key, known);
    else {
      const place = { sheet, row, column, formula: own.formula, right, down };
      cells.set(key, place);
      added.push(place);
      if (known) removed.push(known);
    }
  });
  for (const [key, place] of before ?? []) if (!cells.has(key)) removed.push(place);
  return cells;
}

const isFormula = (text: Nullable<string>): text is string =>
  typeof text === "string" && text.length > 1 && text.startsWith("=");

/** A format's or validation's formula stands once for each cell of its ranges, as from the first on. */
function placesOf(worksheet: Worksheet, ownerId: string, { f: formula, ranges }: OtherFormula): FormulaPlace[] {
  const sheet = worksheet.getSheetId();
  const [lastRow, lastColumn] = [worksheet.getRowCount() - 1, worksheet.getColumnCount() - 1];
  const { startRow: firstRow = 0, startColumn: firstColumn = 0 } = ranges[0] ?? {};
  const places: FormulaPlace[] = [];
  for (const { startRow, startColumn, endRow, endColumn } of ranges)
    for (let row = startRow; row <= Math.min(endRow, lastRow); row += 1)
      for (let column = startColumn; column <= Math.min(endColumn, lastColumn); column += 1) {
        const [right, down] = [column - firstColumn, row - firstRow];
        places.push({ sheet, row: -1, column: -1, formula, right, down, ownerId });
      }
  return places;
}
