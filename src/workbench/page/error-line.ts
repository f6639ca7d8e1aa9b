import { formatArea } from "../host/address";
import type { OpenBook } from "../univer/create-book";

/** Shows, under the grid, why the selected cell has an error: Excel shows the sentence beside the cell. */
export function showErrors({ api, book, functions }: OpenBook, line: HTMLElement): void {
  const update = (): void => {
    const sheet = book.activeSheet();
    const cell = { ...sheet.selection(), rows: 1, columns: 1 };
    const [[value = ""] = []] = sheet.cells.values(cell);
    const message = functions.explain(sheet.id, cell.row, cell.column);
    const isError = typeof value === "string" && value.startsWith("#");
    line.textContent = isError && message !== undefined ? `${formatArea(cell)}: ${value} ${message}` : "";
  };
  api.addEvent(api.Event.SelectionChanged, update);
  api.addEvent(api.Event.ActiveSheetChanged, update);
  book.calculation.onEnd(update);
}
