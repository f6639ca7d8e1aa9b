import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { beforeFormulasChange, CHANGE, type Change, eachFormula } from "./reference-mover";

/**
 * When a sheet or a name is renamed or goes, Univer takes every formula of the workbook apart to see whether it has that name:
 * seconds for the sheets of a budget. Here it is given only those in whose text the name stands.
 */
export function lookWhereNameStands(injector: Injector): void {
  const workbooks = injector.get(IUniverInstanceService);
  const names = injector.get(IDefinedNamesService);
  const nameOf = ({ type, unitId, sheetId, definedNameId }: Change): string | undefined => {
    if (type === CHANGE.sheetName || type === CHANGE.sheetRemoved)
      return workbooks
        .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
        ?.getSheetBySheetId(sheetId ?? "")
        ?.getName();
    if (type === CHANGE.nameSet || type === CHANGE.nameRemoved)
      return names.getValueById(unitId, definedNameId ?? "")?.name;
    return undefined;
  };
  beforeFormulasChange(injector, (formulas, change) => {
    const name = nameOf(change)?.replaceAll("'", "''").toLowerCase();
    return name === undefined
      ? formulas
      : eachFormula(formulas, (item) => (item.f.toLowerCase().includes(name) ? item : null));
  });
}
