import type { Budget, LineChange, Workspace } from "../../budget";
import { textOf, valueOf } from "../lines/draft";
import type { LineField } from "../lines/fields";

/** What somebody has typed for a workspace, by the keys of fields; what they have not touched is as in the budget. */
export type WorkspaceDraft = Readonly<Record<string, string>>;

const field = (key: string, label: string, kind: LineField["kind"], more: Partial<LineField> = {}): LineField => ({
  ...{ key, label, kind },
  ...more,
});

export const NAME = field("name", "Name of the workspace", "text");
export const PLAN = field("fillerPlan", "Plan", "text");
export const TERMS = [
  field("billing", "Billing", "choice", { choices: ["monthly", "annual"] }),
  field("renewal", "Renewal month", "month"),
  field("minimumSeats", "Minimum seats", "number", { hint: "Blank: the price book's" }),
  field("maximumSeats", "Maximum seats", "number", { hint: "Blank: the price book's" }),
];
export const OWNED = [
  field("owner", "Owner", "text"),
  field("costCentre", "Cost centre", "text"),
  field("ledgerAccount", "Ledger account", "text"),
  field("note", "Note", "text"),
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
    const text = draft[one.key];
    return text === undefined ? [] : [[one.key, valueOf(text, one)] as const];
  });
  const given: Record<string, unknown> = { ...workspace, ...Object.fromEntries(typed) };
  const name = typeof given["name"] === "string" ? given["name"] : "";
  return {
    ...{ kind: "put workspace", workspace: { ...given, name } },
    ...(workspace && { replaces: workspace.name }),
  };
}
