import type { Worksheet } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../host/address";
import { itemNotFound } from "../host/api-error";
import type { Sheet, SheetExtras, Visibility } from "../host/book";
import { Layers } from "../host/layers";
import { renameInReferences } from "../host/sheet-references";
import { StoredObject } from "../host/stored-object";
import type { BookOfSheets } from "./parts";
import { UniverCells } from "./univer-cells";
import { UniverLayout } from "./univer-layout";

/** One worksheet of a Univer workbook. */
export class UniverSheet implements Sheet {
  readonly cells: UniverCells;
  readonly layout: UniverLayout;
  readonly extras: SheetExtras = {
    protection: { isProtected: false, options: {} },
    locked: new Layers(),
    shrunk: new Layers(),
    filtered: "",
    validations: new Layers(),
    charts: [],
    conditionalFormats: [],
    pageLayout: new StoredObject(),
    customProperties: new Map(),
  };
  private isVeryHidden = false;
  private keptFacade: FWorksheet | undefined;

  constructor(
    readonly book: BookOfSheets,
    readonly id: string,
  ) {
    this.cells = new UniverCells(this);
    this.layout = new UniverLayout(this);
  }

  /** @throws ApiError ItemNotFound when the sheet is gone */
  get worksheet(): Worksheet {
    const sheet = this.book.workbook.getWorkbook().getSheetBySheetId(this.id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /**
   * Kept, because Univer makes one anew for whoever asks, which took a seventh of all time in the grid.
   * @throws ApiError ItemNotFound when the sheet is gone
   */
  get facade(): FWorksheet {
    if (this.keptFacade?.getSheet() !== this.worksheet)
      this.keptFacade = this.book.workbook.getSheetBySheetId(this.id) ?? undefined;
    if (!this.keptFacade) throw itemNotFound();
    return this.keptFacade;
  }

  get isDeleted(): boolean {
    return !this.book.workbook.getWorkbook().getSheetBySheetId(this.id);
  }

  get name(): string {
    return this.facade.getSheetName();
  }

  set name(name: string) {
    if (name.toLowerCase() !== this.name.toLowerCase()) this.book.checkSheetName(name);
    const before = this.name;
    this.facade.setName(name);
    this.book.forgetReadNames();
    renameInReferences(this.book.sheets(), before, name);
  }

  get position(): number {
    return this.book.sheets().findIndex((sheet) => sheet.id === this.id);
  }

  set position(position: number) {
    this.book.workbook.moveSheet(this.facade, position);
  }

  get visibility(): Visibility {
    if (!this.facade.isSheetHidden()) return "Visible";
    return this.isVeryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: Visibility) {
    this.isVeryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") this.facade.showSheet();
    else this.facade.hideSheet();
  }

  get tabColor(): string {
    return this.facade.getTabColor() ?? "";
  }

  set tabColor(color: string) {
    this.facade.setTabColor(color);
  }

  get showGridlines(): boolean {
    return !this.facade.hasHiddenGridLines();
  }

  set showGridlines(shown: boolean) {
    this.facade.setHiddenGridlines(!shown);
  }

  activate(): void {
    this.book.workbook.setActiveSheet(this.facade);
  }

  delete(): void {
    this.book.workbook.deleteSheet(this.facade);
  }

  selection(): Area {
    const range = this.facade.getSelection()?.getActiveRange()?.getRange();
    if (!range) return { row: 0, column: 0, rows: 1, columns: 1 };
    const { startRow, startColumn, endRow, endColumn } = range;
    return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  }

  select(area: Area): void {
    this.activate();
    const { row, column, rows, columns } = this.layout.grown(area);
    this.facade.setActiveRange(this.facade.getRange(row, column, rows, columns));
  }
}
