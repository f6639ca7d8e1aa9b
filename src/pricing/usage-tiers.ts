import { snap } from "./rounding";

/**
 * Discount tiers on use. A tier holds from its own threshold up to the next one's, money at list, the threshold included.
 *
 * Worked example, 5% from 0 and 10% from 100,000, for 150,000 of use:
 * - graduated: each part has the discount of its own tier, 100,000 × 95% + 50,000 × 90% = 140,000;
 * - volume: all of it has the discount of the tier that is reached, 150,000 × 90% = 135,000.
 */
export type TierKind = "graduated" | "volume";

/** When use is counted from 0 again. */
export type TierPeriod = "month" | "contract year";

export interface Tier {
  from: number;
  /** share, 0 to 1 */
  discount: number;
}

export interface UsageTiers {
  kind: TierKind;
  period: TierPeriod;
  /** by rising `from`; the first one is from 0 */
  tiers: readonly Tier[];
}

/** Use at list that is charged at one discount. */
export interface TierPart {
  /** threshold of its tier */
  from: number;
  list: number;
  discount: number;
}

/** The tier that `list` money of use has reached. */
export const tierReached = ({ tiers }: UsageTiers, list: number): Tier =>
  tiers.reduce((reached, tier) => (tier.from <= snap(list) ? tier : reached));

/** The use of some time, cut where a tier begins. `before`: use of the same period until then. */
export function tierParts(usageTiers: UsageTiers, before: number, list: number): TierPart[] {
  const { kind, tiers } = usageTiers;
  if (kind === "volume") return [{ ...tierReached(usageTiers, before + list), list }];
  return tiers.flatMap(({ from, discount }, index) => {
    const end = tiers[index + 1]?.from ?? Infinity;
    const part = Math.min(list, end - before) - Math.max(0, from - before);
    return part > 0 ? [{ from, list: part, discount }] : [];
  });
}

export const netOf = (parts: readonly TierPart[]): number =>
  parts.reduce((net, { list, discount }) => net + list * (1 - discount), 0);

/** Cuts parts in two where their discounted money reaches `room`. */
export function splitAt(parts: readonly TierPart[], room: number): [within: TierPart[], beyond: TierPart[]] {
  const [within, beyond]: [TierPart[], TierPart[]] = [[], []];
  let left = room;
  for (const part of parts) {
    const net = netOf([part]);
    const list = net <= left ? part.list : left / (1 - part.discount);
    left -= Math.min(net, left);
    if (list > 0) within.push({ ...part, list });
    if (part.list > list) beyond.push({ ...part, list: part.list - list });
  }
  return [within, beyond];
}
