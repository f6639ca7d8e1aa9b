import * as messages from "../messages";
import { Refused } from "../problems";
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
  /** Puts back what stood there. @throws Refused when the cell has been changed since */
  undo: () => Promise<void>;
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
      if (!written) return { written, address, previous, undo: () => Promise.resolve() };
      const place = { sheet: worksheet.id, cell: address.slice(address.lastIndexOf("!") + 1) };
      const before = asTyped(cell);
      onFailure(() => putBack(place, before));
      cell.formulas = [[entryOf(content)]];
      cell.load("formulas,values,numberFormat");
      await context.sync();
      const after = asTyped(cell);
      return { written, address, previous, undo: () => undo(place, before, after) };
    }),
  );

interface Place {
  /** its id */
  sheet: string;
  cell: string;
}

const undo = (place: Place, before: unknown[][], after: unknown[][]): Promise<void> =>
  allOrNothing(messages.writtenInPart, (onFailure) =>
    run(async (context) => {
      const cell = context.workbook.worksheets.getItem(place.sheet).getRange(place.cell);
      cell.load("formulas,values,numberFormat");
      await context.sync();
      if (JSON.stringify(asTyped(cell)) !== JSON.stringify(after)) throw new Refused(messages.changedSince);
      onFailure(() => putBack(place, after));
      cell.formulas = before;
      await context.sync();
    }),
  );

/** Only where it holds something else by now: a closed cell refuses what it holds, too. */
const putBack = ({ sheet, cell: address }: Place, before: unknown[][]): Promise<void> =>
  run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    cell.load("formulas,values,numberFormat");
    await context.sync();
    if (JSON.stringify(asTyped(cell)) === JSON.stringify(before)) return;
    cell.formulas = before;
    await context.sync();
  });
