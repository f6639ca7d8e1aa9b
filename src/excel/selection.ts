import { entryOf } from "./entry";

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
 * Puts one value or formula into the active cell. A cell that holds anything is only overwritten when told to.
 *
 * @throws Error what Excel reported, for instance on a protected sheet
 */
export function putIntoSelection(content: SelectionContent, { overwrite = false } = {}): Promise<SelectionResult> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    await context.sync();
    const previous = String(cell.formulas[0]?.[0] ?? "");
    const written = previous === "" || overwrite;
    if (written) {
      cell.formulas = [[entryOf(content)]];
      await context.sync();
    }
    return { written, address: cell.address, previous };
  });
}
