import type { Injector } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * Before each write Univer collects the formulas of every sheet and then looks at those of the one that is written to: with
 * each sheet of a budget the next takes longer to write. Here only the one sheet's are collected.
 */
export function collectFormulasOfOneSheet(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const collectAll = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cellValue);
    } finally {
      model.getFormulaData = collectAll;
    }
  };
}
