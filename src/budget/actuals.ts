import { parseIso } from "../dates";
import type { Budget } from "./schema";

export type Part = Budget["actuals"][number]["part"];

/** What closed months are known to have cost and taken, month by month; undefined: nothing was typed, the forecast stays. */
export interface Known {
  /** in the report currency */
  amounts: readonly (number | undefined)[];
  /** seats, requests, credits used, or a contract's usage at list price */
  quantities: readonly (number | undefined)[];
}

/** The facts of a line's part. */
export type KnownOf = (line: string, part?: Part) => Known;

/** Reads the actuals once: those of the months up to the last closed one, which is included; several of a month add up. */
export function knownActuals({ actuals, lastActualMonth }: Budget, months: readonly number[]): KnownOf {
  const lastClosed = lastActualMonth === null ? -Infinity : parseIso(lastActualMonth);
  const periods = new Map(months.filter((month) => month <= lastClosed).map((month, k) => [month, k]));
  const byLine = new Map<string, { amounts: (number | undefined)[]; quantities: (number | undefined)[] }>();
  for (const { line, part, month, amount, quantity } of actuals) {
    const k = periods.get(parseIso(month));
    if (k === undefined) continue;
    const own = byLine.get(keyOf(line, part)) ?? { amounts: [...nothing(months)], quantities: [...nothing(months)] };
    byLine.set(keyOf(line, part), own);
    own.amounts[k] = (own.amounts[k] ?? 0) + amount;
    if (quantity !== null) own.quantities[k] = (own.quantities[k] ?? 0) + quantity;
  }
  const unknown = { amounts: nothing(months), quantities: nothing(months) };
  return (line, part = "") => byLine.get(keyOf(line, part)) ?? unknown;
}

/** Quantities of open months that somebody foretold; undefined: the budget's own. */
export type AssumedOf = (line: string, part: Part) => readonly (number | undefined)[];

/** What is known, and for the months of which nothing is known the quantities that are foretold. */
export const withAssumed =
  (known: KnownOf, assumed: AssumedOf): KnownOf =>
  (line, part = "") => {
    const { amounts, quantities } = known(line, part);
    const foretold = assumed(line, part);
    return {
      amounts,
      quantities: quantities.map((quantity, k) => (amounts[k] === undefined ? (quantity ?? foretold[k]) : quantity)),
    };
  };

const keyOf = (line: string, part: Part): string => `${part}|${line}`;
const nothing = (months: readonly number[]): readonly undefined[] => months.map(() => undefined);

/** What is known beats what was assumed. */
export const orKnown = (assumed: readonly number[], known: readonly (number | undefined)[]): number[] =>
  assumed.map((value, k) => known[k] ?? value);
