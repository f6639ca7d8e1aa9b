import type { Request } from "../request";

/** An amount as it is read aloud, without cents. */
export const whole = (amount: number): string => Math.round(amount).toLocaleString("en-US");

/** A quantity as it is read aloud. */
export const figure = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 4 });

export const COMPARED: Record<NonNullable<Request["goalSeek"]>["is"], string> = {
  "<=": "at most",
  ">=": "at least",
  "=": "exactly",
};
