import { type Budget, knownSum, linesOf } from "../budget";
import { addMonths, parseIso, type Serial } from "../dates";
import { groupBy } from "../group-by";
import { type Alert, STATES } from "./alert";
import { anomalies } from "./anomaly";
import type { Fact } from "./facts";
import type { ImportMap } from "./import-map";
import type { LatestLine } from "./latest";
import { isAbove, limitState } from "./limit-state";
import { combined, daysOf, extrapolated, isUsed, passedOn, type Progress } from "./progress";
import { routeAlerts } from "./route-alerts";
import { inReportCurrency, ratesIn } from "./to-lines";

/** What is known when alerts are looked for. */
export interface Told {
  latest: readonly LatestLine[];
  progress: readonly Progress[];
  facts: readonly Fact[];
  /** of the facts: without a rule, or without a line of the budget */
  strays: readonly Fact[];
}

/** Everything that limits, approvals, feeds and days have to say, worst first. */
export function alertsOf(budget: Budget, told: Told, map: Pick<ImportMap, "approvals" | "anomalyFloor">): Alert[] {
  const found = [
    ...lineAlerts(budget, told, map.approvals),
    ...routeAlerts(budget, told.latest),
    ...strayAlerts(budget, told.strays),
    ...feedAlerts(budget, told.latest),
    ...dayAlerts(budget, told.facts, map.anomalyFloor),
  ];
  const rank = ({ state }: Alert): number => STATES.indexOf(state);
  return found.sort((a, b) => rank(a) - rank(b) || a.from - b.from || (a.what < b.what ? -1 : 1));
}

const monthsOf = ({ startMonth, months, lastActualMonth }: Budget): { from: Serial; isOpen: boolean }[] =>
  Array.from({ length: months }, (_, k) => addMonths(parseIso(startMonth), k)).map((from) => ({
    from,
    isOpen: lastActualMonth === null || from > parseIso(lastActualMonth),
  }));

function lineAlerts(budget: Budget, { latest, progress }: Told, approvals: ImportMap["approvals"]): Alert[] {
  const byLine = groupBy(latest, ({ name }) => name);
  const byMonth = groupBy(progress, ({ line, month }) => `${line}|${month}`);
  const isApproved = (line: string, month: Serial, amount: number): boolean =>
    approvals.some((own) => own.line === line && parseIso(own.month) === month && !isAbove(amount, own.upTo));
  return [...linesOf(budget)].flatMap(({ name, limit, alertAt, approvalAbove }) =>
    monthsOf(budget).flatMap(({ from, isOpen }, k): Alert[] => {
      const soFar = combined(byMonth.get(`${name}|${from}`) ?? []);
      const parts = (byLine.get(name) ?? []).filter(({ known }) => isOpen || known[k] === true);
      const cost = knownSum(parts.map((part) => part.latest[k] ?? null));
      const spent = isOpen ? (soFar?.toDate ?? 0) : cost;
      const foreseen = isOpen ? ((soFar === null ? null : extrapolated(soFar)) ?? cost) : null;
      const dayAbove = (most: number): Serial | null => (soFar === null ? null : passedOn(soFar, most, isOpen));
      const found = limitState(spent, foreseen, limit, alertAt);
      const line = { what: name, isOfLine: true, period: "month", from } as const;
      const told: Alert[] = found === null ? [] : [{ ...line, ...found, passedOn: dayAbove(limit) }];
      if (foreseen === null || approvalAbove <= 0 || !isAbove(foreseen, approvalAbove)) return told;
      if (isApproved(name, from, foreseen)) return told;
      const due = { state: "Needs approval", amount: foreseen, against: approvalAbove } as const;
      return [...told, { ...line, ...due, passedOn: dayAbove(approvalAbove) }];
    }),
  );
}

const strayAlerts = (budget: Budget, strays: readonly Fact[]): Alert[] =>
  [...groupBy(strays, ({ vendor, route, month }) => `${vendor} · ${route}|${month}`).values()].flatMap((facts) => {
    const [first] = facts;
    const amount = inReportCurrency(budget, facts);
    if (first === undefined || amount === 0) return [];
    return [
      {
        state: "Spend without budget line",
        what: `${first.vendor} · ${first.route}`,
        period: "month",
        from: first.month,
        amount: Number.isNaN(amount) ? null : amount,
        against: null,
        passedOn: null,
      },
    ];
  });

/** A line that was to cost something and of which a closed month knows nothing: a dead feed looks like a saving. */
const feedAlerts = (budget: Budget, latest: readonly LatestLine[]): Alert[] =>
  latest.flatMap(({ name, part, budget: planned, known }) =>
    monthsOf(budget).flatMap(({ from, isOpen }, k): Alert[] => {
      const against = planned[k] ?? null;
      if (isOpen || known[k] === true || against === null || !isAbove(against, 0)) return [];
      const what = part === "" ? name : `${name}, ${part}`;
      const told = { what, isOfLine: true, period: "month", from } as const;
      return [{ state: "No data", ...told, amount: null, against, passedOn: null }];
    }),
  );

function dayAlerts(budget: Budget, facts: readonly Fact[], floor: number): Alert[] {
  const rateOf = ratesIn(budget);
  const used = facts.filter((fact) => isUsed(fact) && daysOf(fact) !== null && rateOf(fact) !== undefined);
  return [...groupBy(used, ({ vendor, route }) => `${vendor} · ${route}`)].flatMap(([what, own]) => {
    const first = Math.min(...own.map(({ month }) => month));
    const amounts: number[] = [];
    for (const fact of own)
      for (const [k, amount] of (daysOf(fact) ?? []).entries()) {
        const day = fact.month - first + k;
        while (amounts.length <= day) amounts.push(0);
        amounts[day] = (amounts[day] ?? 0) + amount * (rateOf(fact) ?? NaN);
      }
    // the days before the first one of the first month are nobody's
    const skipped = Math.max(
      0,
      amounts.findIndex((amount) => amount !== 0),
    );
    return anomalies(amounts.slice(skipped), floor).map(({ day, amount, median }): Alert => ({
      ...({ state: "Anomaly", what, period: "day", from: first + skipped + day } as const),
      ...{ amount, against: median, passedOn: null },
    }));
  });
}
