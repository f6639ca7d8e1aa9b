import type { AdoptionCurve } from "./types";

/** Where a curve of adoption goes, and how: an S-curve, as usage-profiles.md has it. */
export type Adoption = AdoptionCurve["parameters"];

/**
 * The share of licensed people who are active in a month.
 * @param month 1 is the month in which the seats are handed out
 */
export const activeShare = ({ ceiling, growthPerMonth, midpointMonth }: Adoption, month: number): number =>
  ceiling / (1 + Math.exp(-growthPerMonth * (month - midpointMonth)));

export interface SeatUse {
  active: number;
  /** licensed and paid, and not active */
  wasted: number;
}

/** Of the seats that are paid in a month, those in use and those wasted. */
export function seatUse(adoption: Adoption, seats: number, month: number): SeatUse {
  const active = seats * activeShare(adoption, month);
  return { active, wasted: seats - active };
}
