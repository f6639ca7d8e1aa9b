import type { Scenario } from "./schema";

export type ScenarioFactor = Exclude<keyof Scenario, "name">;

/** What a scenario multiplies, in the order and words of every place that shows it. */
export const SCENARIO_FACTORS: readonly { key: ScenarioFactor; label: string; note: string }[] = [
  { key: "seats", label: "Seats factor", note: "× seats needed" },
  { key: "usage", label: "API and contract usage factor", note: "× requests and list usage" },
  { key: "credits", label: "Credits factor", note: "× credits needed" },
  { key: "price", label: "List price factor", note: "× list prices; contract terms stay as signed" },
  { key: "exchangeRate", label: "Exchange rate factor", note: "× value of other currencies" },
];
