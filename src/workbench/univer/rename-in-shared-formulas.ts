import type { Injector } from "@univerjs/core";
import { LexerTreeBuilder, type IFormulaDataItem } from "@univerjs/engine-formula";
import { UpdateFormulaController } from "@univerjs/sheets-formula";

interface Change {
  type: number;
}

/** By workbook, sheet, row and column. */
type Formulas = Record<string, Record<string, Record<string, Record<string, IFormulaDataItem | null>>>>;

/** The part of Univer's controller that works out how formulas change; it is private there. */
interface ReferenceMover {
  _getFormulaReferenceMoveInfo: (formulas: Formulas, sheetNames: unknown, change: Change) => unknown;
}

/** A sheet gets another name, in Univer's count of changes. */
const SET_NAME = 11;

/**
 * When a sheet is renamed, Univer writes the first formula of those that share one into all of them, so that each month shows
 * the first month's. Formulas are given to it one by one instead, each as it reads in its own cell.
 */
export function renameInSharedFormulas(injector: Injector): void {
  const mover = injector.get(UpdateFormulaController) as unknown as ReferenceMover;
  const lexer = injector.get(LexerTreeBuilder);
  const changes = mover._getFormulaReferenceMoveInfo.bind(mover);
  const alone = (item: IFormulaDataItem): IFormulaDataItem =>
    item.x || item.y ? { f: lexer.moveFormulaRefOffset(item.f, item.x ?? 0, item.y ?? 0), si: "" } : item;
  mover._getFormulaReferenceMoveInfo = (formulas, sheetNames, change) =>
    changes(change.type === SET_NAME ? eachItem(formulas, alone) : formulas, sheetNames, change);
}

const mapped = <From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

const eachItem = (formulas: Formulas, to: (item: IFormulaDataItem) => IFormulaDataItem): Formulas =>
  mapped(formulas, (sheets) =>
    mapped(sheets, (rows) => mapped(rows, (cells) => mapped(cells, (item) => item && to(item)))),
  );
