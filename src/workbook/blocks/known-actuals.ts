import { type Block, COLUMN, picked, ROW, type SheetBuilder } from "../../sheet";
import type { Actuals } from "../sheets/actuals";
import { allInMonth, inMonth, type MonthReference, nameOf } from "./references";
import { attribute, type Placed } from "./register";

/** Lines of a route of which closed months may be known; `title` is the part, as the Actuals sheet names it. */
export interface KnownPart {
  title: string;
  labels: Block;
}

/** What is known of closed months, part by part and row by row beside the lines; "" where nothing was typed. */
export interface KnownActuals {
  amounts: Block[];
  quantities: Block[];
}

/**
 * Called up from Actuals once, free of the scenario: the amounts of all parts in the report currency, and the quantities of
 * those that have any. What remembers goes on from them, see docs/closed-months.md.
 */
export function knownActuals(
  sheet: SheetBuilder,
  actuals: Actuals,
  parts: readonly KnownPart[],
  unit: string,
  counted: readonly KnownPart[] = parts,
): KnownActuals {
  const amounts = stack(sheet, parts, {
    title: "Actual amounts",
    unit: "report currency",
    style: "money",
    values: actuals.amounts,
    keys: actuals.amountKeys,
    months: actuals.months,
  });
  const quantities = stack(sheet, counted, {
    title: "Actual quantities",
    unit,
    style: "quantity",
    values: actuals.quantities,
    keys: actuals.quantityKeys,
    months: actuals.months,
  });
  return { amounts, quantities };
}

interface Called {
  title: string;
  unit: string;
  style: "money" | "quantity";
  values: string;
  /** line|part of the rows that hold a value */
  keys: string;
  months: string;
}

function stack(sheet: SheetBuilder, parts: readonly KnownPart[], called: Called): Block[] {
  const { title, unit, style, values, keys, months } = called;
  const rows = parts.flatMap((part) => Array.from({ length: part.labels.count }, (_, k) => ({ part, k })));
  const row = (n: number) => rows[n] as (typeof rows)[number];
  const block = sheet.reserve(rows.length);
  sheet.fill(block, {
    title,
    note: "Of closed months, as typed on Actuals; blank where nothing was typed",
    unit,
    style,
    label: (n) => `=${nameOf(row(n).part.labels)(row(n).k)}`,
    series: (n, m) => {
      const own = `(${keys}=$B${block.first + n}&"|"&$C${block.first + n})*(${months}=${m}$${ROW.month})`;
      return `=IF(${m}$${ROW.actual}*SUMPRODUCT(${own})=0,"",SUMPRODUCT(${own},${values}))`;
    },
  });
  let first = block.first;
  return parts.map((part) => {
    const count = part.labels.count;
    for (let n = first; n < first + count; n++) sheet.text(n, COLUMN.note, part.title, "note");
    const own = { ...block, first, last: first + count - 1, count };
    first += count;
    return own;
  });
}

/** What is known beats what was assumed. */
export const orKnown =
  (known: Block, assumed: MonthReference): MonthReference =>
  (k, m) =>
    `IF(ISNUMBER(${inMonth(known)(k, m)}),${inMonth(known)(k, m)},${assumed(k, m)})`;

/** An amount in the currency in which a line is priced, at the rate without the scenario's factor. */
export const inLineCurrency =
  (amounts: Block, plainRates: Block, found: Placed): MonthReference =>
  (k, m) =>
    `${inMonth(amounts)(k, m)}/${picked(allInMonth(plainRates, m), attribute(found, "currencyRow")(k))}`;

/** How a typed amount stands for a forecast in the report currency. */
export interface Replacement {
  isKnown: MonthReference;
  amount: (k: number, m: string, exchangeRate: string) => string;
}

/** Costs, and cash of what is paid as it goes: the amount itself. */
export const asTyped = (amounts: Block): Replacement => ({
  isKnown: (k, m) => `ISNUMBER(${inMonth(amounts)(k, m)})`,
  amount: inMonth(amounts),
});

/** Cash of seats: a year's are paid when it begins and for joiners, so that the amount of a month says nothing of it. */
export const unlessPaidAhead = (amounts: Block, terms: Placed): Replacement => ({
  isKnown: (k, m) => `ISNUMBER(${inMonth(amounts)(k, m)})*(${attribute(terms, "term")(k)}=1)>0`,
  amount: inMonth(amounts),
});

/**
 * Cash of what has fees by the year: the amount, and what falls due in the month beyond its own share; never below 0 unless the
 * amount is. An amount without a forecast is what was paid.
 */
export const withFeesDue = (amounts: Block, cash: Block, cost: Block): Replacement => ({
  isKnown: (k, m) => `ISNUMBER(${inMonth(amounts)(k, m)})`,
  amount: (k, m, exchangeRate) => {
    const typed = inMonth(amounts)(k, m);
    return `IFERROR(MAX(${typed}+(${inMonth(cash)(k, m)}-${inMonth(cost)(k, m)})*${exchangeRate},MIN(${typed},0)),${typed})`;
  },
});
