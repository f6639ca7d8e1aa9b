import type { Serial } from "../dates";
import { LIMIT_STATES } from "./limit-state";

/** What is to be said of a line and month, worst first. */
export const STATES = [...LIMIT_STATES, "Needs approval", "Spend without budget line", "No data", "Anomaly"] as const;

/** One thing to be looked at; money in the report currency. */
export interface Alert {
  state: (typeof STATES)[number];
  /** a line, with its part; a route; a vendor and route */
  what: string;
  /** what is told is a line's own, and names nothing of others */
  isOfLine?: true;
  /** of which the amount is */
  period: "month" | "fiscal year" | "day";
  from: Serial;
  /** spent, or foreseen where the state is of what is to come; null: not known */
  amount: number | null;
  /** limit, share of the limit, approval, budget, or median of the weekday; null: nothing */
  against: number | null;
  /** the day on which the limit was or will be passed; null: not in this period, or not known by day */
  passedOn: Serial | null;
}
