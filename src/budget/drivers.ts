import type { Part } from "./actuals";
import { contractSeats, growingDemand, seatsNeeded, timelineOf } from "./quantities";
import type { Budget } from "./schema";

/** What a line needs each month in the unit of its route: seats, requests, credits, or a contract's usage at list price. */
export interface LineDriver {
  name: string;
  part: Part;
  quantities: readonly number[];
}

/** The drivers of all lines by the budget's own figures, closed months included as they were foreseen. */
export function driversOf(budget: Budget): LineDriver[] {
  const timeline = timelineOf(budget);
  const { scenario } = timeline;
  const usageOf = (line: Budget["enterprise"][number]) => ({ ...line, base: line.usage, driver: "", perDriver: 0 });
  return [
    ...[...budget.subscriptions, ...budget.seats].map((line) => ({
      name: line.name,
      part: "" as const,
      quantities: seatsNeeded(line, timeline),
    })),
    ...budget.api.map((line) => ({
      name: line.name,
      part: "" as const,
      quantities: growingDemand(line, timeline, scenario.usage),
    })),
    ...budget.credits.map((line) => ({
      name: line.name,
      part: "" as const,
      quantities: growingDemand(line, timeline, scenario.credits),
    })),
    ...budget.enterprise.flatMap((line) => [
      { name: line.name, part: "Access" as const, quantities: contractSeats(line, timeline) },
      { name: line.name, part: "Metered" as const, quantities: growingDemand(usageOf(line), timeline, scenario.usage) },
    ]),
  ];
}
