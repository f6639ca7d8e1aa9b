import * as messages from "../messages";
import type { CellEdit } from "../sheet";
import { allOrNothing } from "./all-or-nothing";
import { insertRows, type RowInsertion } from "./insert-rows";
import { writeCells, type Written } from "./write-cells";

/** Rows to insert into a sheet, and what its cells are to hold then. */
export interface FilledRows {
  sheetId: string;
  /** from top to bottom */
  rows: readonly RowInsertion[];
  edits: readonly CellEdit[];
}

/**
 * Inserts rows and fills them: all of it or nothing, and so does its undo, which takes the rows away.
 *
 * @throws Refused when a password protects the sheet; NothingChanged, with what Excel reported; HalfDone
 */
export const fillRows = ({ sheetId, rows, edits }: FilledRows): Promise<Written> =>
  allOrNothing(messages.writtenInPart, async (onFailure) => {
    const inserted = await insertRows(sheetId, rows);
    onFailure(inserted.takeBack);
    const filled = await writeCells([{ sheetId, edits }]);
    return {
      takeBack: async () => {
        // cells are told by their addresses, which hold while the rows are there
        await filled.takeBack();
        await inserted.takeBack();
      },
      undo: () =>
        allOrNothing(messages.writtenInPart, async (onFailedUndo) => {
          const redo = (await inserted.areThere()) && (await filled.undo());
          if (!redo) return false;
          onFailedUndo(redo);
          onFailedUndo(inserted.putBack);
          await inserted.takeBack();
          return async () => {
            await inserted.putBack();
            await redo();
          };
        }),
    };
  });
