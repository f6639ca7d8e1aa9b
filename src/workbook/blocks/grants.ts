import type { Budget } from "../../budget";
import { type Block, COLUMN, FIRST_MONTH, picked, ROW, rowOfText, type SheetBuilder } from "../../sheet";
import { NAME } from "../names";
import { GRANTS } from "../tables/grants";
import { periodOf } from "./demand";
import { validateRows } from "./input-table";
import { allInMonth, nameOf, namesOf, numberOf } from "./references";
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
  sheet.text(table.first - 2, COLUMN.firstAttribute, "After the allowance, before packs; soonest gone first", "note");
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

/** What grants hold for a pool in a month, or what is used of them. */
export const atPool = (pool: Lines, { terms }: Pick<GrantFacts, "terms">, block: Block, k: number, m: string): string =>
  `SUMIFS(${allInMonth(block, m)},${attributes(terms, "grantPool")},${numberOf(pool)(k)})`;
