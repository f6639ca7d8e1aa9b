import { toIso } from "../../dates";
import { groupBy } from "../../group-by";
import type { SheetDescription, Shown } from "../../sheet";
import type { Alert } from "../alert";
import { pageOf, type Source, stamp } from "./source";

/** What has to be looked at, the worst first. */
export function alertsSheet(source: Source): SheetDescription {
  const { alerts } = source.explained;
  const page = pageOf("Alerts", `What has to be looked at, the worst first; money in ${source.budget.currency}`, 10);
  const found = [...groupBy(alerts, ({ state, what, period }) => `${state}|${what}|${period}`).values()];
  const [worst] = found[0] ?? [];
  page.say(
    worst === undefined
      ? "Nothing has to be looked at."
      : `${found.length === 1 ? "One thing has" : `${found.length} things have`} to be looked at; first: ${worst.what}, ${worst.state.toLowerCase()}.`,
  );
  stamp(page, source);
  page.heading("Alerts");
  page.table(
    [
      { heading: "Line, route, or vendor and route", style: "listText" },
      ...["State", "", "Of a", "First", "Last"].map((heading) => ({ heading, style: "listStatus" }) as const),
      { heading: "How many", style: "listCount" },
      { heading: "Worst amount", style: "listMoney" },
      { heading: "Against", style: "listMoney" },
      { heading: "First passed", style: "listStatus" },
    ],
    found.map(rowOf),
  );
  return page.build();
}

/** The same thing in several months is told once, with its worst amount. */
function rowOf(same: readonly Alert[]): Shown[] {
  const days = same.map(({ from }) => from);
  const over = ({ amount, against }: Alert): number => (amount ?? 0) - (against ?? 0);
  const [worst] = [...same].sort((one, other) => over(other) - over(one));
  const passed = same.flatMap(({ passedOn }) => passedOn ?? []);
  if (worst === undefined) return [];
  const { what, state, period, amount, against } = worst;
  const told = (day: number): string => (period === "day" ? toIso(day) : toIso(day).slice(0, 7));
  return [
    ...[what, state, "", period, told(Math.min(...days)), told(Math.max(...days)), same.length],
    ...[amount ?? "not known", against ?? "", passed.length === 0 ? "" : toIso(Math.min(...passed))],
  ];
}
