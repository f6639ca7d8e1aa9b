import { generateRandomId, ICommandService, type Injector, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { parseAddress } from "../host/address";
import { invalidArgument, itemAlreadyExists } from "../host/api-error";
import type { Book, Name, Protection, Sheet } from "../host/book";
import { BookEvents } from "../host/book-events";
import { FileFormulas } from "../host/file-formulas";
import { StoredObject } from "../host/stored-object";
import { Calculation } from "./calculation";
import { tellEvents } from "./tell-events";
import { UniverName } from "./univer-name";
import { UniverSheet } from "./univer-sheet";

/** Wide and long enough for most of what is written; sheets grow where it is not. */
const NEW_SHEET = { rows: 300, columns: 80 };

/** A Univer workbook, with a screen or without, as the workbook under the executor. */
export class UniverBook implements Book {
  readonly name = "workbench.xlsx";
  readonly settings = new Map<string, unknown>();
  readonly properties = new StoredObject();
  readonly fileFormulas = new FileFormulas();
  structure: Protection = { isProtected: false };
  isReadOnly = false;
  readonly calculation: Calculation;
  readonly events = new BookEvents();
  isBeingWritten = false;
  private mode: Book["calculationMode"] = "Automatic";
  private readonly sheetsById = new Map<string, UniverSheet>();

  constructor(
    readonly workbook: FWorkbook,
    readonly injector: Injector,
    private readonly onNamesChanged: () => void,
  ) {
    this.calculation = new Calculation(injector);
    tellEvents(this);
  }

  get calculationState(): Book["calculationState"] {
    return this.calculation.state;
  }

  get calculationMode(): Book["calculationMode"] {
    return this.mode;
  }

  set calculationMode(mode: Book["calculationMode"]) {
    this.mode = mode;
    this.calculation.manual = mode === "Manual";
  }

  sheets(): Sheet[] {
    return this.workbook.getSheets().map((sheet) => this.sheetWithId(sheet.getSheetId()));
  }

  activeSheet(): Sheet {
    return this.sheetWithId(this.workbook.getActiveSheet().getSheetId());
  }

  /** As if another person had added it, so that it is not shown: Univer shows a user's new sheet, Excel no add-in's. */
  addSheet(name: string | undefined): Sheet {
    const sheetName = name ?? this.freeSheetName();
    this.checkSheetName(sheetName);
    const id = generateRandomId();
    const sheet = { id, name: sheetName, rowCount: NEW_SHEET.rows, columnCount: NEW_SHEET.columns };
    this.injector.get(ICommandService).syncExecuteCommand(
      InsertSheetMutation.id,
      {
        unitId: this.workbook.getId(),
        index: this.workbook.getSheets().length,
        sheet: mergeWorksheetSnapshotWithDefault(sheet),
      },
      { fromCollab: true },
    );
    return this.sheetWithId(id);
  }

  checkSheetName(name: string): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
    if (this.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
  }

  names(): Name[] {
    return this.workbook.getDefinedNames().map((defined) => new UniverName(defined, this));
  }

  addName(name: string, formula: string, comment: string): Name {
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]*$/.test(name) || parseAddress(name)) throw invalidArgument();
    if (this.names().some((existing) => existing.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
    UniverName.insert(this.workbook, name, formula, comment);
    const added = this.names().find((existing) => existing.name === name);
    if (!added) throw invalidArgument();
    return added;
  }

  /** Univer keeps formulas as it has read them, with what their names stood for; a sheet that is renamed changes that. */
  forgetReadNames(): void {
    const names = this.workbook.getDefinedNames().map((defined) => defined.getName());
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    this.onNamesChanged();
  }

  async pause(): Promise<void> {
    await this.calculation.pause();
    this.isBeingWritten = true;
  }

  resume(): void {
    this.isBeingWritten = false;
    for (const sheet of this.sheetsById.values()) if (!sheet.isDeleted) sheet.cells.applyFormats();
    this.calculation.resume();
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  reopen(): void {
    for (const { cells } of this.sheets()) {
      const used = cells.used(true);
      for (const content of used ? cells.formulas(used).flat() : [])
        if (typeof content === "string" && content.startsWith("=")) this.fileFormulas.remember(content);
    }
  }

  recalculate(): void {
    this.calculation.recalculate();
  }

  dispose(): void {
    this.calculation.dispose();
  }

  /** Without asking Univer for all of its sheets, which makes each anew: for what asks for every cell that is drawn. */
  sheetWithId(id: string): UniverSheet {
    const known = this.sheetsById.get(id);
    if (known) return known;
    const sheet = new UniverSheet(this, id);
    this.sheetsById.set(id, sheet);
    return sheet;
  }

  private freeSheetName(): string {
    const taken = new Set(this.sheets().map((sheet) => sheet.name));
    let number = taken.size + 1;
    while (taken.has(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
