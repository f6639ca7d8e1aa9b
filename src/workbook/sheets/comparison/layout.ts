import { SCENARIO_FACTORS } from "../../../budget";
import { type Block, COLUMN } from "../../../sheet";
import { SIDE_COLUMNS } from "../../tables/comparison";
import type { ScenarioLine } from "../scenario";

export const E = COLUMN.firstAttribute;
export const MONTHLY = ["access", "metered", "memo"] as const satisfies readonly ScenarioLine[];
/** As many as the differences by driver take, the widest block: what a screen of 1,366 shows beside the names and the pane. */
export const COLUMNS = SCENARIO_FACTORS.length + 3;
export const SHARES = [E + SIDE_COLUMNS - 1, E + 2 * SIDE_COLUMNS - 1];
export const CHART_ROWS = 13;

/** The rows of months, one for each scenario. */
export type Monthly = Record<(typeof MONTHLY)[number], Block>;
