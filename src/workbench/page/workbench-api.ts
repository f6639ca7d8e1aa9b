import type { ICellDataForSheetInterceptor } from "@univerjs/core";
import { type Area, formatAddress, parseAddress } from "../host/address";
import type { Sheet } from "../host/book";
import { type CellValue, readEntry } from "../host/entry";
import type { Executor } from "../host/executor";
import { matrixOf } from "../host/objects/range-access";
import type { OpenBook } from "../univer/create-book";

/** For tests and the browser's console: the workbook as a person at the grid sees and changes it. */
export interface WorkbenchApi {
  /** names, from left to right */
  sheets(): string[];
  /**
   * @param address "B2" or "B2:D4"
   * @returns rows of values as calculated; errors as their text, empty cells as ""
   */
  read(sheet: string, address: string): CellValue[][];
  /** Rows of values or formulas, as they would be typed; resolves when their results stand in the cells. */
  write(sheet: string, address: string, formulas: unknown): Promise<void>;
  /** Resolves when nothing is left to calculate. */
  settle(): Promise<void>;
  /** The sentence behind an AIB function's error in the cell, if there is one. */
  explain(sheet: string, address: string): string | undefined;
  /** Shows a sheet, as its tab does. */
  open(sheet: string): void;
  /** Selects cells, as a click does. */
  select(sheet: string, address: string): void;
  /** What is selected, as "Seats!B12". */
  selected(): string;
  /** The fill of a cell as it is drawn, conditional formats included; undefined where there is none. */
  fill(sheet: string, address: string): string | undefined;
  /** The colour of the corner that is drawn in a cell, as for a note; undefined where there is none. */
  corner(sheet: string, address: string): string | undefined;
  /** How high the rows of an area are drawn, in pixels; 0 where a row is hidden. */
  rowHeights(sheet: string, address: string): number[];
}

export function workbenchApi({ api, book, functions }: OpenBook, executor: Executor): WorkbenchApi {
  const find = (name: string): Sheet => {
    const sheet = book.sheets().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!sheet)
      throw new Error(
        `There is no sheet "${name}"; there are ${book
          .sheets()
          .map((s) => s.name)
          .join(", ")}.`,
      );
    return sheet;
  };
  const worksheetOf = (sheet: string) => api.getActiveWorkbook()?.getSheetBySheetId(find(sheet).id)?.getSheet();
  const drawn = (sheet: string, address: string) => {
    const { row, column } = areaAt(address);
    return worksheetOf(sheet)?.getCell(row, column) as ICellDataForSheetInterceptor | null | undefined;
  };
  return {
    sheets: () => book.sheets().map((sheet) => sheet.name),
    read: (sheet, address) => find(sheet).cells.values(areaAt(address)),
    async write(sheet, address, formulas) {
      const area = areaAt(address);
      const { cells } = find(sheet);
      const entries = matrixOf(area, formulas);
      await executor.exclusively(() => {
        cells.write(
          area,
          entries.map((row) => row.map((entry) => (entry === null ? undefined : readEntry(entry, false)))),
        );
      });
      await executor.settled();
    },
    settle: () => executor.settled(),
    explain(sheet, address) {
      const { row, column } = areaAt(address);
      return functions.explain(find(sheet).id, row, column);
    },
    open(sheet) {
      find(sheet).activate();
    },
    select(sheet, address) {
      find(sheet).activate();
      find(sheet).select(areaAt(address));
    },
    selected: () => formatAddress(book.activeSheet().name, book.activeSheet().selection()),
    fill(sheet, address) {
      const style = drawn(sheet, address)?.s;
      return typeof style === "object" ? (style?.bg?.rgb ?? undefined) : undefined;
    },
    corner: (sheet, address) => drawn(sheet, address)?.markers?.tr?.color,
    rowHeights(sheet, address) {
      const { row, rows } = areaAt(address);
      const worksheet = worksheetOf(sheet);
      return Array.from({ length: rows }, (_, offset) => worksheet?.getRowHeight(row + offset) ?? 0);
    },
  };
}

function areaAt(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed || parsed.sheet !== undefined) throw new Error(`"${address}" is no address; use "B2" or "B2:D4".`);
  return parsed.area;
}
