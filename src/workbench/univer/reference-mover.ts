import type { Injector } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import { UpdateFormulaController } from "@univerjs/sheets-formula";

/** By workbook, sheet, row and column. */
export type Formulas = Record<string, Record<string, Record<string, Record<string, IFormulaDataItem | null>>>>;

/** What happens to a sheet or a name, in Univer's count of changes. */
export const CHANGE = { sheetName: 11, sheetRemoved: 12, nameSet: 13, nameRemoved: 14 } as const;

export interface Change {
  type: number;
  unitId: string;
  sheetId?: string;
  definedNameId?: string;
}

/** The part of Univer's controller that works out how formulas change; it is private there. */
interface ReferenceMover {
  _getFormulaReferenceMoveInfo: (formulas: Formulas, sheetNames: unknown, change: Change) => unknown;
}

/** Puts a step before Univer works out how formulas change: which formulas it is given. */
export function beforeFormulasChange(
  injector: Injector,
  given: (formulas: Formulas, change: Change) => Formulas,
): void {
  const mover = injector.get(UpdateFormulaController) as unknown as ReferenceMover;
  const changes = mover._getFormulaReferenceMoveInfo.bind(mover);
  mover._getFormulaReferenceMoveInfo = (formulas, sheetNames, change) =>
    changes(given(formulas, change), sheetNames, change);
}

const mapped = <From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

/** The same formulas, each as `to` makes it; null leaves it out. */
export const eachFormula = (formulas: Formulas, to: (item: IFormulaDataItem) => IFormulaDataItem | null): Formulas =>
  mapped(formulas, (sheets) =>
    mapped(sheets, (rows) => mapped(rows, (cells) => mapped(cells, (item) => item && to(item)))),
  );
