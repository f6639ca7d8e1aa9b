import { SCENARIO_FACTORS } from "../../budget";
import {
  figureText,
  floatingBars,
  type PageColumn,
  type ReportPage,
  type SheetDescription,
  type Shown,
  wholeText,
} from "../../sheet";
import type { WhatIf } from "../answer";
import type { RequestInput } from "../request";
import { pageOf, type Source, stamp } from "./stamp";

const text = (heading: string): PageColumn => ({ heading, style: "listText" });
const money = (heading: string): PageColumn => ({ heading, style: "listMoney" });
const cents = (heading: string): PageColumn => ({ heading, style: "listCents" });
const number = (heading: string): PageColumn => ({ heading, style: "number" });
/** An end of a range, of which nine digits say no more than six. */
const end = (heading: string): PageColumn => ({ heading, style: "rate" });
const BARS = { below: "5B7FA8", above: "D08C3F" } as const;

type Part<Key extends keyof WhatIf> = NonNullable<WhatIf[Key]>;

export function tornadoSheet(source: Source, { of, period, base, bars, withoutEffect }: Part<"tornado">) {
  const page = pageOf("Tornado", `${of}, ${period}: each input at both ends of its range, the others as they are`);
  const [widest] = bars;
  if (widest) page.say(`${widest.label} moves the cost most${spanOf(widest)}.`);
  stamp(page, source);
  page.heading("Widest first");
  page.table(
    [
      text("Input"),
      ...["Now", "Low", "High"].map(end),
      ...["Cost at low", "Cost at high", "Least", "Most"].map(money),
      { heading: "", style: "listStatus" },
    ],
    bars.map((bar) => [
      ...[bar.label, bar.now, bar.low, bar.high, bar.costAtLow, bar.costAtHigh, bar.least, bar.most],
      bar.isMonotone ? "" : "not monotone",
    ]),
  );
  if (withoutEffect.length > 0) {
    page.heading("Without effect");
    page.table(
      [text("Input"), ...["Now", "Low", "High"].map(end)],
      withoutEffect.map(({ label, now, low, high }) => [label, now, low, high]),
    );
  }
  const drawn = bars.filter(({ least, most }) => least !== null && most !== null);
  if (base !== null && drawn.length > 0)
    page.chart(
      `${of}, ${period}: how much less and more than ${wholeText(base)}, which it costs now`,
      drawn.map(({ label }) => label),
      [
        {
          name: "below that of now",
          color: BARS.below,
          values: drawn.map(({ least }) => Math.min(0, (least ?? base) - base)),
        },
        {
          name: "above that of now",
          color: BARS.above,
          values: drawn.map(({ most }) => Math.max(0, (most ?? base) - base)),
        },
      ],
    );
  return page.build();
}

const spanOf = ({ least, most }: Part<"tornado">["bars"][number]): string =>
  least === null || most === null ? "" : `: from ${wholeText(least)} to ${wholeText(most)}`;

const MOST_COLUMNS = 8;

export function sensitivitySheet(
  source: Source,
  { of, period, rows, columns, costs }: Part<"sensitivity">,
  names: { rows: string; columns: string },
): SheetDescription {
  const page = pageOf(
    "Sensitivity",
    `${of}, ${period}, at values of ${[names.rows, names.columns].filter(Boolean).join(" and ")}`,
  );
  stamp(page, source);
  for (let first = 0; first < columns.length; first += MOST_COLUMNS) {
    const own = columns.slice(first, first + MOST_COLUMNS);
    page.heading(names.columns === "" ? "Cost" : `Cost by ${names.rows} (down) and ${names.columns} (across)`);
    page.table(
      [number(names.rows), ...own.map((value) => money(value === undefined ? "Cost" : figureText(value)))],
      rows.map((value, row): Shown[] => [value, ...own.map((_, k) => costs[row]?.[first + k] ?? null)]),
    );
  }
  return page.build();
}

const stretchInWords = (from: number, to: number): string =>
  from === to ? figureText(from) : `${figureText(from)} to ${figureText(to)}`;

export function goalSeekSheet(source: Source, found: Part<"goalSeek">, question: string): SheetDescription {
  const page = pageOf("Goal seek", `${found.of}, ${found.period}: ${question}`);
  if (found.kind === "all") page.say("Every value of the range will do.");
  if (found.kind === "some")
    page.say(`Will do: ${found.stretches.map(({ from, to }) => stretchInWords(from, to)).join(" and ")}.`);
  if (found.kind === "none") page.say(found.why);
  stamp(page, source);
  if (found.kind !== "none") {
    page.heading("Values that will do");
    page.table(
      [text(""), end("From"), end("To"), money("Cost at from"), money("Cost at to")],
      found.stretches.map(({ from, to, costAtFrom, costAtTo }) => ["", from, to, costAtFrom, costAtTo]),
    );
  }
  if (found.kind !== "all" && found.jumps.length > 0) {
    page.heading("Where the cost jumps");
    page.table(
      [text(""), end("Above"), money("From"), money("To")],
      found.jumps.map(({ at, from, to }) => ["", at, from, to]),
    );
  }
  return page.build();
}

export function breakEvenSheet(source: Source, found: Part<"breakEven">): SheetDescription {
  const page = pageOf("Break-even", `${capital(found.kind)}: which costs less, and from where on`);
  for (const [letter, name] of Object.entries(found.letters)) page.say(`${letter} where ${name} costs less.`);
  stamp(page, source);
  page.heading("Where both cost the same");
  const isByRow = found.crossings.length === found.rows.length && found.kind === "credits or seats";
  const at = isByRow ? found.rows : found.columns;
  const isShare = found.axes.columns === "cached share";
  const headingOf = (value: number): string => {
    if (found.axes.columns === "") return "all";
    return `${found.axes.columns} ${isShare ? `${figureText(100 * value)} %` : figureText(value)}`;
  };
  const crossing = isByRow ? capital(found.axes.columns) : found.axes.rows;
  if (found.axes.columns === "")
    page.table(
      [text(""), { heading: crossing, style: "quantity" }],
      found.crossings.map((each) => ["", each]),
    );
  else
    page.table(
      [
        isByRow
          ? number(found.axes.rows)
          : { heading: capital(found.axes.columns), style: isShare ? "listShare" : "number" },
        { heading: crossing, style: "quantity" },
      ],
      found.crossings.map((each, k): Shown[] => [at[k] ?? 0, each]),
    );
  for (let first = 0; first < found.columns.length; first += MOST_COLUMNS) {
    const own = found.columns.slice(first, first + MOST_COLUMNS);
    const rowsOf = (shown: (cell: (typeof found.cells)[number][number]) => Shown) =>
      found.rows.map((value, row): Shown[] => [
        value,
        ...own.map((_, k) => {
          const cell = found.cells[row]?.[first + k];
          return cell ? shown(cell) : null;
        }),
      ]);
    page.heading("Which costs less");
    page.table(
      [
        number(found.axes.rows),
        ...own.map((value): PageColumn => ({ heading: headingOf(value), style: "listStatus" })),
      ],
      rowsOf(({ cheaper }) => cheaper),
    );
    const [one = "", second = ""] = Object.values(found.letters);
    page.heading(`By how much: ${second} less ${one}`);
    page.table(
      [number(found.axes.rows), ...own.map((value): PageColumn => ({ heading: headingOf(value), style: "money" }))],
      rowsOf((cell) => cell.second - cell.first),
    );
  }
  return page.build();
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was asked of, as it was typed. */
export function inputsSheet(source: Source, inputs: readonly RequestInput[]): SheetDescription {
  const page = pageOf("What-if inputs", "What is moved, and how uncertain it is");
  stamp(page, source);
  page.heading("Inputs");
  page.table(
    [
      text("Name"),
      ...["Number of the budget", "", "", "Kind", "Parameters"].map((heading): PageColumn => ({
        heading,
        style: "listStatus",
      })),
    ],
    inputs.map(({ name, input, factor, distribution, floor, cap }): Shown[] => {
      const { kind, ...numbers } = distribution ?? { kind: "" };
      const bounds = Object.entries({ floor, cap }).filter(([, value]) => value !== null);
      const told = [...Object.entries(numbers), ...bounds].map(([key, value]) => `${key} ${JSON.stringify(value)}`);
      return [name, Object.values(input).join(": "), "", "", factor ? `× ${kind}` : kind, told.join(", ")];
    }),
  );
  return page.build();
}

export function bridgeSheet(
  source: Source,
  { of, from, steps, to }: Part<"bridge">,
  names: { from: string; to: string },
) {
  const page = pageOf("Bridge", `From ${names.from} to ${names.to}, by driver`);
  stamp(page, source);
  page.heading("Steps");
  page.table(
    [text(""), ...of.map(cents)],
    [
      [names.from, ...from],
      ...steps.map(({ driver, amounts }): Shown[] => [driverName(driver), ...amounts]),
      [names.to, ...to],
    ],
  );
  page.say(
    "Steps add up to the cent; what two drivers do together counts with the later one, or by parts in an average.",
  );
  if (of.length <= MOST_CHARTS)
    of.forEach((name, k) => {
      steppedChart(page, name, { from, steps, to, names }, k);
    });
  return page.build();
}

/** Memo, or both sides; a chart for each of nine routes would bury the table. */
const MOST_CHARTS = 2;

const driverName = (driver: string): string => SCENARIO_FACTORS.find(({ key }) => key === driver)?.driver ?? driver;

/** From one scenario to the other; not where a price is unknown. */
function steppedChart(
  page: ReportPage,
  name: string,
  { from, steps, to, names }: Pick<Part<"bridge">, "from" | "steps" | "to"> & { names: { from: string; to: string } },
  k: number,
): void {
  const [start, end] = [from[k] ?? null, to[k] ?? 0];
  const moves = steps.map(({ amounts }) => amounts[k] ?? null).filter((amount) => amount !== null);
  if (start === null || moves.length < steps.length) return;
  const said = { ends: `${names.from}, ${names.to}`, less: "less", more: "more", below: BARS.below };
  const bars = floatingBars({ start, steps: moves, end }, said);
  if (bars === undefined) return;
  page.chart(
    `${name}: from ${names.from} to ${names.to}`,
    [names.from, ...steps.map(({ driver }) => driverName(driver)), names.to],
    bars,
  );
}
