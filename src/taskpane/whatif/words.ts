import type { WhatIfAnswered } from "../../workers";
import { wholeText } from "../money-text";
import type { Form } from "./form";

const HUNDRED = 100;

/** The answer in the sentences that are read first. */
export function inWords({ answer }: WhatIfAnswered, form: Pick<Form, "of" | "period">, currency: string): string[] {
  const money = (amount: number): string => wholeText(amount, currency);
  const { monteCarlo, tornado, sensitivity, goalSeek, breakEven } = answer;
  if (monteCarlo) return futures(monteCarlo, form, money);
  if (tornado) {
    const [widest] = tornado.bars;
    if (!widest) return ["None of these inputs changes what it costs."];
    const { label, least, most } = widest;
    const span = least === null || most === null ? "" : `: ${money(least)} to ${money(most)}`;
    return [
      `${label} moves the cost of ${tornado.of}, ${tornado.period}, most${span}.`,
      tornado.base === null ? "" : `The budget says ${money(tornado.base)}.`,
      tornado.withoutEffect.length > 0
        ? `Without effect: ${tornado.withoutEffect.map((bar) => bar.label).join(", ")}.`
        : "",
    ].filter(Boolean);
  }
  if (sensitivity) {
    const costs = sensitivity.costs.flatMap((row) => row.filter((cost) => cost !== null));
    if (costs.length === 0) return ["A price is unknown at every value."];
    return [
      `${sensitivity.of}, ${sensitivity.period}, costs between ${money(Math.min(...costs))} and ${money(Math.max(...costs))} over this range.`,
    ];
  }
  if (goalSeek) {
    if (goalSeek.kind === "none") return [goalSeek.why];
    if (goalSeek.kind === "all") return ["Every value of the range will do."];
    const stretches = goalSeek.stretches.map(({ from, to }) =>
      from === to ? figureText(from) : `${figureText(from)} to ${figureText(to)}`,
    );
    return [`${goalSeek.of}, ${goalSeek.period}, keeps to it with ${stretches.join(" and ")}.`];
  }
  if (breakEven) {
    const ways = Object.entries(breakEven.letters).map(([letter, name]) => `${letter} is ${name}`);
    const crossings = breakEven.crossings.map((crossing, k) => {
      const at = breakEven.crossings.length > 1 ? ` at ${figureText(breakEven.columns[k] ?? 0)}` : "";
      return typeof crossing === "number" ? `Both cost the same${at}: ${figureText(crossing)}.` : `${crossing}${at}.`;
    });
    return [...crossings, `${ways.join("; ")}.`];
  }
  return [];
}

type Futures = NonNullable<WhatIfAnswered["answer"]["monteCarlo"]>;

export const spreadOf = ({ spreads }: Futures, { of, period }: Pick<Form, "of" | "period">) =>
  spreads.find((spread) => spread.of === of && spread.period === period);

function futures(found: Futures, form: Pick<Form, "of" | "period">, money: (amount: number) => string): string[] {
  const spread = spreadOf(found, form);
  if (!spread) return ["Nothing is said of this sum in this time."];
  const { of, period } = form;
  const odds = found.limits.find((limit) => limit.of === of && limit.period === period);
  const holds =
    odds && `; the limit of ${money(odds.limit)} holds in ${Math.round((1 - odds.probability) * HUNDRED)} of 100`;
  const [first] =
    found.drivers.find((drivers) => drivers.of === (of === "Access" || of === "Metered" ? of : "Memo"))?.drivers ?? [];
  return [
    `8 in 10 futures cost between ${money(spread.p10)} and ${money(spread.p90)} for ${of} in ${period}.`,
    `The budget says ${money(spread.base)}${holds ?? ""}.`,
    first && first.share !== 0
      ? `${first.input} explains ${Math.round(Math.abs(first.share) * HUNDRED)} % of the differences.`
      : "",
    found.withoutPrice > 0
      ? `${(found.withoutPrice * HUNDRED).toFixed(1)} % of the runs have no price and count nowhere.`
      : "",
    found.stableAfter === null ? "The upper end has not settled yet: ask for more runs." : "",
  ].filter(Boolean);
}

export const figureText = (value: number): string => value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
