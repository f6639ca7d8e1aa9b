import type { Budget } from "../budget";
import {
  type Dependents,
  dependentsOn,
  lockedSheets,
  type OpenBudget,
  type Progress,
  readWorkbook,
  replaceWorkbook,
} from "../excel";
import { messages } from "../messages";
import { priceBook } from "../pricebook";
import { Refused } from "../problems";
import { placeText } from "../sheet";
import { describeWorkbook, readBudget, type Renewed, withItemIds } from "../workbook";
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
export async function planRebuild(): Promise<RebuildPlan> {
  const { open, read } = await readOpenBudget();
  const inputs = formulasInInputs(open, read.places);
  const dependents = await dependentsOn(open);
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
    ],
  };
}

/**
 * Writes the budget's sheets anew with all inputs, through a set written beside them and checked first. Formulas typed into
 * inputs, and formulas and names elsewhere that refer to the sheets, go on where they mean the same as before.
 *
 * @param budget what is to be written instead of what was read, for instance with one line more
 * @throws Refused when the new sheets do not say the same; NothingChanged, with what Excel reported; HalfDone when it could not
 *   be taken back
 */
export async function rebuild(
  plan: RebuildPlan,
  { onProgress, budget = plan.read.budget }: { onProgress?: (progress: Progress) => void; budget?: Budget } = {},
): Promise<Rebuilt> {
  const { open } = plan;
  const before = await readWorkbook(open, open.others);
  const closed = plan.dependents.formulas.filter(({ isClosed }) => isClosed).map(({ sheetId }) => sheetId);
  const { locked } = await lockedSheets([...new Set(closed)]);
  const old = { ...plan, locked: new Set(locked.map(({ sheetId }) => sheetId)) };
  let broken: BrokenFormula[] = [];
  const sheets = await replaceWorkbook(open, describeWorkbook(budget), {
    ...(onProgress && { onProgress }),
    dependents: plan.dependents.formulas,
    follow: (written) => {
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

/** What stood on each of the old sheets and stands on the new one, by the old one's name in lower case. */
function renewedSheets(before: OpenBudget, after: OpenBudget): Map<string, Renewed | undefined> {
  const own = (Object.keys(before.values) as (keyof OpenBudget["values"])[]).map((key) => [
    before.values[key],
    after.values[key],
  ]);
  const others = before.otherValues.map((sheet) => [
    sheet,
    after.otherValues.find(({ name }) => nameWithout(after.prefix, name) === nameWithout(before.prefix, sheet.name)),
  ]);
  return new Map(
    [...own, ...others].flatMap(([old, renewed]) =>
      old ? [[old.name.toLowerCase(), renewed && { before: old, after: renewed }]] : [],
    ),
  );
}

const nameWithout = (prefix: string, name: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

/** Kept prices apart: a new line may need more of them than were written down. */
const isSame = (read: Budget, meant: Budget): boolean =>
  isSameBudget({ ...read, keptPrices: [] }, { ...withItemIds(meant, priceBook), keptPrices: [] });
