import type { Budget } from "../../budget";
import { type Block, FIRST_MONTH, OPENING, picked, ROW, rowOfText, type SheetBuilder } from "../../sheet";
import { NAME } from "../names";
import { GRANTS } from "../tables/grants";
import { periodOf } from "./demand";
import { validateRows } from "./input-table";
import { allInMonth, inMonth, type MonthReference, nameOf, namesOf, numberOf } from "./references";
import { attribute, attributes, callUp, isTyped, type Lines, lookUps, type Register, register } from "./register";
import { hasSharers } from "./shared-pools";

/** Blank rows for grants typed later; where a budget has no grants there is no table and no formula for one. */
const SPARE_GRANTS = 3;

/** What is known of credits granted to pools before any scenario. Row k of each block is grant k, but of `paid`. */
export interface GrantFacts {
  grant: Lines;
  terms: Lines;
  /** money for what a pool is granted in a month, in the currency of its price; row k is pool k */
  paid: Block;
}

/** The table in which grants are typed; undefined: there are none. */
export function grantsTable(sheet: SheetBuilder, grants: Budget["grants"]): Register | undefined {
  if (grants.length === 0) return undefined;
  const table = register(sheet, GRANTS, grants, SPARE_GRANTS, true);
  validateRows(sheet, GRANTS, table.first, table.count);
  return table;
}

/** Grants called up, with what each works out once: its pool, and which credits burn before it. */
export function grantFacts(sheet: SheetBuilder, from: Register, pool: Lines): GrantFacts {
  const grant = callUp(sheet, from, "Grants called up");
  const { first, count } = grant;
  const of = (key: "credits" | "from" | "expires" | "paid") => attribute(grant, key);
  const [froms, ends] = [attributes(grant, "from"), attributes(grant, "expires")];
  const terms = lookUps(sheet, "Terms, by grant", grant, [
    {
      key: "grantPool",
      heading: "Row of its pool",
      style: "integer",
      formula: (k) => {
        const row = rowOfText(`$B${first + k}`, namesOf(pool));
        const isPool = hasSharers(pool) ? `*(${picked(attributes(pool, "sharesWith"), row)}="")` : "";
        return `=IF($B${first + k}="",0,IFERROR(${row}${isPool},0))`;
      },
    },
    {
      key: "grantFrom",
      heading: "From period",
      style: "integer",
      formula: (k) => periodOf(of("from")(k), NAME.startMonth),
    },
    {
      key: "grantEnd",
      heading: "Gone from period",
      style: "integer",
      formula: (k) => periodOf(of("expires")(k), NAME.startMonth),
    },
    {
      key: "lastDate",
      heading: "Gone from, or after all others",
      style: "monthValue",
      formula: (k) => `=IF(${of("expires")(k)}=0,MAX(${ends},${froms})+1,${of("expires")(k)})`,
    },
    {
      key: "unpriced",
      heading: "Money not known",
      style: "flag",
      formula: (k) => `=($B${first + k}<>"")*(1-${isTyped(from, grant, "paid")(k)})`,
    },
    {
      key: "paidPerCredit",
      heading: "Paid per credit",
      style: "rate",
      formula: (k) => `=IFERROR(${of("paid")(k)}/${of("credits")(k)},0)`,
    },
    {
      key: "burnOrder",
      heading: "Burns after so many",
      style: "integer",
      // the soonest gone, the earlier granted, the one whose price is known, the cheaper, the one further up
      formula: (k, self) => {
        const numbers = `$A$${first}:$A$${first + count - 1}`;
        const ranked = [
          [attributes(self, "lastDate"), attribute(self, "lastDate")(k)],
          [froms, of("from")(k)],
          [attributes(self, "unpriced"), attribute(self, "unpriced")(k)],
          [attributes(self, "paidPerCredit"), attribute(self, "paidPerCredit")(k)],
          [numbers, `$A${first + k}`],
        ] as const;
        const before = ranked.reduceRight(
          (later, [all, own]) => (later === "" ? `(${all}<${own})` : `((${all}<${own})+(${all}=${own})*${later})`),
          "",
        );
        return `=SUMPRODUCT(${before}*1)`;
      },
    },
    {
      key: "boughtBefore",
      heading: "Burns after credits bought up to period",
      style: "integer",
      formula: (k, self) => {
        const [end, start, row] = (["grantEnd", "grantFrom", "grantPool"] as const).map((key) =>
          attribute(self, key)(k),
        );
        const life = picked(attributes(pool, "expiryMonths"), row ?? "");
        const last = `${end}-${life}`;
        const endless = `(${of("expires")(k)}=0)`;
        const order = `1+(${life}=0)+${endless}+${endless}`;
        const all = `MAX($${FIRST_MONTH}$${ROW.period}:$${sheet.end}$${ROW.period})`;
        return `=IF(${row}=0,-1,CHOOSE(${order},${last}-1+(${last}<${start}),-1,${all},${start}-1))`;
      },
    },
  ]);
  return { grant, terms, paid: moneyPaid(sheet, pool, grant, terms) };
}

/** 1 in the month from which a grant can be used, for all grants. */
export const begins = (grant: Lines, m: string, p: string): string => {
  const from = attributes(grant, "from");
  return `(${from}<=${m}$${ROW.month})*(${from}>${p}$${ROW.month})`;
};

const moneyPaid = (sheet: SheetBuilder, pool: Lines, grant: Lines, terms: Lines): Block =>
  sheet.block(pool.count, {
    title: "Paid for granted credits",
    note: "In the month from which they are granted; #N/A where nobody knows what",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: (k, m, p) => {
      const own = `(${attributes(terms, "grantPool")}=${numberOf(pool)(k)})*${begins(grant, m, p)}`;
      return `=IF(SUMPRODUCT(${own}*${attributes(terms, "unpriced")})>0,NA(),SUMPRODUCT(${own},${attributes(grant, "paid")}))`;
    },
  });

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

/** What grants hold for a pool in a month, or what is used of them. */
export const atPool = (pool: Lines, { terms }: Pick<GrantFacts, "terms">, block: Block, k: number, m: string): string =>
  `SUMIFS(${allInMonth(block, m)},${attributes(terms, "grantPool")},${numberOf(pool)(k)})`;

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
