/** What heads the first column of each block on Comparison. */
export const COMPARISON = {
  byYear: "Scenario",
  byRoute: "Difference by route",
  byDriver: "Difference by driver",
} as const;

/** Columns of the first block that a side takes: two years, and how much more than the first scenario, in money and as a share. */
export const SIDE_COLUMNS = 4;

/** Name of a row that waits for a scenario. */
export const NO_SCENARIO = "(no scenario sheet)";
