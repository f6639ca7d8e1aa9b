import type { Injector } from "@univerjs/core";
import { type IFormulaDataItem, LexerTreeBuilder } from "@univerjs/engine-formula";
import { beforeFormulasChange, CHANGE, eachFormula } from "./reference-mover";

/**
 * When a sheet is renamed, Univer writes the first formula of those that share one into all of them, so that each month shows
 * the first month's. Formulas are given to it one by one instead, each as it reads in its own cell.
 */
export function renameInSharedFormulas(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  const alone = (item: IFormulaDataItem): IFormulaDataItem =>
    item.x || item.y ? { f: lexer.moveFormulaRefOffset(item.f, item.x ?? 0, item.y ?? 0), si: "" } : item;
  beforeFormulasChange(injector, (formulas, { type }) =>
    type === CHANGE.sheetName ? eachFormula(formulas, alone) : formulas,
  );
}
