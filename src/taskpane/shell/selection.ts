import { useEffect } from "react";
import type { SelectedCell } from "../../commands/selection";
import { keep, useKept } from "../use-kept";
import { selectionWork } from "../work";
import { type Reading, useFollowing } from "./following";

const KEY = "selection";
/** A selection that is drawn over the cells comes as many, milliseconds apart. */
const QUIET = 120;

/** Every reading is an object of its own: what depends on the cells is worked out again. */
const readSelection: Reading = async () => {
  const { selectedCell } = await selectionWork();
  const cell = await selectedCell();
  return () => {
    keep(KEY, cell);
  };
};

/** How many pages follow the selection. */
let following = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

async function readNow(): Promise<void> {
  const own = ++latest;
  // while somebody types Excel answers nothing; when the cell is left it tells of the change, and all is read
  const show = await readSelection().catch(() => () => undefined);
  if (own === latest && following > 0) show();
}

function changed(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void readNow(), QUIET);
}

const watch = async (): Promise<() => Promise<void>> => (await selectionWork()).watchSelection(changed);

/** Follows the selected cell, and all that changes in the workbook, as long as the page is shown. */
export function useSelection(inExcel: boolean): SelectedCell | undefined {
  const [cell] = useKept<SelectedCell | undefined>(KEY, () => undefined);
  useFollowing(readSelection, inExcel);
  useEffect(() => {
    if (!inExcel) return undefined;
    following += 1;
    const watching = watch();
    watching.catch(() => undefined);
    return () => {
      following -= 1;
      clearTimeout(timer);
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [inExcel]);
  return inExcel ? cell : undefined;
}
