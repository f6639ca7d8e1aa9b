import * as messages from "../messages";
import { BadArgument, NoPrice, type Problem } from "../problems";
import { type ContractLife, contractLife, partsOf, yearAt } from "./contract-life";
import type { ContractTerms, YearTerms } from "./contract-terms";
import type { Slice } from "./periods";
import { roundUp, snap } from "./rounding";
import {
  type AskedPart,
  netOf,
  splitAt,
  tierFees,
  type TierPart,
  tierParts,
  type TierPeriod,
  tierReached,
  type Tiers,
  type UsageTiers,
} from "./usage-tiers";

/** What is used in one month: heads, and money at list prices, or units where tiers price units. */
export interface ContractUse {
  slice: Slice;
  heads: number;
  list: number;
  /** Money that seats are known to have cost, of a month that is over; it draws instead of heads × price. */
  seatsPaid?: number | undefined;
  /** Money that use is known to have cost, of a month that is over; beside tiers it draws instead of what they make of the use. */
  usagePaid?: number | undefined;
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
  /** new rate less old one: what is charged for each of it, mostly negative */
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
  /** Flat fees of tiers that fall due. */
  fees: readonly { from: number; fee: number }[];
  /** Use that the maximum a month stops, at list and at the price it would have had. */
  unmet: Unmet;
  /** What the charges of the use lack to the minimum a month. */
  belowMinimum: number;
  /** What is left of the commitment when its year ends; 0 in every other month. */
  shortfall: number;
  beginsYear: boolean;
  /** What part of its contract year it is, and so of the year's fees: of a year that the end cuts short, too, they are whole. */
  ofYear: number;
  /** Why use and commitment of this month cannot be priced although the contract runs. */
  problem: Problem | null;
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
  period: TierPeriod | undefined;
  /** Use at list since the tier period began; null: it begins with this month. */
  list: number | null;
  problem: Problem | null;
  /** Something has drawn the commitment at a price that is not known. */
  unpriced: Problem | null;
}

const NOT_RUNNING = {
  terms: null,
  drawn: [],
  overage: [],
  repriced: null,
  fees: [],
  unmet: ALL_MET,
  belowMinimum: 0,
  shortfall: 0,
  beginsYear: false,
  ofYear: 0,
  problem: null,
};

/**
 * The commitment of each contract year, drawn down month by month. Seats, where the commitment covers them, draw first;
 * use draws at its discounted price, tier by tier, with the flat fees of its tiers, as far as the maximum of the month pays for it; then, where the contract says so, what is paid to reach the minimum of the month. A month in which the contract or a contract year starts or ends is cut
 * there, by days.
 */
export function contractYears(contract: ContractTerms, uses: readonly ContractUse[]): ContractMonth[] {
  const life = contractLife(
    contract,
    uses.map(({ slice }) => slice),
  );
  const soFar: SoFar = {
    ...{ year: undefined, month: undefined, period: undefined },
    ...{ covered: 0, list: null, problem: null, unpriced: null },
  };
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
  if (terms.tiers?.period === "month" && month !== soFar.month) soFar.list = null;
  soFar.month = month;

  const charges = chargesOf(soFar, terms, use);
  const yearEnds = Math.min(life.begins(year + 1), life.stop);
  const ofYear = slice.length / (yearEnds - life.begins(year));
  const ends = snap(yearEnds - slice.elapsed - slice.length) <= 0;
  const shortfall = ends ? Math.max(0, terms.commitment - soFar.covered) : 0;
  const asksWhatIsLeft = terms.commitment > 0 && (charges.draws || ends);
  const problem = charges.problem ?? soFar.problem ?? (asksWhatIsLeft ? soFar.unpriced : null);
  // use of which nothing but its money is known has a cost, and no number that tiers could count on from
  if (charges.isUncounted) soFar.problem ??= new BadArgument(messages.tiersPaidOnly);
  return { ...use, ...charges, terms, shortfall, beginsYear, ofYear, problem };
}

/**
 * What happened in a year before the first column must be told of one that began before it, and of no other.
 * @param runsAlready the year began before the first column
 */
function beginYear(
  soFar: SoFar,
  { drawnBefore, usedBefore }: ContractTerms,
  { commitment, tiers }: YearTerms,
  runsAlready: boolean,
): void {
  soFar.covered = runsAlready ? (drawnBefore ?? 0) : 0;
  // a month goes on through the day on which one year ends and the next begins
  if (tiers?.period !== "month" || soFar.period !== "month") soFar.list = runsAlready ? (usedBefore ?? 0) : null;
  soFar.period = tiers?.period;
  const amiss = (told: number | null | undefined, untold: string): Problem | null => {
    if (runsAlready) return told == null ? new BadArgument(untold) : null;
    return told && soFar.year === undefined ? new BadArgument(messages.contractBeginsHere) : null;
  };
  soFar.unpriced = commitment > 0 ? amiss(drawnBefore, messages.contractBegunEarlier) : null;
  soFar.problem = tiers?.period === "contract year" ? amiss(usedBefore, messages.tiersBegunEarlier) : null;
}

/** One discount for all use is one tier. */
const flat = (discount: number): UsageTiers => ({
  kind: "graduated",
  period: "contract year",
  unit: "money at list",
  tiers: [{ from: 0, rate: 1 - discount, fee: 0 }],
});

type Charges = Pick<ContractMonth, "drawn" | "overage" | "repriced" | "fees" | "unmet" | "belowMinimum" | "problem"> & {
  /** use is charged something, so that it matters what is left of a commitment */
  draws?: boolean;
  isUncounted?: boolean;
};

/** Splits a month's use by tier and by what is left of the commitment, and counts it. */
function chargesOf(soFar: SoFar, terms: YearTerms, use: ContractUse): Charges {
  const { heads, list, slice, seatsPaid, usagePaid, settled } = use;
  const tiers = terms.tiers ?? flat(terms.usageDiscount);
  const before = soFar.list;
  const isPaid = terms.tiers !== undefined && usagePaid !== undefined;
  if (terms.covers === "usage and seats") {
    const drawnBySeats = seatsPaid ?? seatFee(terms, heads, slice);
    if (drawnBySeats === null) soFar.unpriced = seatProblem(terms);
    else soFar.covered += drawnBySeats;
  }
  const asked = (used: number): AskedPart[] =>
    isPaid ? [{ from: 0, list: usagePaid, rate: 1 }] : tierParts(tiers, before ?? 0, used);
  const repriced = isPaid ? null : repricedBy(tiers, before ?? 0, list);
  const unknown = [...asked(list), ...(repriced ? [repriced] : [])].find((part) => part.list > 0 && part.rate === null);
  if (unknown) {
    const problem = new NoPrice(messages.tierPrice(unknown.from));
    soFar.list = (before ?? 0) + list;
    soFar.unpriced = problem;
    return { ...NOT_RUNNING, problem };
  }
  const fees = isPaid ? [] : tierFees(tiers, before, (before ?? 0) + list);
  const further = fees.reduce((sum, { fee }) => sum + fee, 0) + (repriced ? repriced.list * (repriced.rate ?? 0) : 0);
  soFar.covered += further;
  // seats beyond the commitment keep their price: only use becomes overage
  const room = terms.commitment > 0 ? Math.max(0, terms.commitment - soFar.covered) : Infinity;
  const { overageDiscount } = terms;
  const charged = (used: number) => {
    const parts = asked(used).filter((part): part is TierPart => part.rate !== null);
    const [drawn, rest] = splitAt(parts, room);
    const overage = overageDiscount === null ? rest : rest.map((part) => ({ ...part, rate: 1 - overageDiscount }));
    return { parts, drawn, overage };
  };
  const wanted = charged(list);
  const unmet = settled ? ALL_MET : beyond(terms.maximum, slice, [...wanted.drawn, ...wanted.overage]);
  const { parts, drawn, overage } = unmet.list > 0 ? charged(list - unmet.list) : wanted;
  soFar.list = (before ?? 0) + list - unmet.list;
  soFar.covered += netOf(parts);
  const cost = netOf(drawn) + netOf(overage) + further;
  const belowMinimum =
    terms.minimum && settled !== "paid" ? Math.max(0, terms.minimum.amount * slice.length - cost) : 0;
  if (terms.minimum?.draws) soFar.covered += belowMinimum;
  const draws = netOf(wanted.parts) + further > 0;
  const isUncounted = isPaid && tiers.period === "contract year";
  return { drawn, overage, repriced: known(repriced), fees, unmet, belowMinimum, problem: null, draws, isUncounted };
}

/** What is beyond a maximum; a month that is cut has its part of it. */
function beyond(maximum: number | undefined, { length }: Slice, parts: readonly TierPart[]): Unmet {
  const [, stopped] = splitAt(parts, (maximum ?? Infinity) * length);
  const amount = netOf(stopped);
  return snap(amount) > 0 ? { list: stopped.reduce((sum, part) => sum + part.list, 0), amount } : ALL_MET;
}

/** @returns with the rate null where that of one tier is not known, which `from` names then */
function repricedBy(tiers: UsageTiers, before: number, list: number): AskedPart | null {
  if (tiers.kind === "graduated" || before === 0) return null;
  const [was, is] = [tierReached(tiers, before), tierReached(tiers, before + list)];
  if (was === is) return null;
  if (was.rate === null || is.rate === null)
    return { from: (was.rate === null ? was : is).from, list: before, rate: null };
  return { from: is.from, list: before, rate: is.rate - was.rate };
}

const known = (part: AskedPart | null): Repriced | null =>
  part === null || part.rate === null ? null : { ...part, rate: part.rate };

/** The tiers by which seats are charged; one price for all of them is one tier. null: the contract sells none. */
export const seatTiersOf = ({ seatPrice, seatTiers }: YearTerms): Tiers | null =>
  seatTiers ?? (seatPrice === null ? null : { kind: "graduated", tiers: [{ from: 0, rate: seatPrice, fee: 0 }] });

/** Why seats of a contract have no price. */
export const seatProblem = ({ seatTiers }: YearTerms): Problem =>
  seatTiers ? new NoPrice(messages.seatTierPrice) : new BadArgument(messages.termMissing("Seat price"));

/** What seats draw; null: there are some, and they have no price. */
function seatFee(terms: YearTerms, heads: number, { length }: Slice): number | null {
  const billed = Math.max(heads, roundUp(terms.minimumSeats));
  const tiers = seatTiersOf(terms);
  const parts = tiers ? tierParts(tiers, 0, billed) : [{ list: billed, rate: null }];
  if (parts.some(({ list, rate }) => list > 0 && rate === null)) return null;
  const fees = tiers ? tierFees(tiers, null, billed) : [];
  return (
    parts.reduce((sum, { list, rate }) => sum + list * (rate ?? 0), 0) * length +
    fees.reduce((sum, { fee }) => sum + fee, 0) * length
  );
}
