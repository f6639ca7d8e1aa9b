// npm run whatif -- <budget.json> <request.json> [--out <workbook.xlsx>] [--library <sipmath.json>] [--runs <sipmath.json>]: answers a
// what-if request on a budget as JSON, or as sheets; takes distributions from a SIPmath library, and writes its runs as one
import { parseArgs } from "node:util";
import { type Budget, parseBudget, readJson } from "../src/budget";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import {
  assertTrials,
  libraryOf,
  parseRequest,
  type Request,
  type Sip,
  type WhatIf,
  whatIf,
  whatIfSheets,
  withLibrary,
} from "../src/whatif";
import { describeWorkbook } from "../src/workbook";
import { writeWorkbook } from "../src/xlsx/write";
import { calculatedValues } from "./calculated-values";
import { contentOf, fromCaller, Refusal, runCommand } from "./command-line";
import { memoTotalOf } from "./memo-total";
import { isSameFile, replaceFile } from "./replace-file";

const SECOND = 1000;

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

/** What is typed. @throws Refusal where it is not a budget, a request and options that are known */
function typed() {
  const file = { type: "string" } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { out: file, library: file, runs: file },
    });
    const [budgetFile, requestFile, ...rest] = positionals;
    if (budgetFile !== undefined && requestFile !== undefined && rest.length === 0)
      return { budgetFile, requestFile, ...values };
  } catch {
    // told below
  }
  throw new Refusal(messages.whatIfUsage);
}

/** @throws Refusal where a file that is read would be written over */
async function assertOwn(written: string, read: readonly (string | undefined)[]): Promise<void> {
  for (const file of read)
    if (file !== undefined && (await isSameFile(fromCaller(file), fromCaller(written))))
      throw new Refusal(messages.overwritesInput(written));
}

async function write(name: string, content: Uint8Array): Promise<void> {
  await replaceFile(fromCaller(name), content).catch(() => {
    throw new Refusal(messages.fileUnwritable(name));
  });
}

async function requestIn(file: string, library: string | undefined): Promise<Request> {
  const request = parseRequest(readJson(file, await contentOf(file)));
  return library === undefined ? request : withLibrary(request, readJson(library, await contentOf(library)));
}

async function main(): Promise<void> {
  const { budgetFile, requestFile, out, library, runs: runsFile } = typed();
  const budget = parseBudget(readJson(budgetFile, await contentOf(budgetFile)));
  const request = await requestIn(requestFile, library);
  if (out !== undefined) await assertOwn(out, [budgetFile, requestFile, library, runsFile]);
  if (runsFile !== undefined) {
    await assertOwn(runsFile, [budgetFile, requestFile, library]);
    assertTrials(request);
  }
  let last = Date.now();
  let sips: readonly Sip[] = [];
  const tell = (done: number, of: number): void => {
    if (Date.now() - last < SECOND) return;
    last = Date.now();
    console.error(`${done} of ${of} runs`);
  };
  const answer = whatIf(budget, priceBook, request, tell, (found) => {
    sips = found;
  });
  if (runsFile !== undefined && answer.monteCarlo)
    await write(runsFile, Buffer.from(JSON.stringify(libraryOf(sips, { title: budget.title, ...answer.monteCarlo }))));
  if (out === undefined) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  const file = await workbookOf(budget, request, answer);
  await write(out, file);
  console.log(`${out}: ${Math.ceil(file.length / 1024)} KB`);
}

runCommand(main);
