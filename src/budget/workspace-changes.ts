import { sameName, spaced } from "./names";
import type { Budget } from "./schema";

/** What is to become of one workspace. What a given one leaves out is as in a budget file: left to its default. */
export type WorkspaceChange =
  | {
      kind: "put workspace";
      workspace: Readonly<Record<string, unknown>> & { name: string };
      /** the workspace in whose place it comes, under the name that it has now; absent: it is a new one */
      replaces?: string;
    }
  | { kind: "remove workspace"; name: string };

export const isOfWorkspace = (change: { kind: string }): change is WorkspaceChange =>
  change.kind === "put workspace" || change.kind === "remove workspace";

/** The name that the workspace has before it is changed; undefined: it is a new one. */
export const workspaceBefore = (change: WorkspaceChange): string | undefined =>
  change.kind === "remove workspace" ? change.name : change.replaces;

interface Lists {
  workspaces: ({ name: string } | null)[];
  seats: ({ name: string } | null)[];
  api: ({ name: string } | null)[];
}

interface References {
  actuals: Budget["actuals"];
  signOffs: Budget["signOffs"];
}

/**
 * Changes lists of a budget: the workspace, and by its new name the seats in it, the API lines that it pays for, its actuals and
 * sign-off. With one that is removed its sign-off goes.
 */
export function applyWorkspaceChange(lists: Lists, draft: References, budget: Budget, change: WorkspaceChange) {
  const old = workspaceBefore(change);
  const isOld = (name: unknown): boolean => old !== undefined && sameName(String(name)) === sameName(old);
  const index = budget.workspaces.findIndex(({ name }) => isOld(name));
  const before = index < 0 ? null : { place: "workspaces" as const, index };
  if (change.kind === "remove workspace") {
    if (before) lists.workspaces[index] = null;
    draft.signOffs = draft.signOffs.filter(({ line }) => !isOld(line));
    return { before, after: null };
  }
  const { workspace } = change;
  const name = spaced(workspace.name);
  if (before) lists.workspaces[index] = workspace;
  else lists.workspaces.push(workspace);
  const followed =
    (key: string) =>
    <Line extends object>(line: Line | null): Line | null =>
      line && key in line && isOld((line as Record<string, unknown>)[key]) ? { ...line, [key]: name } : line;
  lists.seats = lists.seats.map(followed("workspace"));
  lists.api = lists.api.map(followed("paysFrom"));
  const renamed = <Row extends { line: string }>(row: Row): Row => (isOld(row.line) ? { ...row, line: name } : row);
  draft.actuals = draft.actuals.map(renamed);
  draft.signOffs = draft.signOffs.map(renamed);
  return { before, after: { place: "workspaces" as const, name } };
}

/** The lines that would lose this workspace: seats in it, and API lines that it pays for. */
export const linesOfWorkspace = ({ seats, api }: Budget, name: string): string[] => [
  ...seats.filter(({ workspace }) => sameName(workspace) === sameName(name)).map((line) => line.name),
  ...api.filter(({ paysFrom }) => sameName(paysFrom) === sameName(name)).map((line) => line.name),
];
