import { type Block, ROW } from "../../../sheet";
import { allInMonth, elsewhere } from "../../blocks/references";
import { attributes, type Lines } from "../../blocks/register";
import type { Routes } from "../route";

/** Yearly terms, the key of their first period, and the cash of the same rows. */
interface Terms {
  terms: Lines;
  startKey: "renewalPeriod" | "startPeriod";
  cash: Block;
}

/** Part of a stack: `count` rows from row `first` on. */
const part = (block: Block, first: number, count: number): Block => ({
  ...block,
  first,
  last: first + count - 1,
  count,
});

/** Cash of yearly terms in the months they are bought or renewed: when to talk to the vendor, and about how much. */
export function renewals(routes: Routes): { label: string; due: (month: string) => string }[] {
  const { subscriptions, seats, credits, enterprise } = routes;
  const seatLines = seats.facts.line.count;
  const shortfalls = part(seats.cash, seats.cash.first + seatLines, seats.facts.workspace.count);
  return [
    due("Subscriptions", subscriptions.sheet.name, [yearly(subscriptions.facts.terms, subscriptions.cash)]),
    due("Seats", seats.sheet.name, [
      yearly(seats.facts.terms, part(seats.cash, seats.cash.first, seatLines)),
      yearly(seats.facts.workspaceTerms, shortfalls),
    ]),
    due("Credits", credits.sheet.name, [yearly(credits.facts.found, credits.cash)]),
    due("Enterprise", enterprise.sheet.name, [
      { terms: enterprise.facts.found, startKey: "startPeriod", cash: enterprise.cash },
    ]),
  ];
}

const yearly = (terms: Lines, cash: Block): Terms => ({ terms, startKey: "renewalPeriod", cash });

function due(label: string, sheetName: string, parts: Terms[]): { label: string; due: (month: string) => string } {
  return {
    label,
    due: (m) => {
      const sums = parts.map(({ terms, startKey, cash }) => {
        const there = elsewhere({ terms, cash }, sheetName);
        const isFirstMonth = `(MOD(${m}$${ROW.period}-${attributes(there.terms, startKey)},12)=0)`;
        // contracts have a contract year and no other term
        const isYearly = startKey === "startPeriod" ? "" : `(${attributes(there.terms, "term")}=12)*`;
        return `SUMPRODUCT(${isYearly}${isFirstMonth}*${allInMonth(there.cash, m)})`;
      });
      return `=${sums.join("+")}`;
    },
  };
}
