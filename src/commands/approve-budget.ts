import { ROUTE_ROWS, type Side } from "../budget";
import { type IsoDate, parseIso, toIso } from "../dates";
import { type OpenBudget, presentBudgets, readWorkbook, valueOfName, writeCells } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { type CellContent, COLUMN, rowOf, type SheetValues, valueAt } from "../sheet";
import { APPROVED, approvedLabel, Findings, type Months, monthsOn, SHEET } from "../workbook";
import { type Undoable, undoOf } from "./undo";

/** What would be kept as the approved budget, to be shown before it is asked for. */
export interface ApprovalPlan {
  /** the scenario that is selected and the currency, as Assumptions says */
  scenario: string;
  currency: string;
  /** the amounts by route, as ROUTE_ROWS has them, month by month */
  routes: number[][];
  /** their sums */
  access: number;
  metered: number;
  /** a snapshot that stands there and would be replaced; `total` adds up all its months */
  existing: { on: IsoDate | null; by: string; total: number } | undefined;
}

/** Who approved it, when, and what they said. */
export interface ApprovalStamp {
  on: IsoDate;
  by: string;
  note: string;
}

/**
 * Reads the current figures of Summary and the snapshot beside them; writes nothing.
 *
 * @throws Refused when there is no budget or Summary, or one of its months has no figure
 */
export const planApproval = async (): Promise<ApprovalPlan> => (await figures()).plan;

/**
 * Keeps the current figures as the approved budget: values by route and month on Summary, with a stamp.
 *
 * @returns how to take it back; the snapshot it has replaced then stands there again
 * @throws Refused when the stamp has no day, or the figures are not those of the plan any more; Error what Excel reported
 */
export async function approveBudget(plan: ApprovalPlan, { on, by, note }: ApprovalStamp): Promise<Undoable> {
  const day = parseIso(on);
  if (Number.isNaN(day)) throw new Refused(messages.approvalDay);
  const { plan: now, summary, sheetId, months } = await figures();
  if (JSON.stringify(now) !== JSON.stringify(plan)) throw new Refused(messages.changedMeanwhile);
  const stamp: [label: string, content: CellContent][] = [
    [APPROVED.on, { kind: "number", value: day }],
    [APPROVED.by, textOrEmpty(by)],
    [APPROVED.note, textOrEmpty(note)],
  ];
  const edits = [
    ...stamp.map(([label, content]) => ({ row: rowNamed(summary, label), column: COLUMN.firstAttribute, content })),
    ...ROUTE_ROWS.flatMap(({ label }, k) => {
      const row = rowNamed(summary, approvedLabel(label));
      return (plan.routes[k] ?? []).map((value, month) => ({
        ...{ row, column: months.first + month },
        content: { kind: "number" as const, value },
      }));
    }),
  ];
  return { undo: undoOf(await writeCells([{ sheetId, edits }])) };
}

interface Figures {
  plan: ApprovalPlan;
  summary: SheetValues;
  sheetId: string;
  months: Months;
}

async function figures(): Promise<Figures> {
  const [present] = await presentBudgets();
  if (!present) throw new Refused(messages.noBudgetHere);
  const open = await readWorkbook(present);
  const { assumptions, summary } = open.values;
  const sheetId = open.sheets.summary?.id;
  if (!assumptions || !summary || sheetId === undefined) throw new Refused(messages.sheetMissing(SHEET.summary));
  const findings = new Findings();
  const months = monthsOn(assumptions, findings);
  const [fault] = findings.faults;
  if (fault !== undefined) throw new Refused(fault);
  const routes = ROUTE_ROWS.map(({ label }) =>
    monthsIn(summary, rowNamed(summary, label), months).map((value) => {
      if (typeof value !== "number") throw new Refused(whyNoFigure(open, label));
      return value;
    }),
  );
  const plan = { ...(await controls(open)), routes, ...sumsOf(routes), existing: existingIn(summary, months) };
  return { plan, summary, sheetId, months };
}

/** Figures go with the sheet that they come from; none comes from Data. */
function whyNoFigure({ sheets }: OpenBudget, route: string): string {
  const gone = (Object.keys(SHEET) as (keyof typeof SHEET)[]).find((key) => key !== "data" && !sheets[key]);
  return gone ? messages.sheetMissing(SHEET[gone]) : messages.approvalNoFigure(route);
}

function sumsOf(routes: readonly number[][]): Pick<ApprovalPlan, "access" | "metered"> {
  const sum = (side: Side) =>
    routes
      .filter((_, k) => ROUTE_ROWS[k]?.side === side)
      .flat()
      .reduce((a, b) => a + b, 0);
  return { access: sum("access"), metered: sum("metered") };
}

async function controls({ names }: OpenBudget): Promise<Pick<ApprovalPlan, "scenario" | "currency">> {
  return { scenario: String(await valueOfName(names.scenario)), currency: String(await valueOfName(names.currency)) };
}

function existingIn(summary: SheetValues, months: Months): ApprovalPlan["existing"] {
  const stamp = (label: string) => valueAt(summary, rowNamed(summary, label), COLUMN.firstAttribute);
  const amounts = ROUTE_ROWS.flatMap(({ label }) =>
    monthsIn(summary, rowNamed(summary, approvedLabel(label)), months),
  ).filter((value) => typeof value === "number");
  const on = stamp(APPROVED.on);
  if (on === null && amounts.length === 0) return undefined;
  return {
    on: typeof on === "number" ? toIso(on) : null,
    by: String(stamp(APPROVED.by) ?? ""),
    total: amounts.reduce((sum, amount) => sum + amount, 0),
  };
}

const monthsIn = (sheet: SheetValues, row: number, { first, count }: Months) =>
  Array.from({ length: count }, (_, k) => valueAt(sheet, row, first + k));

function rowNamed(sheet: SheetValues, label: string): number {
  const row = rowOf(sheet, COLUMN.label, label);
  if (row === undefined) throw new Refused(messages.tableMissing(sheet.name, label));
  return row;
}

const textOrEmpty = (text: string): CellContent =>
  text.trim() === "" ? { kind: "empty" } : { kind: "text", text: text.trim() };
