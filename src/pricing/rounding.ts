/**
 * Nine decimals, as `ROUND(x,9)` in the sheets: 100 × 1.1 is 110.00000000000001 and must not become 111 seats.
 * Never -0.
 */
export const snap = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(9))) + 0;

/** Whole units, upwards, as `ROUNDUP(ROUND(x,9),0)` in the sheets. For quantities of 0 and more. */
export const roundUp = (value: number): number => Math.ceil(snap(value)) + 0;
