import * as messages from "../messages";
import type { Tier, Tiers, UsageTiers } from "../pricing";
import { sameName } from "./names";
import type { Budget, ContractLine } from "./schema";
import { PERIODS, type PriceTier, READ_AS } from "./tier-schema";

/** Use, by money or by units, has tiers of its own beside those of seats. */
const isOfSeats = ({ counts }: Pick<PriceTier, "counts">): boolean => counts === "seats";

/** Rows by the contract and by what they count, in their order. */
function rowsOf(budget: Pick<Budget, "priceTiers">, line: ContractLine, ofSeats: boolean): PriceTier[] {
  return budget.priceTiers.filter((tier) => tier.line === line.name && isOfSeats(tier) === ofSeats);
}

/** The tiers that a budget has for a contract, as the engine takes them. */
export function tiersOf(
  budget: Pick<Budget, "priceTiers">,
  line: ContractLine,
): { tiers?: UsageTiers; seatTiers?: Tiers; usedBefore: number | null } {
  const [use, seats] = [rowsOf(budget, line, false), rowsOf(budget, line, true)];
  const [first, firstOfSeats] = [use[0], seats[0]];
  const kindOf = ({ readAs }: PriceTier) => (readAs === "volume" ? "volume" : "graduated");
  return {
    ...(first && {
      tiers: {
        kind: kindOf(first),
        period: first.period === "contract year" ? "contract year" : "month",
        unit: first.counts === "units" ? "unit" : "money at list",
        tiers: use.map(tierOf),
      },
    }),
    ...(firstOfSeats && { seatTiers: { kind: kindOf(firstOfSeats), tiers: seats.map(tierOf) } }),
    usedBefore: first?.usedBefore ?? null,
  };
}

const tierOf = ({ counts, from, discount, price, fee }: PriceTier): Tier => ({
  from,
  rate: counts === "usage" ? (discount === null ? null : 1 - discount) : price,
  fee,
});

/** What tiers leave open, or contradict, is never assumed. */
export function* priceTierFaults({ priceTiers, enterprise }: Budget): Generator<{ where: string; what: string }> {
  for (const [k, tier] of priceTiers.entries()) {
    const at = (field: keyof PriceTier, what: string) => ({ where: `priceTiers.${k}.${field}`, what });
    const contract = enterprise.find(({ name }) => sameName(name) === sameName(tier.line));
    if (!contract) yield at("line", messages.tierContract(tier.line));
    if (tier.readAs === "") yield at("readAs", messages.tierReadAs(READ_AS));
    if (isOfSeats(tier) && tier.period === "contract year") yield at("period", messages.seatTierPeriod);
    if (!isOfSeats(tier) && tier.period === "") yield at("period", messages.tierCountedOver(PERIODS));
    if (tier.counts === "usage" && tier.price !== null) yield at("price", messages.tierHasPrice);
    if (tier.counts !== "usage" && tier.discount !== null) yield at("discount", messages.tierHasDiscount);
    const isOwn = (row: PriceTier): boolean => row.line === tier.line && isOfSeats(row) === isOfSeats(tier);
    const above = priceTiers[k - 1];
    if (above && isOwn(above)) {
      if (tier.from <= above.from) yield at("from", messages.tiersRise);
      for (const key of ["counts", "readAs", "period"] as const)
        if (tier[key] !== above[key]) yield at(key, messages.tiersDiffer(tier[key], above[key]));
      if (tier.usedBefore !== null) yield at("usedBefore", messages.tierUsedBefore);
    } else {
      if (priceTiers.slice(0, k).some(isOwn)) yield at("line", messages.tiersApart);
      if (tier.from !== 0) yield at("from", messages.tierFromZero);
      if (tier.usedBefore !== null && tier.period !== "contract year") yield at("usedBefore", messages.tierUsedBefore);
      const contradiction = contract && contradicted(contract, tier);
      if (contradiction)
        yield { where: `enterprise.${enterprise.indexOf(contract)}.${contradiction.field}`, what: contradiction.what };
    }
  }
}

/** The term of a contract that its tiers contradict. */
function contradicted(
  contract: ContractLine,
  tier: PriceTier,
): { field: keyof ContractLine; what: string } | undefined {
  const { seatPrice, usageDiscount, overageDiscount, maximumMonth, minimumMonth } = contract;
  if (isOfSeats(tier)) return seatPrice === null ? undefined : { field: "seatPrice", what: messages.seatTiersAndPrice };
  if (usageDiscount > 0) return { field: "usageDiscount", what: messages.tiersAndDiscount };
  if (overageDiscount !== null) return { field: "overageDiscount", what: messages.tiersAndOverage };
  if (maximumMonth !== null) return { field: "maximumMonth", what: messages.tiersAndMaximum };
  return tier.readAs === "volume" && minimumMonth !== null
    ? { field: "minimumMonth", what: messages.volumeLimits }
    : undefined;
}
