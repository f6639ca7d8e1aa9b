import type { Controlled } from "../../budget";
import type { Block, SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import type { NotMet } from "./caps";
import { control, type LimitControl } from "./control";
import { due, type DueFacts } from "./due";
import type { Lines, Placed, Register } from "./register";
import { yearTotals } from "./reported";
import { results } from "./results";
import { routeControl, type RouteState, sumOfRows } from "./route-control";
import { status } from "./status";

/** What is said of the costs of a route that belongs to one budget. */
export interface JudgedRoute {
  limits: LimitControl;
  /** of each line, row k of line k */
  state: Lines;
  /** of the route itself */
  states: RouteState[];
  falls: Lines;
}

/**
 * Holds the costs of a route against what was decided: totals by year, each line against its limits with its results beside the
 * register, the route against its own limits, and what falls due.
 */
export function judgedRoute(
  sheet: SheetBuilder,
  {
    route,
    register,
    stopped,
    ...facts
  }: DueFacts & { route: Controlled; register: Register; labels: Block & Placed; stopped?: NotMet | undefined },
  assumptions: Assumptions,
): JudgedRoute {
  const { labels, cost } = facts;
  yearTotals(sheet, cost, assumptions);
  const limits = control(sheet, labels, cost, assumptions);
  const state = status(sheet, labels, cost, limits, assumptions, stopped);
  results(sheet, register, cost, state, assumptions);
  const states = routeControl(sheet, [{ route, cost: sumOfRows(cost) }], assumptions);
  const falls = due(sheet, facts, assumptions);
  return { limits, state, states, falls };
}
