import * as messages from "../messages";
import { findItem, priceBook } from "../pricebook";
import { Refused } from "../problems";
import { type ChangedLines, findLine, type LineChange, withLineChanges } from "./line-changes";
import { sameName } from "./names";
import { linesOf } from "./parse";
import { runBudget } from "./run";
import type { Budget } from "./schema";
import { isOfWorkspace, linesOfWorkspace, workspaceBefore, type WorkspaceChange } from "./workspace-changes";

/**
 * The budget with lines changed, held against what would make its figures wrong or unknown.
 *
 * @throws Refused, naming the line: a name is missing or taken, a line is gone or has actuals, a request takes nothing, or a month
 *   that had a price loses it; NoPrice or BadArgument, with close names, where nobody sells the plan of a new line
 */
export function editLines(budget: Budget, changes: readonly LineChange[]): ChangedLines {
  for (const change of changes) checkChange(budget, change);
  const changed = withLineChanges(budget, changes);
  if ("faults" in changed) {
    const [only, another] = changes;
    const what = changed.faults[0]?.what ?? "";
    throw new Refused(only && !another ? messages.inLine(nameOf(only), what) : what);
  }
  for (const change of changes) if (change.kind === "put") checkRequest(changed.budget, change);
  const problem = newProblem(budget, changed.budget, changes);
  if (problem) throw new Refused(messages.inLine(problem.line, problem.problem.message));
  return changed;
}

function nameOf(change: LineChange): string {
  if (change.kind === "put") return change.line.name.trim();
  if (change.kind === "answer") return change.given.route;
  return change.kind === "put workspace" ? change.workspace.name.trim() : change.name;
}

function checkWorkspace(budget: Budget, change: WorkspaceChange): void {
  const old = workspaceBefore(change);
  if (old !== undefined && !budget.workspaces.some(({ name }) => sameName(name) === sameName(old)))
    throw new Refused(messages.workspaceGone(old));
  if (change.kind === "put workspace") {
    if (change.workspace.name.trim() === "") throw new Refused(messages.workspaceUnnamed);
    const { fillerPlan } = change.workspace;
    const was = budget.workspaces.find(({ name }) => name === old)?.fillerPlan;
    checkItem(budget, typeof fillerPlan === "string" ? fillerPlan.trim() : "", was);
    return;
  }
  const lines = linesOfWorkspace(budget, change.name);
  if (lines.length > 0) throw new Refused(messages.workspaceInUse(change.name, lines));
  if (budget.actuals.some(({ line }) => sameName(line) === sameName(change.name)))
    throw new Refused(messages.workspaceHasActuals(change.name));
}

function checkChange(budget: Budget, change: LineChange): void {
  if (change.kind === "answer") return;
  if (isOfWorkspace(change)) {
    checkWorkspace(budget, change);
    return;
  }
  const old = change.kind === "remove" ? change.name : change.replaces;
  if (old !== undefined && !findLine(budget, old)) throw new Refused(messages.lineGone(old));
  if (change.kind === "remove") {
    if (budget.actuals.some(({ line }) => sameName(line) === sameName(change.name)))
      throw new Refused(messages.lineHasActuals(change.name));
    return;
  }
  if (change.line.name.trim() === "") throw new Refused(messages.lineUnnamed);
  checkLineItem(budget, change);
}

/**
 * A contract needs no price book and an own item has a rate; any other name that was not there before is a slip.
 * @throws NoPrice or BadArgument with close names
 */
function checkLineItem(budget: Budget, { route, line, rate, replaces }: LineChange & { kind: "put" }): void {
  const named = line["item"] ?? line["plan"];
  const item = typeof named === "string" ? named.trim() : "";
  const old = replaces === undefined ? undefined : [...linesOf(budget)].find(({ name }) => name === replaces);
  const was = old && ("item" in old ? old.item : old.plan);
  if (route !== "enterprise" && !(rate && sameName(String(rate["item"])) === sameName(item)))
    checkItem(budget, item, was);
}

/** @throws NoPrice or BadArgument with close names */
function checkItem({ rates }: Budget, item: string, was: string | undefined): void {
  if (item !== was && !rates.some((row) => sameName(row.item) === sameName(item))) findItem(priceBook, item);
}

/** A request that takes nothing would look free. */
function checkRequest({ api }: Budget, { route, line: { name } }: LineChange & { kind: "put" }): void {
  const line = route === "api" && api.find((one) => sameName(one.name) === sameName(name.trim()));
  if (!line) return;
  const { inputTokens, outputTokens, meter, unitsPerRequest } = line;
  if (inputTokens + outputTokens === 0 && (meter === "" || unitsPerRequest === 0))
    throw new Refused(messages.requestEmpty);
}

/** What has no price now and had one, or is new: a line, or the workspace that it makes unknown. */
function newProblem(before: Budget, after: Budget, changes: readonly LineChange[]) {
  const { problems } = runBudget(after, priceBook);
  if (problems.length === 0) return undefined;
  const unknown = new Set(runBudget(before, priceBook).problems.map(({ line }) => sameName(line)));
  const named = new Map(
    changes.flatMap((change) =>
      "replaces" in change && change.replaces !== undefined ? [[sameName(nameOf(change)), change.replaces]] : [],
    ),
  );
  return problems.find(({ line }) => !unknown.has(sameName(named.get(sameName(line)) ?? line)));
}
