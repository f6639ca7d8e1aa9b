import { type Block, FIRST_MONTH, onSheet, OPENING, picked, ROW, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import type { CreditBlocks } from "./credit-corkscrew";
import type { PoolFacts } from "./credit-costs";
import type { GrantBlocks } from "./grant-burn";
import { atPool, begins, type GrantFacts } from "./grants";
import { inMonth, nameOf, namesOf, numberOf } from "./references";
import { attribute, attributes } from "./register";
import { yearTotals } from "./reported";
import { fillPart, type PartTable } from "./results";

/** Where the tables of what expires unused stand below the register. */
export interface LapsedTables {
  credits: PartTable;
  money: PartTable;
}

/** What Checks asks of grants. */
export interface GrantFaults {
  /** an array that is 1 where a grant names no pool */
  withoutPool: string;
  /** an array that is 1 where a grant lacks credits or its month, or is gone before it is there */
  incomplete: string;
  /** by how much granted − expired − used and what is left of each grant are apart, over all months */
  unexplained: string;
  /** an array that is 1 where a pool buys packs in a month that is not closed, and has a granted credit left */
  boughtTooSoon: string;
}

/**
 * The granted credits of each pool from month to month: what was there, was granted, has expired and was used; below the register, what
 * expires unused, in credits and in what was paid for it: value lost, and no cost beside the pool's own.
 *
 * @returns what each pool uses of its grants, and what Checks asks of them
 */
export function grantLedger(
  sheet: SheetBuilder,
  { pool, found, amounts, grants }: Pick<PoolFacts, "pool" | "found" | "amounts"> & { grants: GrantFacts },
  { bought, granted: blocks }: CreditBlocks & { granted: GrantBlocks },
  tables: LapsedTables,
  assumptions: Assumptions,
): { used: Block; faults: GrantFaults } {
  const { grant, terms } = grants;
  const { left, used } = blocks;
  const label = (k: number) => `=${nameOf(pool)(k)}`;
  const credits = { unit: "credits", style: "quantity", label } as const;
  const isOwn = (k: number) => `(${attributes(terms, "grantPool")}=${numberOf(pool)(k)})`;
  const expires = attributes(grant, "expires");
  // what was there after the use of the month before, of grants that are gone now
  const goneIn = (m: string, p: string) => {
    const kept = `(${p}$${left.first}:${p}$${left.last}-${p}$${used.first}:${p}$${used.last})`;
    return `(${expires}>0)*(${expires}<=${m}$${ROW.month})*${kept}`;
  };
  const [opening, granted, expired, burned, closing] = Array.from({ length: 5 }, () => sheet.reserve(pool.count)) as [
    Block,
    Block,
    Block,
    Block,
    Block,
  ];
  const held = (k: number) => atPool(pool, grants, left, k, OPENING);
  sheet.fill(opening, {
    ...credits,
    title: "Granted credits: opening",
    series: (k, _m, p) => `=${inMonth(closing)(k, p)}`,
  });
  sheet.fill(granted, {
    ...credits,
    title: "Granted credits: granted",
    note: "Opening: those of grants from before the first month",
    opening: (k) => `=${held(k)}`,
    series: (k, m, p) => `=SUMPRODUCT(${isOwn(k)}*${begins(grant, m, p)},${attributes(grant, "credits")})`,
  });
  sheet.fill(expired, {
    ...credits,
    title: "Granted credits: expired",
    note: "Gone unused",
    series: (k, m, p) => `=SUMPRODUCT(${isOwn(k)}*${goneIn(m, p)})`,
  });
  sheet.fill(burned, {
    ...credits,
    title: "Granted credits: used",
    series: (k, m) => `=${atPool(pool, grants, used, k, m)}`,
  });
  sheet.fill(closing, {
    ...credits,
    title: "Granted credits: closing",
    opening: (k) => `=${held(k)}`,
    series: (k, m) => {
      const of = (block: Block) => inMonth(block)(k, m);
      return `=${of(opening)}+${of(granted)}-${of(expired)}-${of(burned)}`;
    },
  });
  const lost = sheet.block(pool.count, {
    title: "What was paid for expired credits",
    note: "Value lost, and no cost of its month; #N/A where nobody knows what was paid",
    unit: "report currency",
    ...{ style: "money", label },
    series: (k, m, p) => {
      const [own, gone] = [isOwn(k), goneIn(m, p)];
      const rate = picked(assumptions.exchangeRates(m), attribute(found, "currencyRow")(k));
      const money = `SUMPRODUCT(${own}*${gone},${attributes(terms, "paidPerCredit")})*${assumptions.factor.price}*${rate}`;
      return `=IF(${inMonth(expired)(k, m)}=0,0,CHOOSE(1+(SUMPRODUCT(${own}*${gone}*${attributes(terms, "unpriced")})>0),${money},NA()))`;
    },
  });
  for (const block of [expired, lost]) yearTotals(sheet, block, assumptions);
  fillPart(sheet, tables.credits, expired.first, ["quantity", "quantity"]);
  fillPart(sheet, tables.money, lost.first);
  return { used: burned, faults: faultsOf(sheet, grants, blocks, { closing, bought, amounts }) };
}

function faultsOf(
  sheet: SheetBuilder,
  { grant, terms }: GrantFacts,
  { left, used }: Pick<GrantBlocks, "left" | "used">,
  { closing, bought, amounts }: { closing: Block; bought: Block; amounts: Block },
): GrantFaults {
  const here = (reference: string) => onSheet(sheet.name, reference);
  const months = ({ first, last }: Block) => here(`$${FIRST_MONTH}$${first}:$${sheet.end}$${last}`);
  const of = (key: "credits" | "from" | "expires") => here(attributes(grant, key));
  const named = `(${here(namesOf(grant))}<>"")`;
  const [from, expires, pool] = [of("from"), of("expires"), here(attributes(terms, "grantPool"))];
  return {
    withoutPool: `${named}*(${pool}=0)`,
    incomplete: `${named}*((${of("credits")}<=0)+(${from}=0)+(${expires}>0)*(${expires}<=${from})>0)`,
    unexplained: `SUM(${months(closing)})-SUMPRODUCT((${pool}>0)*(${months(left)}-${months(used)}))`,
    boughtTooSoon: `(${months(bought)}>0)*(${months(closing)}>=1)*(1-ISNUMBER(${months(amounts)}))`,
  };
}
