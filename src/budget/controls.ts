import { addMonths, calendarDay, parseIso } from "../dates";
import { knownSum } from "./known-sum";
import { CONTROLLED, type Controlled, type Side } from "./routes";
import type { BudgetRun, LineRun } from "./run";
import type { Budget, RouteControl } from "./schema";

/** Where money stands against a limit: 0 within it, or no limit at all; 1 past the alert; 2 over the limit; null: no price. */
export type Level = 0 | 1 | 2 | null;

/** What is to be said of a line or a route, worst first. On the sheets the words head the columns in which each is found out. */
export const STATUSES = [
  { key: "noPrice", label: "No price" },
  { key: "over", label: "Over its limit" },
  { key: "approval", label: "Approval due" },
  { key: "capped", label: "Cap reached" },
  { key: "noOwner", label: "No owner" },
  { key: "alert", label: "Past its alert" },
  { key: "within", label: "Within its limit" },
  { key: "noLimit", label: "No limit" },
] as const;
export type Status = (typeof STATUSES)[number]["key"];

/** A fiscal year by the calendar year in which it ends, as far as the budget reaches into it. */
export interface FiscalYearStatus {
  year: number;
  cost: number | null;
  level: Level;
  approvalDue: boolean;
}

/** A route, or access or metered as a whole, against its own limits. */
export interface RouteStatus {
  route: Controlled;
  side: Side;
  status: Status;
  months: { cost: number | null; level: Level }[];
  years: FiscalYearStatus[];
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** @param alertAt share of the limit; 0: no alert before the limit itself */
export function levelOf(cost: number | null, limit: number, alertAt: number): Level {
  if (cost === null) return null;
  const spent = cents(cost);
  if (limit <= 0) return 0;
  if (spent > limit) return 2;
  return alertAt > 0 && spent >= cents(alertAt * limit) ? 1 : 0;
}

/** The fiscal year of each month, as Assumptions has it. */
export function fiscalYears({ startMonth, months, fiscalYearStart }: Budget): number[] {
  const toItsEnd = (13 - fiscalYearStart) % 12;
  return Array.from({ length: months }, (_, k) => calendarDay(addMonths(parseIso(startMonth), k + toItsEnd)).year);
}

/** What the routes of a budget, and access and metered as a whole, cost against their own limits. */
export function routeStatuses(
  budget: Budget,
  run: { lines: readonly LineRun[] } & Pick<BudgetRun, "problems">,
): RouteStatus[] {
  const yearOf = fiscalYears(budget);
  return CONTROLLED.map(({ key, side, label }) => {
    const control = budget.routes.find(({ route }) => route === label) ?? NO_CONTROL;
    const own = run.lines.filter((line) => belongsTo(line, key));
    const costs = yearOf.map((_, k) => knownSum(own.map(({ cost }) => cost[k] ?? null)));
    const months = costs.map((cost) => ({ cost, level: levelOf(cost, control.limitMonth, control.alertAt) }));
    const years = [...new Set(yearOf)].map((year) => {
      const cost = knownSum(costs.filter((_, k) => yearOf[k] === year));
      const { limitYear, alertAt, approvalAbove } = control;
      const approvalDue = approvalAbove > 0 && cost !== null && cents(cost) > approvalAbove;
      return { year, cost, level: levelOf(cost, limitYear, alertAt), approvalDue };
    });
    return { route: key, side, status: statusOf(control, months, years), months, years };
  });
}

const NO_CONTROL = { owner: "", limitMonth: 0, limitYear: 0, alertAt: 0, approvalAbove: 0 };

/** Is a line's money part of a route's row, or of a side? */
export function belongsTo({ route, side }: LineRun, key: Controlled): boolean {
  if (key === "access" || key === "metered") return side === key;
  if (key === "enterpriseAccess" || key === "enterpriseMetered")
    return route === "enterprise" && (side === "access") === (key === "enterpriseAccess");
  return key === (route === "subscription" ? "subscriptions" : route);
}

/** The worst that any month or fiscal year says. Somebody has to answer for limits, not for a route that has none. */
function statusOf(
  { owner, limitMonth, limitYear, approvalAbove }: Omit<RouteControl, "route" | "approver">,
  months: RouteStatus["months"],
  years: readonly FiscalYearStatus[],
): Status {
  const levels = [...months, ...years].map(({ level }) => level);
  const hasLimit = limitMonth + limitYear > 0;
  if (months.some(({ cost }) => cost === null)) return "noPrice";
  if (levels.includes(2)) return "over";
  if (years.some(({ approvalDue }) => approvalDue)) return "approval";
  if (owner === "" && (hasLimit || approvalAbove > 0)) return "noOwner";
  if (levels.includes(1)) return "alert";
  return hasLimit ? "within" : "noLimit";
}
