/** What heads the first column of each block on Comparison. */
export const COMPARISON = {
  byYear: "Scenario",
  byRoute: "Difference by route",
  byDriver: "Difference by driver",
} as const;

/** Name of a row that waits for a scenario. */
export const NO_SCENARIO = "(no scenario sheet)";
