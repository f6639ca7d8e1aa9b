const KEPT = "ai-budget-workbench-charts";

/** A window as low as a notebook's needs its height for the cells. */
const HAS_ROOM = "(min-height: 1000px)";

/** Its first screen is cards, routes and owners, and the pane beside it draws the same charts. */
const NEEDS_ITS_HEIGHT = "Overview";

/** What somebody has opened or folded, by sheet; kept until the page is closed. */
const kept = (): Record<string, boolean> => JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") as Record<string, boolean>;

/**
 * Excel draws charts over free cells; here they stand below the grid, where they can be folded. In a low window those of Overview
 * are folded until somebody opens them.
 *
 * @returns to be told which sheet is open and how many charts it has
 */
export function foldCharts(charts: HTMLElement, button: HTMLElement): (sheet: string, count: number) => void {
  let sheet = "";
  let count = 0;
  const isOpen = (): boolean => kept()[sheet] ?? (sheet !== NEEDS_ITS_HEIGHT || matchMedia(HAS_ROOM).matches);
  const show = (): void => {
    const open = isOpen();
    charts.hidden = count === 0 || !open;
    button.hidden = count === 0;
    button.textContent = `${open ? "▾" : "▸"} ${count === 1 ? "1 chart" : `${count} charts`}`;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...kept(), [sheet]: !isOpen() }));
    show();
  });
  matchMedia(HAS_ROOM).addEventListener("change", show);
  return (name, found) => {
    sheet = name;
    count = found;
    show();
  };
}
