import { type Block, OPENING, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { countedBefore, monthOfContractYear, toldBefore } from "./contract-drawdown";
import { active } from "./demand";
import { namesTyped } from "./price-tiers";
import { inMonth, nameOf, numberOf } from "./references";
import { attribute, attributes, type Derived, isTyped, type Lines, type Placed, type Register } from "./register";

/** The tiers of contract k: of its use, or of its seats, as factors of a sum over all rows. */
export const tiersOf = (tiers: Lines, contracts: Lines, ofSeats: 0 | 1) => (k: number) =>
  `(${attributes(tiers, "tierKey")}=${ofSeats === 1 ? "-" : ""}${numberOf(contracts)(k)})`;

/** What x of contract k costs by its tiers, or how much of it has no price. */
export const byTiers =
  (tiers: Lines, contracts: Lines, ofSeats: 0 | 1) =>
  (k: number, x: string, of: "cost" | "unknown"): string => {
    const reached = `(ROUNDUP(ROUND(${attributes(tiers, "tierFrom")}-${x},9),0)<=0)`;
    const [step, fee] =
      of === "cost"
        ? [attributes(tiers, "stepRate"), `+${attributes(tiers, "stepFee")}`]
        : [attributes(tiers, "stepUnknown"), ""];
    return `SUMPRODUCT(${tiersOf(tiers, contracts, ofSeats)(k)}*${reached}*((${x}-${attributes(tiers, "offset")})*${step}${fee}))`;
  };

/** Whether a contract has tiers of its use, which go on beyond a commitment: there is no overage discount then. */
export const tiersInForce = (tiers: Lines, contracts: Lines) => ({
  hasOwnTiers: (k: number) => `(SUMPRODUCT(${tiersOf(tiers, contracts, 0)(k)}*1)>0)`,
  whereTiers: '""',
});

/** Tiers typed after the sheets were made: nobody knows what their contract costs until the sheets are made anew. */
export const tiersTypedLater = (table: Register, contracts: Lines) => ({
  hasOwnTiers: (k: number) => {
    const own = nameOf(contracts)(k);
    return `(SUMPRODUCT((${namesTyped(table)}=${own})*(${namesTyped(table)}<>""))>0)`;
  },
  whereTiers: "NA()",
});

/** What a contract's tiers are, and that nobody knows what it costs while one of their rows cannot be read or another term contradicts them. */
export function tierTerms(from: Register, contracts: Lines, tiers: Lines): Derived[] {
  const typed = (key: ColumnKey, k: number) => isTyped(from, contracts, key)(k);
  const count = (ofSeats: 0 | 1, k: number, of = "*1"): string =>
    `SUMPRODUCT(${tiersOf(tiers, contracts, ofSeats)(k)}${of})`;
  const unread = `*(${attributes(tiers, "isMisread")}+${attributes(tiers, "isMisplaced")})`;
  const has = (key: ColumnKey) => contracts.has?.(key) === true;
  const own = (self: Placed, k: number) => (key: ColumnKey) => attribute(self, key)(k);
  return [
    {
      key: "isVolume",
      heading: "Tiers: volume",
      style: "flag",
      formula: (k) => `=(${count(0, k, `*${attributes(tiers, "isVolume")}`)}>0)*1`,
    },
    {
      key: "isYear",
      heading: "Tiers: by contract year",
      style: "flag",
      formula: (k) => `=(${count(0, k, `*${attributes(tiers, "isYear")}`)}>0)*1`,
    },
    {
      key: "isSeatVolume",
      heading: "Tiers of seats: volume",
      style: "flag",
      formula: (k) => `=(${count(1, k, `*${attributes(tiers, "isVolume")}`)}>0)*1`,
    },
    {
      key: "usedBefore",
      heading: "Used before opening",
      style: "quantity",
      formula: (k) => `=${count(0, k, `*${attributes(tiers, "usedBefore")}`)}`,
    },
    {
      key: "isUsedBefore",
      heading: "Used before is known",
      style: "flag",
      formula: (k) => `=(${count(0, k, `*${attributes(tiers, "isUsedBefore")}`)}>0)*1`,
    },
    {
      key: "tierFault",
      heading: "Tiers at fault",
      style: "integer",
      formula: (k, self) => {
        const others = [
          `(${attribute(contracts, "usageDiscount")(k)}>0)`,
          typed("overageDiscount", k),
          ...(has("maximumMonth") ? [typed("maximumMonth", k)] : []),
          ...(has("minimumMonth") ? [`${own(self, k)("isVolume")}*${typed("minimumMonth", k)}`] : []),
        ].join("+");
        return `=${count(0, k, unread)}+(${count(0, k)}>0)*(${others})`;
      },
    },
    {
      key: "seatTierFault",
      heading: "Tiers of seats at fault",
      style: "integer",
      formula: (k) => `=${count(1, k, unread)}+(${count(1, k)}>0)*${typed("seatPrice", k)}`,
    },
    {
      key: "useTiers",
      heading: "Has tiers",
      style: "flag",
      formula: (k, self) => `=IF(${own(self, k)("tierFault")}>0,NA(),(${count(0, k)}>0)*1)`,
    },
    {
      key: "seatTiers",
      heading: "Has tiers of seats",
      style: "flag",
      formula: (k, self) => `=IF(${own(self, k)("seatTierFault")}>0,NA(),(${count(1, k)}>0)*1)`,
    },
  ];
}

/** Whether any contract may have price tiers; where a budget has none, there is no column and no formula for them. */
export const hasTiers = (found: Placed): boolean => found.has?.("useTiers") === true;

/** How many of the seats billed are in tiers of which nobody knows the price, or all where it is the volume tier that they reach. */
export const seatsUnpriced = (
  sheet: SheetBuilder,
  { line, tiers }: { line: Lines; tiers: Lines },
  seats: Block,
): Block =>
  sheet.block(line.count, {
    title: "Seats in tiers without a price",
    ...{ unit: "seats", style: "quantity", label: (k) => `=${nameOf(line)(k)}` },
    series: (k, m) => `=${byTiers(tiers, line, 1)(k, inMonth(seats)(k, m), "unknown")}`,
  });

/**
 * Use after discount, with tiers where the contract has them: what the use of the period costs until this month, less what it cost
 * until the month before. So a volume tier that is reached charges earlier use again, and fees are due once a period.
 */
export function useCharge(
  sheet: SheetBuilder,
  { line: contracts, found, tiers, usagePaid }: { line: Lines; found: Lines; tiers: Lines; usagePaid: Block },
  usage: Block,
): Block {
  const label = (k: number) => `=${nameOf(contracts)(k)}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const [used, costs, unpriced] = [1, 2, 3].map(() => sheet.reserve(contracts.count)) as [Block, Block, Block];
  const own = (key: ColumnKey, k: number) => attribute(found, key)(k);
  const isPaid = (k: number, m: string) => `ISNUMBER(${inMonth(usagePaid)(k, m)})`;
  const goesOn = (k: number, m: string) => `(${own("isYear", k)}*(${monthOfContractYear(found, k, m)}>0)>0)`;
  const runs = (k: number, m: string) => `${own("useTiers", k)}*${active(contracts, k, m)}=0`;
  const sum = byTiers(tiers, contracts, 0);
  sheet.fill(used, {
    title: "Use that tiers have counted, with this month",
    note: "Starts anew with each month or contract year, as the tiers say; unknown after a month of which only the amount is known",
    ...{ unit: "contract currency, or units", style: "quantity", label },
    opening: (k) => {
      const isAsked = `${own("useTiers", k)}*${own("isYear", k)}`;
      return toldBefore(found, k, isAsked, own("isUsedBefore", k), own("usedBefore", k));
    },
    series: (k, m, p) => {
      const before = `CHOOSE(1+${own("isYear", k)},0,${countedBefore(found, k, [m, p], used)})`;
      const now = `CHOOSE(1+${isPaid(k, m)}*(1+${own("isYear", k)}),${inMonth(usage)(k, m)},0,NA())`;
      return `=IF(${runs(k, m)},0,${before}+${now})`;
    },
  });
  const soFar = (of: "cost" | "unknown") => ({
    opening: (k: number) => `=IF(${own("useTiers", k)}=0,0,${sum(k, `$${OPENING}$${used.first + k}`, of)})`,
    series: (k: number, m: string) => `=IF(${runs(k, m)},0,${sum(k, inMonth(used)(k, m), of)})`,
  });
  sheet.fill(costs, {
    ...money,
    title: "What it costs by its tiers",
    note: "With the flat fees of the tiers",
    ...soFar("cost"),
  });
  sheet.fill(unpriced, {
    title: "Of it in tiers without a price",
    ...{ unit: "contract currency, or units", style: "quantity", label },
    ...soFar("unknown"),
  });
  return sheet.block(contracts.count, {
    ...money,
    title: "Use after discount or by its tiers",
    note: "Of a closed month of which only the amount is known, the amount",
    series: (k, m, p) => {
      const since = (block: Block) => `${inMonth(block)(k, m)}-CHOOSE(1+${goesOn(k, m)},0,${p}${block.first + k})`;
      const flat = `${inMonth(usage)(k, m)}*(1-${attribute(contracts, "usageDiscount")(k)})`;
      const isUnpriced = `(ROUNDUP(ROUND(${since(unpriced)},9),0)<>0)`;
      const tiered = `CHOOSE(1+${isUnpriced},${since(costs)},NA())`;
      const kind = `(1-(${runs(k, m)}))*(1+${isPaid(k, m)})`;
      return `=CHOOSE(1+${kind},${flat},${tiered},${inMonth(usagePaid)(k, m)})`;
    },
  });
}
