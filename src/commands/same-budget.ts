import type { Budget } from "../budget";

/** Do two budgets say the same, whatever the order of their keys? */
export const isSameBudget = (one: Budget, other: Budget): boolean => textOf(one) === textOf(other);

const textOf = (budget: Budget): string => JSON.stringify(sorted(budget));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
