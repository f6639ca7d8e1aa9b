import type { ICellData, Injector, Nullable, Worksheet } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../host/address";
import type { Book } from "../host/book";
import type { CellValue } from "../host/entry";

/** What the parts of a book know of the whole: they are made by it, and never import it. */
export interface BookOfSheets extends Book {
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  /** @throws ApiError when the name is taken or Excel would not take it */
  checkSheetName(name: string): void;
  forgetReadNames(): void;
  /** Does an add-in write just now? Formats are then collected. */
  readonly isBeingWritten: boolean;
}

export interface SheetOfParts {
  readonly id: string;
  readonly book: BookOfSheets;
  readonly worksheet: Worksheet;
  readonly facade: FWorksheet;
  readonly layout: { grown(area: Area): Area };
  readonly cells: { used(valuesOnly: boolean): Area | undefined; texts(area: Area): string[][]; applyFormats(): void };
}

/** Cells that can be copied from and to. */
export interface CopiedCells {
  readonly formulaCells: {
    reader(): (row: number, column: number) => string | undefined;
    moved(formula: string, rows: number, columns: number): string;
  };
  values(area: Area): CellValue[][];
  raw(row: number, column: number): Nullable<ICellData>;
  put(area: Area, cellAt: (row: number, column: number) => ICellData | undefined): void;
}
