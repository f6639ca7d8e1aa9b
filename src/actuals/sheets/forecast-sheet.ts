import { fiscalYears, knownSum, SIDES } from "../../budget";
import { addMonths, parseIso, toIso } from "../../dates";
import { type PageColumn, type SheetDescription, type Shown, wholeText } from "../../sheet";
import type { LatestLine } from "../latest";
import { pageOf, type Source, stamp } from "./source";

const COLUMNS = 9;
const BARS = { closed: "7A8794", open: "2E7D6B" } as const;
const money = (heading: string): PageColumn => ({ heading, style: "listMoney" });
const text = (heading: string): PageColumn => ({ heading, style: "listStatus" });

/** Of the figures as they are read, so that cents are no "-0" and the figures of a row add up. */
const less = (latest: number | null, planned: number | null): number | null =>
  latest === null || planned === null ? null : Math.round(latest) - Math.round(planned);

/** What each fiscal year will cost by the closed months, access and metered apart. */
export function forecastInWords({ budget, explained: { latest } }: Pick<Source, "budget" | "explained">): string[] {
  const years = fiscalYears(budget);
  return [...new Set(years)].flatMap((year) => {
    const months = years.flatMap((own, k) => (own === year ? [k] : []));
    return sidesOf(latest).map(({ label, lines }) =>
      inWords(`${label}, FY${year}`, totalOf(lines, "latest", months), totalOf(lines, "budget", months)),
    );
  });
}

const totalOf = (lines: readonly LatestLine[], key: "budget" | "latest", months: readonly number[]): number | null =>
  knownSum(lines.flatMap((line) => months.map((k) => line[key][k] ?? null)));

const sidesOf = (latest: readonly LatestLine[]): { label: string; lines: LatestLine[] }[] =>
  SIDES.map(({ key, label }) => ({ label, lines: latest.filter(({ side }) => side === key) })).filter(
    ({ lines }) => lines.length > 0,
  );

/** Every line as it was budgeted and as its closed months say that it will be: by fiscal year, by month, and line by month. */
export function forecastSheet(source: Source): SheetDescription {
  const { budget, explained } = source;
  const { latest } = explained;
  const page = pageOf("Forecast", `Closed months as they were, the others as they say; in ${budget.currency}`, COLUMNS);
  const years = fiscalYears(budget);
  const months = years.map((_, k) => addMonths(parseIso(budget.startMonth), k));
  const isClosed = (k: number): boolean =>
    budget.lastActualMonth !== null && (months[k] ?? 0) <= parseIso(budget.lastActualMonth);
  const monthsOf = (year: number): number[] => years.flatMap((own, k) => (own === year ? [k] : []));
  const sides = sidesOf(latest);

  for (const said of forecastInWords(source)) page.say(said);
  stamp(page, source);

  for (const year of new Set(years)) {
    page.heading(`FY${year} by line`);
    page.table(
      [
        { heading: "Line", style: "listText" },
        ...["Budget", "Latest", "Difference"].map(money),
        text("Method"),
        text(""),
      ],
      latest.map((line): Shown[] => {
        const [planned, foreseen] = (["budget", "latest"] as const).map((key) => totalOf([line], key, monthsOf(year)));
        const method = line.forecast?.method ?? "as budgeted: no quantities known";
        const why = line.forecast?.why ?? "";
        return [
          nameOf(line),
          ...[planned ?? null, foreseen ?? null, less(foreseen ?? null, planned ?? null)],
          why === "" ? method : `${method}: ${why}`,
        ];
      }),
    );
  }

  for (const { label, lines } of sides) {
    const monthly = months.map((_, k) => totalOf(lines, "latest", [k]));
    if (monthly.some((amount) => amount === null)) continue;
    const values = (closed: boolean): number[] =>
      monthly.map((amount, k) => (isClosed(k) === closed ? (amount ?? 0) : 0));
    page.chart(
      `${label} by month: actual and forecast`,
      months.map((month) => toIso(month).slice(0, 7)),
      [
        { name: "actual", color: BARS.closed, values: values(true) },
        { name: "forecast", color: BARS.open, values: values(false) },
      ],
    );
  }

  page.heading("By month");
  page.table(
    [
      { heading: "Month", style: "listText" },
      text(""),
      ...sides.flatMap(({ label }) => [`${label}, budget`, `${label}, latest`, "Difference"].map(money)),
    ],
    months.map((month, k): Shown[] => [
      ...[toIso(month).slice(0, 7), isClosed(k) ? "actual" : "forecast"],
      ...sides.flatMap(({ lines }) => {
        const [planned, foreseen] = [totalOf(lines, "budget", [k]), totalOf(lines, "latest", [k])];
        return [planned, foreseen, less(foreseen, planned)];
      }),
    ]),
  );

  page.onScreenOnly();
  page.heading("Line by month");
  page.table(
    [
      { heading: "Line", style: "listText" },
      text("Month"),
      text("Is"),
      ...["Budget", "Latest", "Difference"].map(money),
    ],
    latest.flatMap((line) =>
      months.map((month, k): Shown[] => {
        const [planned, foreseen] = [line.budget[k] ?? null, line.latest[k] ?? null];
        const is = !isClosed(k) ? "forecast" : line.known[k] === true ? "actual" : "not known, as budgeted";
        return [nameOf(line), toIso(month).slice(0, 7), is, planned, foreseen, less(foreseen, planned)];
      }),
    ),
  );
  return page.build();
}

const nameOf = ({ name, part }: LatestLine): string => (part === "" ? name : `${name}, ${part}`);

function inWords(what: string, latest: number | null, planned: number | null): string {
  if (latest === null || planned === null) return `${what}: incomplete, a price is not known.`;
  const difference = Math.round(latest) - Math.round(planned);
  const told =
    difference === 0
      ? "as budgeted"
      : `${wholeText(Math.abs(difference))} ${difference > 0 ? "above" : "below"} budget`;
  return `${what}: ${wholeText(latest)}, ${told}.`;
}
