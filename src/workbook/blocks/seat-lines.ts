import type { Budget } from "../../budget";
import { type Block, COLUMN, picked, ROW, rowOfText, type SheetBuilder } from "../../sheet";
import type { Feeds } from "../feeds";
import { NAME } from "../names";
import { CHANGES } from "../tables/changes";
import { letterOf } from "../tables/table";
import { creditTerms } from "./api-credits";
import { active, driven, driverRow, periodOf } from "./demand";
import { validateRows, writeHeadings, writeRow } from "./input-table";
import { attribute, type Derived, type Lines, lookUps, type Placed } from "./register";

const SPARE_CHANGES = 4;

/** Where the table of changes stands: its lines, months and seats. */
export interface SeatChanges {
  lines: string;
  months: string;
  seats: string;
}

export function changesTable(sheet: SheetBuilder, changes: Budget["changes"]): SeatChanges {
  sheet.heading(CHANGES.title, "Seats more or fewer from a month on; any order");
  sheet.text(sheet.row, COLUMN.number, "", "columnHeading");
  writeHeadings(sheet, CHANGES, sheet.row);
  const first = sheet.row + 1;
  const count = changes.length + SPARE_CHANGES;
  const last = first + count - 1;
  for (let k = 0; k < count; k++) writeRow(sheet, CHANGES, first + k, changes[k]);
  validateRows(sheet, CHANGES, first, count);
  sheet.row = last + 1;
  const column = (key: "line" | "month" | "change") => {
    const letter = letterOf(CHANGES.columns, key);
    return `$${letter}$${first}:$${letter}$${last}`;
  };
  return { lines: column("line"), months: column("month"), seats: column("change") };
}

/** What every seat line works out once, whether its term is its own or its workspace's. */
export const seatLookUps = (
  sheet: SheetBuilder,
  feeds: Feeds,
  lines: Lines,
  billing: Derived["formula"],
  renewal: Derived["formula"],
  { first = [], last = [] }: { first?: readonly Derived[]; last?: readonly Derived[] } = {},
): Lines =>
  lookUps(sheet, "Terms and rates, by line", lines, [
    ...first,
    ...seatTerms(feeds, lines, billing, renewal),
    ...demandTerms(feeds, lines),
    creditTerms(feeds.rates, lines),
    ...last,
  ]);

/** Where a route finds its rate and facts otherwise than by plan and billing. */
interface RateRows {
  rateRow: Derived["formula"];
  /** the row that says its currency and vendor, as an expression that is never an error */
  factsRow: (k: number, self: Placed) => string;
}

/**
 * The row of a plan's rate, else that of its other billing: a plan without the price that a line asks for has its currency and
 * vendor all the same, so that months which ask for none stay known. Row 1 where Rates has no row of the plan.
 */
export const knownRow = (rates: Feeds["rates"], plan: string, rateRow: string): string => {
  const billed = (billing: string) => rowOfText(`${plan}&"|seat ${billing}"`, rates.keys);
  return `IFERROR(${rateRow},IFERROR(${billed("monthly")},IFERROR(${billed("annual")},1)))`;
};

/** Term, renewal, rate row, currency and vendor of rows that have a `plan`. */
export function seatTerms(
  { assumptions, rates }: Feeds,
  lines: Placed,
  billing: Derived["formula"],
  renewal: Derived["formula"],
  rows: RateRows = {
    rateRow: (k, self) => {
      const plan = attribute(lines, "plan")(k);
      return `=IF(${plan}="",1,${rowOfText(`${plan}&"|seat "&${attribute(self, "billing")(k)}`, rates.keys)})`;
    },
    factsRow: (k, self) => knownRow(rates, attribute(lines, "plan")(k), attribute(self, "rateRow")(k)),
  },
): Derived[] {
  const pick = (range: string, self: Placed, k: number) => picked(range, attribute(self, "pricedRow")(k));
  const integer = { style: "integer" } as const;
  return [
    { key: "billing", heading: "Billing", style: "text", formula: billing },
    { key: "renewalDate", heading: "Renewal", style: "monthValue", formula: renewal },
    {
      key: "renewalPeriod",
      heading: "Renewal period",
      ...integer,
      formula: (k, self) => periodOf(attribute(self, "renewalDate")(k), NAME.startMonth),
    },
    {
      key: "term",
      heading: "Term, months",
      ...integer,
      formula: (k, self) => `=IF(${attribute(self, "billing")(k)}="annual",12,1)`,
    },
    {
      key: "runningRow",
      heading: "Running term row",
      ...integer,
      // the yearly term that runs in the month before the first one, by its plan and its first month
      formula: (k, self) => {
        const sinceRenewal = `MOD(0-${attribute(self, "renewalPeriod")(k)},${attribute(self, "term")(k)})`;
        const key = `${attribute(lines, "plan")(k)}&"|"&EDATE(${NAME.startMonth},-1-${sinceRenewal})`;
        return `=IFERROR(${rowOfText(key, rates.running.keys)},0)`;
      },
    },
    { key: "rateRow", heading: "Rate row", ...integer, formula: rows.rateRow },
    { key: "pricedRow", heading: "Rate row, facts", ...integer, formula: (k, self) => `=${rows.factsRow(k, self)}` },
    {
      key: "currencyRow",
      heading: "Currency row",
      ...integer,
      formula: (k, self) => `=${rowOfText(pick(rates.currencies, self, k), assumptions.currencies)}`,
    },
    {
      key: "vendor",
      heading: "Vendor",
      style: "text",
      // what no row of Rates knows stands by its own name, as an item without a vendor does
      formula: (k, self) =>
        `=IF(${attribute(self, "pricedRow")(k)}=1,${attribute(lines, "plan")(k)}&"",${pick(rates.vendors, self, k)}&"")`,
    },
    {
      key: "limitRow",
      heading: "Row of seat limits",
      ...integer,
      formula: (k) => `=IFERROR(${rowOfText(attribute(lines, "plan")(k), rates.limitPlans)},1)`,
    },
    {
      key: "soldWith",
      heading: "Sold with",
      style: "text",
      formula: (k, self) => `=${pick(rates.soldWith, self, k)}&""`,
    },
  ];
}

/** When demand starts and which driver moves it. */
export const demandTerms = ({ assumptions }: Feeds, lines: Placed): Derived[] => [
  {
    key: "firstPeriod",
    heading: "First period",
    style: "integer",
    formula: (k) => periodOf(attribute(lines, "start")(k), NAME.startMonth),
  },
  { key: "driverRow", heading: "Driver row", style: "integer", formula: driverRow(lines, assumptions.driverNames) },
];

/** Seats needed before any scenario: base, driver, growth and the dated changes; scenario sheets start from it too. */
export const seatDemand = (
  sheet: SheetBuilder,
  { assumptions }: Feeds,
  lines: Lines,
  found: Placed,
  changes: SeatChanges,
): Block =>
  sheet.block(lines.count, {
    title: "Seats needed, before scenario",
    unit: "seats",
    style: "quantity",
    label: (k) => `=$B${lines.first + k}`,
    series: (k, m) =>
      `=${active(lines, k, m)}*MAX(0,${driven(lines, found, assumptions.drivers, k, m)}` +
      `+${attribute(lines, "addedPerMonth")(k)}*(${m}$${ROW.period}-${attribute(found, "firstPeriod")(k)})` +
      `+SUMPRODUCT((${changes.lines}&""=$B${lines.first + k})*(${changes.months}>0)*(${changes.months}<=${m}$${ROW.month}),${changes.seats}))`,
  });
