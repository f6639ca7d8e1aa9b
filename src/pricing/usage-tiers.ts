import { snap } from "./rounding";

/**
 * Price tiers. A tier holds from its own bound up to the next one's, the bound included: of use at list (rates below 1 are
 * discounts), of units or of seats.
 *
 * Worked example, 5% off from 0 and 10% off from 100,000, for 150,000 of use:
 * - graduated: each part has the rate of its own tier, 100,000 × 95% + 50,000 × 90% = 140,000;
 * - volume: all of it has the rate of the tier that is reached, 150,000 × 90% = 135,000.
 *
 * A flat fee is due once a period: graduated, of every tier that is reached; volume, of the one that is reached alone. The tier from 0
 * is reached without any use ("defining a flat fee in the first tier will always cause the customer to be billed, regardless of usage",
 * https://developer.konghq.com, Metering and Billing, Pricing models).
 */
export type TierKind = "graduated" | "volume";

/** When use is counted from 0 again. */
export type TierPeriod = "month" | "contract year";

/** What tiers of use are counted in. */
export type TierUnit = "money at list" | "unit";

export interface Tier {
  from: number;
  /** money for one of what is counted; null: not known */
  rate: number | null;
  /** money a period for the tier itself */
  fee: number;
}

export interface Tiers {
  kind: TierKind;
  /** by rising `from`; the first one is from 0 */
  tiers: readonly Tier[];
}

export interface UsageTiers extends Tiers {
  period: TierPeriod;
  unit: TierUnit;
}

/** Use that is charged at one rate. */
export interface TierPart {
  /** bound of its tier */
  from: number;
  /** in what the tiers count */
  list: number;
  rate: number;
}

/** A part whose price may not be known. */
export type AskedPart = Omit<TierPart, "rate"> & Pick<Tier, "rate">;

/** The tier that `list` has reached. */
export const tierReached = ({ tiers }: Tiers, list: number): Tier =>
  tiers.reduce((reached, tier) => (tier.from <= snap(list) ? tier : reached));

/** What is used in some time, cut where a tier begins. `before`: used in the same period until then. */
export function tierParts(all: Tiers, before: number, list: number): AskedPart[] {
  const { kind, tiers } = all;
  if (kind === "volume") {
    const { from, rate } = tierReached(all, before + list);
    return [{ from, rate, list }];
  }
  return tiers.flatMap(({ from, rate }, index) => {
    const end = tiers[index + 1]?.from ?? Infinity;
    const part = Math.min(list, end - before) - Math.max(0, from - before);
    return part > 0 ? [{ from, list: part, rate }] : [];
  });
}

/** Flat fees that fall due when use of a period goes from `before` to `list`; null: the period begins. */
export function tierFees({ kind, tiers }: Tiers, before: number | null, list: number): { from: number; fee: number }[] {
  const reached = (use: number | null) => tiers.filter(({ from }) => use !== null && from <= snap(use));
  const [was, is] = [reached(before), reached(list)];
  if (kind === "graduated") return is.slice(was.length).filter(({ fee }) => fee > 0);
  const last = is.at(-1);
  const fee = (last?.fee ?? 0) - (was.at(-1)?.fee ?? 0);
  return last && fee !== 0 ? [{ from: last.from, fee }] : [];
}

export const netOf = (parts: readonly TierPart[]): number =>
  parts.reduce((net, { list, rate }) => net + list * rate, 0);

/** Cuts parts in two where their money reaches `room`. */
export function splitAt(parts: readonly TierPart[], room: number): [within: TierPart[], beyond: TierPart[]] {
  const [within, beyond]: [TierPart[], TierPart[]] = [[], []];
  let left = room;
  for (const part of parts) {
    const net = netOf([part]);
    const list = net <= left ? part.list : left / part.rate;
    left -= Math.min(net, left);
    if (list > 0) within.push({ ...part, list });
    if (part.list > list) beyond.push({ ...part, list: part.list - list });
  }
  return [within, beyond];
}
