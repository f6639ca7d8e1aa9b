import type { Side } from "../../../budget";
import { inCharacters } from "../lines/columns";

/** Widths of the columns in pixels, A to K: what a screen of 1,366 shows beside the pane; the workings behind them are not printed. */
const PIXELS = [140, 102, 76, 76, 76, 70, 52, 110, 118, 60, 74];
const WORKINGS = [130, 60, 130, 60, 60];
export const OVERVIEW_WIDTHS = [...PIXELS, ...WORKINGS].map(inCharacters);
export const LAST_COLUMN = PIXELS.length;

/** Rows by what stands in them. */
export const AT = {
  title: 1,
  company: 2,
  dates: 3,
  cards: 5,
  memo: 10,
  routes: 12,
  charts: 20,
  lists: 34,
} as const;

/** Columns of a card: from which to which, of the next year's figure and of the facts. */
export interface Card {
  from: number;
  to: number;
  next: number;
  facts: number;
}

export const CARDS: Record<Side, Card> = {
  access: { from: 1, to: 5, next: 2, facts: 3 },
  metered: { from: 6, to: LAST_COLUMN, next: 8, facts: 9 },
};

/** How many owners, decisions and events are shown. */
export const OWNERS = 12;
export const DECISIONS = 12;
export const EVENTS = 8;

/** Columns of the workings: an order, the row of Lines that it leads to, and what else is found there. */
export const W = { order: 12, row: 13, event: 14, eventRow: 15, kind: 16 } as const;
