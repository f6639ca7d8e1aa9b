import { DataValidationStatus, type Injector } from "@univerjs/core";
import { DataValidationCacheService, SheetDataValidationModel } from "@univerjs/sheets-data-validation";

/**
 * Excel asks about a value when it is typed, and leaves what stands in a cell unmarked. Univer puts a red corner and a bubble
 * "Error" on every cell whose value its validation would not take, also where that only advises: on the plan of an own item.
 */
export function markNoInvalidCells(injector: Injector): void {
  // only what is drawn asks this
  injector.get(DataValidationCacheService).getValue = () => DataValidationStatus.VALID;
  const model = injector.get(SheetDataValidationModel);
  const validate = model.validator.bind(model);
  // a cell under the pointer asks without waiting for an answer; what is typed waits for it, and may be refused
  model.validator = (rule, cell, onAnswer) => (onAnswer ? validate(rule, cell, onAnswer) : DataValidationStatus.VALID);
}
