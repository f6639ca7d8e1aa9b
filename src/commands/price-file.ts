import {
  type Budget,
  planPrices,
  type PriceFile,
  priceFileText,
  type PricePlan,
  pricesOf,
  readPriceFile,
  withPrices,
} from "../budget";
import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { type BudgetFile, checkFileSize } from "./budget-file";
import { readOpenBudget } from "./open-budget";
import { planRebuild, type RebuildPlan } from "./rebuild";

const TYPES = { csv: "text/csv", json: "application/json" } as const;

/**
 * Own items and negotiated rates of the open workbook's budget as a file that others can take over.
 *
 * @param stamp who gives the prices and on which day
 * @throws Refused when there is no budget or cells of it cannot be read
 */
export async function exportPrices(
  format: keyof typeof TYPES,
  stamp: Pick<PriceFile, "by" | "on">,
): Promise<BudgetFile> {
  const { read } = await readOpenBudget();
  const name = `AI budget prices${stamp.on === null ? "" : ` ${stamp.on}`}.${format}`;
  return { name, type: TYPES[format], content: priceFileText(name, pricesOf(read.budget, stamp)) };
}

/** What a price file would do to the open workbook's budget; nothing is written yet. */
export interface PriceImport {
  /** what would be added, what differs and what is there already */
  prices: PricePlan;
  /** how the sheets would be written anew; undefined: the budget has all prices already */
  rebuild: RebuildPlan | undefined;
  /** the budget with the prices, those that differ included, for `rebuild` */
  budget: (log: { on: string; by: string }) => Budget;
}

/**
 * Reads a price file and holds it against the budget. What differs is to be shown, then `rebuild(plan.rebuild, { budget })` writes it.
 *
 * @throws BadArgument naming the place in a file that cannot be read; Refused when there is no budget or cells of it cannot be read
 */
export async function planPriceImport(name: string, content: Uint8Array): Promise<PriceImport> {
  checkFileSize(name, content.length);
  const file = readPriceFile(name, content);
  const plan = await planRebuild();
  const { budget } = plan.read;
  const prices = planPrices(budget, file, priceBook);
  const { added, conflicts } = prices;
  const what = messages.pricesTaken(name, file.by, file.on, added.length, conflicts.length);
  return {
    prices,
    rebuild: added.length + conflicts.length > 0 ? plan : undefined,
    budget: (log) => withPrices(budget, prices, file, priceBook, { ...log, what }),
  };
}
