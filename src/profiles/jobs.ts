import type { Route } from "../pricebook";
import data from "./data/jobs.json";
import { findMeters } from "./profiles";

/** What an analyst has to know of a way to buy before the first figure; the article's table, in our words. */
export interface RouteAdvice {
  route: Route;
  why: string;
  /** what the cost grows with */
  scales: string;
  /** who has the budget as a rule */
  owner: string;
  /** the usual one, and what holds instead */
  mistake: string;
}

/** One thing that a job needs: it becomes a line of the budget, or one for each meter of its profile. */
export interface Need {
  id: string;
  /** asks for a quantity: "Support tickets a month" */
  label: string;
  unit: string;
  /** a quantity to begin with, an example and nothing more */
  start: number;
  /** a name for the line */
  line: string;
  /** where it is not bought as the rest of its job is */
  route?: Route;
  /** a usage profile or one of its meters: what ONE unit takes; absent: the unit itself is what is bought */
  profile?: string;
  /** plans and models that serve it, in no order of merit; absent: those of the profile */
  items?: readonly string[];
}

/** What the AI is for: where somebody starts who knows neither routes nor tokens. */
export interface Job {
  id: string;
  label: string;
  note: string;
  /** how its needs are bought, as a rule */
  route: Route;
  needs: readonly Need[];
}

/** A company like yours: the jobs that it has as a rule. */
export interface Company {
  id: string;
  label: string;
  /** ids of jobs */
  jobs: readonly string[];
}

// JSON has no literal types; test/profiles/jobs.test.ts looks up every name
export const jobs = data.jobs as readonly Job[];
export const companies: readonly Company[] = data.companies;
const advice = new Map(data.routes.map((one) => [one.route, one as RouteAdvice]));

/** What holds for a way to buy, the same in the pane and on the sheets. */
export function adviceOn(route: Route): RouteAdvice {
  const found = advice.get(route);
  if (!found) throw new Error(`no advice on ${route}`);
  return found;
}

/** How a need of a job is bought. */
export const routeOf = (job: Job, need: Need): Route => need.route ?? job.route;

/** Ids of the plans and models that serve a need, those of its profile's meters where it names none. */
export function servedBy({ items, profile = "" }: Need): readonly string[] {
  if (items) return items;
  return [...new Set(findMeters(profile)?.meters.flatMap((meter) => meter.items) ?? [])];
}
