import { COLUMN, type SheetBuilder, type Style } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { numberOf } from "./references";
import { attribute, type Derived, isTyped, type Lines, type Placed, type Register } from "./register";

/** The labels that AIB.CONTRACTCOST reads, and the register column each is called up from. */
const TERMS: readonly {
  label: string;
  key: ColumnKey;
  style: Style;
  /** worked out of the register first */
  isAgreed?: true;
  value?: (cell: string) => string;
}[] = [
  // seldom columns have a label where they are there; the engine has no seats without a price, and says so
  { label: "Seat price", key: "seatPrice", style: "money", isAgreed: true },
  { label: "Minimum seats", key: "minimumSeats", style: "quantity" },
  { label: "Commitment", key: "commitment", style: "money" },
  { label: "Commitment covers", key: "commitmentCovers", style: "text" },
  { label: "Minimum a month", key: "minimumMonth", style: "money" },
  { label: "Minimum draws commitment", key: "minimumDraws", style: "text" },
  { label: "Maximum a month", key: "maximumMonth", style: "money", isAgreed: true },
  { label: "Usage discount", key: "usageDiscount", style: "percent" },
  { label: "Overage discount", key: "overageDiscount", style: "percent", isAgreed: true },
  { label: "Platform fee", key: "platformFee", style: "money" },
  { label: "Support", key: "support", style: "money" },
  { label: "Start", key: "start", style: "monthValue" },
  // the engine's end is the first day after the contract, the register's the last month people name
  { label: "End", key: "end", style: "monthValue", value: (cell) => `IF(${cell}=0,0,EDATE(${cell},1))` },
  { label: "Drawn before", key: "drawnBefore", style: "money", isAgreed: true },
];

/**
 * What a blank cell of the register means where it is not 0: no seat price is no price, which is never free, and overage
 * without a discount of its own has that of the usage, as the engine reads terms; of what was drawn before nothing is told.
 *
 * @param hasOwnTiers whether a contract has price tiers, as 0 or 1
 * @param whereTiers what takes the place of its overage discount then
 */
export function agreedTerms(
  from: Register,
  contracts: Lines,
  { hasOwnTiers, whereTiers }: { hasOwnTiers: (k: number) => string; whereTiers: string },
): Derived[] {
  const typed = (key: ColumnKey, k: number) => isTyped(from, contracts, key)(k);
  const at = (key: ColumnKey) => attribute(contracts, key);
  const isBelowMaximum = (k: number) =>
    hasMaximum(contracts) ? `*(1-${typed("maximumMonth", k)}*(${at("minimumMonth")(k)}>${at("maximumMonth")(k)}))` : "";
  return [
    {
      key: "seatPrice",
      heading: "Seat price agreed",
      style: "money",
      formula: (k) => `=IF(${typed("seatPrice", k)},${at("seatPrice")(k)},"")`,
    },
    {
      key: "overageDiscount",
      heading: "Overage discount in force",
      style: "percent",
      formula: (k) => {
        const own = `IF(${typed("overageDiscount", k)},${at("overageDiscount")(k)},${at("usageDiscount")(k)})`;
        return `=CHOOSE(1+${hasOwnTiers(k)},${own},${whereTiers})`;
      },
    },
    {
      key: "drawnBefore",
      heading: "Drawn before, as told",
      style: "money",
      formula: (k) => `=IF(${typed("drawnBefore", k)},${at("drawnBefore")(k)},"")`,
    },
    ...(hasMinimum(contracts) ? minimumTerms(at, isBelowMaximum) : []),
    ...(hasMaximum(contracts) ? [maximum((k) => typed("maximumMonth", k), at("maximumMonth"))] : []),
  ];
}

/** Whether any contract has a minimum a month; where none has, there is no column and no formula for one. */
export const hasMinimum = (contracts: Placed): boolean => contracts.has?.("minimumMonth") === true;

/** The same of a maximum a month. */
export const hasMaximum = (contracts: Placed): boolean => contracts.has?.("maximumMonth") === true;

/** The minimum, which nobody knows while it is not said whether it draws the commitment beside it, or above the maximum; and whether it does. */
const minimumTerms = (
  at: (key: ColumnKey) => (k: number) => string,
  isBelowMaximum: (k: number) => string,
): Derived[] => [
  {
    key: "minimumMonth",
    heading: "Minimum in force",
    style: "money",
    formula: (k) => {
      const [minimum, draws] = [at("minimumMonth")(k), at("minimumDraws")(k)];
      const isSaid = `(${draws}="yes")+(${draws}="no")+(${draws}="")*(${minimum}*${at("commitment")(k)}=0)`;
      return `=IF((${isSaid})${isBelowMaximum(k)}>0,${minimum},NA())`;
    },
  },
  {
    key: "minimumDraws",
    heading: "Minimum draws commitment",
    style: "flag",
    formula: (k) => `=(${at("minimumDraws")(k)}="yes")*1`,
  },
];

/** "": there is none, which is not a maximum of 0. */
const maximum = (isTyped: (k: number) => string, value: (k: number) => string): Derived => ({
  key: "maximumMonth",
  heading: "Maximum in force",
  style: "money",
  formula: (k) => `=IF(${isTyped(k)},${value(k)},"")`,
});

/** A row of the list: a label, or a formula of one, and what stands beside it. */
interface TermRow {
  label: string | ((k: number) => string);
  value: (k: number) => string;
  style: Style;
}

/**
 * Each contract's terms as a label/value list, the form in which the engine takes them. Returns the range of contract k.
 */
export function contractTerms(
  sheet: SheetBuilder,
  contracts: Lines,
  agreed: Placed,
  tiers: Lines | undefined,
): (k: number) => string {
  sheet.heading("Terms as the engine reads them", "Labels and values, contract by contract");
  const [label, value] = [COLUMN.firstAttribute, COLUMN.firstAttribute + 1];
  const first = sheet.row;
  const typed = TERMS.filter(({ key }) => contracts.has?.(key) !== false).map((term): TermRow => {
    const cell = attribute(term.isAgreed ? agreed : contracts, term.key);
    return { label: term.label, value: (k) => (term.value ?? String)(cell(k)), style: term.style };
  });
  const terms = [...typed, ...(tiers ? tierRows(contracts, agreed, tiers) : [])];
  for (let k = 0; k < contracts.count; k++) {
    sheet.formula(sheet.row, COLUMN.label, `=$B${contracts.first + k}`, "text");
    for (const term of terms) {
      if (typeof term.label === "string") sheet.text(sheet.row, label, term.label, "text");
      else sheet.formula(sheet.row, label, `=${term.label(k)}`, "text");
      sheet.formula(sheet.row, value, `=${term.value(k)}`, term.style);
      sheet.row += 1;
    }
  }
  return (k) => {
    const start = first + k * terms.length;
    return `$E$${start}:$F$${start + terms.length - 1}`;
  };
}

/** How tiers are read, and a row for each tier and each flat fee of the table, blank where it is of another contract. */
function tierRows(contracts: Lines, agreed: Placed, tiers: Lines): TermRow[] {
  const own = (key: ColumnKey) => attribute(agreed, key);
  const row = (labelled: ColumnKey, valued: ColumnKey, i: number, more = ""): TermRow => {
    const isOwn = (k: number) => `(${attribute(tiers, "contractRow")(i)}=${numberOf(contracts)(k)})*1${more}>0`;
    return {
      label: (k) => `IF(${isOwn(k)},${attribute(tiers, labelled)(i)},"")`,
      value: (k) => `IF(${isOwn(k)},${attribute(tiers, valued)(i)},"")`,
      style: "rate",
    };
  };
  const each = Array.from({ length: tiers.count }, (_, i) => i);
  return [
    {
      label: "Usage tiers",
      value: (k) => `CHOOSE(1+${own("useTiers")(k)}*(1+${own("isVolume")(k)}),"none","graduated","volume")`,
      style: "text",
    },
    {
      label: "Tier period",
      value: (k) => `CHOOSE(1+${own("useTiers")(k)}*(1+${own("isYear")(k)}),"","month","contract year")`,
      style: "text",
    },
    {
      label: "Seat tiers",
      value: (k) => `CHOOSE(1+${own("seatTiers")(k)}*(1+${own("isSeatVolume")(k)}),"none","graduated","volume")`,
      style: "text",
    },
    {
      label: "Used before",
      value: (k) => `CHOOSE(1+${own("isUsedBefore")(k)},"",${own("usedBefore")(k)})`,
      style: "quantity",
    },
    ...each.map((i) => row("tierLabel", "tierValue", i)),
    ...each.map((i) => row("feeLabel", "tierFee", i, `*(${attribute(tiers, "tierFee")(i)}>0)`)),
  ];
}
