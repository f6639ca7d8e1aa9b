import { useEffect, useState } from "react";
import type { SelectedCell } from "../../commands/selection";
import { useDebounced } from "../use-debounced";
import { selectionWork } from "../work";

export type CellsRead = ReadonlyMap<string, unknown[][]>;
const none: CellsRead = new Map();

/**
 * What stands in the cells that a formula names, read again whenever the workbook or the selection changes.
 *
 * @returns undefined while they are read
 */
export function useCells(selection: SelectedCell | undefined, references: readonly string[]): CellsRead | undefined {
  const asked = useDebounced(references.join("\n"), 200);
  const [read, setRead] = useState<{ asked: string; cells: CellsRead }>({ asked: "", cells: none });
  useEffect(() => {
    if (!selection || asked === "") return undefined;
    let isWanted = true;
    const look = async () => {
      const { readCells } = await selectionWork();
      const cells = await readCells(selection.sheet, asked.split("\n")).catch(() => none);
      if (isWanted) setRead({ asked, cells });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [selection, asked]);
  if (references.length === 0 || !selection) return none;
  return read.asked === references.join("\n") ? read.cells : undefined;
}
