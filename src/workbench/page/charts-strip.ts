const KEPT = "ai-budget-workbench-charts";

/** A window as low as a notebook's needs its height for the cells. */
const HAS_ROOM = "(min-height: 1000px)";

/**
 * Excel draws charts over free cells; here they stand below the grid and would take half of a low window. There they are folded
 * until somebody opens them, which is kept until the page is closed.
 *
 * @returns to be told how many charts the sheet has
 */
export function foldCharts(charts: HTMLElement, button: HTMLElement): (count: number) => void {
  let count = 0;
  const show = (): void => {
    const kept = sessionStorage.getItem(KEPT);
    const isOpen = kept === null ? matchMedia(HAS_ROOM).matches : kept === "open";
    charts.hidden = count === 0 || !isOpen;
    button.hidden = count === 0;
    button.textContent = `${isOpen ? "▾" : "▸"} ${count === 1 ? "1 chart" : `${count} charts`}`;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.addEventListener("click", () => {
    sessionStorage.setItem(KEPT, charts.hidden ? "open" : "folded");
    show();
  });
  matchMedia(HAS_ROOM).addEventListener("change", show);
  return (found) => {
    count = found;
    show();
  };
}
