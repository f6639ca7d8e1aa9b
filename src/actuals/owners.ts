import { type Budget, fiscalYears, knownSum, linesOfRoute, sameName, type Side } from "../budget";
import { addMonths, parseIso, type Serial } from "../dates";
import { groupBy } from "../group-by";
import type { Alert } from "./alert";
import { type ClosedLine, stepsOfLines } from "./closed-lines";
import type { Explained } from "./explain";
import { keyOf, type LatestLine } from "./latest";
import type { Steps } from "./variance";

/** A line of an owner in one fiscal year, in the report currency; null: a month without a price. */
export interface OwnLine extends Pick<LatestLine, "name" | "part" | "side"> {
  costCentre: string;
  /** in the closed months of the year */
  budgetToDate: number | null;
  actualToDate: number | null;
  /** closed months of which no amount is known: they stand as budgeted */
  monthsUnknown: number;
  /** in the whole year */
  budgetYear: number | null;
  latestYear: number | null;
  /** what actual less budget is made of; null: a month without a price */
  steps: Steps | null;
  byMonth: readonly { budget: number | null; latest: number | null }[];
  /** does it differ from its budget to date by so much that its owner has to say why? */
  isToExplain: boolean;
}

/** What one owner answers for. */
export interface Owned {
  /** "": lines without one */
  owner: string;
  lines: readonly OwnLine[];
  /** of their own lines in this year: those of routes and vendors name what others spend */
  alerts: readonly Alert[];
}

/** The fiscal year of the last closed month, or the first one: its months, and how many of them are closed. */
export interface Year {
  name: string;
  months: readonly Serial[];
  closed: number;
}

const HALF_A_CENT = 0.005;

function isMaterial(planned: number | null, actual: number | null, share: number): boolean {
  if (planned === null || actual === null) return false;
  const difference = Math.abs(actual - planned);
  return difference >= HALF_A_CENT && difference >= share * Math.abs(planned) - HALF_A_CENT;
}

interface Places {
  year: Year;
  /** of the year among the budget's months */
  at: readonly number[];
}

function placesOf(budget: Budget): Places {
  const start = parseIso(budget.startMonth);
  const years = fiscalYears(budget);
  const last = budget.lastActualMonth === null ? -Infinity : parseIso(budget.lastActualMonth);
  const isClosed = (k: number): boolean => addMonths(start, k) <= last;
  const year = years.filter((_, k) => isClosed(k)).at(-1) ?? years[0] ?? 0;
  const at = years.flatMap((own, k) => (own === year ? [k] : []));
  const months = at.map((k) => addMonths(start, k));
  return { year: { name: `FY${year}`, months, closed: at.filter(isClosed).length }, at };
}

/** The lines of a budget by who answers for them, in the order of names, those of nobody last. */
export function byOwner(
  budget: Budget,
  { closed, latest, alerts, materialShare }: Explained,
): { year: Year; owned: Owned[] } {
  const { year, at } = placesOf(budget);
  const answersFor = whoAnswers(budget);
  const closedOf = groupBy(closed, keyOf);
  const lines = latest.map((line) => {
    const { owner, costCentre } = answersFor(line);
    const figures = figuresOf(line, { year, at }, closedOf.get(keyOf(line)) ?? []);
    const isToExplain = isMaterial(figures.budgetToDate, figures.actualToDate, materialShare);
    return { owner, line: { ...figures, costCentre, isToExplain } };
  });
  const groups = [...groupBy(lines, ({ owner }) => sameName(owner)).values()];
  const owned = groups.map((own): Owned => {
    const names = new Set(own.flatMap(({ line }) => [line.name, nameOf(line)]));
    return {
      owner: own[0]?.owner ?? "",
      lines: own.map(({ line }) => line),
      alerts: alerts.filter(
        ({ what, isOfLine, from }) => isOfLine === true && names.has(what) && year.months.includes(from),
      ),
    };
  });
  const order = ({ owner }: Owned): string => (owner === "" ? "\uffff" : sameName(owner));
  return { year, owned: owned.sort((one, other) => (order(one) < order(other) ? -1 : 1)) };
}

/** A line with its part, as people read it. */
export const nameOf = ({ name, part }: Pick<LatestLine, "name" | "part">): string =>
  part === "" ? name : `${name}, ${part}`;

/** A workspace answers for what no line of it pays: its shortfall, and the API credits of its seats. */
function whoAnswers(budget: Budget): (line: LatestLine) => { owner: string; costCentre: string } {
  const found = new Map(
    Object.entries(linesOfRoute).flatMap(([route, key]) =>
      budget[key].map((line) => [`${route}|${line.name}`, line] as const),
    ),
  );
  const workspaces = new Map(budget.workspaces.map((workspace) => [workspace.name, workspace]));
  return ({ route, name, part }) => {
    const isOfWorkspace = part === "Shortfall" || part === "Included API credits";
    const own = isOfWorkspace ? workspaces.get(name) : found.get(`${route}|${name}`);
    return { owner: own?.owner.trim() ?? "", costCentre: own?.costCentre.trim() ?? "" };
  };
}

function figuresOf(
  line: LatestLine,
  { year, at }: Places,
  closed: readonly ClosedLine[],
): Omit<OwnLine, "costCentre" | "isToExplain"> {
  const { name, part, side, budget, latest, known } = line;
  const toDate = at.slice(0, year.closed);
  const sum = (values: LatestLine["budget"], places: readonly number[]): number | null =>
    knownSum(places.map((k) => values[k] ?? null));
  const steps = closed.filter(({ month }) => year.months.includes(month)).map((month) => stepsOfLines([month]));
  return {
    ...{ name, part, side },
    ...{ budgetToDate: sum(budget, toDate), actualToDate: sum(latest, toDate) },
    monthsUnknown: toDate.filter((k) => known[k] !== true && budget[k] !== 0).length,
    ...{ budgetYear: sum(budget, at), latestYear: sum(latest, at) },
    steps: steps.reduce<Steps | null>(together, NONE),
    byMonth: at.map((k) => ({ budget: budget[k] ?? null, latest: latest[k] ?? null })),
  };
}

const NONE: Steps = { volume: 0, mix: 0, price: 0, currency: 0, notBudgeted: 0, amount: 0 };

function together(all: Steps | null, more: Steps | null): Steps | null {
  if (all === null || more === null) return null;
  const keys = Object.keys(NONE) as (keyof Steps)[];
  return Object.fromEntries(keys.map((key) => [key, all[key] + more[key]])) as Record<keyof Steps, number>;
}

/** The lines of one side, access or metered. */
export const onSide = (lines: readonly OwnLine[], side: Side): OwnLine[] => lines.filter((line) => line.side === side);
