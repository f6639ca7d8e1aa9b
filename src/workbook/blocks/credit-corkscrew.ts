import { type Block, OPENING, ROW, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { burnGrants, type GrantBlocks, reserveGrants } from "./grant-burn";
import type { GrantFacts } from "./grants";
import { inMonth, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/** The month's credits of every pool, from allowance to what is left, each a block of its own. */
export interface CreditBlocks {
  /** allowance carried over from the month before */
  carried: Block;
  /** needed above the allowance, and above what grants meet of it */
  above: Block;
  opening: Block;
  expired: Block;
  bought: Block;
  used: Block;
  closing: Block;
  /** absent: no pool is granted any */
  granted?: GrantBlocks;
}

/** What closed months are known to have bought and used; a purchase without a use leaves nothing. */
export interface KnownCredits {
  bought: Block;
  used: Block;
}

/**
 * Allowance first (what was carried over from last month before this month's own), then bought credits, oldest first;
 * whole packs are bought for what is still missing, as many as a cap pays for. A closed month bought what its amount paid for. Bought credits close as opening − expired + bought − used.
 * Grants burn among credits bought before, see `burnGrants`.
 */
export function creditCorkscrew(
  sheet: SheetBuilder,
  pools: Lines,
  needed: Block,
  allowance: Block,
  known: KnownCredits,
  most?: Block,
  grants?: Pick<GrantFacts, "grant" | "terms">,
): CreditBlocks {
  const at = (key: ColumnKey) => attribute(pools, key);
  const label = (k: number) => `=${nameOf(pools)(k)}`;
  const credits = { unit: "credits", style: "quantity", label } as const;
  const reserve = () => sheet.reserve(pools.count);
  const [carried, above, unused] = [reserve(), reserve(), reserve()];
  const granted = grants && reserveGrants(sheet, pools, grants);
  const [opening, expired, bought, used, closing] = [reserve(), reserve(), reserve(), reserve(), reserve()];
  const allowed = inMonth(allowance);
  const usesAll = (k: number, m: string) =>
    `ISNUMBER(${inMonth(known.bought)(k, m)})*(1-ISNUMBER(${inMonth(known.used)(k, m)}))`;
  const left = (k: number, m: string) => `${allowed(k, m)}+${m}${carried.first + k}-${m}${needed.first + k}`;

  sheet.fill(carried, {
    ...credits,
    title: "Allowance carried over",
    note: "Unused last month, at most one month's allowance, where the plan rolls over",
    series: (k, m, p) =>
      `=${at("rollover")(k)}*MIN(SUM(${allowed(k, p)}),SUM(${p}${unused.first + k}))*(${allowed(k, m)}>0)`,
  });
  sheet.fill(above, {
    ...credits,
    title: "Needed above the allowance",
    series: (k, m) => `=MAX(0,-(${left(k, m)}))`,
  });
  sheet.fill(unused, {
    ...credits,
    title: "Allowance left at the end of the month",
    note: "Paid for and not used; carried over or lost; none in a closed month whose use is not known",
    series: (k, m) => `=MAX(0,${left(k, m)})*(1-${usesAll(k, m)})`,
  });
  if (grants && granted) burnGrants(sheet, granted, pools, grants, above, { opening, expired, bought, used }, usesAll);
  const missed = granted?.above ?? above;
  sheet.fill(opening, {
    ...credits,
    title: "Bought credits: opening",
    series: (k, _m, p) => `=${p}${closing.first + k}`,
  });
  sheet.fill(expired, {
    ...credits,
    title: "Bought credits: expired",
    note: "Bought as many months ago as credits live, and not used since; those held at opening count as bought then",
    opening: () => "=0",
    series: (k, m, p) => {
      const life = at("expiryMonths")(k);
      const upToPrevious = (block: Block) => `SUM($${OPENING}${block.first + k}:${p}${block.first + k})`;
      const old =
        `SUMIFS($${OPENING}${bought.first + k}:${p}${bought.first + k},$${OPENING}$${ROW.period}:${p}$${ROW.period},` +
        `"<="&${m}$${ROW.period}-${life})`;
      return `=(${life}>0)*MAX(0,${old}-${upToPrevious(used)}-${upToPrevious(expired)})`;
    },
  });
  sheet.fill(bought, {
    ...credits,
    title: "Bought credits: bought",
    note: "Whole packs, or as paid for; just what is missing where a pack has no known size; opening: credits held",
    opening: (k) => `=${at("creditsHeld")(k)}`,
    series: (k, m) => {
      const missing = `MAX(0,${m}${missed.first + k}-${m}${opening.first + k}+${m}${expired.first + k})`;
      const pack = at("packSize")(k);
      const packs = `CHOOSE(1+(${pack}=0),ROUNDUP(ROUND(${missing}/${pack},9),0)*${pack},${missing})`;
      const paidFor = inMonth(known.bought)(k, m);
      const within = most ? inMonth(most)(k, m) : "";
      const bought = most ? `CHOOSE(1+ISNUMBER(${within}),${packs},MIN(${within},${packs}))` : packs;
      return `=IF(ISNUMBER(${paidFor}),${paidFor},${bought})`;
    },
  });
  sheet.fill(used, {
    ...credits,
    title: "Bought credits: used",
    note: "All there are in a closed month whose use is not known",
    opening: () => "=0",
    series: (k, m) => {
      const there = `${m}${opening.first + k}-${m}${expired.first + k}+${m}${bought.first + k}`;
      return `=IF(${usesAll(k, m)}>0,${there},MIN(${m}${missed.first + k},${there}))`;
    },
  });
  sheet.fill(closing, {
    ...credits,
    title: "Bought credits: closing",
    opening: (k) => `=${at("creditsHeld")(k)}`,
    series: (k, m) =>
      `=${m}${opening.first + k}-${m}${expired.first + k}+${m}${bought.first + k}-${m}${used.first + k}`,
  });
  return { carried, above: missed, opening, expired, bought, used, closing, ...(granted && { granted }) };
}
