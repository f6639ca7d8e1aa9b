import * as messages from "../messages";
import { BadArgument } from "../problems";
import { at } from "./at";
import { scan } from "./tornado";

export interface Goal {
  /** ≤ and ≥ are limits, = is a figure to meet */
  is: "<=" | ">=" | "=";
  value: number;
  /** where to look, both included */
  low: number;
  high: number;
  /** heads come whole */
  isWhole: boolean;
}

/** A stretch of values, both ends included and tried. */
export interface Stretch {
  from: number;
  to: number;
  costAtFrom: number;
  costAtTo: number;
}

export interface Jump {
  at: number;
  from: number;
  to: number;
}

/** Where the goal is met, in words that are true of a cost that jumps, stands still or has no answer. */
export type Answer =
  | { kind: "some"; stretches: Stretch[]; jumps: Jump[] }
  | { kind: "all"; stretches: [Stretch] }
  | { kind: "none"; why: string; nearest: { value: number; cost: number }; jumps: Jump[] };

const POINTS = 201;
/** So many whole values are all tried. */
const MOST_WHOLE = 5_000;
/** how near an edge is closed in upon, and how far from the goal money may be by the rounding of its sum: both relative */
const CLOSE = 1e-9;
const ROUNDING = 1e-11;

/**
 * Looks for the values at which a cost meets a goal. The range is scanned, whole numbers one by one, and each change from met to
 * not met is closed in upon; nothing is assumed of the cost between two points but that it changes at most once.
 *
 * @param cost money at a value
 * @throws BadArgument where the range is empty or a price is unknown in it
 */
export function seek(cost: (value: number) => number | null, goal: Goal): Answer {
  const { low, high, value } = goal;
  if (!(low <= high)) throw new BadArgument(messages.rangeOrder("low", "high"));
  const known = (at: number): number => {
    const found = cost(at);
    if (found === null) throw new BadArgument(messages.unknownWithin(at));
    return found;
  };
  const points = pointsOf(goal).map((at) => ({ at, cost: known(at) }));
  return goal.is === "=" ? meeting(known, points, goal) : keeping(known, points, goal, value);
}

interface Point {
  at: number;
  cost: number;
}

function pointsOf({ low, high, isWhole }: Goal): number[] {
  if (!isWhole) return low === high ? [low] : scan(low, high, POINTS);
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const step = Math.max(1, Math.ceil((last - first) / MOST_WHOLE));
  const points = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);
  if (points.at(-1) !== last && last >= first) points.push(last);
  if (points.length === 0) throw new BadArgument(messages.rangeOrder("low", "high"));
  return points;
}

/** A limit: the stretches in which it is kept. */
function keeping(cost: (at: number) => number, points: readonly Point[], goal: Goal, limit: number): Answer {
  const slack = ROUNDING * Math.max(1, Math.abs(limit));
  const isKept = (found: number): boolean => (goal.is === "<=" ? found <= limit + slack : found >= limit - slack);
  const stretches: Stretch[] = [];
  const jumps: Jump[] = [];
  let open: Point | undefined;
  for (const [k, point] of points.entries()) {
    const before = points[k - 1];
    if (before !== undefined && isKept(before.cost) !== isKept(point.cost)) {
      const { inside, outside } = edgeBetween(cost, before, point, isKept, goal.isWhole);
      if (isJump(inside, outside, limit)) jumps.push(jumpOf(inside, outside));
      if (isKept(point.cost)) open = inside;
      else if (open) {
        stretches.push(stretch(open, inside));
        open = undefined;
      }
    } else if (isKept(point.cost)) open ??= point;
  }
  const last = at(points, points.length - 1);
  if (open) stretches.push(stretch(open, last));
  const [first] = stretches;
  if (first?.from === at(points, 0).at && first.to === last.at) return { kind: "all", stretches: [first] };
  if (first) return { kind: "some", stretches, jumps };
  const nearest = points.reduce((best, point) =>
    Math.abs(point.cost - limit) < Math.abs(best.cost - limit) ? point : best,
  );
  return {
    kind: "none",
    why: messages.goalEven(nearest.at, nearest.cost),
    nearest: { value: nearest.at, cost: nearest.cost },
    jumps,
  };
}

/** A figure to meet: where the cost stands at it, or crosses it. */
function meeting(cost: (at: number) => number, points: readonly Point[], goal: Goal): Answer {
  const slack = ROUNDING * Math.max(1, Math.abs(goal.value));
  const sideOf = (found: number): number => (Math.abs(found - goal.value) <= slack ? 0 : Math.sign(found - goal.value));
  const stretches: Stretch[] = [];
  const jumps: Jump[] = [];
  let open: Point | undefined;
  for (const [k, point] of points.entries()) {
    const before = points[k - 1];
    const side = sideOf(point.cost);
    if (before !== undefined && sideOf(before.cost) !== side) {
      const side0 = sideOf(before.cost);
      if (side0 !== 0 && side !== 0) {
        const { inside, outside } = edgeBetween(cost, before, point, (found) => sideOf(found) === side0, goal.isWhole);
        if (isJump(inside, outside, goal.value)) jumps.push(jumpOf(inside, outside));
        else {
          const isMet = (found: number): boolean => Math.abs(found - goal.value) <= 1e3 * slack;
          const root = shortestBetween(cost, inside, outside, isMet) ?? inside;
          stretches.push(stretch(root, root));
        }
      } else {
        const { inside } = edgeBetween(cost, before, point, (found) => sideOf(found) === 0, goal.isWhole);
        if (side === 0) open = inside;
        else if (open) {
          stretches.push(stretch(open, inside));
          open = undefined;
        }
      }
    } else if (side === 0) open ??= point;
  }
  const last = at(points, points.length - 1);
  if (open) stretches.push(stretch(open, last));
  const [first] = stretches;
  if (first?.from === at(points, 0).at && first.to === last.at) return { kind: "all", stretches: [first] };
  if (first) return { kind: "some", stretches, jumps };
  const nearest = points.reduce((best, point) =>
    Math.abs(point.cost - goal.value) < Math.abs(best.cost - goal.value) ? point : best,
  );
  const [jump] = jumps;
  const why = jump ? messages.goalJumps(jump.from, jump.to, jump.at) : messages.goalEven(nearest.at, nearest.cost);
  return { kind: "none", why, nearest: { value: nearest.at, cost: nearest.cost }, jumps };
}

const stretch = (from: Point, to: Point): Stretch => ({
  from: from.at,
  to: to.at,
  costAtFrom: from.cost,
  costAtTo: to.cost,
});

/** Both sides of an edge are as near as numbers go, and the money is not. */
const isJump = (inside: Point, outside: Point, value: number): boolean =>
  Math.abs(inside.cost - outside.cost) > 1e-6 * Math.max(1, Math.abs(value));

function jumpOf(a: Point, b: Point): Jump {
  const [low, high] = a.at < b.at ? [a, b] : [b, a];
  return { at: low.at, from: low.cost, to: high.cost };
}

/** The last value that belongs to the same side as one of two points, and the first that does not, closed in upon by halves. */
function edgeBetween(
  cost: (at: number) => number,
  a: Point,
  b: Point,
  isInside: (found: number) => boolean,
  isWhole: boolean,
): { inside: Point; outside: Point } {
  let [inside, outside] = isInside(a.cost) ? [a, b] : [b, a];
  const isClose = (): boolean =>
    isWhole
      ? Math.abs(outside.at - inside.at) <= 1
      : Math.abs(outside.at - inside.at) <= CLOSE * Math.max(1e-6, Math.abs(inside.at));
  for (let step = 0; step < 200 && !isClose(); step++) {
    const half = (inside.at + outside.at) / 2;
    const at = isWhole ? Math.trunc(half) : half;
    const middle = { at, cost: cost(at) };
    if (isInside(middle.cost)) inside = middle;
    else outside = middle;
  }
  return isWhole
    ? { inside, outside }
    : { inside: shortestBetween(cost, inside, outside, isInside) ?? inside, outside };
}

/** The shortest number between both, or next to them, whose cost will do: 12,000 rather than 11,999.999999. */
function shortestBetween(
  cost: (at: number) => number,
  a: Point,
  b: Point,
  willDo: (found: number) => boolean,
): Point | undefined {
  const margin = 4 * CLOSE * Math.max(1, Math.abs(a.at));
  const [low, high] = [Math.min(a.at, b.at) - margin, Math.max(a.at, b.at) + margin];
  for (let digits = 1; digits < 10; digits++) {
    const near = Number(b.at.toPrecision(digits));
    if (near < low || near > high) continue;
    const found = cost(near);
    if (willDo(found)) return { at: near, cost: found };
  }
  return undefined;
}
