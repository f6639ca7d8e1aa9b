import type { Route } from "../pricebook";
import { sameName, spaced } from "./names";
import { checkBudget, type Fault } from "./parse";
import { linesOfRoute, type RouteLines, ROUTES } from "./routes";
import type { ApiLine, Budget, ContractLine, CreditsLine, SeatsLine, SubscriptionLine } from "./schema";
import { applyWorkspaceChange, isOfWorkspace, type WorkspaceChange } from "./workspace-changes";

/** A line of any route. */
export type BudgetLine = SubscriptionLine | SeatsLine | ApiLine | CreditsLine | ContractLine;

/** A joiner, a leaver or another step of a line's seats. */
export type Step = Omit<Budget["changes"][number], "line">;

/** Who vouches for the figures of a line, of the plan or model that it has. */
export type Signature = Pick<Budget["signOffs"][number], "signedBy" | "signedOn">;

/** Credits granted to a pool. */
export type GrantRow = Omit<Budget["grants"][number], "line">;

/** What was said when asked whether the usual mistake of a route was made. */
export type MistakeAnswer = Budget["answers"][number];

/** What is to become of one line, or workspace, or what is said of them. What a given line leaves out is as in a budget file: left to its default. */
export type LineChange =
  | {
      kind: "put";
      route: Route;
      line: Readonly<Record<string, unknown>> & { name: string };
      /** the line in whose place it comes, under the name that it has now; absent: it is a new one */
      replaces?: string;
      /** of subscriptions and seats; absent: as they are */
      steps?: readonly Step[];
      /** of pools; absent: as they are */
      grants?: readonly GrantRow[];
      /** absent: as it is */
      signature?: Signature;
      /** a driver of the budget and its number at first; every line that it drives moves with it */
      driver?: { name: string; opening: number };
      /** a workspace that its seats need and the budget does not have */
      workspace?: Readonly<Record<string, unknown>> & { name: string };
      /** the price of an item that the price book does not have */
      rate?: Readonly<Record<string, unknown>>;
    }
  | { kind: "remove"; name: string }
  /** to a usual mistake; one without words takes it back */
  | { kind: "answer"; given: MistakeAnswer }
  | WorkspaceChange;

/** Where a line was and where it is: null where there was, or is, none. */
export interface LineMove {
  before: { place: RouteLines | "workspaces"; index: number } | null;
  after: { place: RouteLines | "workspaces"; name: string } | null;
}

export interface ChangedLines {
  budget: Budget;
  moves: LineMove[];
}

const answerTo = (signOffs: Budget["signOffs"], isMeant: (line: string) => boolean): string =>
  signOffs.find(({ line }) => isMeant(line))?.answer ?? "";

type Lists = Record<RouteLines | "workspaces", ({ name: string } | null)[]>;

/** Where a budget has a line of this name, whatever its case. */
export function findLine(budget: Budget, name: string): { place: RouteLines; index: number; route: Route } | undefined {
  for (const { lines: place, route } of ROUTES) {
    const index = budget[place].findIndex((line) => sameName(line.name) === sameName(name.trim()));
    if (index >= 0) return { place, index, route };
  }
  return undefined;
}

/**
 * The budget with lines added, changed or removed; the order of the others stays. What refers to a line by its name (steps,
 * grants, price tiers, actuals, sign-offs, pools that share credits) follows a new name, and goes with a line that is removed, except
 * actuals: money that was spent stays, so its line can only be ended.
 *
 * @returns the faults instead when the result is no budget: a name is taken, a workspace is not there, an actual names nothing
 */
export function withLineChanges(
  budget: Budget,
  changes: readonly LineChange[],
): ChangedLines | { faults: readonly Fault[] } {
  const { subscriptions, seats, api, credits, enterprise, workspaces } = budget;
  const lists: Lists = {
    ...{ subscriptions: [...subscriptions], seats: [...seats], api: [...api], credits: [...credits] },
    ...{ enterprise: [...enterprise], workspaces: [...workspaces] },
  };
  const moves: LineMove[] = [];
  const { grants, priceTiers } = budget;
  const draft = { grants, priceTiers, changes: budget.changes, actuals: budget.actuals, signOffs: budget.signOffs };
  const rates: unknown[] = [...budget.rates];
  let { drivers, answers } = budget;
  for (const change of changes) {
    if (change.kind === "answer") {
      const { given } = change;
      answers = [...answers.filter(({ route }) => route !== given.route), ...(given.answer === "" ? [] : [given])];
      continue;
    }
    if (isOfWorkspace(change)) {
      moves.push(applyWorkspaceChange(lists, draft, budget, change));
      continue;
    }
    const old = change.kind === "remove" ? change.name : change.replaces;
    const found = old === undefined ? undefined : findLine(budget, old);
    const before = found ? { place: found.place, index: found.index } : null;
    const isOld = (name: string): boolean => old !== undefined && sameName(name) === sameName(old);
    if (change.kind === "remove") {
      if (before) lists[before.place][before.index] = null;
      draft.changes = draft.changes.filter(({ line }) => !isOld(line));
      draft.grants = draft.grants.filter(({ line }) => !isOld(line));
      draft.priceTiers = draft.priceTiers.filter(({ line }) => !isOld(line));
      draft.signOffs = draft.signOffs.filter(({ line }) => !isOld(line));
      moves.push({ before, after: null });
      continue;
    }
    const { line, workspace, rate, driver } = change;
    const place = linesOfRoute[change.route];
    if (workspace) {
      lists.workspaces.push(workspace);
      moves.push({ before: null, after: { place: "workspaces", name: workspace.name } });
    }
    if (rate) rates.push(rate);
    if (driver)
      drivers = drivers.map((one) =>
        sameName(one.name) === sameName(driver.name) ? { ...one, opening: driver.opening } : one,
      );
    if (before && before.place !== place) lists[before.place][before.index] = null;
    if (before?.place === place) lists[place][before.index] = line;
    else lists[place].push(line);
    const renamed = <Row extends { line: string }>(row: Row): Row =>
      isOld(row.line) ? { ...row, line: line.name } : row;
    draft.priceTiers = draft.priceTiers.map(renamed);
    draft.actuals = draft.actuals.map(renamed);
    draft.signOffs = change.signature
      ? [
          ...draft.signOffs.filter((row) => !isOld(row.line)),
          { answer: answerTo(draft.signOffs, isOld), ...change.signature, line: line.name, signedFor: "" },
        ]
      : draft.signOffs.map(renamed);
    draft.changes = change.steps
      ? [
          ...draft.changes.filter((row) => !isOld(row.line)),
          ...change.steps.map((step) => ({ ...step, line: line.name })),
        ]
      : draft.changes.map(renamed);
    draft.grants = change.grants
      ? [
          ...draft.grants.filter((row) => !isOld(row.line)),
          ...change.grants.map((grant) => ({ ...grant, line: line.name })),
        ]
      : draft.grants.map(renamed);
    lists.credits = lists.credits.map((pool) =>
      pool && "sharesWith" in pool && isOld(String(pool.sharesWith)) ? { ...pool, sharesWith: line.name } : pool,
    );
    moves.push({ before, after: { place, name: spaced(line.name) } });
  }
  const left = Object.fromEntries(Object.entries(lists).map(([place, list]) => [place, list.filter((one) => one)]));
  const checked = checkBudget({ ...budget, ...draft, ...left, rates, drivers, answers });
  return "faults" in checked ? checked : { budget: checked.budget, moves };
}
