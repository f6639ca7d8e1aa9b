/** How many fiscal years so many months touch at most, in whichever of its months the first year begins. */
export const yearsTouched = (months: number): number => Math.floor((months + 10) / 12) + 1;
