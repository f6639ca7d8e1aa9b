import { dayOf } from "./months";
import { isSold, items, priceOn, termOn } from "./price-rows";
import {
  add,
  binary,
  isLess,
  isZero,
  larger,
  multiply,
  type Rational,
  roundedUp,
  subtract,
  sum,
  whole,
  ZERO,
} from "./rational";

export interface SeatCase {
  plans: string[];
  /** heads by plan and month */
  seats: number[][];
  annual: boolean;
  /** calendar month of the first column, counted from year 0 */
  start: number;
  /** length of each column, at most a month */
  length: number;
}

export interface SeatMonth {
  /** of each plan */
  billed: Rational[];
  cost: Rational | null;
}

/**
 * The seats of one workspace, month by month. Annual seats cannot be given back before the term of twelve months that began
 * with the first seat has passed, and keep the price of its first month. What the minimum lacks costs the cheapest seat.
 */
export function seatMonths({ plans, seats, annual, start, length }: SeatCase): SeatMonth[] {
  const used = plans.map((_, row) => seats[row]!.some((heads) => heads !== 0));
  const group = items.get(plans[used.indexOf(true)] ?? "")?.seatGroup;
  const first = seats[0]!.findIndex((_, month) => seats.some((row) => row[month] !== 0));
  let held = plans.map(() => ZERO);
  return seats[0]!.map((_, month) => {
    const inTerm = annual && first >= 0 && month >= first ? (month - first) % 12 : 0;
    const kept = inTerm > 0 ? held : plans.map(() => ZERO);
    const billed = plans.map((_, row) => larger(roundedUp(binary(seats[row]![month]!)), kept[row]!));
    held = billed;
    const day = dayOf(start + month);
    const total = sum(billed);
    const limits = (group && termOn(group, "seatLimits", day)) as Limits | undefined;
    if (limits?.maximumSeats != null && isLess(whole(limits.maximumSeats), total)) return { billed, cost: null };
    const lacks = isZero(total) ? ZERO : larger(ZERO, subtract(whole(limits?.minimumSeats ?? 0), total));
    const priceDay = dayOf(start + month - inTerm);
    const price = (plan: string): Rational | null => seatPrice(plan, annual, priceDay);
    const costs = plans.map((plan, row) => (isZero(billed[row]!) ? ZERO : times(billed[row]!, price(plan))));
    if (isLess(ZERO, lacks)) costs.push(times(lacks, cheapest(group, price)));
    return { billed, cost: prorated(costs, length) };
  });
}

interface Limits {
  minimumSeats: number | null;
  maximumSeats: number | null;
}

const times = (quantity: Rational, price: Rational | null): Rational | null => price && multiply(quantity, price);

const prorated = (costs: (Rational | null)[], length: number): Rational | null => {
  const total = costs.reduce((all, cost) => all && cost && add(all, cost), ZERO);
  return total && (length === 1 ? total : multiply(total, binary(length)));
};

function seatPrice(plan: string, annual: boolean, day: string): Rational | null {
  if (!isSold(plan, day)) return null;
  return priceOn(plan, annual ? "seat annual" : "seat monthly", [], false, day)?.each ?? null;
}

function cheapest(group: string | undefined, price: (plan: string) => Rational | null): Rational | null {
  const prices = [...items.values()]
    .filter(({ seatGroup }) => seatGroup === group)
    .flatMap(({ id }) => price(id) ?? []);
  return prices.reduce<Rational | null>((least, next) => (least && !isLess(next, least) ? least : next), null);
}
