import type { Budget, LineChange, Workspace } from "../../budget";
import { textOf, valueOf } from "../lines/draft";
import { choice, type LineField, month, number, text } from "../lines/fields";

/** What somebody has typed for a workspace, by the keys of fields; what they have not touched is as in the budget. */
export type WorkspaceDraft = Readonly<Record<string, string>>;

const hint = "Blank: the price book's";

export const NAME = text("name", "Name of the workspace");
export const PLAN = text("fillerPlan", "Plan");
export const TERMS = [
  choice("billing", "Billing", "monthly", "annual"),
  month("renewal", "Renewal month"),
  { ...number("minimumSeats", "Minimum seats"), hint },
  { ...number("maximumSeats", "Maximum seats"), hint },
];
export const OWNED = [
  text("owner", "Owner"),
  text("costCentre", "Cost centre"),
  text("ledgerAccount", "Ledger account"),
  text("note", "Note"),
];
const FIELDS = [NAME, PLAN, ...TERMS, ...OWNED];

export const workspaceNamed = (budget: Budget, name: string): Workspace | undefined =>
  budget.workspaces.find((one) => one.name === name);

export const textIn = (workspace: Workspace | undefined, draft: WorkspaceDraft, one: LineField): string =>
  draft[one.key] ??
  (workspace ? textOf(workspace[one.key as keyof Workspace], one) : one.key === "billing" ? "monthly" : "");

/** What a draft asks for, as a change of the budget. */
export function changeOf(
  workspace: Workspace | undefined,
  draft: WorkspaceDraft,
): LineChange & { kind: "put workspace" } {
  const typed = FIELDS.flatMap((one) => {
    const own = draft[one.key];
    return own === undefined ? [] : [[one.key, valueOf(own, one)] as const];
  });
  const given: Record<string, unknown> = { ...workspace, ...Object.fromEntries(typed) };
  const name = typeof given["name"] === "string" ? given["name"] : "";
  return {
    ...{ kind: "put workspace", workspace: { ...given, name } },
    ...(workspace && { replaces: workspace.name }),
  };
}
