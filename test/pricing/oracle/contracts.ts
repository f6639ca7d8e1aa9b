import type { ExactCost } from "./agreement";
import {
  add,
  binary,
  divide,
  isLess,
  isZero,
  larger,
  multiply,
  nineDecimals,
  ONE,
  type Rational,
  roundedUp,
  size,
  smaller,
  subtract,
  sum,
  whole,
  ZERO,
} from "./rational";

export interface ContractCase {
  seatPrice: number;
  minimumSeats: number;
  /** of each contract year; 0: none */
  commitments: number[];
  coversSeats: boolean;
  /** 0: none */
  minimumMonth: number;
  minimumDraws: boolean;
  usageDiscount: number;
  overageDiscount: number | null;
  tiers: { kind: "graduated" | "volume"; byMonth: boolean; steps: { from: number; discount: number }[] } | null;
  platformFee: number;
  support: number;
  seats: number[];
  usage: number[];
  /** months of its contract year before the first one, and what it had drawn and used in them */
  begun: number;
  drawnBefore: number;
  usedBefore: number;
  /** months from the first one to the end; null: it runs on */
  lasts: number | null;
}

/**
 * The months of a contract that begins in the first of them, or some before it.
 *
 * Worked by totals and not by months: what a contract year has cost until a month, less what it had cost the month before.
 * Of use worth `net` after discount, the commitment pays what is left of it after the seats it covers; the rest is overage.
 *
 * Some months are a small difference of large amounts, and no arithmetic that rounds each of them can be exact in the
 * last place of the difference: a month that reaches a volume tier takes back part of the price of all earlier use, and
 * what a commitment still pays is the commitment less all that has drawn on it. Their last place is that of the larger amount.
 */
export function contractCosts(terms: ContractCase): ExactCost[] {
  let fromSeats = binary(terms.drawnBefore);
  let used = ZERO;
  let list = binary(terms.usedBefore);
  let net = ZERO;
  return terms.usage.map((usage, month) => {
    const year = Math.floor((month + terms.begun) / 12);
    const inYear = (month + terms.begun) % 12;
    const yearsMonths = terms.lasts === null ? 12 : Math.min(12, terms.begun + terms.lasts - 12 * year);
    if (inYear === 0) [fromSeats, used, net] = [ZERO, ZERO, ZERO];
    if (inYear === 0 || terms.tiers?.byMonth) list = ZERO;
    const commitments = terms.commitments;
    const commitment = binary(commitments[Math.min(year, commitments.length - 1)]!);

    const heads = larger(roundedUp(binary(terms.seats[month]!)), roundedUp(binary(terms.minimumSeats)));
    const seats = multiply(heads, binary(terms.seatPrice));
    const before = discounted(terms, list);
    const listBefore = list;
    list = add(list, binary(usage));
    const charge = subtract(discounted(terms, list), before);
    if (terms.coversSeats) fromSeats = add(fromSeats, seats);
    used = add(fromSeats, net);
    net = add(net, charge);

    const overage =
      isLess(ZERO, commitment) && terms.overageDiscount !== null
        ? dearer(terms, commitment, used, listBefore, binary(usage), charge)
        : ZERO;
    const minimum = binary(terms.minimumMonth);
    const below = isZero(minimum) ? ZERO : larger(ZERO, subtract(minimum, add(charge, overage)));
    if (terms.minimumDraws) fromSeats = add(fromSeats, below);
    const shortfall = inYear === yearsMonths - 1 ? larger(ZERO, subtract(commitment, add(fromSeats, net))) : ZERO;
    const fees = divide(add(binary(terms.platformFee), binary(terms.support)), whole(yearsMonths));
    const amounts = [seats, charge, overage, below, shortfall, fees];
    const takenBack = terms.tiers?.kind === "volume" ? subtract(charge, discounted(terms, binary(usage), list)) : ZERO;
    const isCommitmentSpent = !isZero(overage) || !isZero(shortfall);
    const operands = [takenBack, isCommitmentSpent ? commitment : ZERO, isZero(below) ? ZERO : minimum];
    const cost = sum(amounts);
    return { cost, largest: [cost, ...amounts, ...operands].map(size).reduce(larger) };
  });
}

/**
 * What use since the beginning of the tier period costs after discount.
 * @param reached use that decides which volume tier holds
 */
function discounted({ tiers, usageDiscount }: ContractCase, list: Rational, reached = list): Rational {
  if (!tiers) return multiply(list, subtract(ONE, binary(usageDiscount)));
  const steps = [{ from: 0, discount: 0 }, ...tiers.steps].sort((a, b) => a.from - b.from);
  if (tiers.kind === "volume") {
    const tier = steps.filter(({ from }) => !isLess(nineDecimals(reached), whole(from))).at(-1)!;
    return multiply(list, subtract(ONE, binary(tier.discount)));
  }
  return sum(
    steps.map(({ from, discount }, index) => {
      const next = steps[index + 1];
      const end = next ? smaller(list, whole(next.from)) : list;
      return multiply(larger(ZERO, subtract(end, whole(from))), subtract(ONE, binary(discount)));
    }),
  );
}

/**
 * What the part of a month's use beyond the commitment costs more, or less, at the discount of overage. How much use at list
 * the rest of the commitment pays for is found step by step.
 */
function dearer(
  terms: ContractCase,
  commitment: Rational,
  used: Rational,
  listBefore: Rational,
  usage: Rational,
  charge: Rational,
): Rational {
  const room = larger(ZERO, subtract(commitment, used));
  if (!isLess(room, charge)) return ZERO;
  const edges = (terms.tiers?.steps ?? []).map(({ from }) => whole(from));
  const end = add(listBefore, usage);
  const stops = [...edges.filter((edge) => isLess(listBefore, edge) && isLess(edge, end)), end];
  stops.sort((a, b) => (isLess(a, b) ? -1 : 1));
  const start = discounted(terms, listBefore);
  let from = listBefore;
  for (const stop of stops) {
    const paid = subtract(discounted(terms, from), start);
    const step = subtract(discounted(terms, stop), discounted(terms, from));
    if (isLess(subtract(room, paid), step)) {
      const slope = divide(step, subtract(stop, from));
      const within = add(subtract(from, listBefore), divide(subtract(room, paid), slope));
      const beyond = subtract(usage, within);
      return subtract(multiply(beyond, subtract(ONE, binary(terms.overageDiscount!))), subtract(charge, room));
    }
    from = stop;
  }
  return ZERO;
}
