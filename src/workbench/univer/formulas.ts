import { generateRandomId, type ICellData } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { shiftFormula } from "../../sheet";
import { univerCell } from "./cells";
import type { SheetOfParts } from "./parts";

/** Beyond every sheet's used cells, so that references moved by as much never leave the sheet at its top or left. */
const FAR = 10_000;

/**
 * Formulas of a Univer worksheet. Cells whose formulas are the same but for their place share one, as they do after
 * dragging: Univer then reads it once. Reading formulas is most of its calculation, and it remembers only 5,000.
 */
export class SheetFormulas {
  private readonly lexer: LexerTreeBuilder;
  private readonly model: FormulaDataModel;

  constructor(private readonly sheet: Pick<SheetOfParts, "id" | "book">) {
    const { injector } = sheet.book;
    this.lexer = injector.get(LexerTreeBuilder);
    this.model = injector.get(FormulaDataModel);
  }

  /** Reads formulas by row and column as they are now; made once for many cells, for it looks through the sheet. */
  reader(): (row: number, column: number) => string | undefined {
    const data = this.model.getSheetFormulaData(this.sheet.book.workbook.getId(), this.sheet.id);
    return (row, column) => {
      const entry = data?.[row]?.[column];
      return entry?.f ? this.moved(entry.f, entry.y ?? 0, entry.x ?? 0) : undefined;
    };
  }

  /** The formula as it reads after copying, so many rows down and columns to the right. */
  moved(formula: string, down: number, right: number): string {
    return down === 0 && right === 0 ? formula : this.lexer.moveFormulaRefOffset(formula, right, down);
  }

  /** Makes the cells of one write: the first with a formula holds it, those like it refer to the first. */
  sharingWriter(): (formula: string, row: number, column: number) => ICellData {
    const ids = new Map<string, string>();
    return (formula, row, column) => {
      const placeless = shiftFormula(formula, FAR - column, FAR - row);
      const known = ids.get(placeless);
      if (known !== undefined) return sharedCell(known);
      const id = generateRandomId(8);
      ids.set(placeless, id);
      return { ...univerCell({ kind: "formula", formula }), si: id };
    };
  }
}

/** A cell with the formula that the id stands for. */
export const sharedCell = (id: string): ICellData => ({ ...univerCell({ kind: "empty" }), si: id });
