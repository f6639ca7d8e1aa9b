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
  const { low, high, value, isWhole } = goal;
  if (!(low <= high)) throw new BadArgument(messages.rangeOrder("low", "high"));
  const known = (at: number): number => {
    const found = cost(at);
    if (found === null) throw new BadArgument(messages.unknownWithin(at));
    return found;
  };
  const points = pointsOf(goal).map((at) => ({ at, cost: known(at) }));
  const rounding = ROUNDING * Math.max(1, Math.abs(value));
  const holds: Record<Goal["is"], (found: number) => boolean> = {
    "<=": (found) => found <= value + rounding,
    ">=": (found) => found >= value - rounding,
    "=": (found) => Math.abs(found - value) <= rounding,
  };
  const search = { cost: known, points, isWhole };
  const standing = stretchesWhere(search, holds[goal.is]);
  const crossed = goal.is === "=" ? crossings(search, value, rounding) : { stretches: [], jumps: [] };
  const stretches = [...standing.stretches, ...crossed.stretches].sort((a, b) => a.from - b.from);
  const jumps = [...standing.edges, ...crossed.jumps].filter(isJump).map(jumpOf);
  return answerOf(points, stretches, jumps, value);
}

function answerOf(points: readonly Point[], stretches: Stretch[], jumps: Jump[], value: number): Answer {
  const [first] = stretches;
  const [start, end] = [at(points, 0), at(points, points.length - 1)];
  if (first?.from === start.at && first.to === end.at) return { kind: "all", stretches: [first] };
  if (first) return { kind: "some", stretches, jumps };
  const nearest = points.reduce((best, point) =>
    Math.abs(point.cost - value) < Math.abs(best.cost - value) ? point : best,
  );
  const [jump] = jumps;
  const why = jump ? messages.goalJumps(jump.from, jump.to, jump.at) : messages.goalEven(nearest.at, nearest.cost);
  return { kind: "none", why, nearest: { value: nearest.at, cost: nearest.cost }, jumps };
}

interface Point {
  at: number;
  cost: number;
}

/** Two values next to each other, on both sides of a change. */
interface Edge {
  inside: Point;
  outside: Point;
}

interface Search {
  cost: (at: number) => number;
  points: readonly Point[];
  isWhole: boolean;
}

function pointsOf({ low, high, isWhole }: Goal): number[] {
  if (!isWhole) return low === high ? [low] : scan(low, high, POINTS);
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  if (first > last) throw new BadArgument(messages.rangeOrder("low", "high"));
  const step = Math.max(1, Math.ceil((last - first) / MOST_WHOLE));
  const points = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);
  return points.at(-1) === last ? points : [...points, last];
}

/** Where something holds of the cost: stretches whose ends are closed in upon. */
function stretchesWhere(search: Search, holds: (found: number) => boolean): { stretches: Stretch[]; edges: Edge[] } {
  const { points } = search;
  const stretches: Stretch[] = [];
  const edges: Edge[] = [];
  let open: Point | undefined;
  for (const [k, point] of points.entries()) {
    const before = points[k - 1];
    if (before === undefined || holds(before.cost) === holds(point.cost)) {
      if (holds(point.cost)) open ??= point;
      continue;
    }
    const edge = edgeBetween(search, before, point, holds);
    edges.push(edge);
    if (holds(point.cost)) open = edge.inside;
    else if (open) {
      stretches.push(stretch(open, edge.inside));
      open = undefined;
    }
  }
  if (open) stretches.push(stretch(open, at(points, points.length - 1)));
  return { stretches, edges };
}

/** Where the cost goes from below a figure to above it or back, between two points that do not meet it. */
function crossings(search: Search, value: number, rounding: number): { stretches: Stretch[]; jumps: Edge[] } {
  const sideOf = (found: number): number => (Math.abs(found - value) <= rounding ? 0 : Math.sign(found - value));
  const stretches: Stretch[] = [];
  const jumps: Edge[] = [];
  for (const [k, point] of search.points.entries()) {
    const before = search.points[k - 1];
    if (before === undefined || sideOf(before.cost) * sideOf(point.cost) >= 0) continue;
    const edge = edgeBetween(search, before, point, (found) => sideOf(found) === sideOf(before.cost));
    if (isJump(edge)) {
      jumps.push(edge);
      continue;
    }
    const isMet = (found: number): boolean => Math.abs(found - value) <= 1e3 * rounding;
    const root = shortestBetween(search, edge.inside, edge.outside, isMet) ?? edge.inside;
    stretches.push(stretch(root, root));
  }
  return { stretches, jumps };
}

const stretch = (from: Point, to: Point): Stretch => ({
  from: from.at,
  to: to.at,
  costAtFrom: from.cost,
  costAtTo: to.cost,
});

/** Both sides of an edge are as near as numbers go, and the money is not. */
const isJump = ({ inside, outside }: Edge): boolean =>
  Math.abs(inside.cost - outside.cost) > 1e-6 * Math.max(1, Math.abs(inside.cost));

function jumpOf({ inside, outside }: Edge): Jump {
  const [low, high] = inside.at < outside.at ? [inside, outside] : [outside, inside];
  return { at: low.at, from: low.cost, to: high.cost };
}

/** The last value that belongs to the same side as one of two points, and the first that does not, closed in upon by halves. */
function edgeBetween(search: Search, a: Point, b: Point, isInside: (found: number) => boolean): Edge {
  const { cost, isWhole } = search;
  let [inside, outside] = isInside(a.cost) ? [a, b] : [b, a];
  const close = (): number => (isWhole ? 1 : CLOSE * Math.max(1e-6, Math.abs(inside.at)));
  for (let step = 0; step < 200 && Math.abs(outside.at - inside.at) > close(); step++) {
    const half = (inside.at + outside.at) / 2;
    const middle = isWhole ? Math.trunc(half) : half;
    const point = { at: middle, cost: cost(middle) };
    if (isInside(point.cost)) inside = point;
    else outside = point;
  }
  return { inside: isWhole ? inside : (shortestBetween(search, inside, outside, isInside) ?? inside), outside };
}

/** The shortest number between both, or next to them, whose cost will do: 12,000 rather than 11,999.999999. */
function shortestBetween({ cost }: Search, a: Point, b: Point, willDo: (found: number) => boolean): Point | undefined {
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
