import { Dimension, ICommandService, type IRange, type Worksheet } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
} from "@univerjs/sheets";
import type { FRange } from "@univerjs/sheets/facade";
import { type Area, isEntireColumn, isEntireRow } from "../host/address";
import type { Layout } from "../host/book";
import type { SheetOfParts } from "./parts";

const PIXELS_A_POINT = 96 / 72;
/** Sheets grow by whole steps, so that writing row by row does not grow them row by row. */
const STEP = { rows: 100, columns: 20 };
const NARROWEST_PIXELS = 48;
const WIDEST_PIXELS = 420;
const PIXELS_A_CHARACTER = 7.5;
const HIDING = {
  rows: { hide: SetRowHiddenMutation, show: SetRowVisibleMutation },
  columns: { hide: SetColHiddenMutation, show: SetColVisibleMutation },
};

/** Rows, columns and panes of a Univer worksheet. */
export class UniverLayout implements Layout {
  constructor(private readonly sheet: SheetOfParts) {}

  private get worksheet(): Worksheet {
    return this.sheet.worksheet;
  }

  private range(area: Area): FRange {
    const { row, column, rows, columns } = this.grown(area);
    return this.sheet.facade.getRange(row, column, rows, columns);
  }

  /** The area cut to the sheet where it means whole rows or columns; otherwise the sheet grows to hold it. */
  grown(area: Area): Area {
    const { facade } = this.sheet;
    const rows = isEntireColumn(area) ? facade.getMaxRows() : area.rows;
    const columns = isEntireRow(area) ? facade.getMaxColumns() : area.columns;
    const lastRow = area.row + rows;
    const lastColumn = area.column + columns;
    if (lastRow > facade.getMaxRows()) facade.setRowCount(Math.ceil(lastRow / STEP.rows) * STEP.rows);
    if (lastColumn > facade.getMaxColumns()) facade.setColumnCount(Math.ceil(lastColumn / STEP.columns) * STEP.columns);
    return { ...area, rows, columns };
  }

  insertCells(area: Area, shift: "Down" | "Right"): void {
    this.sheet.cells.applyFormats();
    if (isEntireRow(area)) this.sheet.facade.insertRowsBefore(area.row, area.rows);
    else if (isEntireColumn(area)) this.sheet.facade.insertColumnsBefore(area.column, area.columns);
    else this.range(area).insertCells(shift === "Down" ? Dimension.ROWS : Dimension.COLUMNS);
  }

  deleteCells(area: Area, shift: "Up" | "Left"): void {
    this.sheet.cells.applyFormats();
    this.whileActive(() => {
      if (isEntireRow(area)) this.sheet.facade.deleteRows(area.row, area.rows);
      else if (isEntireColumn(area)) this.sheet.facade.deleteColumns(area.column, area.columns);
      else this.range(area).deleteCells(shift === "Up" ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  /** Formulas that refer to what is deleted follow as if it were deleted from the active sheet, whichever it is. */
  private whileActive(work: () => void): void {
    const workbook = this.sheet.book.workbook.getWorkbook();
    const shown = workbook.getActiveSheet();
    workbook.setActiveSheet(this.worksheet);
    try {
      work();
    } finally {
      workbook.setActiveSheet(shown);
    }
  }

  merge(area: Area, across: boolean): void {
    this.sheet.cells.applyFormats();
    if (across) this.range(area).mergeAcross({ isForceMerge: true });
    else this.range(area).merge({ isForceMerge: true });
  }

  unmerge(area: Area): void {
    this.range(area).breakApart();
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) / PIXELS_A_POINT;
  }

  /** Straight to the mutation: the command behind a user's mouse measures every text of the columns, for the rows' heights. */
  setColumnWidth(area: Area, points: number): void {
    const { column, columns } = this.grown(area);
    const range = {
      startRow: 0,
      startColumn: column,
      endRow: this.sheet.facade.getMaxRows() - 1,
      endColumn: column + columns - 1,
    };
    this.mutate(SetWorksheetColWidthMutation.id, { ranges: [range], colWidth: Math.round(points * PIXELS_A_POINT) });
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) / PIXELS_A_POINT;
  }

  /** As in Excel, what is set holds, whatever the row has in it. */
  setRowHeight(area: Area, points: number): void {
    const { row, rows } = this.grown(area);
    this.sheet.facade.setRowHeightsForced(row, rows, Math.round(points * PIXELS_A_POINT));
  }

  /** By the number of characters, so that it is the same without a screen. */
  autofitColumns(area: Area): void {
    const used = this.sheet.cells.used(true);
    if (!used) return;
    const { column, columns } = this.grown(area);
    for (let index = column; index < column + columns; index += 1) {
      const texts = this.sheet.cells.texts({ row: used.row, column: index, rows: used.rows, columns: 1 });
      const longest = Math.max(0, ...texts.map(([text]) => text?.length ?? 0));
      const pixels = Math.min(WIDEST_PIXELS, Math.max(NARROWEST_PIXELS, longest * PIXELS_A_CHARACTER + 12));
      this.sheet.facade.setColumnWidth(index, Math.round(pixels));
    }
  }

  /** Straight to the mutation: the command behind a user's mouse also selects what stands beside the hidden. */
  setHidden(area: Area, dimension: "rows" | "columns", hidden: boolean): void {
    const { row, column, rows, columns } = this.grown(area);
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    this.mutate(HIDING[dimension][hidden ? "hide" : "show"].id, { ranges: [range] });
  }

  isHidden(area: Area, dimension: "rows" | "columns"): boolean {
    return dimension === "rows" ? !this.worksheet.getRowVisible(area.row) : !this.worksheet.getColVisible(area.column);
  }

  frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet.facade.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    const { facade } = this.sheet;
    if (rows === 0 && columns === 0) facade.cancelFreeze();
    else facade.setFreeze({ startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
  }

  private mutate(mutation: string, change: { ranges: IRange[]; colWidth?: number }): void {
    const { book, id } = this.sheet;
    const place = { unitId: book.workbook.getId(), subUnitId: id };
    book.injector.get(ICommandService).syncExecuteCommand(mutation, { ...place, ...change });
  }
}
