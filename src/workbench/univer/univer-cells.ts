import {
  type ICellData,
  ICommandService,
  type IStyleData,
  type Nullable,
  ObjectMatrix,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/sheets-data-validation";
import { type Area, areaBetween, fill, isEntireColumn, isEntireRow } from "../host/address";
import type { CellFormat, Cells, ClearWhat, CopyWhat, Sheet, Validation } from "../host/book";
import type { CellValue, Content } from "../host/entry";
import { SET_STYLE } from "./calculation";
import { cellValue, shownText, univerCell } from "./cells";
import { copiesOf } from "./copy-cells";
import { SheetFormulas } from "./formulas";
import type { SheetOfParts } from "./parts";
import { laidOver, PendingFormats } from "./pending-formats";
import { excelFormat, univerStyle } from "./style";
import { univerRule } from "./validation";

/**
 * The cells of a Univer worksheet. Writes go straight to the mutation that every edit ends in: that is several times
 * faster than the commands behind a user's keyboard, and like Excel it leaves an add-in's writes out of undo.
 */
export class UniverCells implements Cells {
  private readonly commands: ICommandService;
  private readonly formulaData: FormulaDataModel;
  readonly formulaCells: SheetFormulas;
  private readonly pending = new PendingFormats();

  constructor(private readonly sheet: SheetOfParts) {
    const { injector } = sheet.book;
    this.commands = injector.get(ICommandService);
    this.formulaData = injector.get(FormulaDataModel);
    this.formulaCells = new SheetFormulas(sheet);
  }

  private get worksheet(): Worksheet {
    return this.sheet.worksheet;
  }

  private get unitId(): string {
    return this.sheet.book.workbook.getId();
  }

  used(valuesOnly: boolean): Area | undefined {
    if (!valuesOnly) this.applyFormats();
    let area: { row: number; column: number; lastRow: number; lastColumn: number } | undefined;
    const include = (row: number, column: number): void => {
      area ??= { row, column, lastRow: row, lastColumn: column };
      area.row = Math.min(area.row, row);
      area.column = Math.min(area.column, column);
      area.lastRow = Math.max(area.lastRow, row);
      area.lastColumn = Math.max(area.lastColumn, column);
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const hasContent = cell?.v !== undefined || cell?.f !== undefined || cell?.si !== undefined;
      if (hasContent || (!valuesOnly && cell?.s)) include(row, column);
      return true;
    });
    new ObjectMatrix(this.spilled()).forValue((row, column) => {
      include(row, column);
      return true;
    });
    return area && areaBetween(area.row, area.column, area.lastRow, area.lastColumn);
  }

  values(area: Area): CellValue[][] {
    const spilled = new ObjectMatrix(this.spilled());
    return fill(area, (rowOffset, columnOffset) => {
      const row = area.row + rowOffset;
      const column = area.column + columnOffset;
      // What spilled from another cell stands beside the sheet, not in it.
      return cellValue(spilled.getValue(row, column) ?? this.raw(row, column));
    });
  }

  formulas(area: Area): CellValue[][] {
    const values = this.values(area);
    const formulaAt = this.formulaCells.reader();
    return values.map((line, row) =>
      line.map((value, column) => formulaAt(area.row + row, area.column + column) ?? value),
    );
  }

  texts(area: Area): string[][] {
    return this.values(area).map((line, row) =>
      line.map((value, column) => shownText(value, this.format(area.row + row, area.column + column).numberFormat)),
    );
  }

  write(area: Area, contents: (Content | undefined)[][]): void {
    const formulaCell = this.formulaCells.sharingWriter();
    this.put(area, (row, column) => {
      const content = contents[row]?.[column];
      if (content?.kind === "formula") return formulaCell(content.formula, area.row + row, area.column + column);
      return content && univerCell(content);
    });
  }

  clear(area: Area, what: ClearWhat): void {
    this.applyFormats();
    const used = this.used(false);
    if (!used) return;
    const cut = this.sheet.layout.grown(area);
    if (what !== "Formats") this.put(cut, () => univerCell({ kind: "empty" }));
    const styled = (row: number, column: number): boolean => Boolean(this.raw(cut.row + row, cut.column + column)?.s);
    if (what !== "Contents") this.put(cut, (row, column) => (styled(row, column) ? { s: null } : undefined), SET_STYLE);
    if (what === "All") this.setValidation(cut, undefined);
  }

  copyFrom(source: Sheet, sourceArea: Area, target: Area, what: CopyWhat): void {
    const from = source.cells as UniverCells;
    from.applyFormats();
    this.applyFormats();
    const copies = copiesOf(from, sourceArea, this, what);
    if (what === "All" || what === "Formats") this.clear(target, "Formats");
    this.put(target, (row, column) => {
      const copy = copies[row % sourceArea.rows]?.[column % sourceArea.columns];
      return copy?.(target.row + row, target.column + column);
    });
  }

  format(row: number, column: number): CellFormat {
    const style = this.worksheet.getComposedCellStyleByCellData(row, column, this.raw(row, column));
    const pending = this.pending.at(row, column);
    return excelFormat(pending ? laidOver(style ?? {}, pending) : style);
  }

  setFormat(area: Area, format: CellFormat): void {
    const style = univerStyle(format);
    const { facade } = this.sheet;
    const { row, column, rows, columns } = this.sheet.layout.grown(area);
    if (isEntireColumn(area))
      for (let index = column; index < column + columns; index += 1)
        facade.setColumnDefaultStyle(index, merged(facade.getColumnDefaultStyle(index), style));
    else if (isEntireRow(area))
      for (let index = row; index < row + rows; index += 1)
        facade.setRowDefaultStyle(index, merged(facade.getRowDefaultStyle(index), style));
    else {
      this.pending.add({ row, column, rows, columns }, style);
      if (!this.sheet.book.isBeingWritten) this.applyFormats();
    }
  }

  /** Formats that were set while the book was written go into the cells. */
  applyFormats(): void {
    const cells = this.pending.taken();
    if (cells) this.change(cells, SET_STYLE);
  }

  setValidation(area: Area, validation: Validation | undefined): void {
    const { row, column, rows, columns } = this.sheet.layout.grown(area);
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    const place = { unitId: this.unitId, subUnitId: this.sheet.id };
    const rule = validation && univerRule(validation, [range]);
    // else Univer wraps what is chosen from a list, in a closed column letter by letter, and its row grows
    if (validation?.rule.list) this.setFormat(area, { wrapText: false });
    if (rule) this.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, { ...place, rule });
    else if (!validation)
      this.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, { ...place, ranges: [range] });
  }

  /** A cell as Univer keeps it. */
  raw(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellRaw(row, column);
  }

  private spilled(): Record<number, Record<number, ICellData>> {
    return (this.formulaData.getArrayFormulaCellData()[this.unitId]?.[this.sheet.id] ?? {}) as Record<
      number,
      Record<number, ICellData>
    >;
  }

  /** Lays cells over those of an area. What only formats says so by its trigger, and costs no calculation. */
  put(area: Area, cellAt: (row: number, column: number) => ICellData | undefined, trigger?: string): void {
    this.sheet.layout.grown(area);
    const cellValue = new ObjectMatrix<ICellData>();
    for (let row = 0; row < area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1) {
        const cell = cellAt(row, column);
        if (cell) cellValue.setValue(area.row + row, area.column + column, cell);
      }
    this.change(cellValue, trigger);
  }

  private change(cells: ObjectMatrix<ICellData>, trigger?: string): void {
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet.id,
      cellValue: cells.getMatrix(),
      ...(trigger === undefined ? {} : { trigger }),
    });
  }
}

const merged = (style: Nullable<IStyleData> | string, change: IStyleData): IStyleData => ({
  ...(typeof style === "object" ? style : {}),
  ...change,
});
