import type { Serial } from "../dates";
import { calendarMonths } from "./periods";

/** Credits that a pool was given at one time, for money or for none. */
export interface Grant {
  /** who gave them, or for what: for people to read */
  source: string;
  credits: number;
  /** first day of the month from which they can be used */
  from: Serial;
  /** first day of the month from which they are gone; null: never */
  expires: Serial | null;
  /** money paid for all of them, in the currency of the plan's price; null: not known */
  paid: number | null;
}

/** Credits bought or granted together: they end together. Times are months as slices count them. */
export interface Lot {
  credits: number;
  from: number;
  /** the month from which they are gone; Infinity: never */
  expires: number;
  /** money for one credit; Infinity: not known */
  paidPerCredit: number;
  /** place of the grant in its list; undefined: bought in packs */
  grant?: number;
}

/** One month of one grant: what it held before + granted − used − expired = closing. */
export interface GrantMonth {
  grant: Grant;
  granted: number;
  used: number;
  expired: number;
  closing: number;
}

export const lotsOfGrants = (grants: readonly Grant[]): Lot[] =>
  grants.map(({ credits, from, expires, paid }, grant) => ({
    grant,
    credits,
    from: calendarMonths(from),
    expires: expires === null ? Infinity : calendarMonths(expires),
    paidPerCredit: paid === null ? Infinity : paid / credits,
  }));

/** Credits that were bought in packs, and how many months they live; undefined: for ever. */
export const boughtLot = (credits: number, from: number, life: number | undefined): Lot => ({
  ...{ credits, from, expires: from + (life ?? Infinity), paidPerCredit: Infinity },
});

/**
 * Soonest to expire first; among those the earlier granted or bought, a grant before what was bought in its month, and of grants of one
 * month the one of which a credit cost less. What is left then differs by its name only.
 */
const inBurnOrder = (a: Lot, b: Lot): number =>
  after(a.expires, b.expires) ||
  after(a.from, b.from) ||
  after(Number(a.grant === undefined), Number(b.grant === undefined)) ||
  after(a.paidPerCredit, b.paidPerCredit);

/** Infinity is not after itself. */
const after = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

export const held = (lots: readonly Lot[]): number => lots.reduce((sum, { credits }) => sum + credits, 0);

/** What is left of lots after so many credits, and what was used of each; credits beyond all of them are nobody's. */
export function burn(lots: readonly Lot[], credits: number): { left: Lot[]; used: Lot[] } {
  let missing = credits;
  const [left, used]: [Lot[], Lot[]] = [[], []];
  for (const lot of [...lots].sort(inBurnOrder)) {
    const taken = Math.min(missing, lot.credits);
    missing -= taken;
    if (taken > 0) used.push({ ...lot, credits: taken });
    if (lot.credits > taken) left.push({ ...lot, credits: lot.credits - taken });
  }
  return { left, used };
}

/** What a month made of each grant. */
export function grantMonths(
  grants: readonly Grant[],
  month: Readonly<Record<"granted" | "used" | "expired" | "closing", readonly Lot[]>>,
): GrantMonth[] {
  const of = (lots: readonly Lot[], at: number): number => held(lots.filter(({ grant }) => grant === at));
  return grants.map((grant, at) => ({
    grant,
    granted: of(month.granted, at),
    used: of(month.used, at),
    expired: of(month.expired, at),
    closing: of(month.closing, at),
  }));
}
