import { knownSum, SIDES } from "../../budget";
import { toIso } from "../../dates";
import { groupBy } from "../../group-by";
import { type PageColumn, type ReportPage, type SheetDescription, type Shown, wholeText } from "../../sheet";
import { byOwner, nameOf, onSide, type Owned, type OwnLine, type Year } from "../owners";
import { asPrinted } from "../variance";
import { pageOf, type Source, stamp } from "./source";

const COLUMNS = 10;
const NOBODY = "No owner";
const text = (heading: string): PageColumn => ({ heading, style: "listStatus" });
const cents = (heading: string): PageColumn => ({ heading, style: "listCents" });
const money = (heading: string): PageColumn => ({ heading, style: "listMoney" });

/**
 * A page for each owner to hand out, with their own lines and nobody else's: closed months against the budget, the year by the
 * latest forecast, and what they have to explain. In front of them one for whoever hands them out.
 */
export function ownerPages(source: Source): SheetDescription {
  const { year, owned } = byOwner(source.budget, source.explained);
  const page = pageOf("Owner pages", "A printed page for each owner, with their own lines only", COLUMNS);
  stamp(page, source);
  allOwners(page, year, owned, source);
  for (const own of owned) pageOfOwner(page, year, own, source.explained.materialShare);
  return page.build();
}

const untilOf = ({ name, months, closed }: Year): string =>
  closed === 0 ? `${name}, no month closed` : `${name} until ${toIso(months[closed - 1] ?? 0).slice(0, 7)}`;

const figuresOf = (lines: readonly OwnLine[]): Shown[] => {
  const sum = (key: "budgetToDate" | "actualToDate" | "budgetYear" | "latestYear") =>
    knownSum(lines.map((line) => line[key]));
  const [planned, paid] = [inCents(sum("budgetToDate")), inCents(sum("actualToDate"))];
  const [year, latest] = [whole(sum("budgetYear")), whole(sum("latestYear"))];
  return [
    planned,
    paid,
    inCents(less(paid, planned)),
    wordOf(lines, less(paid, planned)),
    year,
    latest,
    less(latest, year),
  ];
};

// figures of a row add up as they are read
const inCents = (amount: number | null): number | null => (amount === null ? null : Number(amount.toFixed(2)));
const whole = (amount: number | null): number | null => (amount === null ? null : Math.round(amount));
const less = (amount: number | null, planned: number | null): number | null =>
  amount === null || planned === null ? null : amount - planned;

function wordOf(lines: readonly OwnLine[], difference: number | null): string {
  const unknown = Math.max(0, ...lines.map(({ monthsUnknown }) => monthsUnknown));
  if (unknown > 0) return `${unknown} month${unknown === 1 ? "" : "s"} not known`;
  if (difference === null) return "";
  const own = inCents(difference) ?? 0;
  return own === 0 ? "as budgeted" : own > 0 ? "adverse" : "favourable";
}

const figureColumns = ({ name }: Year): PageColumn[] => [
  ...["Budget to date", "Actual to date", "Difference"].map(cents),
  text("Is"),
  ...[`${name} budget`, `${name} latest`, "Difference"].map(money),
];

/** Both budgets by owner; with what no line pays for they add up to those of Variance. */
function allOwners(page: ReportPage, year: Year, owned: readonly Owned[], { explained }: Source): void {
  page.heading(`All owners, ${untilOf(year)}`);
  page.say("For whoever hands the pages out. A month of which no amount is known stands as it was budgeted.");
  const stray = explained.variance
    .filter(({ month }) => year.months.includes(month))
    .reduce((sum, { steps }) => sum + steps.notBudgeted, 0);
  const rows = SIDES.flatMap(({ key, label }): Shown[][] => {
    const all = owned.flatMap(({ lines }) => onSide(lines, key));
    if (all.length === 0) return [];
    const own = owned.flatMap(({ owner, lines }): Shown[][] => {
      const those = onSide(lines, key);
      if (those.length === 0) return [];
      return [[owner || NOBODY, label, ...figuresOf(those), toBeExplained(those).length]];
    });
    return [...own, [`All, ${label.toLowerCase()}`, label, ...figuresOf(all), toBeExplained(all).length]];
  });
  page.table(
    [
      { heading: "Owner", style: "listText" },
      text("Side"),
      ...figureColumns(year),
      { heading: "To explain", style: "listCount" },
    ],
    rows,
  );
  if (inCents(stray) !== 0) page.say(`On no line of the budget, and on nobody's page: ${wholeText(stray)} to date.`);
}

function pageOfOwner(page: ReportPage, year: Year, { owner, lines, alerts }: Owned, materialShare: number): void {
  page.newPage();
  page.heading(owner || NOBODY);
  for (const { key, label } of SIDES) {
    const own = onSide(lines, key);
    if (own.length > 0) page.say(inWords(label, year, own));
  }
  page.heading(`Lines, ${untilOf(year)}`);
  page.table(
    [{ heading: "Line", style: "listText" }, text("Cost centre"), ...figureColumns(year)],
    SIDES.flatMap(({ key, label }): Shown[][] => {
      const own = onSide(lines, key);
      if (own.length === 0) return [];
      return [
        ...own.map((line): Shown[] => [nameOf(line), line.costCentre, ...figuresOf([line])]),
        [`All, ${label.toLowerCase()}`, "", ...figuresOf(own)],
      ];
    }),
  );
  toExplain(page, lines, materialShare);
  toLookAt(page, alerts);
  byMonth(page, year, lines);
}

function inWords(label: string, year: Year, lines: readonly OwnLine[]): string {
  const [planned, latest] = (["budgetYear", "latestYear"] as const).map((key) =>
    whole(knownSum(lines.map((line) => line[key]))),
  );
  const difference = less(latest ?? null, planned ?? null);
  if (difference === null) return `${label}, ${year.name}: incomplete, a price is not known.`;
  const told =
    difference === 0
      ? "as budgeted"
      : `${wholeText(Math.abs(difference))} ${difference > 0 ? "above" : "below"} budget`;
  return `${label}, ${year.name}: ${wholeText(latest ?? 0)}, ${told}.`;
}

const toBeExplained = (lines: readonly OwnLine[]): OwnLine[] => lines.filter(({ isToExplain }) => isToExplain);

/** Lines whose difference is material, the largest first, with what it is made of and room to say why. */
function toExplain(page: ReportPage, lines: readonly OwnLine[], materialShare: number): void {
  const size = ({ budgetToDate, actualToDate }: OwnLine): number => Math.abs((actualToDate ?? 0) - (budgetToDate ?? 0));
  const own = toBeExplained(lines).sort((one, other) => size(other) - size(one));
  const share = `${Number((materialShare * 100).toPrecision(3))} %`;
  page.heading("To explain");
  if (own.length === 0) {
    page.say(`No line differs from its budget to date by ${share} or more.`);
    return;
  }
  page.say(`These differ from their budget to date by ${share} or more. Please say why.`);
  page.table(
    [
      { heading: "Line", style: "listText" },
      ...["Difference", "Volume", "Price", "Amount"].map(cents),
      { heading: "Explanation", style: "listText" },
    ],
    own.map((line): Shown[] => [
      nameOf(line),
      inCents(less(line.actualToDate, line.budgetToDate)),
      ...stepsOf(line),
      "",
    ]),
  );
}

/** Of one line there is no mix. */
const stepsOf = ({ steps }: OwnLine): Shown[] =>
  steps === null ? ["", "", ""] : asPrinted([steps.volume + steps.mix, steps.price, steps.amount]);

/** The same thing in several months is told once. */
function toLookAt(page: ReportPage, alerts: Owned["alerts"]): void {
  if (alerts.length === 0) return;
  page.heading("To be looked at");
  const groups = groupBy(alerts, ({ state, what }) => `${state}|${what}`);
  page.table(
    [
      { heading: "Line", style: "listText" },
      ...["State", "", "First", "Last"].map(text),
      { heading: "Months", style: "listCount" },
      ...["Worst amount", "Against"].map(money),
    ],
    [...groups.values()].map((same): Shown[] => {
      const [worst] = [...same].sort((one, other) => over(other) - over(one));
      const months = same.map(({ from }) => from);
      const [first, last] = [Math.min(...months), Math.max(...months)].map((month) => toIso(month).slice(0, 7));
      return [
        ...[worst?.what ?? "", worst?.state ?? "", "", first ?? "", last ?? "", same.length],
        ...[worst?.amount ?? "not known", worst?.against ?? ""],
      ];
    }),
  );
}

const over = ({ amount, against }: Owned["alerts"][number]): number => (amount ?? 0) - (against ?? 0);

function byMonth(page: ReportPage, { months, closed }: Year, lines: readonly OwnLine[]): void {
  const sides = SIDES.map(({ key, label }) => ({ label, own: onSide(lines, key) })).filter(({ own }) => own.length > 0);
  page.heading("By month");
  page.table(
    [
      { heading: "Month", style: "listText" },
      text("Is"),
      ...sides.flatMap(({ label }) => [`${label} budget`, `${label} latest`, "Difference"].map(money)),
    ],
    months.map((month, k): Shown[] => [
      ...[toIso(month).slice(0, 7), k < closed ? "actual" : "forecast"],
      ...sides.flatMap(({ own }) => {
        const [planned, latest] = (["budget", "latest"] as const).map((key) =>
          whole(knownSum(own.map(({ byMonth: values }) => values[k]?.[key] ?? null))),
        );
        return [planned ?? null, latest ?? null, less(latest ?? null, planned ?? null)];
      }),
    ]),
  );
}
