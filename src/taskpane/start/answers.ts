import { calendarDay, parseIso, serialOf, toIso } from "../../dates";
import * as messages from "../../messages";
import { priceBook, type Route } from "../../pricebook";
import { BadArgument } from "../../problems";
import { findMeters, type Job, jobs, meterName, type Need, routeOf, type Size } from "../../profiles";
import { useStored } from "../use-stored";

export type Side = "access" | "metered";

/** What somebody has answered so far; numbers as text while they are typed, by the ids of needs and asks. */
export interface Answers {
  jobs: readonly string[];
  needs: readonly string[];
  quantity: Readonly<Record<string, string>>;
  item: Readonly<Record<string, string>>;
  size: Readonly<Record<string, Size>>;
  /** of a contract: what was signed, a seat and month */
  seatPrice: Readonly<Record<string, string>>;
  owner: Readonly<Record<string, string>>;
  costCentre: Readonly<Record<string, string>>;
  /** a year, of each side, absent: as proposed; a month, of a line, absent: none */
  limit: Readonly<Record<string, string>>;
  /** "2027-01" */
  start: string;
}

/** One line to be: a need, or one meter of its profile. */
export interface Ask {
  id: string;
  job: Job;
  need: Need;
  route: Route;
  side: Side;
  /** "profile/meter", "" where the unit itself is bought */
  profile: string;
  /** a name for the line */
  line: string;
  items: readonly string[];
}

const nextJanuary = (): string => toIso(serialOf(calendarDay(priceBook.date).year + 1, 1, 1)).slice(0, 7);

const nothing = (): Answers => ({
  ...{ jobs: [], needs: [], quantity: {}, item: {}, size: {}, seatPrice: {}, owner: {}, costCentre: {}, limit: {} },
  start: nextJanuary(),
});

export const useAnswers = () => useStored<Answers>("start: answers", nothing, asAnswers);

/** Answers that were stored, perhaps by an earlier version of the pane; jobs and needs that are no longer known have no page to stand on. */
function asAnswers(stored: unknown): Answers | undefined {
  const blank = nothing();
  const keys = Object.keys(blank) as (keyof Answers)[];
  const given = (stored ?? {}) as Partial<Record<keyof Answers, unknown>>;
  const isLike = (one: unknown, other: unknown) =>
    typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
  if (!keys.every((key) => given[key] !== null && isLike(given[key], blank[key]))) return undefined;
  return given as Answers;
}

/** Contracts are bought by the seat; what a contract's usage would take is typed on its sheet. */
export const needsOf = (job: Job): readonly Need[] =>
  job.needs.filter((need) => routeOf(job, need) !== "enterprise" || need.profile === undefined);

export const chosenJobs = (answers: Answers): readonly Job[] => jobs.filter(({ id }) => answers.jobs.includes(id));

/** Jobs chosen, each with the first of its needs, which one may take away again. */
export function withJobs(answers: Answers, ids: readonly string[]): Answers {
  const firsts = jobs
    .filter(({ id }) => ids.includes(id) && !answers.jobs.includes(id))
    .flatMap((job) => needsOf(job).slice(0, 1));
  const gone = new Set(jobs.filter(({ id }) => !ids.includes(id)).flatMap(({ needs }) => needs.map(({ id }) => id)));
  const kept = answers.needs.filter((id) => !gone.has(id));
  return { ...answers, jobs: ids, needs: [...kept, ...firsts.map(({ id }) => id)] };
}

const sideOf = (route: Route): Side => (route === "api" || route === "credits" ? "metered" : "access");

export function asksOf(answers: Answers): Ask[] {
  return chosenJobs(answers).flatMap((job) =>
    needsOf(job)
      .filter(({ id }) => answers.needs.includes(id))
      .flatMap((need) => asksOfNeed(job, need)),
  );
}

function asksOfNeed(job: Job, need: Need): Ask[] {
  const route = routeOf(job, need);
  const shared = { job, need, route, side: sideOf(route) };
  const found = need.profile === undefined ? undefined : findMeters(need.profile);
  if (!found) return [{ ...shared, id: need.id, profile: "", line: need.line, items: need.items ?? [] }];
  return found.meters.map((meter) => ({
    ...shared,
    id: `${need.id}/${meter.id}`,
    profile: meterName(found.profile, meter),
    line: found.meters.length === 1 ? need.line : `${need.line}: ${meter.id}`,
    items: need.items ?? meter.items,
  }));
}

export const quantityOf = (answers: Answers, { id, start }: Need): string => answers.quantity[id] ?? String(start);
export const sizeOf = (answers: Answers, { id }: Ask): Size => answers.size[id] ?? "typical";

/**
 * The month as the budget has it.
 *
 * @throws BadArgument while it is not typed to its end
 */
export function startOf({ start }: Answers): string {
  const month = parseIso(`${start}-01`);
  if (Number.isNaN(month)) throw new BadArgument(messages.noMonth(start));
  return toIso(month);
}
