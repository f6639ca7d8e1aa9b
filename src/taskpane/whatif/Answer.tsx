import type { WhatIfAnswered } from "../../workers";
import { FigureTable } from "../FigureTable";
import { wholeText } from "../money-text";
import { type Span, Spans } from "../ranges";
import { Section } from "../shell/Section";
import type { Form } from "./form";
import { figureText, inWords, spreadOf } from "./words";

interface Props {
  found: WhatIfAnswered & { form: Form };
  currency: string;
}

/** The answer in words, and as a picture with its table. */
export function Answer({ found, currency }: Props) {
  const { form } = found;
  const [first = "", ...others] = inWords(found, form, currency);
  const { monteCarlo } = found.request;
  return (
    <Section title="Answer">
      <p className="result">{first}</p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Picture found={found} says={first} currency={currency} />
      {monteCarlo && (
        <p className="quiet">
          {figureText(monteCarlo.runs)} runs, seed {monteCarlo.seed}: the same seed gives the same answer.
        </p>
      )}
    </Section>
  );
}

function Picture({ found: { answer, form }, says, currency }: Props & { says: string }) {
  const money = (amount: number): string => wholeText(amount, currency);
  const { monteCarlo, tornado, sensitivity, breakEven } = answer;
  if (monteCarlo) {
    const own = monteCarlo.spreads.filter(({ of, period }) => of === form.of && period.startsWith("FY"));
    const spread = spreadOf(monteCarlo, form);
    const all = spread && !own.includes(spread) ? [...own, spread] : own;
    const spans = all.map(({ period, p10, p50, p90 }): Span => ({ name: period, low: p10, mark: p50, high: p90 }));
    return (
      <Spans
        says={says}
        note={`From P10 to P90, the middle one in white.${spread ? ` Dashed: the budget's ${money(spread.base)}.` : ""}`}
        head={[form.of, "P10", "P50", "P90"]}
        spans={spans}
        line={spread?.base}
        money={money}
      />
    );
  }
  if (tornado) {
    const spans = tornado.bars.flatMap(({ label, least, most }): Span[] =>
      least === null || most === null ? [] : [{ name: label, low: least, high: most }],
    );
    if (spans.length === 0) return null;
    return (
      <Spans
        says={says}
        note="Widest first. Dashed: what the budget says."
        head={["Input", "Least", "Most"]}
        spans={spans}
        line={tornado.base ?? undefined}
        money={money}
      />
    );
  }
  if (sensitivity)
    return (
      <FigureTable
        name="The answer in figures"
        head={[form.moved, "Cost"]}
        rows={sensitivity.rows.map((value, k) => [
          figureText(value),
          costText(sensitivity.costs[k]?.[0] ?? null, money),
        ])}
      />
    );
  if (breakEven)
    return (
      <FigureTable
        name="The answer in figures"
        head={breakEvenHead(breakEven)}
        rows={breakEven.rows.map((value, k) => [
          figureText(value),
          ...(breakEven.cells[k] ?? []).map(({ cheaper }) => cheaper),
        ])}
      />
    );
  return null;
}

const breakEvenHead = ({ axes, columns }: NonNullable<WhatIfAnswered["answer"]["breakEven"]>): string[] =>
  axes.columns === ""
    ? [axes.rows, "Cheaper"]
    : [axes.rows, ...columns.map((value, k) => (k === 0 ? `${axes.columns} ${figureText(value)}` : figureText(value)))];

const costText = (cost: number | null, money: (amount: number) => string): string =>
  cost === null ? "no price" : money(cost);
