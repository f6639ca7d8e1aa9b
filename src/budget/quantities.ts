import { addMonths, monthsBetween, parseIso, type Serial } from "../dates";
import { groupBy } from "../group-by";
import { YEAR } from "../pricing";
import type { ApiLine, Budget, Scenario, SeatsLine, SubscriptionLine } from "./schema";

/** What every line of a budget needs each month, before any price: the arithmetic the route sheets do in formulas. */
export interface Timeline {
  start: Serial;
  /** first day of every month */
  months: Serial[];
  /** joiners and leavers of a line */
  changes: (line: string) => readonly { month: Serial; change: number }[];
  scenario: Scenario;
  /** value of a driver in month k; 0 for no driver */
  driver: (name: string, k: number) => number;
  /** report currency for one unit of a currency in month k */
  exchangeRate: (currency: string, k: number) => number;
  /** the same without the scenario's factor, at which typed amounts are read back into a line's currency */
  plainExchangeRate: (currency: string, k: number) => number;
}

export function timelineOf(budget: Budget): Timeline {
  const start = parseIso(budget.startMonth);
  const scenario = budget.scenarios.find(({ name }) => name === budget.scenario);
  if (!scenario) throw new RangeError(`No scenario ${budget.scenario}.`);
  const drivers = new Map(budget.drivers.map((driver) => [driver.name, driver]));
  const changes = groupBy(
    budget.changes.map(({ line, month, change }) => ({ line, month: parseIso(month), change })),
    ({ line }) => line,
  );
  const rates = new Map(budget.exchangeRates.map((rate) => [rate.currency, rate]));
  const dollars = (currency: string, k: number): number => {
    const rate = rates.get(currency);
    return rate ? (rate.byMonth[k] ?? rate.usdPerUnit) : currency === "USD" ? 1 : NaN;
  };
  const plainExchangeRate = (currency: string, k: number): number =>
    currency === budget.currency ? 1 : dollars(currency, k) / dollars(budget.currency, k);
  return {
    start,
    months: Array.from({ length: budget.months }, (_, k) => addMonths(start, k)),
    changes: (line) => changes.get(line) ?? [],
    scenario,
    driver: (name, k) => {
      const found = drivers.get(name);
      return found ? found.opening * (1 + found.growth) ** (k + 1) : 0;
    },
    exchangeRate: (currency, k) =>
      plainExchangeRate(currency, k) * (currency === budget.currency ? 1 : scenario.exchangeRate),
    plainExchangeRate,
  };
}

type Lifetime = Pick<ApiLine, "start" | "end">;
type Demand = Pick<ApiLine, "base" | "driver" | "perDriver">;

/** The last month is included. */
export const isActive = ({ start, end }: Lifetime, month: Serial): boolean =>
  month >= parseIso(start) && (end === null || month <= parseIso(end));

export const monthsSince = (start: string, month: Serial): number => monthsBetween(parseIso(start), month);

/** Months of a contract year that a running contract has around a month: twelve, or fewer where it ends first. */
export function monthsOfContractYear({ start, end }: Lifetime, month: Serial): number {
  const begun = Math.floor(monthsSince(start, month) / YEAR) * YEAR;
  return end === null ? YEAR : Math.min(YEAR, monthsSince(start, parseIso(end)) + 1 - begun);
}

const driven = (line: Demand, timeline: Timeline, k: number): number =>
  line.base + line.perDriver * timeline.driver(line.driver, k);

/** Seats needed with the scenario's factor, not yet whole heads. */
export function seatsNeeded(line: SubscriptionLine | SeatsLine, timeline: Timeline): number[] {
  const changes = timeline.changes(line.name);
  return timeline.months.map((month, k) => {
    if (!isActive(line, month)) return 0;
    const changed = changes.filter((change) => change.month <= month).reduce((sum, change) => sum + change.change, 0);
    const grown = line.addedPerMonth * monthsSince(line.start, month);
    return Math.max(0, driven(line, timeline, k) + grown + changed) * timeline.scenario.seats;
  });
}

/** Demand that grows by a share a month from the line's first month on, times a scenario factor. */
export const growingDemand = (
  line: Lifetime & Demand & { growth: number },
  timeline: Timeline,
  factor: number,
): number[] =>
  timeline.months.map((month, k) =>
    isActive(line, month)
      ? driven(line, timeline, k) * (1 + line.growth) ** Math.max(0, monthsSince(line.start, month)) * factor
      : 0,
  );

export const contractSeats = (line: Lifetime & Demand, timeline: Timeline): number[] =>
  timeline.months.map((month, k) => (isActive(line, month) ? driven(line, timeline, k) * timeline.scenario.seats : 0));

/** What a line needs each month before anything is billed: seats, requests or credits, with the scenario's factor. */
export function quantitiesOf(budget: Budget, name: string): number[] {
  const timeline = timelineOf(budget);
  const named = <Line extends { name: string }>(lines: readonly Line[]) => lines.find((line) => line.name === name);
  const seats = named(budget.subscriptions) ?? named(budget.seats);
  if (seats) return seatsNeeded(seats, timeline);
  const api = named(budget.api);
  if (api) return growingDemand(api, timeline, timeline.scenario.usage);
  const pool = named(budget.credits);
  if (pool) return growingDemand(pool, timeline, timeline.scenario.credits);
  const contract = named(budget.enterprise);
  return contract ? contractSeats(contract, timeline) : [];
}
