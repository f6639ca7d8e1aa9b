import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IFormulaCurrentConfigService } from "@univerjs/engine-formula";

/**
 * A sheet may take the name of one that has just been deleted. Univer then still maps the name to the deleted sheet in its
 * next calculation, and every formula with it is #NAME?.
 */
export function forgetDeletedSheets(injector: Injector): void {
  const config = injector.get(IFormulaCurrentConfigService);
  const workbooks = injector.get(IUniverInstanceService);
  const load = config.load.bind(config);
  config.load = (data) => {
    for (const [unitId, names] of Object.entries(data.dirtyNameMap)) {
      const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      const present = Object.entries(names ?? {}).filter(([sheetId]) => workbook?.getSheetBySheetId(sheetId));
      data.dirtyNameMap[unitId] = Object.fromEntries(present);
    }
    load(data);
  };
}
