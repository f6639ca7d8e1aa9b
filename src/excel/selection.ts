import * as messages from "../messages";
import { allOrNothing } from "./all-or-nothing";
import { asTyped, entryOf } from "./entry";
import { run } from "./run";

export type SelectionContent =
  { kind: "text"; text: string } | { kind: "number"; value: number } | { kind: "formula"; formula: string };

export interface SelectionResult {
  /** false: the cell was not empty and has been left as it was */
  written: boolean;
  /** with its sheet, as "Sheet1!B3" */
  address: string;
  /** the formula or value that stood there; "" for an empty cell */
  previous: string;
}

/**
 * Puts one value or formula into the active cell. A cell that holds anything is only overwritten when told to, and a closed one
 * never.
 *
 * @throws NothingChanged, with what Excel reported, for instance on a protected sheet
 */
export const putIntoSelection = (content: SelectionContent, { overwrite = false } = {}): Promise<SelectionResult> =>
  allOrNothing(messages.writtenInPart, (onFailure) =>
    run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,formulas,values,numberFormat,worksheet/id");
      await context.sync();
      const { address, worksheet } = cell;
      const previous = String(cell.formulas[0]?.[0] ?? "");
      const written = previous === "" || overwrite;
      if (written) {
        const before = asTyped(cell);
        onFailure(() => putBack(worksheet.id, address.slice(address.lastIndexOf("!") + 1), before));
        cell.formulas = [[entryOf(content)]];
        await context.sync();
      }
      return { written, address, previous };
    }),
  );

/** Only where it holds something else by now: a closed cell refuses what it holds, too. */
const putBack = (sheetId: string, address: string, before: unknown[][]): Promise<void> =>
  run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getRange(address);
    cell.load("formulas,values,numberFormat");
    await context.sync();
    if (JSON.stringify(asTyped(cell)) === JSON.stringify(before)) return;
    cell.formulas = before;
    await context.sync();
  });
