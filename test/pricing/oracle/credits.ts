import { dayOf } from "./months";
import { isSold, rowOn, termOn } from "./price-rows";
import {
  add,
  binary,
  decimal,
  divide,
  isLess,
  isZero,
  larger,
  multiply,
  type Rational,
  roundedUp,
  smaller,
  subtract,
  sum,
  whole,
  ZERO,
} from "./rational";
import { seatMonths } from "./seats";

export interface CreditCase {
  plan: string;
  credits: number[];
  /** null: the plan is not sold by the seat */
  seats: number[] | null;
  annual: boolean;
  start: number;
  opening: number;
}

interface Allowance {
  unit: string;
  amount: number;
  period: string;
  rollover: string | null;
}
interface Bought {
  expireAfterMonths?: number;
  expireAfterIdleMonths?: number;
}

/**
 * The months of one pool: fee and packs. Every month keeps its purchases apart; what ends first is used first. Bought
 * credits are known by the month they were bought in.
 */
export function creditCosts({ plan, credits, seats, annual, start, opening }: CreditCase): (Rational | null)[] {
  const length = 1;
  const fees = seats && seatMonths({ plans: [plan], seats: [seats], annual, start, length });
  const bought = new Map<number, Rational>([[-1, binary(opening)]]);
  let kept = ZERO;
  let active = -1;
  return credits.map((needed, month) => {
    const day = dayOf(start + month);
    const allowance = termOn(plan, "allowance", day) as Allowance | undefined;
    const terms = (termOn(plan, "boughtCredits", dayOf(start)) ?? {}) as Bought;
    const included =
      allowance && isCredits(allowance) && fees ? multiply(fees[month]!.billed[0]!, whole(allowance.amount)) : ZERO;

    for (const [from] of bought) {
      const old = terms.expireAfterMonths !== undefined && month - from >= terms.expireAfterMonths;
      const idle = terms.expireAfterIdleMonths !== undefined && month - active >= terms.expireAfterIdleMonths;
      if (old || idle) bought.delete(from);
    }
    const need = binary(needed);
    const missing = larger(ZERO, subtract(need, add(kept, included)));
    const unused = larger(ZERO, subtract(add(kept, included), need));
    kept = allowance?.rollover === "one month" ? smaller(included, unused) : ZERO;

    const pack = rowOn(plan, "credit pack", day)!;
    const short = larger(ZERO, subtract(missing, sum([...bought.values()])));
    // a month that cannot buy has no price; what would be left of its packs serves the next ones, as their size is known
    const size = decimal(pack.per);
    const packs = multiply(roundedUp(divide(short, size)), size);
    if (isLess(ZERO, packs)) bought.set(month, packs);
    if (isLess(ZERO, need)) active = month;
    takeOldest(bought, missing);

    const topUp = isZero(packs) ? ZERO : multiply(packs, divide(decimal(pack.amount!), decimal(pack.per)));
    if (isLess(ZERO, packs) && !isSold(plan, day)) return null;
    const fee = fees ? fees[month]!.cost : ZERO;
    return fee && add(fee, topUp);
  });
}

const isCredits = ({ unit, period }: Allowance): boolean =>
  period === "month" && unit.toLowerCase().endsWith("credits") && !unit.startsWith("USD");

function takeOldest(bought: Map<number, Rational>, credits: Rational): void {
  let left = credits;
  for (const from of [...bought.keys()].sort((a, b) => a - b)) {
    const used = smaller(left, bought.get(from)!);
    left = subtract(left, used);
    bought.set(from, subtract(bought.get(from)!, used));
  }
  if (isLess(ZERO, left)) throw new Error("more credits are used than there are");
}
