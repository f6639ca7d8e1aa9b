import { type Block, OPENING, picked, ROW, type SheetBuilder } from "../../sheet";
import { atPool, type GrantFacts } from "./grants";
import { allInMonth, inMonth, type MonthReference, nameOf } from "./references";
import { attribute, attributes, type Lines } from "./register";

/** Granted credits month by month. */
export interface GrantBlocks {
  /** what can be used of grant k in the month */
  left: Block;
  used: Block;
  /** asked of grants and of credits bought before, row k of pool k */
  asked: Block;
  /** credits bought before that burn before grant k */
  boughtFirst: Block;
  /** needed above the allowance and what grants met of it, row k of pool k */
  above: Block;
}

/** Room for them, above the blocks of bought credits. */
export const reserveGrants = (sheet: SheetBuilder, pools: Lines, { grant }: Pick<GrantFacts, "grant">): GrantBlocks => {
  const [ofGrants, ofPools] = [() => sheet.reserve(grant.count), () => sheet.reserve(pools.count)];
  return { left: ofGrants(), asked: ofPools(), boughtFirst: ofGrants(), used: ofGrants(), above: ofPools() };
};

/** What of a pool's credits a month starts with: bought ones, and those of them that have expired. */
interface BoughtBlocks {
  opening: Block;
  expired: Block;
  bought: Block;
  used: Block;
}

/**
 * What is needed above the allowance burns grants and credits bought before, the soonest to expire first. A closed month of which the use is
 * not known leaves none.
 *
 * @param above needed above the allowance, row k of pool k
 * @param usesAll 1 where a closed month's use is not known
 */
export function burnGrants(
  sheet: SheetBuilder,
  blocks: GrantBlocks,
  pools: Lines,
  { grant, terms }: Pick<GrantFacts, "grant" | "terms">,
  above: Block,
  bought: BoughtBlocks,
  usesAll: MonthReference,
): void {
  const { left, asked, boughtFirst, used, above: rest } = blocks;
  const credits = { unit: "credits", style: "quantity" } as const;
  const ofGrant = { ...credits, label: (k: number) => `=${nameOf(grant)(k)}` };
  const ofPool = { ...credits, label: (k: number) => `=${nameOf(pools)(k)}` };
  const poolRow = attribute(terms, "grantPool");
  const lasts = (k: number, m: string) => {
    const expires = attribute(grant, "expires")(k);
    return `((${expires}=0)+(${expires}>${m}$${ROW.month})>0)`;
  };
  sheet.fill(left, {
    ...ofGrant,
    title: "Grants: left before the month's use",
    note: "From the month of the grant on, until the month from which it is gone",
    opening: (k) => {
      const isHeld = `(${attribute(grant, "from")(k)}<=${OPENING}$${ROW.month})`;
      return `=${attribute(grant, "credits")(k)}*${isHeld}*${lasts(k, OPENING)}`;
    },
    series: (k, m, p) => {
      const from = attribute(grant, "from")(k);
      const isNew = `(${from}<=${m}$${ROW.month})*(${from}>${p}$${ROW.month})`;
      const kept = `${p}${left.first + k}-${p}${used.first + k}`;
      return `=(${kept}+${attribute(grant, "credits")(k)}*${isNew})*${lasts(k, m)}`;
    },
  });
  sheet.fill(asked, {
    ...ofPool,
    title: "Asked of grants and credits bought before",
    note: "Needed above the allowance; all there are in a closed month whose use is not known",
    series: (k, m) => {
      const all = `${atPool(pools, { terms }, left, k, m)}+${inMonth(bought.opening)(k, m)}-${inMonth(bought.expired)(k, m)}`;
      return `=IF(${usesAll(k, m)}>0,${all},${inMonth(above)(k, m)})`;
    },
  });
  sheet.fill(boughtFirst, {
    ...ofGrant,
    title: "Credits bought before that burn earlier",
    note: "They expire sooner, or as soon and were there earlier",
    series: (k, m, p) => {
      const ofBlock = ({ first, last }: Block, to: string) => `$${OPENING}$${first}:${to}$${last}`;
      const isOwn = `(${numbersOf(pools)}=${poolRow(k)})`;
      const isEarly = `($${OPENING}$${ROW.period}:${p}$${ROW.period}<=${attribute(terms, "boughtBefore")(k)})`;
      const early = `SUMPRODUCT(${isOwn}*${isEarly}*${ofBlock(bought.bought, p)})`;
      const gone = [ofBlock(bought.used, p), ofBlock(bought.expired, m)].map((rows) => `SUMPRODUCT(${isOwn}*${rows})`);
      return `=MAX(0,${early}-${gone.join("-")})`;
    },
  });
  sheet.fill(used, {
    ...ofGrant,
    title: "Grants: used",
    note: "What those that burn earlier do not meet",
    opening: () => "=0",
    series: (k, m) => {
      const [pool, order] = [attributes(terms, "grantPool"), attributes(terms, "burnOrder")];
      const earlier = `SUMIFS(${allInMonth(left, m)},${pool},${poolRow(k)},${order},"<"&${attribute(terms, "burnOrder")(k)})`;
      const wanted = `IF(${poolRow(k)}=0,0,${picked(allInMonth(asked, m), poolRow(k))})`;
      return `=MIN(${inMonth(left)(k, m)},MAX(0,${wanted}-${earlier}-${inMonth(boughtFirst)(k, m)}))`;
    },
  });
  sheet.fill(rest, {
    ...ofPool,
    title: "Needed above allowance and grants",
    series: (k, m) => `=MAX(0,${inMonth(above)(k, m)}-${atPool(pools, { terms }, used, k, m)})`,
  });
}

/** The numbers of all rows: "$A$34:$A$41". */
const numbersOf = ({ prefix = "", first, last }: Block): string => `${prefix}$A$${first}:$A$${last}`;
