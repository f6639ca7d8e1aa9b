import type { ItemData, Price } from "../../src/pricebook/types";

/** A model as the book would have it, with its prices. */
export interface ModelCandidate {
  item: ItemData;
  prices: Price[];
}

/** A model where it runs: its id in the package tells. */
type Placed = ModelCandidate & { place: string };

const isRegional = ({ place }: Placed): boolean => place.startsWith("regional.");

const same = (a: number | null, b: number | null): boolean => Math.abs((a ?? 0) - (b ?? 0)) < 1e-9;

/**
 * How much more a model costs in one region than wherever there is room: the same for all its meters, from the day on which
 * that has been so.
 * @throws when the meters do not agree: then the region needs rows of its own
 */
function premium(global: Placed, regional: Placed): Price[] {
  const from = regional.prices.reduce<string | null>(
    (latest, { effectiveFrom }) => ((effectiveFrom ?? "") > (latest ?? "") ? effectiveFrom : latest),
    null,
  );
  const now = (prices: readonly Price[], component: string) =>
    prices.filter((price) => price.component === component).at(-1)?.amount ?? null;
  const [first] = regional.prices;
  const factor =
    Math.round(
      (((first ? now(regional.prices, first.component) : 0) ?? 0) / (now(global.prices, first?.component ?? "") ?? 1)) *
        1e6,
    ) / 1e6;
  for (const { component } of regional.prices)
    if (!same(now(regional.prices, component), (now(global.prices, component) ?? NaN) * factor))
      throw new Error(`${regional.place} is not ${factor} times ${global.place}: ${component}`);
  if (!first || factor === 1) return [];
  const { currency, recordedOn, source, verifiedOn, confidence } = first;
  const row = { item: global.item.id, component: "regional", amount: factor, currency, unit: "factor", per: 1 };
  return [{ ...row, effectiveFrom: from, recordedOn, source, verifiedOn, confidence }];
}

/**
 * Models that the package lists once for the whole world and once for a region, as one item: the world's price and a factor.
 * What it lists only for regions has that price. Two versions of one name must have one price.
 */
export function withRegions(candidates: readonly Placed[]): ModelCandidate[] {
  const byId = new Map<string, Placed[]>();
  for (const candidate of candidates) byId.set(candidate.item.id, [...(byId.get(candidate.item.id) ?? []), candidate]);
  return [...byId.values()].flatMap((places) => {
    const [first = undefined, ...others] = places.filter((place) => !isRegional(place));
    const [regional, ...versions] = places.filter(isRegional);
    const base = first ?? regional;
    if (!base) return [];
    for (const other of first ? others : versions)
      if (JSON.stringify(other.prices) !== JSON.stringify(base.prices))
        throw new Error(`${other.place} and ${base.place} have one name and two prices`);
    const prices = first && regional ? [...base.prices, ...premium(first, regional)] : base.prices;
    return [{ item: base.item, prices }];
  });
}
