import type { Budget } from "../budget";
import { messages } from "../messages";
import { priceBook } from "../pricebook";
import {
  formulasOnto,
  presentBudgets,
  readWorkbook,
  replaceWorkbook,
  writeFormulas,
  type OpenBudget,
  type Progress,
  type UserFormula,
} from "../excel";
import { describeWorkbook } from "../workbook";
import { withItemIds } from "../workbook/rates-needed";
import { placeText, readBudget } from "../workbook/read-budget";
import { formulasInInputs, keptFormulas, type InputFormula } from "./kept-formulas";
import { readOpenBudget, type ReadBudget } from "./open-budget";
import { isSameBudget } from "./same-budget";

/** What a rebuild would do, to be shown before it is asked for. */
export interface RebuildPlan extends ReadBudget {
  sheets: string[];
  /** formulas typed into inputs */
  inputs: InputFormula[];
  /** formulas on the user's own sheets that refer to the budget's sheets */
  dependents: UserFormula[];
  /** what stands on the sheets and will not be there again, one sentence each */
  notes: string[];
}

export interface Rebuilt {
  sheets: string[];
  /** cells of the user's whose formulas could not be pointed at the new sheets */
  broken: string[];
}

/**
 * Reads the budget and all that hangs on it; writes nothing.
 *
 * @throws BadArgument when there is no budget or cells of it cannot be read
 */
export async function planRebuild(): Promise<RebuildPlan> {
  const { open, read } = await readOpenBudget();
  const inputs = formulasInInputs(open, read.places);
  return {
    open,
    read,
    sheets: [...Object.values(open.sheets), ...open.others].map(({ name }) => name),
    inputs,
    dependents: await formulasOnto(open),
    notes: [
      ...read.notes,
      ...inputs
        .filter(({ keeps }) => !keeps)
        .map(({ place }) => messages.atCell(placeText(place), messages.becomesValue)),
    ],
  };
}

/**
 * Writes the budget's sheets anew with all inputs, through a set written beside them and checked first. Formulas typed into
 * inputs and formulas elsewhere that refer to the sheets go on where they mean the same as before.
 *
 * @param budget what is to be written instead of what was read, for instance with one line more
 * @throws Error what Excel reported, or that the new sheets do not say the same; the workbook is then as it was
 */
export async function rebuild(
  plan: RebuildPlan,
  { onProgress, budget = plan.read.budget }: { onProgress?: (progress: Progress) => void; budget?: Budget } = {},
): Promise<Rebuilt> {
  const sheets = await replaceWorkbook(plan.open, describeWorkbook(budget), {
    ...(onProgress && { onProgress }),
    check: ({ values }) => {
      const read = readBudget(values);
      if ("faults" in read) return messages.rebuiltDiffers(read.faults[0] ?? "");
      return isSame(read.budget, budget) ? undefined : messages.rebuiltDiffers("");
    },
  });
  return { sheets, broken: await keepFormulas(plan, sheets) };
}

async function keepFormulas(plan: RebuildPlan, sheets: readonly string[]): Promise<string[]> {
  if (plan.inputs.length + plan.dependents.length === 0) return [];
  const budgets = await presentBudgets();
  const renewed = budgets.find(({ sheets: own }) => sheets.includes(own.assumptions?.name ?? ""));
  if (!renewed) return plan.dependents.map(placeText);
  const open: OpenBudget = await readWorkbook(renewed);
  const read = readBudget(open.values);
  if ("faults" in read) return plan.dependents.map(placeText);
  const { kept, broken } = keptFormulas(plan, { open, places: read.places });
  await writeFormulas(kept);
  return broken;
}

/** Kept prices apart: a new line may need more of them than were written down. */
const isSame = (read: Budget, meant: Budget): boolean =>
  isSameBudget({ ...read, keptPrices: [] }, { ...withItemIds(meant, priceBook), keptPrices: [] });
