import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  type IRange,
  ObjectMatrix,
} from "@univerjs/core";
import {
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { areaBetween, formatArea } from "../host/address";
import { needsCalculation } from "./calculation";
import type { BookOfSheets } from "./parts";

/** The parameters of all that is followed here. */
type Params = Partial<ISetFormulaCalculationResultMutation> & {
  unitId?: string;
  subUnitId: string;
  sheet: { id: string };
  range: IRange;
  cellValue?: IObjectMatrixPrimitiveType<ICellData>;
  selections?: { range: IRange }[];
};

const MOVING: string[] = [InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation].map(
  ({ id }) => id,
);

const addressOf = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
  formatArea(areaBetween(startRow, startColumn, endRow, endColumn));

/** Tells whoever listens what happens in the book, by the commands that Univer executes for it. */
export function tellEvents({ injector, workbook, events }: BookOfSheets): void {
  const changed = (sheetId: string, range: () => IRange): void => {
    if (events.isHeard("DataChanged", sheetId))
      events.fire({ name: "DataChanged", sheetId, address: addressOf(range()) });
  };
  const selected = (sheetId: string, range: IRange | undefined): void => {
    if (range) events.fire({ name: "SelectionChanged", sheetId, address: addressOf(range) });
  };
  injector.get(ICommandService).onCommandExecuted((command: ICommandInfo, options) => {
    const { subUnitId, sheet, range, cellValue, unitData, selections } = (command.params ?? {}) as Params;
    switch (command.id) {
      case InsertSheetMutation.id:
        return events.fire({ name: "Added", sheetId: sheet.id });
      case RemoveSheetMutation.id:
        return events.fire({ name: "Deleted", sheetId: subUnitId });
      case SetFormulaCalculationResultMutation.id:
        for (const sheetId of Object.keys(unitData?.[workbook.getId()] ?? {}))
          events.fire({ name: "Calculated", sheetId });
        return;
      case SetSelectionsOperation.id:
        return selected(subUnitId, selections?.at(-1)?.range);
      case SetWorksheetActiveOperation.id:
        return events.fire({ name: "Activated", sheetId: subUnitId });
      case SetRangeValuesMutation.id:
        if (cellValue && needsCalculation(command, options))
          changed(subUnitId, () => new ObjectMatrix(cellValue).getDataRange());
        return;
      default:
        if (MOVING.includes(command.id)) changed(subUnitId, () => range);
    }
  });
}
