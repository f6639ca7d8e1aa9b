import { firstOfMonth, type Serial } from "../dates";

/** The first day of a day's month; asked millions of times of few days. */
export function monthFinder(): (day: Serial) => Serial {
  const months = new Map<Serial, Serial>();
  return (day) => {
    const known = months.get(day);
    if (known !== undefined) return known;
    const month = firstOfMonth(day);
    months.set(day, month);
    return month;
  };
}
