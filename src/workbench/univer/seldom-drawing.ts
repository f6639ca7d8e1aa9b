import { IRenderManagerService } from "@univerjs/engine-render";
import type { OpenBook } from "./create-book";

const ONCE_IN_MILLISECONDS = 1_500;

/**
 * While an add-in writes or formulas are calculated, every change makes Univer draw the whole grid again: a fifth of the time that
 * inserting the sample takes. Here it is then drawn now and again; the page stays alive, and the last state is always drawn.
 */
export function drawSeldomWhileBusy({ univer, book }: OpenBook): void {
  const engine = univer.__getInjector().get(IRenderManagerService).getRenderUnitById(book.workbook.getId())?.engine;
  if (!engine) return;
  let lastDrawn = 0;
  // the engine asks before each frame; what has changed meanwhile is drawn with the next one
  Object.defineProperty(engine, "renderEvenInBackground", {
    get: () => {
      const now = performance.now();
      const draws = !book.calculation.isBusy || now - lastDrawn >= ONCE_IN_MILLISECONDS;
      if (draws) lastDrawn = now;
      return draws;
    },
  });
}
