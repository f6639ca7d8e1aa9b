/** What one item was budgeted and what it was: quantity, price in its own currency, and units of the report currency for one of it. */
export interface VarianceItem {
  budget: { quantity: number; price: number; rate: number };
  actual: { quantity: number; price: number; rate: number };
}

/** What lies between budget and actual, in this order; what two causes do together falls to the later one. */
export interface Steps {
  volume: number;
  mix: number;
  price: number;
  currency: number;
  /** what has no budget line */
  notBudgeted: number;
  /** what has an amount and no quantity: fees, shortfalls, ledgers */
  amount: number;
}

const sumOf = <T>(things: readonly T[], valueOf: (thing: T) => number): number =>
  things.reduce((sum, thing) => sum + valueOf(thing), 0);

/**
 * Revalues a group of items of one unit step by step from budget to actual, so that the steps add up to the difference. Where nothing
 * was budgeted there is no mix to keep, and all of it is volume at the actual price.
 * @param items budgeted ones; quantities in one unit
 */
export function stepsOf(items: readonly VarianceItem[], more: Pick<Steps, "notBudgeted" | "amount">): Steps {
  const budgeted = sumOf(items, ({ budget }) => budget.quantity);
  const used = sumOf(items, ({ actual }) => actual.quantity);
  const atBudget = sumOf(items, ({ budget: { quantity, price, rate } }) => quantity * price * rate);
  const atPrice = sumOf(items, ({ actual, budget }) => actual.quantity * actual.price * budget.rate);
  const atActual = sumOf(items, ({ actual: { quantity, price, rate } }) => quantity * price * rate);
  if (budgeted === 0) return { volume: atActual - atBudget, mix: 0, price: 0, currency: 0, ...more };
  const atVolume = (atBudget / budgeted) * used;
  const atMix = sumOf(items, ({ actual, budget }) => actual.quantity * budget.price * budget.rate);
  return {
    volume: atVolume - atBudget,
    mix: atMix - atVolume,
    price: atPrice - atMix,
    currency: atActual - atPrice,
    ...more,
  };
}

export const totalOf = (steps: Steps): number => sumOf(Object.values(steps) as number[], (step) => step);

/**
 * The steps as they are printed: whole units of `10^-digits` that add up to the printed total, the largest remainders rounded up.
 */
export function asPrinted(steps: readonly number[], digits = 2): number[] {
  const scale = 10 ** digits;
  const exact = steps.map((step) => step * scale);
  const floors = exact.map(Math.floor);
  const missing = Math.round(sumOf(exact, (step) => step)) - sumOf(floors, (step) => step);
  const byRemainder = exact
    .map((step, k) => ({ k, remainder: step - (floors[k] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.k - b.k);
  const raised = new Set(byRemainder.slice(0, missing).map(({ k }) => k));
  return floors.map((floor, k) => (floor + (raised.has(k) ? 1 : 0)) / scale);
}
