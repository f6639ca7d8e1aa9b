import { run } from "./run";

/**
 * Tells of every change of a cell, every calculation and every sheet that comes or goes, whoever does it: Excel's own events.
 *
 * @param onChange is called often; it says nothing of what has changed
 * @returns what ends it
 * @throws what Excel says when it does not take the registration, for example while somebody types in a cell
 */
export const watchWorkbook = (onChange: () => void): Promise<() => Promise<void>> =>
  listen(onChange, ({ onChanged, onCalculated, onAdded, onDeleted }, tell) => [
    ...[onChanged.add(tell), onCalculated.add(tell), onAdded.add(tell), onDeleted.add(tell)],
  ]);

/**
 * Tells whenever another cell is selected or another sheet is turned to: Excel's own events.
 *
 * @returns what ends it
 * @throws what Excel says when it does not take the registration
 */
export const watchSelection = (onChange: () => void): Promise<() => Promise<void>> =>
  listen(onChange, ({ onSelectionChanged, onActivated }, tell) => [
    onSelectionChanged.add(tell),
    onActivated.add(tell),
  ]);

type Tell = () => Promise<void>;

async function listen(
  onChange: () => void,
  add: (worksheets: Excel.WorksheetCollection, tell: Tell) => OfficeExtension.EventHandlerResult<unknown>[],
): Promise<() => Promise<void>> {
  const tell = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const watches = await run(async (context) => {
    const handlers = add(context.workbook.worksheets, tell);
    await context.sync();
    return { context, handlers };
  });
  // office.js removes a handler in the context that it was added in
  return async () => {
    for (const handler of watches.handlers) handler.remove();
    await watches.context.sync();
  };
}

/**
 * Has Excel calculated all that was changed?
 *
 * @returns "on request" in manual mode: it waits for somebody who asks for it (F9)
 */
export const calculationState = (): Promise<"done" | "under way" | "on request"> =>
  run(async (context) => {
    const { application } = context;
    application.load("calculationState,calculationMode");
    await context.sync();
    if (application.calculationState === Excel.CalculationState.done) return "done";
    return application.calculationMode === Excel.CalculationMode.manual ? "on request" : "under way";
  });
