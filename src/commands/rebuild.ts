import { type Budget, ROUTES } from "../budget";
import {
  type Dependents,
  dependentsOn,
  lockedSheets,
  type OpenBudget,
  type Progress,
  readWorkbook,
  replaceWorkbook,
} from "../excel";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { Refused } from "../problems";
import { type CellValue, placeText, type SheetValues, valueAt } from "../sheet";
import { describeWorkbook, readBudget, type Renewed, SCENARIO_CELL, withItemIds } from "../workbook";
import { type BrokenFormula, formulasInInputs, type InputFormula, keptFormulas } from "./kept-formulas";
import { type ReadBudget, readOpenBudget } from "./open-budget";
import { isSameBudget } from "./same-budget";

/** What a rebuild would do, to be shown before it is asked for. */
export interface RebuildPlan extends ReadBudget {
  sheets: string[];
  /** formulas typed into inputs */
  inputs: InputFormula[];
  /** what of the user's own refers to the budget's sheets */
  dependents: Dependents;
  /** what stands on the sheets and will not be there again, one sentence each */
  notes: string[];
}

export interface Rebuilt {
  sheets: string[];
  /** formulas of the user's that could not be pointed at the new sheets */
  broken: BrokenFormula[];
}

/**
 * Reads the budget and all that hangs on it; writes nothing.
 *
 * @throws Refused when there is no budget or cells of it cannot be read
 */
export const planRebuild = async (): Promise<RebuildPlan> => planFor(await readOpenBudget());

/** @param besides ids of sheets that are not looked at */
async function planFor({ open, read }: ReadBudget, besides: readonly string[] = []): Promise<RebuildPlan> {
  const inputs = formulasInInputs(open, read.places);
  const dependents = await dependentsOn(open, besides);
  return {
    open,
    read,
    sheets: [...Object.values(open.sheets), ...open.others].map(({ name }) => name),
    inputs,
    dependents,
    notes: [
      ...read.notes,
      ...inputs
        .filter(({ keeps }) => !keeps)
        .map(({ place }) => messages.atCell(placeText(place), messages.becomesValue)),
      ...dependents.formulas
        .filter(({ isClosed }) => isClosed)
        .map((formula) => messages.atCell(placeText(formula), messages.formulaMayBreak)),
      ...dependents.objects.map((found) => messages.objectsMayBreak(found.sheet, kindsOf(found))),
    ],
  };
}

const kindsOf = ({ charts, validations, conditionalFormats }: Dependents["objects"][number]): string[] => [
  ...(charts ? ["charts"] : []),
  ...(validations ? ["rules of validation"] : []),
  ...(conditionalFormats ? ["conditional formats"] : []),
];

/**
 * Looks whether the workbook still says what the plan was made of: what has been typed since would be lost.
 *
 * @throws Refused when it does not
 */
async function assertUnchanged(plan: RebuildPlan, besides: readonly string[] = []): Promise<void> {
  const now = await planFor(await readOpenBudget(priceBook, plan.open.prefix), besides);
  if (!isSameBudget(now.read.budget, plan.read.budget) || told(now) !== told(plan))
    throw new Refused(messages.changedMeanwhile);
}

/** Rows that wait in a register that a line has not found a blank row in: more lines are to be expected. */
const GROWING_ROWS = 3;

/** How many rows the registers get that have more lines than before. */
const roomToGrow = (before: Budget, after: Budget) =>
  Object.fromEntries(
    ROUTES.filter(({ lines }) => after[lines].length > before[lines].length).map(({ lines }) => [
      lines,
      after[lines].length + GROWING_ROWS,
    ]),
  );

const told = ({ sheets, inputs, dependents, notes }: RebuildPlan): string =>
  JSON.stringify({ sheets, inputs, dependents, notes });

/**
 * Writes the budget's sheets anew with all inputs, through a set written beside them and checked first. Formulas typed into
 * inputs, and formulas and names elsewhere that refer to the sheets, go on where they mean the same as before.
 *
 * @param budget what is to be written instead of what was read, for instance with one line more
 * @throws Refused when the workbook has changed since, or the new sheets do not say the same; NothingChanged, with what Excel reported; HalfDone when it could not
 *   be taken back
 */
export async function rebuild(
  plan: RebuildPlan,
  { onProgress, budget = plan.read.budget }: { onProgress?: (progress: Progress) => void; budget?: Budget } = {},
): Promise<Rebuilt> {
  const { open } = plan;
  await assertUnchanged(plan);
  const before = await readWorkbook(open, open.others);
  const closed = plan.dependents.formulas.filter(({ isClosed }) => isClosed).map(({ sheetId }) => sheetId);
  const { locked } = await lockedSheets([...new Set(closed)]);
  const old = { ...plan, locked: new Set(locked.map(({ sheetId }) => sheetId)) };
  let broken: BrokenFormula[] = [];
  const room = { lines: roomToGrow(plan.read.budget, budget), names: {} };
  const description = describeWorkbook(budget, priceBook, { data: open.sheets.data !== undefined, room });
  const sheets = await replaceWorkbook(open, description, {
    ...(onProgress && { onProgress }),
    dependents: plan.dependents.formulas,
    follow: async (written) => {
      // writing them has taken a while
      await assertUnchanged(plan, idsOf(written));
      const read = readBudget(written.values);
      if ("faults" in read) throw new Refused(messages.rebuiltDiffers(read.faults[0] ?? ""));
      if (!isSame(read.budget, budget)) throw new Refused(messages.rebuiltDiffers(""));
      const kept = keptFormulas(old, { open: written, places: read.places }, renewedSheets(before, written));
      broken = kept.broken;
      return kept;
    },
  });
  return { sheets, broken };
}

const idsOf = ({ sheets, others }: OpenBudget): string[] => [...Object.values(sheets), ...others].map(({ id }) => id);

/** What stood on each of the old sheets and stands on the new one, by the old one's name in lower case. */
function renewedSheets(before: OpenBudget, after: OpenBudget): Map<string, Renewed | undefined> {
  const own = (Object.keys(before.values) as (keyof OpenBudget["values"])[]).map((key) => [
    before.values[key],
    after.values[key],
  ]);
  const others = before.otherValues.map((sheet) => [
    sheet,
    after.otherValues.find((renewed) => scenarioOn(renewed) === scenarioOn(sheet)),
  ]);
  return new Map(
    [...own, ...others].flatMap(([old, renewed]) =>
      old ? [[old.name.toLowerCase(), renewed && { before: old, after: renewed }]] : [],
    ),
  );
}

const scenarioOn = (sheet: SheetValues): CellValue => valueAt(sheet, SCENARIO_CELL.row, SCENARIO_CELL.column);

/** Kept prices apart: a new line may need more of them than were written down. */
const isSame = (read: Budget, meant: Budget): boolean =>
  isSameBudget({ ...read, keptPrices: [] }, { ...withItemIds(meant, priceBook), keptPrices: [] });
