// npm run workbook -- <budget.json> <out.xlsx> [--with-data] [--without-values]
import { type Budget, checkSize, parseBudget, readJson } from "../src/budget";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import type { WorkbookDescription } from "../src/sheet";
import { describeWorkbook } from "../src/workbook";
import { writeWorkbook } from "../src/xlsx/write";
import { calculatedValues, formulasIn } from "./calculated-values";
import { contentOf, fromCaller, Refusal, runCommand } from "./command-line";
import { isSameFile, replaceFile } from "./replace-file";

/** More would take minutes, and more memory than Node has unless it is told. */
const MOST_FORMULAS = 150_000;
/** Lines times months: 2,000 lines by 60 months take a minute, 1.4 GB of memory and a file of 65 MB. */
const MOST_LINE_MONTHS = 120_000;
const WITHOUT_VALUES = "--without-values";
/** The flat table for pivots and uploads. */
const WITH_DATA = "--with-data";

async function readBudget(file: string): Promise<Budget> {
  return parseBudget(readJson(file, await contentOf(file)));
}

/** What the formulas show, or a word on why the file will not say it. */
function valuesOf(description: WorkbookDescription, isWanted: boolean) {
  const formulas = formulasIn(description);
  if (isWanted && formulas <= MOST_FORMULAS) {
    console.log(messages.calculatingValues(formulas));
    return calculatedValues(description);
  }
  console.log(isWanted ? messages.tooLargeForValues(formulas, MOST_FORMULAS) : messages.fileWithoutValues);
  return undefined;
}

async function main(args: string[]): Promise<void> {
  const [budgetFile, workbookFile, ...others] = args.filter(
    (argument) => argument !== WITHOUT_VALUES && argument !== WITH_DATA,
  );
  if (budgetFile === undefined || workbookFile === undefined || others.length > 0)
    throw new Refusal(messages.workbookUsage);
  if (await isSameFile(fromCaller(budgetFile), fromCaller(workbookFile)))
    throw new Refusal(messages.overwritesBudget(workbookFile));
  const budget = await readBudget(budgetFile);
  checkSize(budget, MOST_LINE_MONTHS);
  const description = describeWorkbook(budget, priceBook, { data: args.includes(WITH_DATA) });
  const file = await writeWorkbook(description, await valuesOf(description, !args.includes(WITHOUT_VALUES)));
  await replaceFile(fromCaller(workbookFile), file).catch(() => {
    throw new Refusal(messages.fileUnwritable(workbookFile));
  });
  console.log(`${workbookFile}: ${description.sheets.length} sheets, ${Math.ceil(file.length / 1024)} KB`);
}

runCommand(() => main(process.argv.slice(2)));
