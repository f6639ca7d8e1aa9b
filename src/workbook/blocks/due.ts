import { type Block, FIRST_MONTH, OPENING, ROW, type SheetBuilder } from "../../sheet";
import type { Assumptions } from "../sheets/assumptions";
import type { Rates } from "../sheets/rates";
import type { ColumnKey } from "../tables/column-keys";
import { attribute, type Derived, type Lines, lookUps, type Placed } from "./register";

/** What may fall due for a line, and where its money is read. Row k of every block is line k. */
export interface DueFacts {
  /** names of the lines */
  labels: Block;
  /** in the report currency */
  cost: Block;
  cash: Block;
  /** yearly terms, and the key of the period in which one begins; absent: there are none */
  terms?: { lines: Placed; start: "renewalPeriod" | "startPeriod" };
  /** the price that a step is seen by; absent: prices are agreed, not listed */
  price?: Block;
  /** the last month of each line, 0 where it has none */
  lastMonth?: (k: number) => string;
  /** the day on which the plan or model ends, "" or 0 where no end is announced */
  itemEnds?: (k: number) => string;
}

/** Before the window of three months, and in each month of it. */
const PRICES = ["priceBefore", "price1", "price2", "price3"] as const;

/**
 * What falls due from the first open month on, before the month in which Assumptions stops looking: yearly terms that begin anew
 * and their cash, the first step of a price and what it adds a month, and the end of a line, a plan or a model with what the
 * month before it costs. Blank: nothing. Cash of nothing and steps of nothing are no events.
 */
export function due(sheet: SheetBuilder, facts: DueFacts, assumptions: Assumptions): Lines {
  const { labels, cost, cash, terms, price, lastMonth, itemEnds } = facts;
  const { firstOpenMonth: from, dueBefore: until } = assumptions;
  const months = `$${FIRST_MONTH}$${ROW.month}:$${sheet.end}$${ROW.month}`;
  const withOpening = `$${OPENING}$${ROW.month}:$${sheet.end}$${ROW.month}`;
  const closed = `SUM($${FIRST_MONTH}$${ROW.actual}:$${sheet.end}$${ROW.actual})`;
  const inMonth = (block: Block, k: number, date: string) =>
    `SUMIFS($${FIRST_MONTH}${block.first + k}:$${sheet.end}${block.first + k},${months},${date})`;
  const ifAny = (amount: string, value: string) => `=IFERROR(IF(${amount}=0,"",${value}),"")`;
  const nothing = '=""';

  const prices: Derived[] = PRICES.map((key, j) => ({
    ...{ key, heading: j === 0 ? "Price before" : "Price in the month", style: "rate" },
    formula: (k) => {
      const row = `$${OPENING}${(price?.first ?? 0) + k}:$${sheet.end}${(price?.first ?? 0) + k}`;
      const month = [`EDATE(${from},-1)`, from, `EDATE(${from},1)`, `EDATE(${until},-1)`][j] ?? from;
      return `=IFERROR(SUMIFS(${row},${withOpening},${month}),0)`;
    },
  }));
  const renewal = (k: number): string => {
    if (!terms) return nothing;
    const { lines, start } = terms;
    const next = `EDATE(${from},MOD(${attribute(lines, start)(k)}-1-${closed},12))`;
    const isYearly = start === "startPeriod" ? "" : `(${attribute(lines, "term")(k)}=12)*`;
    return ifAny(`${isYearly}(${next}<${until})*${inMonth(cash, k, next)}`, next);
  };
  const step = (k: number, self: Placed): string => {
    if (!price) return nothing;
    const [before, first, second, third] = PRICES.map((key) => attribute(self, key)(k));
    const changes = [`(${first}<>${before})*(${before}>0)`, `(${second}<>${first})*(${first}>0)`] as const;
    const any = `${changes.join("+")}+(${third}<>${second})*(${second}>0)`;
    return ifAny(`(${any})`, `EDATE(${from},(1-${changes[0]})*(1+(1-${changes[1]})))`);
  };
  const stepMoney = (k: number, self: Placed): string => {
    if (!price) return nothing;
    const on = attribute(self, "dueStep")(k);
    const prices = `$${OPENING}${price.first + k}:$${sheet.end}${price.first + k}`;
    const priceIn = (date: string) => `SUMIFS(${prices},${withOpening},${date})`;
    const adds = `${inMonth(cost, k, on)}*(1-${priceIn(`EDATE(${on},-1)`)}/${priceIn(on)})`;
    return `=IFERROR(${adds},"")`;
  };
  /** The month in which something is there no more, or the one in which nobody looks any longer. */
  const monthAfter = (date: string, first: string) => `(${date}>0)*${first}+(${date}=0)*${until}`;
  const gone = (k: number, self: Placed): string => {
    const [day, last] = [attribute(self, "itemEnd")(k), lastMonth?.(k) ?? "0"];
    return `=MIN(${monthAfter(last, `EDATE(MAX(${last},1),1)`)},${monthAfter(day, `DATE(YEAR(${day}),MONTH(${day}),1)`)})`;
  };
  const end = (k: number, self: Placed): string => {
    const first = attribute(self, "goneFrom")(k);
    return ifAny(`(${first}>=${from})*(${first}<${until})*${inMonth(cost, k, `EDATE(${first},-1)`)}`, first);
  };
  const moneyOn = (key: ColumnKey, money: (date: string, k: number) => string) => (k: number, self: Placed) =>
    `=IFERROR(${money(attribute(self, key)(k), k)}/(${attribute(self, key)(k)}<>""),"")`;
  return lookUps(sheet, "Falls due in the next months", labels, [
    ...(price ? prices : []),
    { key: "itemEnd", heading: "Plan or model ends on", style: "date", formula: (k) => `=${itemEnds?.(k) ?? "0"}` },
    { key: "goneFrom", heading: "Gone from", style: "monthValue", formula: gone },
    { key: "dueRenewal", heading: "Renews in", style: "monthValue", formula: renewal },
    {
      ...{ key: "dueRenewalMoney", heading: "Cash of the term", style: "money" },
      formula: moneyOn("dueRenewal", (date, k) => inMonth(cash, k, date)),
    },
    { key: "dueStep", heading: "Price steps in", style: "monthValue", formula: step },
    { key: "dueStepMoney", heading: "What it adds a month", style: "money", formula: stepMoney },
    { key: "dueEnd", heading: "Ends in", style: "monthValue", formula: end },
    {
      ...{ key: "dueEndMoney", heading: "Cost of the month before", style: "money" },
      formula: moneyOn("dueEnd", (date, k) => `-${inMonth(cost, k, `EDATE(${date},-1)`)}`),
    },
  ]);
}

/** The day on which the item of a row of Rates ends; "" where no end is announced, 0 where there is no row. */
export const endOfItem =
  ({ ends }: Rates, row: (k: number) => string) =>
  (k: number): string =>
    `IFERROR(N(INDEX(${ends},${row(k)})),0)`;
