import { monthsOfContractYear } from "../../budget";
import { monthsBetween, parseIso, type Serial } from "../../dates";
import { type Covers, YEAR } from "../../pricing";
import { roundedUp } from "./seats";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** A contract's seats, commitment, overage and shortfall, as pricing/contract.ts and pricing/contract-years.ts have it. */

export interface Contract {
  /** heads, use at list, and what seats are known to have cost, by month */
  heads: readonly Value[];
  list: readonly Value[];
  seatsPaid: readonly (number | undefined)[];
  /** NaN: no seats are agreed */
  seatPrice: Value;
  minimumSeats: Value;
  commitment: Value;
  usageDiscount: Value;
  overageDiscount: Value;
  /** of a year */
  platformFee: Value;
  support: Value;
  /** NaN: not known */
  drawnBefore: Value;
  covers: Covers;
}

/** What a contract is doing in a month. */
export interface ContractMonth {
  runs: boolean;
  beginsYear: boolean;
  endsYear: boolean;
  /** months of its contract year, which share the year's fees */
  ofYear: number;
}

/** The life of a line of a budget begins and ends with a month, so that no month is cut. */
export function contractMonths({ start, end }: { start: string; end: string | null }, months: readonly Serial[]) {
  const last = end === null ? Infinity : parseIso(end);
  return months.map((month): ContractMonth => {
    const since = monthsBetween(parseIso(start), month);
    const runs = since >= 0 && month <= last;
    return {
      runs,
      beginsYear: runs && since % YEAR === 0,
      endsYear: runs && (since % YEAR === YEAR - 1 || month === last),
      ofYear: monthsOfContractYear({ start, end }, month),
    };
  });
}

/** Both sides of a contract, month by month, in its currency. */
export function contractStep(
  { step }: Tape,
  contract: Contract,
  months: readonly ContractMonth[],
): { access: Value[]; metered: Value[] } {
  const { seatPrice, minimumSeats, commitment, usageDiscount, overageDiscount, platformFee, support } = contract;
  const terms = [seatPrice, minimumSeats, commitment, usageDiscount, overageDiscount, platformFee, support];
  const work = costing(months, contract.covers, contract.seatsPaid);
  const reads = [...terms, contract.drawnBefore, ...contract.heads, ...contract.list];
  const written = step(reads, 2 * months.length, work);
  return { access: written.slice(0, months.length), metered: written.slice(months.length) };
}

const costing =
  (months: readonly ContractMonth[], covers: Covers, seatsPaid: Contract["seatsPaid"]): Work =>
  (reads, writes) => {
    const [seatPrice, minimumSeats, commitment, discount, overageDiscount, platformFee, support, drawnBefore, ...rest] =
      reads as [...[Operand, Operand, Operand, Operand, Operand, Operand, Operand, Operand], ...Operand[]];
    const [heads, list] = [rest.slice(0, months.length), rest.slice(months.length)];
    const first = months.findIndex(({ runs }) => runs);
    const [access, metered] = [writes.slice(0, months.length), writes.slice(months.length)];
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        const [price, fewest, agreed] = [val(seatPrice, run), val(minimumSeats, run), val(commitment, run)];
        const [within, beyond] = [1 - val(discount, run), 1 - val(overageDiscount, run)];
        const fees = val(platformFee, run) + val(support, run);
        const told = val(drawnBefore, run);
        let isPriced = !Number.isNaN(told);
        let covered = isPriced ? told : 0;
        for (let k = 0; k < months.length; k++) {
          const { runs: isRunning, beginsYear, endsYear, ofYear } = months[k] as ContractMonth;
          const people = roundedUp(val(heads[k] as Operand, run));
          const used = val(list[k] as Operand, run);
          const [accessCost, meteredCost] = [access[k] as Float64Array, metered[k] as Float64Array];
          if (!isRunning) {
            accessCost[run] = people > 0 ? NaN : 0;
            meteredCost[run] = used > 0 ? NaN : 0;
            continue;
          }
          if (beginsYear) {
            covered = 0;
            // nothing can be drawn before a year that begins in the budget
            isPriced = k !== first || !(told > 0);
          }
          const billed = Math.max(people, roundedUp(fewest));
          accessCost[run] = fees / ofYear + (people > 0 || fewest > 0 ? billed * price : 0);

          if (covers === "usage and seats") {
            const drawn = seatsPaid[k] ?? (billed === 0 ? 0 : billed * price);
            if (Number.isNaN(drawn)) isPriced = false;
            else covered += drawn;
          }
          const room = agreed > 0 ? Math.max(0, agreed - covered) : Infinity;
          const net = used * within;
          const inside = net <= room ? used : room / within;
          covered += net;
          const shortfall = endsYear ? Math.max(0, agreed - covered) : 0;
          const asksWhatIsLeft = agreed > 0 && (net > 0 || endsYear);
          meteredCost[run] =
            asksWhatIsLeft && !isPriced ? NaN : inside * within + Math.max(0, used - inside) * beyond + shortfall;
        }
      }
    };
  };
