import { formatArea, parseAddress } from "../host/address";
import type { Sheet } from "../host/book";
import type { OpenBook } from "../univer/create-book";

interface Place {
  worksheet: { getSheetId(): string };
  row: number;
  column: number;
}

/**
 * What Excel shows beside a cell: why it has an error, when the pointer rests on it or it is selected; where it leads, and going
 * there with one click.
 */
export function showCellHints(open: OpenBook, line: HTMLElement, bubble: HTMLElement): void {
  const { api, book } = open;
  const selected = (): void => {
    const sheet = book.activeSheet();
    const { row, column } = sheet.selection();
    line.textContent = errorIn(open, sheet, row, column) ?? "";
  };
  const pointer = { x: 0, y: 0 };
  document.addEventListener("pointermove", ({ clientX, clientY }) => {
    Object.assign(pointer, { x: clientX, y: clientY });
  });
  const sheetOf = ({ worksheet }: Place): Sheet | undefined =>
    book.sheets().find(({ id }) => id === worksheet.getSheetId());
  api.addEvent(api.Event.CellHover, (place) => {
    const sheet = sheetOf(place);
    const hint = sheet && (errorIn(open, sheet, place.row, place.column) ?? linkIn(open, sheet, place));
    bubble.textContent = hint ?? "";
    bubble.hidden = hint === undefined;
    bubble.style.left = `${Math.min(pointer.x + 12, window.innerWidth - 300)}px`;
    bubble.style.top = `${pointer.y + 16}px`;
  });
  document.addEventListener("pointerdown", () => {
    bubble.hidden = true;
  });
  api.addEvent(api.Event.CellClicked, (place) => {
    const sheet = sheetOf(place);
    const target = sheet && targetOf(open, sheet, place);
    if (target !== undefined) follow(open, target);
  });
  api.addEvent(api.Event.SelectionChanged, selected);
  api.addEvent(api.Event.ActiveSheetChanged, selected);
  book.calculation.onEnd(selected);
}

/** The sentence of an error, with cell and error before it. */
function errorIn({ functions }: OpenBook, sheet: Sheet, row: number, column: number): string | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  const [[value = ""] = []] = sheet.cells.values(cell);
  const message = functions.explain(sheet.id, row, column);
  const isError = typeof value === "string" && value.startsWith("#");
  return isError && message !== undefined ? `${formatArea(cell)}: ${value} ${message}` : undefined;
}

function targetOf({ links }: OpenBook, sheet: Sheet, { row, column }: Place): string | undefined {
  const target = links.target(sheet.id, row, column);
  if (target === undefined) return undefined;
  const [[formula = ""] = []] = sheet.cells.formulas({ row, column, rows: 1, columns: 1 });
  return typeof formula === "string" && /HYPERLINK\(/i.test(formula) ? target : undefined;
}

const linkIn = (open: OpenBook, sheet: Sheet, place: Place): string | undefined => {
  const target = targetOf(open, sheet, place);
  return target && `Click to go to ${target.replace(/^#/, "")}`;
};

function follow({ book }: OpenBook, target: string): void {
  if (/^https:\/\//i.test(target)) {
    window.open(target, "_blank", "noopener");
    return;
  }
  const address = parseAddress(target.replace(/^#/, ""));
  const name = address?.sheet?.toLowerCase();
  const sheet =
    name === undefined ? book.activeSheet() : book.sheets().find((each) => each.name.toLowerCase() === name);
  if (address && sheet) sheet.select(address.area);
}
