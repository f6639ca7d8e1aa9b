import type { Budget } from "../../budget";
import { onSheet, rowOfText, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import { PRICE_TIERS } from "../tables/price-tiers";
import { validateRows } from "./input-table";
import { namesOf } from "./references";
import {
  attribute,
  attributes,
  callUp,
  type Derived,
  isTyped,
  type Lines,
  lookUps,
  type Placed,
  type Register,
  register,
} from "./register";

const SPARE_TIERS = 2;

/** Where price tiers are typed. */
export function tiersTable(sheet: SheetBuilder, tiers: Budget["priceTiers"]): Register {
  const table = register(sheet, PRICE_TIERS, tiers, SPARE_TIERS, true);
  validateRows(sheet, PRICE_TIERS, table.first, table.count);
  return { ...table, columns: table.columns.filter(({ key }) => key !== "line") };
}

/** The contracts that rows of the table name, as typed. */
export const namesTyped = ({ first, last }: Register): string => `$B$${first}:$B$${last}`;

/**
 * Tiers called up, and what makes one sum of them. Of x used or of x seats a contract pays, over the tiers that x has reached,
 * the sum of (x − offset) × step of the rate + step of the fee: the offset is the tier's own bound where it is graduated, and 0 where it
 * holds for everything. In the same way the steps of `isUnknown` give how much of x has no price.
 */
export function tierSteps(sheet: SheetBuilder, table: Register, contracts: Lines): Lines {
  const tier = callUp(sheet, table);
  const at = (key: ColumnKey) => attribute(tier, key);
  const typed = (key: ColumnKey, k: number) => isTyped(table, tier, key)(k);
  const name = (k: number) => `$B${tier.first + k}`;
  const isFlag = { style: "flag" } as const;
  const all = (self: Placed, key: ColumnKey) => attributes(self, key);
  /** What the row above adds, where it is one of the same tiers. */
  const above = (k: number, self: Placed, key: ColumnKey): string =>
    k === 0 ? "0" : `(1-${attribute(self, "isFirst")(k)})*${attribute(self, key)(k - 1)}`;
  const differs = (k: number, ...keys: ColumnKey[]): string =>
    k === 0 ? "0" : keys.map((key) => `(${at(key)(k)}<>${at(key)(k - 1)})`).join("+");
  const own = (self: Placed, k: number) => (key: ColumnKey) => attribute(self, key)(k);
  const columns: Derived[] = [
    {
      key: "contractRow",
      heading: "Contract row",
      style: "integer",
      formula: (k) => `=IFERROR(${rowOfText(name(k), namesOf(contracts))}*(${name(k)}<>""),0)`,
    },
    { key: "ofSeats", heading: "Of seats", ...isFlag, formula: (k) => `=(${at("counts")(k)}="seats")*1` },
    {
      key: "tierKey",
      heading: "Tiers of contract; below 0: of its seats",
      style: "integer",
      formula: (k, self) => `=${own(self, k)("contractRow")}*(1-${own(self, k)("ofSeats")}-${own(self, k)("ofSeats")})`,
    },
    { key: "isVolume", heading: "Volume", ...isFlag, formula: (k) => `=(${at("readAs")(k)}="volume")*1` },
    {
      key: "isYear",
      heading: "By contract year",
      ...isFlag,
      formula: (k) => `=(${at("period")(k)}="contract year")*1`,
    },
    {
      key: "isFirst",
      heading: "First of its tiers",
      ...isFlag,
      formula: (k, self) => (k === 0 ? "=1" : `=1-(${own(self, k)("tierKey")}=${own(self, k - 1)("tierKey")})`),
    },
    {
      key: "isUnknown",
      heading: "Price not known",
      ...isFlag,
      formula: (k) => `=1-IF(${at("counts")(k)}="usage",${typed("discount", k)},${typed("price", k)})`,
    },
    {
      key: "tierRate",
      heading: "Rate",
      style: "rate",
      formula: (k, self) =>
        `=(1-${own(self, k)("isUnknown")})*IF(${at("counts")(k)}="usage",1-${at("discount")(k)},${at("price")(k)})`,
    },
    { key: "tierFrom", heading: "From", style: "number", formula: (k) => `=${at("from")(k)}` },
    {
      key: "offset",
      heading: "Offset",
      style: "number",
      formula: (k, self) => `=${at("from")(k)}*(1-${own(self, k)("isVolume")})`,
    },
    {
      key: "stepRate",
      heading: "Step of the rate",
      style: "rate",
      formula: (k, self) => `=${own(self, k)("tierRate")}-${above(k, self, "tierRate")}`,
    },
    {
      key: "stepUnknown",
      heading: "Step of not known",
      style: "integer",
      formula: (k, self) => `=${own(self, k)("isUnknown")}-${above(k, self, "isUnknown")}`,
    },
    { key: "tierFee", heading: "Flat fee", style: "money", formula: (k) => `=${at("fee")(k)}` },
    {
      key: "stepFee",
      heading: "Step of the fee",
      style: "money",
      formula: (k, self) => `=${at("fee")(k)}-${own(self, k)("isVolume")}*(${above(k, self, "tierFee")})`,
    },
    { key: "usedBefore", heading: "Used before opening", style: "quantity", formula: (k) => `=${at("usedBefore")(k)}` },
    { key: "isUsedBefore", heading: "Used before is known", ...isFlag, formula: (k) => `=${typed("usedBefore", k)}*1` },
    {
      key: "isMisread",
      heading: "A word is missing",
      ...isFlag,
      formula: (k, self) => {
        const { counts, readAs, period } = {
          counts: at("counts")(k),
          readAs: at("readAs")(k),
          period: at("period")(k),
        };
        const [ofSeats, isVolume, isYear] = (["ofSeats", "isVolume", "isYear"] as const).map(own(self, k));
        const isOne = `(${counts}="usage")+(${counts}="units")+${ofSeats}=0`;
        const isRead = `(${readAs}="graduated")+${isVolume}=0`;
        const isCounted = `(1-${ofSeats ?? ""})*(1-(${period}="month")-${isYear ?? ""})+${ofSeats ?? ""}*${isYear ?? ""}`;
        return `=(${name(k)}<>"")*((${own(self, k)("contractRow")}=0)+(${isOne})+(${isRead})+${isCounted}>0)`;
      },
    },
    {
      key: "isMisplaced",
      heading: "Out of its place",
      ...isFlag,
      formula: (k, self) => {
        const isFirst = own(self, k)("isFirst");
        const group = `(${all(self, "tierKey")}=${own(self, k)("tierKey")})`;
        const falls =
          k === 0 ? "0" : `(${at("from")(k)}<=${at("from")(k - 1)})+${differs(k, "counts", "readAs", "period")}`;
        const isApart = `(SUMPRODUCT(${group}*${all(self, "isFirst")})>1)`;
        const hasOther = `(${at("counts")(k)}="usage")*${typed("price", k)}+(${at("counts")(k)}<>"usage")*${typed("discount", k)}`;
        const isUsed = `${own(self, k)("isUsedBefore")}*(1-${isFirst}*${own(self, k)("isYear")})`;
        return `=(${name(k)}<>"")*((1-${typed("from", k)})+${isUsed}+${isFirst}*(${at("from")(k)}<>0)+(1-${isFirst})*(${falls})+${isApart}+${hasOther}>0)`;
      },
    },
    {
      key: "tierLabel",
      heading: "Label",
      style: "text",
      formula: (k) =>
        `=CHOOSE(1+(${at("counts")(k)}="units")+(${at("counts")(k)}="seats")*(1+1),"Tier from ","Price from ","Seat price from ")&${decimal(at("from")(k))}`,
    },
    {
      key: "tierValue",
      heading: "Value",
      style: "rate",
      formula: (k, self) =>
        `=CHOOSE(1+${own(self, k)("isUnknown")},IF(${at("counts")(k)}="usage",${at("discount")(k)},${at("price")(k)}),"unknown")`,
    },
    {
      key: "feeLabel",
      heading: "Label of the fee",
      style: "text",
      formula: (k, self) =>
        `=CHOOSE(1+${own(self, k)("ofSeats")},"Fee from ","Seat fee from ")&${decimal(at("from")(k))}`,
    },
  ];
  return lookUps(sheet, "Price tiers, worked out", tier, columns);
}

/** A number as the engine's labels have it, whatever sign a country writes for decimals. */
const decimal = (cell: string): string => `SUBSTITUTE(${cell},",",".")`;

/**
 * How many rows of the table are amiss, as an array or a number: misread, out of place, a text or less than none where a number
 * belongs, beside a term that they contradict, or not called up. Where the budget had no tiers, every row that is typed is.
 */
export function brokenTiers(sheet: SheetBuilder, table: Register, tiers: Lines | undefined, found: Placed): string {
  const here = (range: string) => onSheet(sheet.name, range);
  const rows = `SUMPRODUCT((${here(namesTyped(table))}<>"")*1)`;
  if (!tiers) return rows;
  const [from, to] = [table.column("from"), table.column("usedBefore")];
  const numbers = here(`$${from}$${table.first}:$${to}$${table.last}`);
  const sum = (of: Placed, key: ColumnKey) => `SUM(${here(attributes(of, key))})`;
  const reached = `SUMPRODUCT((${here(namesOf(tiers))}<>"")*1)`;
  return [
    `${rows}-${reached}`,
    ...(["isMisread", "isMisplaced"] as const).map((key) => sum(tiers, key)),
    ...(["tierFault", "seatTierFault"] as const).map((key) => sum(found, key)),
    `SUMPRODUCT(ISTEXT(${numbers})*1)`,
    `COUNTIF(${numbers},"<0")`,
  ].join("+");
}
