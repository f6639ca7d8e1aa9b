import { type ReactNode, useId } from "react";
import { FigureTable } from "./FigureTable";

export type Series = "access" | "metered";

export const WIDTH = 320;

interface FigureProps {
  /** the one sentence that the picture says */
  says: string;
  note?: string | undefined;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  height: number;
  /** below the picture, where letters keep their size however narrow the pane is */
  labels?: readonly string[];
  children: ReactNode;
}

/** A picture that is one image with a sentence for its name; its numbers are a table that can be opened. */
export function Figure({ says, note, head, rows, height, labels, children }: FigureProps) {
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={says}
        preserveAspectRatio="none"
        style={{ height }}
      >
        {children}
      </svg>
      {labels && (
        <div className="labels" aria-hidden="true">
          {labels.map((label, k) => (
            <span key={k}>{label}</span>
          ))}
        </div>
      )}
      <div className="under">
        {note !== undefined && <span className="quiet">{note}</span>}
        <details>
          <summary>Table</summary>
          <FigureTable head={head} rows={rows} />
        </details>
      </div>
    </figure>
  );
}

export interface Month {
  /** "Jan 2027" */
  name: string;
  /** null: not known */
  amount: number | null;
  /** 0: none */
  limit: number;
}

interface MonthBarsProps {
  name: string;
  months: readonly Month[];
  series: Series;
  money: (amount: number) => string;
}

/** Bars by month with the monthly limit as a dashed line; months above it are striped as well as coloured. */
export function MonthBars({ name, months, series, money }: MonthBarsProps) {
  const stripes = useId();
  const [height, base] = [72, 70];
  const top = Math.max(1, ...months.map(({ amount, limit }) => Math.max(amount ?? 0, limit))) * 1.1;
  const y = (amount: number) => base - (Math.max(amount, 0) / top) * (base - 2);
  const step = WIDTH / Math.max(months.length, 1);
  const isOver = ({ amount, limit }: Month) => limit > 0 && (amount ?? 0) > limit;
  const over = months.filter(isOver).length;
  const limit = months.find((month) => month.limit > 0)?.limit;
  return (
    <Figure
      says={sentence(name, months, over, limit, money)}
      note={limit === undefined ? undefined : limitNote(limit, over, money)}
      height={height}
      labels={months.map((month) => month.name.slice(0, 1))}
      head={["Month", name, ...(limit === undefined ? [] : ["Limit"])]}
      rows={months.map((month) => [
        month.name,
        month.amount === null ? "no price" : money(month.amount),
        ...(limit === undefined ? [] : [month.limit > 0 ? money(month.limit) : "none"]),
      ])}
    >
      <pattern id={stripes} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={`bar-${series}`} />
        <rect width="2" height="5" className="paper" />
      </pattern>
      <line x1="0" x2={WIDTH} y1={base + 0.5} y2={base + 0.5} className="axis" />
      {months.map((month, k) => (
        <rect
          key={month.name}
          x={k * step + step * 0.12}
          width={step * 0.76}
          y={y(month.amount ?? 0)}
          height={base - y(month.amount ?? 0)}
          className={`bar-${series}`}
          {...(isOver(month) && { style: { fill: `url(#${stripes})` } })}
        />
      ))}
      {limit !== undefined && <line x1="0" x2={WIDTH} y1={y(limit)} y2={y(limit)} className="limit-line" />}
    </Figure>
  );
}

const limitNote = (limit: number, over: number, money: (amount: number) => string): string =>
  `Dashed: ${money(limit)} a month.${over === 0 ? "" : ` Striped: ${over} ${over === 1 ? "month" : "months"} above it.`}`;

function sentence(
  name: string,
  months: readonly Month[],
  over: number,
  limit: number | undefined,
  money: (amount: number) => string,
): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return `${name} by month: none.`;
  const said = (month: Month) => `${month.amount === null ? "no price" : money(month.amount)} in ${month.name}`;
  const limits =
    limit === undefined
      ? ""
      : over === 0
        ? ` No month is above the monthly limit of ${money(limit)}.`
        : ` ${over} of ${months.length} months are above the monthly limit of ${money(limit)}.`;
  return `${name} by month: ${said(first)}, ${said(last)}.${limits}`;
}
