// npm run whatif -- <budget.json> <request.json> [--out <workbook.xlsx>]: answers a what-if request on a budget as JSON, or as sheets
import { type Budget, parseBudget, readJson } from "../src/budget";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import { parseRequest, type Request, type WhatIf, whatIf, whatIfSheets } from "../src/whatif";
import { describeWorkbook } from "../src/workbook";
import { writeWorkbook } from "../src/xlsx/write";
import { calculatedValues } from "./calculated-values";
import { contentOf, fromCaller, Refusal, runCommand } from "./command-line";
import { memoTotalOf } from "./memo-total";
import { isSameFile, replaceFile } from "./replace-file";

const SECOND = 1000;
const OUT = "--out";

/** The budget's workbook with the sheets of the answer behind its own. */
async function workbookOf(budget: Budget, request: Request, answer: WhatIf): Promise<Uint8Array> {
  const description = describeWorkbook(budget);
  const sheets = whatIfSheets(budget, request, answer, memoTotalOf(description));
  const whole = {
    ...description,
    sheets: [...description.sheets, ...sheets],
    activeSheet: sheets.at(-1)?.name ?? description.activeSheet,
  };
  return writeWorkbook(whole, await calculatedValues(whole));
}

async function main(): Promise<void> {
  const [budgetFile, requestFile, option, out, ...rest] = process.argv.slice(2);
  const isWrong = rest.length > 0 || (option !== undefined && (option !== OUT || out === undefined));
  if (budgetFile === undefined || requestFile === undefined || isWrong) throw new Refusal(messages.whatIfUsage);
  const budget = parseBudget(readJson(budgetFile, await contentOf(budgetFile)));
  const request = parseRequest(readJson(requestFile, await contentOf(requestFile)));
  if (
    out !== undefined &&
    ((await isSameFile(fromCaller(budgetFile), fromCaller(out))) ||
      (await isSameFile(fromCaller(requestFile), fromCaller(out))))
  )
    throw new Refusal(messages.overwritesInput(out));
  let last = Date.now();
  const answer = whatIf(budget, priceBook, request, (done, of) => {
    if (Date.now() - last < SECOND) return;
    last = Date.now();
    console.error(`${done} of ${of} runs`);
  });
  if (out === undefined) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  const file = await workbookOf(budget, request, answer);
  await replaceFile(fromCaller(out), file).catch(() => {
    throw new Refusal(messages.fileUnwritable(out));
  });
  console.log(`${out}: ${Math.ceil(file.length / 1024)} KB`);
}

runCommand(main);
