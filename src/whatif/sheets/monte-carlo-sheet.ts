import { type PageColumn, type SheetDescription, UNSEEN, wholeText } from "../../sheet";
import { ALL_MONTHS, MEMO } from "../measures";
import type { MonteCarlo } from "../monte-carlo";
import type { RequestInput } from "../request";
import { pageOf, type Source, stamp } from "./stamp";

const COLORS = { low: "9DB7D5", high: "3D6FA5", bars: "5B7FA8" } as const;
const NAME: PageColumn = { heading: "", style: "listText" };
const money = (heading: string): PageColumn => ({ heading, style: "listMoney" });
const share = (heading: string): PageColumn => ({ heading, style: "listShare" });
const SPREAD: PageColumn[] = [
  money("Budget"),
  share("Budget stands at"),
  ...["Mean", "P10", "P50", "P90", "Highest"].map(money),
];
const SAMPLING = { "latin hypercube": "Latin hypercube", random: "random draws" } as const;
const PARTS = ["Access", "Metered"];
const percent = (part: number): string => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;

/** What a simulation says: money, limits, drivers, how the total is spread and how it goes over the months. */
export function monteCarloSheet(source: Source, found: MonteCarlo, inputs: readonly RequestInput[]): SheetDescription {
  const { spreads, limits, drivers, histogram } = found;
  const page = pageOf("Monte Carlo", `${wholeText(found.runs)} runs, seed ${found.seed}, ${SAMPLING[found.sampling]}`);
  for (const sentence of headline(found)) page.say(sentence);
  stamp(page, source);

  page.heading("Money over all months and by fiscal year");
  const isYear = (period: string): boolean => period === ALL_MONTHS || period.startsWith("FY");
  page.table(
    [{ ...NAME, heading: "Of, in" }, ...SPREAD],
    spreads
      .filter(({ period, base, max }) => isYear(period) && (base !== 0 || max !== 0))
      .map(({ of, period, base, baseAt, mean, p10, p50, p90, max }) => [
        `${of}, ${period}`,
        ...[base, baseAt, mean, p10, p50, p90, max],
      ]),
  );
  page.say(
    "P10 is the low figure: 10 % of the runs cost less. Percentiles of months do not add up to those of a year.",
  );

  page.heading("Limits: how likely they are broken");
  if (limits.length === 0) page.say("No line and no route has a limit.");
  else
    page.table(
      [
        { ...NAME, heading: "Of, in" },
        money("Limit"),
        share("Broken in"),
        share("± 1.96 s.e."),
        money("Excess, mean"),
        money("Reserve for 10 %"),
      ],
      [...limits]
        .sort((a, b) => b.probability - a.probability)
        .slice(0, MOST_LIMITS)
        .map((odds) => [
          `${odds.of}, ${odds.period}`,
          ...[odds.limit, odds.probability, odds.plusMinus, odds.expectedExcess, odds.reserve],
        ]),
    );

  page.heading("What drives it");
  const partOf = (of: string, input: string): number =>
    drivers.find((driver) => driver.of === of)?.drivers.find((one) => one.input === input)?.share ?? 0;
  page.table(
    [
      { ...NAME, heading: "Input" },
      ...[MEMO, ...PARTS].map((of) => share(`Share of ${of}`)),
      money("Mean, from"),
      money("Mean, to"),
    ],
    (drivers.find(({ of }) => of === MEMO)?.drivers ?? []).map(({ input, meanFrom, meanTo }) => [
      input,
      ...[MEMO, ...PARTS].map((of) => partOf(of, input)),
      meanFrom,
      meanTo,
    ]),
  );
  if (found.correlations.length > 0) page.say("Inputs are correlated, so that their shares overlap.");

  const months = spreads.filter(({ of, period }) => of === MEMO && !isYear(period));
  page.heading("Memo total by month");
  page.table(
    [{ ...NAME, heading: "Month" }, ...SPREAD],
    months.map(({ period, base, baseAt, mean, p10, p50, p90, max }) => [
      period,
      ...[base, baseAt, mean, p10, p50, p90, max],
    ]),
  );
  page.chart(
    "Memo total by month: P10 to P50 to P90",
    months.map(({ period }) => period),
    [
      { name: "up to P10", color: UNSEEN, values: months.map(({ p10 }) => p10) },
      { name: "P10 to P50", color: COLORS.low, values: months.map(({ p10, p50 }) => p50 - p10) },
      { name: "P50 to P90", color: COLORS.high, values: months.map(({ p50, p90 }) => p90 - p50) },
    ],
  );

  page.heading("Memo total of all months: how often");
  const ends = histogram.counts.map((_, k) => histogram.from + histogram.width * (k + 1));
  page.chart(
    "Memo total of all months: runs by amount",
    ends.map((end) => wholeText(end)),
    [{ name: "runs", color: COLORS.bars, values: histogram.counts }],
  );
  let below = 0;
  const runs = histogram.counts.reduce((sum, count) => sum + count, 0);
  page.table(
    [{ ...NAME, heading: "Amount" }, money("up to"), { heading: "Runs", style: "listCount" }, share("Runs up to here")],
    histogram.counts.map((count, k) => {
      below += count;
      return [k === 0 ? "lowest" : "", ends[k] ?? 0, count, below / runs];
    }),
  );

  page.heading("Inputs");
  page.table(
    [NAME, { heading: "Distribution", style: "listStatus" }, ...["", "", "", ""].map(() => NAME), share("Clipped")],
    found.inputs.map(({ name, clipped }) => {
      const input = inputs.find((one) => one.name === name);
      const { kind, ...numbers } = input?.distribution ?? { kind: "" };
      const told = Object.entries(numbers).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
      return [name, `${kind}: ${told.join(", ")}${input?.factor ? ", × the value now" : ""}`, "", "", "", "", clipped];
    }),
  );
  return page.build();
}

const MOST_LIMITS = 40;

/** The answer in words, to be read aloud. */
export function headline({ spreads, limits, drivers, withoutPrice, stableAfter, byEngine }: MonteCarlo): string[] {
  const memo = spreads.find(({ of, period }) => of === MEMO && period === ALL_MONTHS);
  const worst = limits.reduce<MonteCarlo["limits"][number] | undefined>(
    (most, odds) => (odds.probability > (most?.probability ?? 0) ? odds : most),
    undefined,
  );
  const [first] = drivers.find(({ of }) => of === MEMO)?.drivers ?? [];
  return [
    memo
      ? `Memo, all months: P50 ${wholeText(memo.p50)}, P90 ${wholeText(memo.p90)}; the budget of ${wholeText(memo.base)} stands at P${Math.round(memo.baseAt * 100)}.`
      : "",
    worst ? `${percent(worst.probability)} of the runs break the limit of ${worst.of} in ${worst.period}.` : "",
    first && first.share !== 0 ? `${first.input} explains ${percent(Math.abs(first.share))} of the differences.` : "",
    withoutPrice > 0 ? `${percent(withoutPrice)} of the runs have no price and count nowhere.` : "",
    stableAfter === null ? "P90 has not settled yet: ask for more runs." : "",
    byEngine.length > 0 ? `Priced by the budget's engine in every run: ${byEngine.join(", ")}.` : "",
  ].filter((sentence) => sentence !== "");
}
