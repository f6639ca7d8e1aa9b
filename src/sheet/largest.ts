/** The largest of many numbers, 0 of none: Data has more cells than a call of Math.max takes arguments. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => (number > most ? number : most), 0);
