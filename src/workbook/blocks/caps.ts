import { type Block, picked, type SheetBuilder } from "../../sheet";
import type { ScenarioFactors } from "../sheets/assumptions";
import { inMonth, type MonthReference, nameOf } from "./references";
import { attribute, type Derived, isTyped, type Lines, type Placed, type Register } from "./register";

/** Whether any line has a cap; where none has, there is no column and no formula for one. */
export const hasCaps = (lines: Placed): boolean => lines.has?.("cap") === true;

/** The cap of each line, where lines have any; "": this one has none, which is not a cap of 0. */
export const capTerms = (from: Register, lines: Lines): Derived[] =>
  hasCaps(lines)
    ? [
        {
          key: "cap",
          heading: "Cap in force",
          style: "money",
          formula: (k) => `=IF(${isTyped(from, lines, "cap")(k)},${attribute(lines, "cap")(k)},"")`,
        },
      ]
    : [];

/** Of closed months: their amounts, and what they used. What was used was used: such a month has no cap any more. */
export interface SettledMonths {
  amounts: Block;
  quantities: Block;
}

/** Whether nothing stops a line in a month, as a number. */
export const isFree = (found: Placed, { amounts, quantities }: SettledMonths): MonthReference => {
  const cap = attribute(found, "cap");
  return (k, m) =>
    `(1-ISNUMBER(${cap(k)})+ISNUMBER(${inMonth(amounts)(k, m)})+ISNUMBER(${inMonth(quantities)(k, m)})>0)`;
};

/**
 * Credits in the whole packs that a month's cap pays for; "": nothing stops the pool, or nobody knows what a pack costs. A cap of 0 buys
 * none, whatever they cost.
 */
export const creditsWithin = (
  sheet: SheetBuilder,
  pool: Lines,
  found: Placed,
  settled: SettledMonths,
  { factor }: ScenarioFactors,
  rates: (month: string) => string,
): Block =>
  sheet.block(pool.count, {
    title: "Credits that the cap pays for",
    note: "Whole packs; blank where nothing stops the pool",
    unit: "credits",
    style: "quantity",
    label: (k) => `=${nameOf(pool)(k)}`,
    series: (k, m) => {
      const cap = attribute(found, "cap")(k);
      const pack = `(${picked(rates(m), attribute(found, "packRow")(k))}*${factor.price})`;
      const packs = `IFERROR(ROUNDDOWN(ROUND(${cap}/${pack},9),0)*${attribute(pool, "packSize")(k)},"")`;
      return `=IF(${isFree(found, settled)(k, m)},"",CHOOSE(1+(${cap}=0)*(${factor.price}>0),${packs},0))`;
    },
  });

/** What caps leave undone, and what it would have cost. */
export interface NotMet {
  use: Block;
  cost: Block;
}

/**
 * Use that caps stop, so that demand is never lost unseen: in requests or credits, and at the price of the month.
 *
 * @param left what is not met of a line in a month
 * @param price what that would cost in the currency of the line's price
 */
export function notMet(
  sheet: SheetBuilder,
  lines: Lines,
  found: Placed,
  unit: string,
  left: MonthReference,
  price: (use: MonthReference) => MonthReference,
  exchangeRates: ScenarioFactors["exchangeRates"],
): NotMet {
  const label = (k: number) => `=${nameOf(lines)(k)}`;
  const use = sheet.block(lines.count, {
    title: "Use not met",
    note: "Wanted, and stopped by the cap",
    ...{ unit, style: "quantity", label },
    series: (k, m) => `=${left(k, m)}`,
  });
  const cost = sheet.block(lines.count, {
    title: "Use not met, at the price of the month",
    unit: "report currency",
    ...{ style: "money", label },
    series: (k, m) => {
      const rate = picked(exchangeRates(m), attribute(found, "currencyRow")(k));
      return `=IF(${inMonth(use)(k, m)}=0,0,${price(inMonth(use))(k, m)}*${rate})`;
    },
  });
  return { use, cost };
}
