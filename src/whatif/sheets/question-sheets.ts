import { figureText, type PageColumn, type SheetDescription, type Shown } from "../../sheet";
import type { WhatIf } from "../answer";
import type { RequestInput } from "../request";
import { pageOf, type Source, stamp } from "./stamp";

const text = (heading: string): PageColumn => ({ heading, style: "listText" });
const money = (heading: string): PageColumn => ({ heading, style: "listMoney" });
const change = (heading: string): PageColumn => ({ heading, style: "listChange" });
const number = (heading: string): PageColumn => ({ heading, style: "number" });
const BARS = { unseen: "FFFFFF", below: "5B7FA8", above: "D08C3F" } as const;

type Part<Key extends keyof WhatIf> = NonNullable<WhatIf[Key]>;

export function tornadoSheet(source: Source, { of, period, base, bars, withoutEffect }: Part<"tornado">) {
  const page = pageOf("Tornado", `${of}, ${period}: each input at both ends of its range, the others as they are`);
  const [widest] = bars;
  if (widest) page.say(`${widest.label} moves the cost most.`);
  stamp(page, source);
  page.heading("Widest first");
  page.table(
    [
      text("Input"),
      ...["Now", "Low", "High"].map(number),
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
      [text("Input"), ...["Now", "Low", "High"].map(number)],
      withoutEffect.map(({ label, now, low, high }) => [label, now, low, high]),
    );
  }
  const drawn = bars.filter(({ least, most }) => least !== null && most !== null);
  if (base !== null && drawn.length > 0)
    page.chart(
      `${of}, ${period}: cost below and above that of now`,
      drawn.map(({ label }) => label),
      [
        {
          name: "up to the least",
          color: BARS.unseen,
          values: drawn.map(({ least }) => Math.min(least ?? base, base)),
        },
        {
          name: "below that of now",
          color: BARS.below,
          values: drawn.map(({ least }) => Math.max(0, base - (least ?? base))),
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
      [number(names.rows), ...own.map((value) => money(value === undefined ? "Cost" : String(value)))],
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
      [text(""), number("From"), number("To"), money("Cost at from"), money("Cost at to")],
      found.stretches.map(({ from, to, costAtFrom, costAtTo }) => ["", from, to, costAtFrom, costAtTo]),
    );
  }
  if (found.kind !== "all" && found.jumps.length > 0) {
    page.heading("Where the cost jumps");
    page.table(
      [text(""), number("Above"), money("From"), money("To")],
      found.jumps.map(({ at, from, to }) => ["", at, from, to]),
    );
  }
  return page.build();
}

export function breakEvenSheet(source: Source, found: Part<"breakEven">): SheetDescription {
  const page = pageOf("Break-even", found.kind);
  for (const [letter, name] of Object.entries(found.letters)) page.say(`${letter} where ${name} costs less.`);
  stamp(page, source);
  page.heading("Where both cost the same");
  const isByRow = found.crossings.length === found.rows.length && found.kind === "credits or seats";
  const at = isByRow ? found.rows : found.columns;
  const headingOf = (value: number): string =>
    found.axes.columns === "" ? "all" : `${found.axes.columns} ${figureText(value)}`;
  if (found.axes.columns === "")
    page.table(
      [text(found.axes.rows), { heading: "Crossing", style: "quantity" }],
      found.crossings.map((crossing) => ["", crossing]),
    );
  else
    page.table(
      [number(isByRow ? found.axes.rows : capital(found.axes.columns)), { heading: "Crossing", style: "quantity" }],
      found.crossings.map((crossing, k): Shown[] => [at[k] ?? 0, crossing]),
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
    page.heading("By how much: the second less the first");
    page.table(
      [number(found.axes.rows), ...own.map((value): PageColumn => ({ heading: headingOf(value), style: "money" }))],
      rowsOf(({ first: one, second }) => second - one),
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
    [text(""), ...of.map(change)],
    [[names.from, ...from], ...steps.map(({ driver, amounts }): Shown[] => [driver, ...amounts]), [names.to, ...to]],
  );
  page.say(
    "Steps add up to the cent; what two drivers do together counts with the later one, or by parts in an average.",
  );
  return page.build();
}
