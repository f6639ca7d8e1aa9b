import type { Scenario } from "./schema";

export type ScenarioFactor = Exclude<keyof Scenario, "name">;

/** What a scenario multiplies, in the order and words of every place that shows it; `label` heads its factor. */
export const SCENARIO_FACTORS: readonly { key: ScenarioFactor; driver: string; label: string; note: string }[] = (
  [
    ["seats", "Seats", "× seats needed"],
    ["usage", "API and contract usage", "× requests and list usage"],
    ["credits", "Credits", "× credits needed"],
    ["price", "List price", "× list prices; contract terms stay as signed"],
    ["exchangeRate", "Exchange rate", "× value of other currencies"],
  ] as const
).map(([key, driver, note]) => ({ key, driver, label: `${driver} factor`, note }));
