/** Calendar months counted from year 0, as years × 12 + month − 1. */
export const monthOf = (year: number, month: number): number => year * 12 + month - 1;

/** The first day of a month, as ISO text. */
export const dayOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
