import { type Block, OPENING, ROW, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { burnGrants, type GrantBlocks, reserveGrants } from "./grant-burn";
import type { GrantFacts } from "./grants";
import { asFormula, inMonth, type MonthReference, type MonthTerm, nameOf } from "./references";
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

/** What the month's credits are worked out from. */
export interface CreditsGiven {
  pools: Lines;
  needed: Block;
  allowance: Block;
  known: KnownCredits;
  /** credits that caps pay for; absent: no pool has a cap */
  most?: Block | undefined;
}

/**
 * Allowance first (what was carried over from last month before this month's own), then bought credits, oldest first;
 * whole packs are bought for what is still missing, as many as a cap pays for. A closed month bought what its amount paid for. Bought credits close as opening − expired + bought − used.
 * Grants burn among credits bought before, see `burnGrants`.
 */
export function creditCorkscrew(
  sheet: SheetBuilder,
  given: CreditsGiven,
  grants?: Pick<GrantFacts, "grant" | "terms">,
): CreditBlocks {
  const reserve = () => sheet.reserve(given.pools.count);
  const [carried, above, unused] = [reserve(), reserve(), reserve()];
  const granted = grants && reserveGrants(sheet, given.pools, grants);
  const [opening, expired, bought, used, closing] = [reserve(), reserve(), reserve(), reserve(), reserve()];
  const missed = granted?.above ?? above;
  if (grants && granted)
    burnGrants(sheet, granted, given.pools, grants, above, { opening, expired, bought, used }, usesAll(given.known));
  fillCorkscrew(sheet, given, { carried, above, missed, unused, opening, expired, bought, used, closing });
  return { carried, above: missed, opening, expired, bought, used, closing, ...(granted && { granted }) };
}

/**
 * The credits bought on a scenario sheet, of pools without grants: the same with fewer blocks. What is needed above the allowance,
 * what is carried over of it and what bought credits open with stand inside the formulas that ask for them.
 */
export function creditsOfScenario(sheet: SheetBuilder, given: CreditsGiven): Block {
  const reserve = () => sheet.reserve(given.pools.count);
  // a cap asks for it several times
  const above = given.most && reserve();
  const [unused, expired, bought, used, closing] = [reserve(), reserve(), reserve(), reserve(), reserve()];
  fillCorkscrew(sheet, given, { above, missed: above, unused, expired, bought, used, closing });
  return bought;
}

/** Where blocks stand; those that are absent stand inside others. */
interface Corkscrew extends Record<"unused" | "expired" | "bought" | "used" | "closing", Block> {
  /** allowance carried over from the month before */
  carried?: Block;
  above?: Block | undefined;
  /** needed above the allowance and above what grants meet of it */
  missed?: Block | undefined;
  opening?: Block;
}

/** 1 in a closed month whose use is not known. */
const usesAll =
  (known: KnownCredits): MonthReference =>
  (k, m) =>
    `ISNUMBER(${inMonth(known.bought)(k, m)})*(1-ISNUMBER(${inMonth(known.used)(k, m)}))`;

function fillCorkscrew(
  sheet: SheetBuilder,
  { pools, needed, allowance, known, most }: CreditsGiven,
  blocks: Corkscrew,
): void {
  const { unused, expired, bought, used, closing } = blocks;
  const at = (key: ColumnKey) => attribute(pools, key);
  const label = (k: number) => `=${nameOf(pools)(k)}`;
  const credits = { unit: "credits", style: "quantity", label } as const;
  const allowed = inMonth(allowance);
  const all = usesAll(known);
  const carriedOver: MonthTerm = (k, m, p) =>
    `${at("rollover")(k)}*MIN(SUM(${allowed(k, p)}),SUM(${p}${unused.first + k}))*(${allowed(k, m)}>0)`;
  const carried: MonthTerm = blocks.carried ? inMonth(blocks.carried) : carriedOver;
  const left: MonthTerm = (k, m, p) => `${allowed(k, m)}+${carried(k, m, p)}-${inMonth(needed)(k, m)}`;
  const above: MonthTerm = (k, m, p) => `MAX(0,-(${left(k, m, p)}))`;
  const before: MonthTerm = (k, _m, p) => `${p}${closing.first + k}`;
  const missed: MonthTerm = blocks.missed ? inMonth(blocks.missed) : above;
  const opening: MonthTerm = blocks.opening ? inMonth(blocks.opening) : before;

  if (blocks.carried)
    sheet.fill(blocks.carried, {
      ...credits,
      title: "Allowance carried over",
      note: "Unused last month, at most one month's allowance, where the plan rolls over",
      series: asFormula(carriedOver),
    });
  if (blocks.above)
    sheet.fill(blocks.above, { ...credits, title: "Needed above the allowance", series: asFormula(above) });
  sheet.fill(unused, {
    ...credits,
    title: "Allowance left at the end of the month",
    note: "Paid for and not used; carried over or lost; none in a closed month whose use is not known",
    series: (k, m, p) => `=MAX(0,${left(k, m, p)})*(1-${all(k, m)})`,
  });
  if (blocks.opening)
    sheet.fill(blocks.opening, { ...credits, title: "Bought credits: opening", series: asFormula(before) });
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
    series: (k, m, p) => {
      const missing = `MAX(0,${missed(k, m, p)}-${opening(k, m, p)}+${m}${expired.first + k})`;
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
    series: (k, m, p) => {
      const there = `${opening(k, m, p)}-${m}${expired.first + k}+${m}${bought.first + k}`;
      return `=IF(${all(k, m)}>0,${there},MIN(${missed(k, m, p)},${there}))`;
    },
  });
  sheet.fill(closing, {
    ...credits,
    title: "Bought credits: closing",
    opening: (k) => `=${at("creditsHeld")(k)}`,
    series: (k, m, p) => `=${opening(k, m, p)}-${m}${expired.first + k}+${m}${bought.first + k}-${m}${used.first + k}`,
  });
}
