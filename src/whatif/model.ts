import { type Budget, type Engine, engineOf, type LineRun, linesOf, runLines, timelineOf } from "../budget";
import type { PriceBook } from "../pricebook";
import type { Input } from "./inputs";

/** A budget of which some numbers are moved and all else stands. */
export interface Model {
  engine: Engine;
  /** every line as the budget has it now */
  base: readonly LineRun[];
  /** @param values one for each input, in their order */
  at: (values: readonly number[]) => readonly LineRun[];
  /** the lines of these names alone, which no other line shares anything with */
  only: (names: ReadonlySet<string>, values: readonly number[]) => readonly LineRun[];
}

/**
 * Prices again only the lines that the inputs reach; the others keep what they cost now. It is the engine of the budget itself that
 * prices them, so that there is no second one to drift from it.
 */
export function modelOf(budget: Budget, book: PriceBook, inputs: readonly Input[]): Model {
  const whole = engineOf(budget, book);
  const base = runLines(whole).lines;
  const reached = reachedBy(budget, inputs);
  const kept = base.filter(({ name }) => !reached.has(name));
  const movesPrices = inputs.some((input) => input.movesPrices);
  const only = (names: ReadonlySet<string>, values: readonly number[]): readonly LineRun[] => {
    const moved = inputs.reduce((before, input, k) => input.set(before, values[k] ?? input.now), budget);
    const engine: Engine = movesPrices
      ? engineOf(moved, book)
      : { ...whole, budget: moved, timeline: timelineOf(moved) };
    return runLines({ ...engine, budget: onlyLines(moved, names) }).lines;
  };
  return { engine: whole, base, only, at: (values) => [...kept, ...only(reached, values)] };
}

function onlyLines(budget: Budget, names: ReadonlySet<string>): Budget {
  const isIn = ({ name }: { name: string }): boolean => names.has(name);
  return {
    ...budget,
    subscriptions: budget.subscriptions.filter(isIn),
    workspaces: budget.workspaces.filter(isIn),
    seats: budget.seats.filter(isIn),
    api: budget.api.filter(isIn),
    credits: budget.credits.filter(isIn),
    enterprise: budget.enterprise.filter(isIn),
  };
}

/** Lines and workspaces whose cost the inputs can change: a line's own, then all that shares something with it. */
export function reachedBy(budget: Budget, inputs: readonly Input[]): ReadonlySet<string> {
  const everything = [...linesOf(budget), ...budget.workspaces].map(({ name }) => name);
  if (inputs.some(({ moves }) => moves === undefined)) return new Set(everything);
  return joinedWith(budget, new Set(inputs.flatMap(({ moves }) => moves ?? [])));
}

/**
 * These lines and workspaces, and all that share something with them. Lines of a workspace share its minimum and its included
 * credits; lines on meters share free units, lines of credits a pool.
 */
export function joinedWith(budget: Budget, names: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(names);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    const isMeterReached = budget.api.some(({ name, meter }) => meter !== "" && reached.has(name));
    for (const { name, meter, paysFrom } of budget.api) {
      if (isMeterReached && meter !== "") reached.add(name);
      join(reached, name, paysFrom);
    }
    for (const { name, workspace } of budget.seats) join(reached, name, workspace);
    for (const { name, sharesWith } of budget.credits) join(reached, name, sharesWith);
  }
  return reached;
}

/** A line and its workspace, or its pool, are reached together. */
function join(reached: Set<string>, line: string, workspace: string): void {
  if (workspace === "" || !(reached.has(line) || reached.has(workspace))) return;
  reached.add(line);
  reached.add(workspace);
}
