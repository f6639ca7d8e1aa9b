import {
  type ICommandInfo,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService } from "@univerjs/engine-formula";
import { RemoveSheetCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { UpdateFormulaController } from "@univerjs/sheets-formula";
import { beforeFormulasChange, CHANGE, type Change, eachFormula } from "./reference-mover";

/** The parts of Univer's controller that look through all formulas; private there. */
interface Updater {
  _getUpdateFormula: (command: ICommandInfo) => unknown;
  _handleWorkbookDisposed: (unitId: string, sheetId?: string) => void;
  _handleInsertSheetMutation: (params: unknown) => void;
}

/**
 * When a sheet or a name is renamed or goes, Univer takes every formula of the workbook apart to see whether it has that name:
 * seconds for the sheets of a budget. Here it is given only those in whose text the name stands.
 */
export function lookWhereNameStands(injector: Injector): void {
  const workbooks = injector.get(IUniverInstanceService);
  const names = injector.get(IDefinedNamesService);
  const workbookWith = (unitId: string) => workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheetName = (unitId: string, sheetId = "") => workbookWith(unitId)?.getSheetBySheetId(sheetId)?.getName();
  const nameOf = ({ type, unitId, sheetId, definedNameId }: Change): string | undefined => {
    if (type === CHANGE.sheetName || type === CHANGE.sheetRemoved) return sheetName(unitId, sheetId);
    if (type === CHANGE.nameSet || type === CHANGE.nameRemoved)
      return names.getValueById(unitId, definedNameId ?? "")?.name;
    return undefined;
  };
  beforeFormulasChange(injector, (formulas, change) => {
    const text = textOf(nameOf(change));
    return text === undefined
      ? formulas
      : eachFormula(formulas, (item) => (item.f.toLowerCase().includes(text) ? item : null));
  });

  const updater = injector.get(UpdateFormulaController) as unknown as Updater;
  const model = injector.get(FormulaDataModel);
  const collecting = <T>(collect: FormulaDataModel["getFormulaData"], work: () => T): T => {
    const before = model.getFormulaData;
    model.getFormulaData = collect;
    try {
      return work();
    } finally {
      model.getFormulaData = before;
    }
  };
  const { _getUpdateFormula: update, _handleWorkbookDisposed: dispose, _handleInsertSheetMutation: insert } = updater;
  updater._getUpdateFormula = (command) => {
    const workbook = workbooks.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
    const isOfSheet = command.id === SetWorksheetNameCommand.id || command.id === RemoveSheetCommand.id;
    const text = workbook && isOfSheet ? textOf(sheetName(workbook.getUnitId(), subUnitId)) : undefined;
    if (!workbook || text === undefined) return update.call(updater, command);
    return collecting(
      () => {
        const unitId = workbook.getUnitId();
        const ids = workbook.getSheets().flatMap((sheet) => (hasFormulaWith(sheet, text) ? [sheet.getSheetId()] : []));
        return { [unitId]: Object.fromEntries(ids.map((id) => [id, model.getSheetFormulaData(unitId, id)])) };
      },
      () => update.call(updater, command),
    );
  };
  // what is collected here goes to a calculation elsewhere, and there is none
  updater._handleWorkbookDisposed = (...given) =>
    collecting(
      () => ({}),
      () => dispose.apply(updater, given),
    );
  updater._handleInsertSheetMutation = (params) =>
    collecting(
      () => ({}),
      () => insert.call(updater, params),
    );
}

/** How a name reads in a formula, in lower case. */
const textOf = (name: string | undefined): string | undefined => name?.replaceAll("'", "''").toLowerCase();

function hasFormulaWith(sheet: ReturnType<Workbook["getSheets"]>[number], text: string): boolean {
  let found = false;
  sheet.getCellMatrix().forValue((_row, _column, cell) => {
    found = cell?.f?.toLowerCase().includes(text) ?? false;
    return !found;
  });
  return found;
}
