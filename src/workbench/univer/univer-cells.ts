import {
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/sheets-data-validation";
import { areaBetween, fill, isEntireColumn, isEntireRow, type Area } from "../host/address";
import type { CellFormat, Cells, ClearWhat, CopyWhat, Sheet, Validation } from "../host/book";
import type { CellValue, Content } from "../host/entry";
import { SET_STYLE } from "./calculation";
import { cellValue, shownText, univerCell } from "./cells";
import { excelFormat, univerStyle } from "./style";
import type { UniverSheet } from "./univer-sheet";
import { univerRule } from "./validation";

/**
 * The cells of a Univer worksheet. Writes go straight to the mutation that every edit ends in: that is several times
 * faster than the commands behind a user's keyboard, and like Excel it leaves an add-in's writes out of undo.
 */
export class UniverCells implements Cells {
  private readonly commands: ICommandService;
  private readonly formulaData: FormulaDataModel;
  private readonly lexer: LexerTreeBuilder;

  constructor(private readonly sheet: UniverSheet) {
    const { injector } = sheet.book;
    this.commands = injector.get(ICommandService);
    this.formulaData = injector.get(FormulaDataModel);
    this.lexer = injector.get(LexerTreeBuilder);
  }

  private get worksheet(): Worksheet {
    return this.sheet.facade.getSheet();
  }

  private get unitId(): string {
    return this.sheet.book.workbook.getId();
  }

  used(valuesOnly: boolean): Area | undefined {
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
      return cellValue(spilled.getValue(row, column) ?? this.cell(row, column));
    });
  }

  formulas(area: Area): CellValue[][] {
    const values = this.values(area);
    return fill(area, (rowOffset, columnOffset) => {
      const formula = this.formula(area.row + rowOffset, area.column + columnOffset);
      return formula ?? values[rowOffset]?.[columnOffset] ?? "";
    });
  }

  texts(area: Area): string[][] {
    return this.values(area).map((line, row) =>
      line.map((value, column) => shownText(value, this.format(area.row + row, area.column + column).numberFormat)),
    );
  }

  write(area: Area, contents: (Content | undefined)[][]): void {
    this.put(area, (row, column) => {
      const content = contents[row]?.[column];
      return content && univerCell(content);
    });
  }

  clear(area: Area, what: ClearWhat): void {
    const used = this.used(false);
    if (!used) return;
    const cut = this.sheet.layout.grown(area);
    if (what !== "Formats") this.put(cut, () => univerCell({ kind: "empty" }));
    const styled = (row: number, column: number): boolean => Boolean(this.cell(cut.row + row, cut.column + column)?.s);
    if (what !== "Contents") this.put(cut, (row, column) => (styled(row, column) ? { s: null } : undefined), SET_STYLE);
    if (what === "All") this.setValidation(cut, undefined);
  }

  copyFrom(source: Sheet, sourceArea: Area, target: Area, what: CopyWhat): void {
    const from = (source as UniverSheet).cells;
    const values = what === "Values" ? from.values(sourceArea) : [];
    if (what === "All" || what === "Formats") this.clear(target, "Formats");
    this.put(target, (rowOffset, columnOffset) => {
      const rowInSource = rowOffset % sourceArea.rows;
      const columnInSource = columnOffset % sourceArea.columns;
      const row = sourceArea.row + rowInSource;
      const column = sourceArea.column + columnInSource;
      if (what === "Values") return univerCell({ kind: "value", value: values[rowInSource]?.[columnInSource] ?? "" });
      const cell = from.cell(row, column);
      const style = { s: cell?.s ?? null };
      if (what === "Formats") return style;
      const formula = from.formula(row, column);
      const down = target.row + rowOffset - row;
      const right = target.column + columnOffset - column;
      const content: ICellData =
        formula === undefined
          ? { ...univerCell({ kind: "empty" }), v: cell?.v ?? null, t: cell?.t ?? null }
          : univerCell({ kind: "formula", formula: this.shifted(formula, down, right) });
      return what === "Formulas" ? content : { ...content, ...style };
    });
  }

  format(row: number, column: number): CellFormat {
    return excelFormat(this.worksheet.getComposedCellStyleByCellData(row, column, this.cell(row, column)));
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
    else this.put(area, () => ({ s: style }), SET_STYLE);
  }

  setValidation(area: Area, validation: Validation | undefined): void {
    const { row, column, rows, columns } = this.sheet.layout.grown(area);
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    const place = { unitId: this.unitId, subUnitId: this.sheet.id };
    const rule = validation && univerRule(validation, [range]);
    if (rule) this.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, { ...place, rule });
    else if (!validation)
      this.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, { ...place, ranges: [range] });
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellRaw(row, column);
  }

  private formula(row: number, column: number): string | undefined {
    const cell = this.cell(row, column);
    // Cells filled by dragging share one formula, kept at the first of them.
    if (cell?.si) return this.formulaData.getFormulaStringByCell(row, column, this.sheet.id, this.unitId) ?? undefined;
    return cell?.f ?? undefined;
  }

  private shifted(formula: string, down: number, right: number): string {
    return down === 0 && right === 0 ? formula : this.lexer.moveFormulaRefOffset(formula, right, down);
  }

  private spilled(): Record<number, Record<number, ICellData>> {
    return (this.formulaData.getArrayFormulaCellData()[this.unitId]?.[this.sheet.id] ?? {}) as Record<
      number,
      Record<number, ICellData>
    >;
  }

  private put(area: Area, cellAt: (row: number, column: number) => ICellData | undefined, trigger?: string): void {
    this.sheet.layout.grown(area);
    const cellValue = new ObjectMatrix<ICellData>();
    for (let row = 0; row < area.rows; row += 1)
      for (let column = 0; column < area.columns; column += 1) {
        const cell = cellAt(row, column);
        if (cell) cellValue.setValue(area.row + row, area.column + column, cell);
      }
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet.id,
      cellValue: cellValue.getMatrix(),
      ...(trigger === undefined ? {} : { trigger }),
    });
  }
}

const merged = (style: Nullable<IStyleData> | string, change: IStyleData): IStyleData => ({
  ...(typeof style === "object" ? style : {}),
  ...change,
});
