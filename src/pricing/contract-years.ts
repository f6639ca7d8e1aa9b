import * as messages from "../messages";
import { BadArgument } from "../problems";
import { type ContractLife, contractLife, partsOf, yearAt } from "./contract-life";
import type { ContractTerms, YearTerms } from "./contract-terms";
import type { Slice } from "./periods";
import { roundUp, snap } from "./rounding";
import { netOf, splitAt, type TierPart, tierParts, tierReached, type UsageTiers } from "./usage-tiers";

/** What is used in one month: heads, and money at list prices. */
export interface ContractUse {
  slice: Slice;
  heads: number;
  list: number;
  /** Money that seats are known to have cost, of a month that is over; it draws instead of heads × price. */
  seatsPaid?: number | undefined;
  settled?: Settled;
}

/**
 * How the use of a month that is over is known: "paid" from what was paid for it, so that a minimum is in it already; "used" as it was.
 * undefined: it is a forecast.
 */
export type Settled = "paid" | "used" | undefined;

/** Use of the period until now, charged again because this month reaches another volume tier. */
export interface Repriced {
  /** threshold of the tier that now holds for all of it */
  from: number;
  list: number;
  /** old discount less new one: what is charged for each unit of list money, mostly negative */
  rate: number;
}

/** One month of a contract; `drawn` and `overage` are the two parts of `list`. */
export interface ContractMonth extends ContractUse {
  /** null: the contract does not run in this month */
  terms: YearTerms | null;
  /** Use inside the commitment, or all of it where there is none. */
  drawn: readonly TierPart[];
  overage: readonly TierPart[];
  repriced: Repriced | null;
  /** Use that the maximum a month stops, at list and at the price it would have had. */
  unmet: Unmet;
  /** What the charges of the use lack to the minimum a month. */
  belowMinimum: number;
  /** What is left of the commitment when its year ends; 0 in every other month. */
  shortfall: number;
  beginsYear: boolean;
  /** Why use and commitment of this month cannot be priced although the contract runs. */
  problem: BadArgument | null;
}

export interface Unmet {
  list: number;
  amount: number;
}

const ALL_MET: Unmet = { list: 0, amount: 0 };

/** What the contract year and the tier period have seen so far. */
interface SoFar {
  year: number | undefined;
  /** Money that has drawn the commitment down. */
  covered: number;
  month: number | undefined;
  /** Use at list since the tier period began. */
  list: number;
  problem: BadArgument | null;
  /** Seats have drawn the commitment at a price that is not known. */
  unpriced: BadArgument | null;
}

const NOT_RUNNING = {
  terms: null,
  drawn: [],
  overage: [],
  repriced: null,
  unmet: ALL_MET,
  belowMinimum: 0,
  shortfall: 0,
  beginsYear: false,
  problem: null,
};

/**
 * The commitment of each contract year, drawn down month by month. Seats, where the commitment covers them, draw first;
 * use draws at its discounted price, tier by tier, as far as the maximum of the month pays for it; then, where the contract says so, what is paid to reach the minimum of the month. A month in which the contract or a contract year starts or ends is cut
 * there, by days.
 */
export function contractYears(contract: ContractTerms, uses: readonly ContractUse[]): ContractMonth[] {
  const life = contractLife(
    contract,
    uses.map(({ slice }) => slice),
  );
  const soFar: SoFar = { year: undefined, covered: 0, month: undefined, list: 0, problem: null, unpriced: null };
  return uses.flatMap((use) => partsOf(life, use)).map((part) => contractMonth(life, soFar, contract, part));
}

function contractMonth(life: ContractLife, soFar: SoFar, contract: ContractTerms, use: ContractUse): ContractMonth {
  const { slice } = use;
  const year = yearAt(life, slice.elapsed);
  const terms = year === null ? null : (contract.years[Math.min(year, contract.years.length - 1)] ?? null);
  if (year === null || !terms) return { ...use, ...NOT_RUNNING };
  const beginsYear = year !== soFar.year && life.begins(year) === slice.elapsed;
  if (year !== soFar.year) beginYear(soFar, contract, terms, soFar.year === undefined && !beginsYear);
  soFar.year = year;
  const month = Math.floor(slice.elapsed);
  if (terms.tiers?.period === "month" && month !== soFar.month) soFar.list = 0;
  soFar.month = month;

  const charges = chargesOf(soFar, terms, use);
  const ends = snap(Math.min(life.begins(year + 1), life.stop) - slice.elapsed - slice.length) <= 0;
  const shortfall = ends ? Math.max(0, terms.commitment - soFar.covered) : 0;
  const asksWhatIsLeft = terms.commitment > 0 && (use.list > 0 || ends);
  const problem = soFar.problem ?? (asksWhatIsLeft ? soFar.unpriced : null);
  return { ...use, ...charges, terms, shortfall, beginsYear, problem };
}

/** @param runsAlready the year began before the first column: what happened in it until then must be told */
function beginYear(
  soFar: SoFar,
  { drawnBefore, usedBefore }: ContractTerms,
  { commitment, tiers }: YearTerms,
  runsAlready: boolean,
): void {
  soFar.covered = runsAlready ? (drawnBefore ?? 0) : 0;
  soFar.list = runsAlready ? (usedBefore ?? 0) : 0;
  soFar.problem = null;
  soFar.unpriced = null;
  if (!runsAlready) return;
  if (commitment > 0 && drawnBefore === null) soFar.problem = new BadArgument(messages.contractBegunEarlier);
  if (tiers?.period === "contract year" && usedBefore == null) {
    soFar.problem ??= new BadArgument(messages.tiersBegunEarlier);
  }
}

/** One discount for all use is one tier. */
const flat = (discount: number): UsageTiers => ({
  kind: "graduated",
  period: "contract year",
  tiers: [{ from: 0, discount }],
});

/** Splits a month's use by tier and by what is left of the commitment, and counts it. */
function chargesOf(
  soFar: SoFar,
  terms: YearTerms,
  { heads, list, slice, seatsPaid, settled }: ContractUse,
): Pick<ContractMonth, "drawn" | "overage" | "repriced" | "unmet" | "belowMinimum"> {
  const tiers = terms.tiers ?? flat(terms.usageDiscount);
  const repriced = repricedBy(tiers, soFar.list, list);
  if (repriced) soFar.covered += repriced.list * repriced.rate;
  if (terms.covers === "usage and seats") {
    const drawnBySeats = seatsPaid ?? seatFee(terms, heads, slice);
    if (drawnBySeats === null) soFar.unpriced = new BadArgument(messages.termMissing("Seat price"));
    else soFar.covered += drawnBySeats;
  }
  // seats beyond the commitment keep their price: only use becomes overage
  const room = terms.commitment > 0 ? Math.max(0, terms.commitment - soFar.covered) : Infinity;
  const { overageDiscount } = terms;
  const charged = (used: number) => {
    const parts = tierParts(tiers, soFar.list, used);
    const [drawn, rest] = splitAt(parts, room);
    const overage = overageDiscount === null ? rest : rest.map((part) => ({ ...part, discount: overageDiscount }));
    return { parts, drawn, overage };
  };
  const wanted = charged(list);
  const unmet = settled ? ALL_MET : beyond(terms.maximum, slice, [...wanted.drawn, ...wanted.overage]);
  const { parts, drawn, overage } = unmet.list > 0 ? charged(list - unmet.list) : wanted;
  soFar.list += list - unmet.list;
  soFar.covered += netOf(parts);
  const cost = netOf(drawn) + netOf(overage);
  const belowMinimum =
    terms.minimum && settled !== "paid" ? Math.max(0, terms.minimum.amount * slice.length - cost) : 0;
  if (terms.minimum?.draws) soFar.covered += belowMinimum;
  return { drawn, overage, repriced, unmet, belowMinimum };
}

/** What is beyond a maximum; a month that is cut has its part of it. */
function beyond(maximum: number | undefined, { length }: Slice, parts: readonly TierPart[]): Unmet {
  const [, stopped] = splitAt(parts, (maximum ?? Infinity) * length);
  const amount = netOf(stopped);
  return snap(amount) > 0 ? { list: stopped.reduce((sum, part) => sum + part.list, 0), amount } : ALL_MET;
}

function repricedBy(tiers: UsageTiers, before: number, list: number): Repriced | null {
  if (tiers.kind === "graduated" || before === 0) return null;
  const [was, is] = [tierReached(tiers, before), tierReached(tiers, before + list)];
  return was === is ? null : { from: is.from, list: before, rate: was.discount - is.discount };
}

/** What seats draw; null: there are some, and they have no price. */
function seatFee({ seatPrice, minimumSeats }: YearTerms, heads: number, { length }: Slice): number | null {
  const billed = Math.max(heads, roundUp(minimumSeats));
  if (billed === 0) return 0;
  return seatPrice === null ? null : billed * seatPrice * length;
}
