import { type Block, rowOfText, type SheetBuilder } from "../../sheet";
import { allInMonth, nameOf, namesOf, numberOf } from "./references";
import { attribute, attributes, type Derived, type Lines, type Placed } from "./register";

/** Whether any line shares another's pool; where none does, there is no column and no formula for it. */
export const hasSharers = (lines: Placed): boolean => lines.has?.("sharesWith") === true;

/** The row of each line's pool, where lines share any: its own, or that of the line whose credits it shares. */
export const poolTerms = (pool: Lines): Derived[] =>
  hasSharers(pool)
    ? [
        {
          key: "poolRow",
          heading: "Row of its pool",
          style: "integer",
          formula: (k) => {
            const name = attribute(pool, "sharesWith")(k);
            return `=IF(${name}="",${numberOf(pool)(k)},${rowOfText(name, namesOf(pool))})`;
          },
        },
      ]
    : [];

/** What lines have in credits, together at their pool: a line that shares another's has none left. The same where none shares. */
export const atThePool = (sheet: SheetBuilder, pool: Lines, found: Placed, title: string, own: Block): Block =>
  hasSharers(pool)
    ? sheet.block(pool.count, {
        title,
        note: "Of all lines that share the pool",
        unit: "credits",
        style: "quantity",
        label: (k) => `=${nameOf(pool)(k)}`,
        series: (k, m) => `=SUMIFS(${allInMonth(own, m)},${attributes(found, "poolRow")},${numberOf(pool)(k)})`,
      })
    : own;

/** How many lines share the pool of row k, itself among them, as a number. */
export const sharersOf = (pool: Lines, found: Placed, k: number): string =>
  `COUNTIF(${attributes(found, "poolRow")},${numberOf(pool)(k)})`;
