import * as messages from "../../messages";
import { type CellValue, COLUMN, isBlank, rowOf, type SheetValues, valueAt } from "../../sheet";
import { type Kind, readCell } from "./cells";
import type { Findings } from "./findings";

/** Reads single cells of one sheet that are found by a label in the label column. */
export class LabelledCells {
  constructor(
    readonly sheet: SheetValues,
    private readonly findings: Findings,
  ) {}

  /** The row of a label; that there is none is a fault. */
  row(label: string, from = 1): number | undefined {
    const row = rowOf(this.sheet, COLUMN.label, label, from);
    if (row === undefined) this.findings.faults.push(messages.tableMissing(this.sheet.name, label));
    return row;
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet, row, column);
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** What stands there, for this path of the budget; null when it is blank or a fault. */
  read(path: string, row: number, column: number, kind: Kind): string | number | null {
    const place = { sheet: this.sheet.name, row, column };
    this.findings.places.set(path, place);
    return readCell(this.findings, place, this.value(row, column), kind);
  }

  /** As read; a blank cell is a fault. */
  required(path: string, row: number, column: number, kind: Kind, whenBlank: string): string | number | null {
    if (this.isBlank(row, column)) this.findings.fault({ sheet: this.sheet.name, row, column }, whenBlank);
    return this.read(path, row, column, kind);
  }
}
