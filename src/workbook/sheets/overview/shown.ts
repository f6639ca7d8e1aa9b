import { type Budget, type Status, STATUSES } from "../../../budget";
import type { Lines } from "../lines";
import type { Feeds } from "../route";
import type { Summary } from "../summary";

/** What Overview is made of. */
export interface Shown extends Pick<Feeds, "assumptions" | "months"> {
  budget: Budget;
  lines: Lines;
  summary: Summary;
}

const rankOf = (wanted: Status): number => STATUSES.findIndex(({ key }) => key === wanted) + 1;
const WITHIN = String(rankOf("within"));

/** The looks of a status whose rank stands in a cell of the same row. */
export const statusLooks = (rank: string): (readonly [string, "bad" | "doubtful" | "quiet"])[] => [
  [`=AND(${rank}>0,${rank}<=${rankOf("over")})`, "bad"],
  [`=AND(${rank}>${rankOf("over")},${rank}<${WITHIN})`, "doubtful"],
  [`=${rank}>=${WITHIN}`, "quiet"],
];
