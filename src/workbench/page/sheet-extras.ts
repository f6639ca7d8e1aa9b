import { columnName } from "../host/address";
import type { Sheet } from "../host/book";
import type { OpenBook } from "../univer/create-book";
import { chartData } from "./chart-data";
import { chartFigure } from "./chart-picture";
import { foldCharts } from "./charts-strip";

interface Run {
  dimension: "rows" | "columns";
  first: number;
  count: number;
}

interface Places {
  charts: HTMLElement;
  /** opens and folds them */
  chartsButton: HTMLElement;
  groups: HTMLElement;
}

/** Below the grid: what Excel draws over and around it. The charts of the sheet that is open, and its closed groups. */
export function showSheetExtras({ api, book }: OpenBook, { charts, chartsButton, groups }: Places): void {
  const tellCharts = foldCharts(charts, chartsButton);
  /** groups that have been closed, so that they can be closed again */
  const known = new Map<string, Map<string, Run>>();
  let drawn = "";

  const drawCharts = (sheet: Sheet): void => {
    const data = sheet.extras.charts.map((chart) => chartData(book, chart));
    tellCharts(sheet.name, data.length);
    const now = JSON.stringify(data);
    if (now === drawn) return;
    drawn = now;
    charts.replaceChildren(...data.map(chartFigure));
  };
  const drawGroups = (sheet: Sheet): void => {
    const runs = known.get(sheet.id) ?? new Map<string, Run>();
    known.set(sheet.id, runs);
    for (const run of hiddenRuns(sheet)) runs.set(JSON.stringify(run), run);
    groups.replaceChildren(...[...runs.values()].map((run) => groupButton(sheet, run, update)));
    groups.hidden = runs.size === 0;
  };
  const update = (): void => {
    const sheet = book.activeSheet();
    drawCharts(sheet);
    drawGroups(sheet);
  };
  api.addEvent(api.Event.ActiveSheetChanged, update);
  book.calculation.onEnd(update);
  update();
}

const areaOf = ({ dimension, first, count }: Run) =>
  dimension === "rows"
    ? { row: first, rows: count, column: 0, columns: 1 }
    : { row: 0, rows: 1, column: first, columns: count };

function hiddenRuns(sheet: Sheet): Run[] {
  const used = sheet.cells.used(true);
  if (!used) return [];
  return (["columns", "rows"] as const).flatMap((dimension) => {
    const end = dimension === "rows" ? used.row + used.rows : used.column + used.columns;
    const runs: Run[] = [];
    for (let first = 0; first < end; first += 1) {
      if (!sheet.layout.isHidden(areaOf({ dimension, first, count: 1 }), dimension)) continue;
      const last = runs.at(-1);
      if (last && last.first + last.count === first) last.count += 1;
      else runs.push({ dimension, first, count: 1 });
    }
    return runs;
  });
}

/** As Excel's + beside a closed group, in words. */
function groupButton(sheet: Sheet, run: Run, changed: () => void): HTMLButtonElement {
  const { dimension, first, count } = run;
  const isClosed = sheet.layout.isHidden(areaOf(run), dimension);
  const name = (index: number): string => (dimension === "rows" ? String(index + 1) : columnName(index));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `${isClosed ? "+" : "−"} ${dimension} ${name(first)} to ${name(first + count - 1)}`;
  button.setAttribute("aria-expanded", String(!isClosed));
  button.addEventListener("click", () => {
    sheet.layout.setHidden(areaOf(run), dimension, !isClosed);
    changed();
  });
  return button;
}
