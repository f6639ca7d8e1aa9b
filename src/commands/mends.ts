import { type Budget, type LineChange, ROUTES, type Signature } from "../budget";
import { type SheetValues } from "../sheet";
import { type CheckTitle, type UnsignedFigure, unsignedFigures } from "../workbook";

type Owned = "owner" | "costCentre";

/** What one value puts right: lines and workspaces that name nobody, or figures for which nobody vouches. */
export type Mend = { lines: readonly string[]; workspaces: readonly string[] } & (
  | { kind: Owned; changes: (value: string) => LineChange[] }
  | { kind: "signature"; figures: readonly UnsignedFigure[]; changes: (signature: Signature) => LineChange[] }
);

const UNASSIGNED: CheckTitle = "nothing unassigned";
const SIGNED_OFF: CheckTitle = "Every line that stands on an assumption of its usage profile is signed off";
const OWNED: Readonly<Record<string, Owned>> = {
  [`By owner: ${UNASSIGNED}`]: "owner",
  [`By cost centre: ${UNASSIGNED}`]: "costCentre",
};

/**
 * How a check that fails is put right by one value.
 *
 * @param label of the check
 * @param verify the sheet Verify
 * @returns undefined where one value does not do
 */
export function mendOf(label: string, budget: Budget, verify: SheetValues | undefined): Mend | undefined {
  const mend = label === SIGNED_OFF ? signature(budget, verify) : owned(budget, OWNED[label]);
  return mend && mend.lines.length + mend.workspaces.length > 0 ? mend : undefined;
}

const linesOf = (budget: Budget) =>
  ROUTES.flatMap(({ lines, route }) => budget[lines].map((line) => ({ route, line, replaces: line.name })));

function owned(budget: Budget, kind: Owned | undefined): Mend | undefined {
  if (kind === undefined) return undefined;
  const lines = linesOf(budget).filter(({ line }) => line[kind] === "");
  const workspaces = budget.workspaces.filter((workspace) => workspace[kind] === "");
  return {
    kind,
    lines: lines.map(({ replaces }) => replaces),
    workspaces: workspaces.map(({ name }) => name),
    changes: (value) => [
      ...lines.map(({ line, ...at }) => ({ kind: "put" as const, ...at, line: { ...line, [kind]: value } })),
      ...workspaces.map((workspace) => ({
        ...{ kind: "put workspace" as const, replaces: workspace.name },
        workspace: { ...workspace, [kind]: value },
      })),
    ],
  };
}

function signature(budget: Budget, verify: SheetValues | undefined): Mend {
  const figures = verify ? unsignedFigures(verify) : [];
  const lines = linesOf(budget).filter(({ replaces }) => figures.some(({ line }) => line === replaces));
  return {
    kind: "signature",
    figures,
    lines: lines.map(({ replaces }) => replaces),
    workspaces: [],
    changes: (given) => lines.map((put) => ({ kind: "put" as const, ...put, signature: given })),
  };
}
