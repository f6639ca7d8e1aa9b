import {
  bookOf,
  type Budget,
  type BudgetLine,
  findLine,
  type GrantRow,
  type LineChange,
  linesOf,
  type Step,
} from "../../budget";
import { componentsOf, findItem, isInBook, priceBook, type Route, seatGroupOf } from "../../pricebook";
import { isProblem } from "../../problems";
import { fieldsOf, itemKey, type LineField } from "./fields";
import { firstOpenMonth } from "./figures";
import { grantsOfLine, type GrantText, grantTexts, typedGrants } from "./grant-texts";

/** A joiner, a leaver or another step while it is typed. */
export interface StepText {
  month: string;
  change: string;
  reason: string;
}

/** What somebody has typed for a line; what they have not touched is as in the budget, to the last digit. */
export interface Draft {
  route?: Route;
  /** by the keys of fields */
  fields: Readonly<Record<string, string>>;
  steps?: readonly StepText[];
  grants?: readonly GrantText[];
  /** the number of the driver that the line has, while it is typed */
  driven?: { driver: string; opening: string };
  /** of a new line: the line that it is like */
  like?: string;
}

export const emptyDraft = (): Draft => ({ fields: {} });

type Line = Readonly<Record<string, unknown>>;

/** The line that a draft changes, and what it begins with. */
export interface Begun {
  route: Route;
  line: Line;
  steps: readonly Step[];
  grants: readonly GrantRow[];
  /** the name that it has in the budget; absent: a new one */
  replaces?: string;
}

/** @param name of the line in the budget; "": a new one */
export function begin(budget: Budget, name: string, draft: Draft): Begun | undefined {
  const found = findLine(budget, name === "" ? (draft.like ?? "") : name);
  if (!found) {
    if (name !== "") return undefined;
    return {
      route: draft.route ?? "subscription",
      line: { start: firstOpenMonth(budget), base: 1, alertAt: 0.8 },
      steps: [],
      grants: [],
    };
  }
  const line: BudgetLine | undefined = budget[found.place][found.index];
  const own = budget.changes.filter((row) => row.line === line?.name);
  const steps = own.map(({ month, change, reason }) => ({ month, change, reason }));
  // a line like another one is not granted the same once more
  const grants = name === "" ? [] : grantsOfLine(budget, line?.name ?? "");
  return { route: found.route, line: { ...line }, steps, grants, ...(name !== "" && line && { replaces: line.name }) };
}

const SHARED = ["name", "start", "end", "base", "note", "owner", "costCentre", "ledgerAccount"];
const CONTROL = ["limit", "alertAt", "approvalAbove", "approver"];

/** What of the line counts for its route: another route has other terms. */
export function lineOf({ route, line }: Begun, draft: Draft): Line {
  if (draft.route === undefined || draft.route === route) return line;
  return Object.fromEntries(Object.entries(line).filter(([key]) => [...SHARED, ...CONTROL].includes(key)));
}

export const routeOf = (begun: Begun, draft: Draft): Route => draft.route ?? begun.route;

/** A text of a line; "" where it has none. */
export function textIn(line: Line, key: string): string {
  const value = line[key];
  return typeof value === "string" ? value : "";
}

/** How a value stands in its field. */
export function textOf(value: unknown, { kind, isNoneAtZero }: LineField): string {
  if (value === null || value === undefined || (isNoneAtZero && value === 0)) return "";
  if (kind === "percent") return String(Number((Number(value) * 100).toFixed(10)));
  if (kind === "month") return typeof value === "string" ? value.slice(0, 7) : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What a field's text means; undefined: nothing, as in a file that leaves it out. */
export function valueOf(text: string, { kind }: LineField): unknown {
  const typed = text.trim();
  if (kind === "text") return typed;
  if (typed === "") return undefined;
  if (kind === "choice") return typed;
  if (kind === "month") return /^\d{4}-\d{2}$/.test(typed) ? `${typed}-01` : typed;
  return kind === "percent" ? Number((Number(typed) / 100).toPrecision(12)) : Number(typed);
}

export const shownText = (begun: Begun, draft: Draft, field: LineField): string =>
  draft.fields[field.key] ?? textOf(lineOf(begun, draft)[field.key], field);

export const stepTexts = (begun: Begun, draft: Draft): readonly StepText[] =>
  draft.steps ??
  begun.steps.map(({ month, change, reason }) => ({ month: month.slice(0, 7), change: String(change), reason }));

export const grantsShown = (begun: Begun, draft: Draft): readonly GrantText[] =>
  draft.grants ?? grantTexts(begun.grants);

/** The driver of a line, its number as it is shown, and the other lines that it drives. */
export function drivenBy(budget: Budget, begun: Begun, draft: Draft) {
  const name = shownText(begun, draft, { key: "driver", label: "", kind: "text" });
  const driver = budget.drivers.find((one) => one.name === name);
  if (!driver) return undefined;
  const opening = draft.driven?.driver === name ? draft.driven.opening : String(driver.opening);
  const others = [...linesOf(budget)]
    .filter((line) => line.driver === name && line.name !== begun.replaces)
    .map((line) => line.name);
  return { ...driver, opening, isTyped: Number(opening) !== driver.opening, others };
}

/** The line as it is to be, with what its route asks for alone. */
export function typedLine(begun: Begun, draft: Draft): Line & { name: string } {
  const route = routeOf(begun, draft);
  const typed = fieldsOf(route).flatMap((field) => {
    const text = draft.fields[field.key];
    return text === undefined ? [] : [[field.key, valueOf(text, field)] as const];
  });
  const line: Record<string, unknown> = { ...lineOf(begun, draft), ...Object.fromEntries(typed) };
  if (route !== "seats") delete line["workspace"];
  return { ...line, name: textIn(line, "name") };
}

/** What a draft asks for, as a change of the budget. */
export function changeOf(budget: Budget, begun: Begun, draft: Draft): LineChange & { kind: "put" } {
  const route = routeOf(begun, draft);
  const typed = typedLine(begun, draft);
  const plan = textIn(typed, itemKey(route));
  const name = route === "seats" ? textIn(typed, "workspace") || (proposedWorkspace(budget, plan) ?? "") : "";
  const line = route === "seats" ? { ...typed, workspace: name } : typed;
  const isNew = route === "seats" && name !== "" && !budget.workspaces.some((one) => one.name === name);
  const isStepped = route === "subscription" || route === "seats";
  const steps = stepTexts(begun, draft).map(({ month, change, reason }) => ({
    ...{ month: `${month.trim()}-01`, change: Number(change), reason },
  }));
  const driver = drivenBy(budget, begun, draft);
  const isOther = begun.replaces === undefined || draft.route !== undefined;
  return {
    ...{ kind: "put", route, line },
    ...(begun.replaces !== undefined && { replaces: begun.replaces }),
    ...((draft.steps !== undefined || isOther) && { steps: isStepped ? steps : [] }),
    ...((draft.grants !== undefined || isOther) && {
      grants: route === "credits" ? typedGrants(grantsShown(begun, draft)) : [],
    }),
    ...(driver?.isTyped && { driver: { name: driver.name, opening: Number(driver.opening) } }),
    ...(isNew && {
      workspace: {
        name,
        fillerPlan: plan,
        billing: billingOf(budget, plan),
        owner: line["owner"] ?? "",
        costCentre: line["costCentre"] ?? "",
      },
    }),
  };
}

function itemIn(budget: Budget, plan: string) {
  try {
    return findItem(bookOf(budget, priceBook), plan);
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

/** Plans of the same kind of workspace are sold together. */
const soldIn = (budget: Budget, plan: string): string => {
  const item = itemIn(budget, plan);
  return item === undefined ? "" : (seatGroupOf(priceBook, item)?.name ?? item.name);
};

/** A seat is paid by the month where that is sold, else for a year. */
function billingOf(budget: Budget, plan: string): "monthly" | "annual" {
  const item = itemIn(budget, plan);
  if (!item || !isInBook(priceBook, item.name)) return "monthly";
  return componentsOf(priceBook, item).includes("seat monthly") ? "monthly" : "annual";
}

/** The workspaces whose seats are sold with this plan. */
export const fitting = (budget: Budget, plan: string): string[] =>
  plan === ""
    ? []
    : budget.workspaces
        .filter(({ fillerPlan }) => soldIn(budget, fillerPlan) === soldIn(budget, plan))
        .map(({ name }) => name);

/** The only workspace that fits, else a new one where none does; nothing where somebody has to choose. */
export function proposedWorkspace(budget: Budget, plan: string): string | undefined {
  const [only, another] = fitting(budget, plan);
  if (only !== undefined) return another === undefined ? only : undefined;
  return newWorkspace(budget, plan);
}

/** A name for a workspace of this plan that nothing else has. */
export function newWorkspace(budget: Budget, plan: string): string | undefined {
  const name = soldIn(budget, plan);
  if (name === "") return undefined;
  const isTaken = (text: string) =>
    findLine(budget, text) !== undefined ||
    budget.workspaces.some((one) => one.name.toLowerCase() === text.toLowerCase());
  return [name, ...Array.from({ length: 9 }, (_, k) => `${name} ${k + 2}`)].find((text) => !isTaken(text));
}
