/** What limits say of a line or route, worst first. */
export const LIMIT_STATES = ["Over limit", "Forecast over limit", "Alert"] as const;

export interface LimitState {
  state: (typeof LIMIT_STATES)[number];
  amount: number;
  against: number;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Whether money is above an amount, as people read both: in whole cents. */
export const isAbove = (amount: number, most: number): boolean => cents(amount) > most;

/**
 * Money against a limit. An open period is judged by what is spent and by what it will be; a closed one by what it was.
 * @param spent until now; null: not known
 * @param foreseen of the whole period; null: not known, or closed
 * @param limit 0: none
 * @param alertAt share of the limit; 0: no alert before the limit itself
 */
export function limitState(
  spent: number | null,
  foreseen: number | null,
  limit: number,
  alertAt: number,
): LimitState | null {
  if (limit <= 0) return null;
  if (spent !== null && isAbove(spent, limit)) return { state: "Over limit", amount: spent, against: limit };
  if (foreseen !== null && isAbove(foreseen, limit))
    return { state: "Forecast over limit", amount: foreseen, against: limit };
  const against = cents(alertAt * limit);
  return alertAt > 0 && spent !== null && cents(spent) >= against ? { state: "Alert", amount: spent, against } : null;
}
