import { type Budget, emptyBudget, parseBudget, runBudget, sumOf } from "../../budget";
import { serialOf, toIso } from "../../dates";
import { chartPictures, type OpenBudget, presentBudgets, readWorkbook, writeCells } from "../../excel";
import * as messages from "../../messages";
import { priceBook } from "../../pricebook";
import { Refused } from "../../problems";
import { COLUMN, rowOf, valueAt, withSheetPrefix } from "../../sheet";
import { describeWorkbook, MASTER_CHECK, MEMO, readBudget } from "../../workbook";
import { changeLines } from "../change-lines";
import { findClashes, insertBudget } from "../insert-budget";
import { isNotOffered, type Wait } from "./formula-checks";
import { type Check, pass, same, unknown } from "./report";

const START = serialOf(2027, 1, 1);
const LINE = { plan: "chatgpt-plus", base: 6, start: toIso(START), owner: "Self-test", costCentre: "Self-test" };

/** The smallest budget: one line, two months. */
const trialBudget = (base: number = LINE.base): Budget =>
  parseBudget({
    ...emptyBudget(START, priceBook.date),
    title: "Self-test",
    months: 2,
    scenarios: [{ name: "Base" }],
    subscriptions: [{ ...LINE, name: "Writers", base }],
  });

const PREFIXES = ["Self-test ", ...Array.from({ length: 8 }, (_, k) => `Self-test ${k + 2} `)];

/** What may stand before the names of the budget's sheets, so that no name of the workbook is taken. */
export async function freeTrialPrefix(): Promise<string> {
  for (const prefix of PREFIXES) {
    const { sheets, names } = await findClashes(trialBudget(), prefix);
    if (sheets.length + names.length === 0) return prefix;
  }
  throw new Refused(messages.selfTestLeftOver);
}

/** The names of all that inserting the budget makes. */
export function madeByTrial(prefix: string): { sheets: string[]; names: string[] } {
  const { sheets, names } = withSheetPrefix(describeWorkbook(trialBudget()), prefix);
  return { sheets: sheets.map(({ name }) => name), names: names.map(({ name }) => name) };
}

const engineTotal = (base: number): number => sumOf(runBudget(trialBudget(base), priceBook).lines) ?? NaN;

/** The budget under this prefix, whatever sheet the user is on, once nothing of it is being calculated. */
async function openTrial(prefix: string, wait: Wait): Promise<OpenBudget> {
  const present = (await presentBudgets()).find((budget) => budget.prefix === prefix);
  if (!present) throw new Error(`The sheets "${prefix}…" are not there.`);
  let open = await readWorkbook(present);
  for (let looks = 0; looks < 120 && /#BUSY!|#GETTING_DATA/.test(JSON.stringify(open.values)); looks++) {
    await wait(500);
    open = await readWorkbook(present);
  }
  return open;
}

const cents = (value: unknown): string => (typeof value === "number" ? value.toFixed(2) : String(value));

function summaryTotal({ values: { summary } }: OpenBudget): string {
  const row = summary && rowOf(summary, COLUMN.label, MEMO);
  return summary && row !== undefined ? cents(valueAt(summary, row, COLUMN.total)) : "no total";
}

/** Inserts the budget and compares what its sheets say with the engine. */
export async function insertChecks(prefix: string, wait: Wait): Promise<Check[]> {
  const { status } = await insertBudget(trialBudget(), { sheetPrefix: prefix });
  const open = await openTrial(prefix, wait);
  const errors = Object.values(open.values).flatMap(({ name, values }) =>
    values
      .flat()
      .filter((value) => typeof value === "string" && /^#[A-Z/0]+[!?A]$/.test(value))
      .map((error) => `${String(error)} on ${name}`),
  );
  const { checks } = open.values;
  return [
    same("sheets and names of a budget with one line are written", "inserted", status),
    same("Summary adds up to what the engine says", cents(engineTotal(LINE.base)), summaryTotal(open)),
    same(
      "no cell of its sheets shows an error",
      "none",
      errors.length === 0 ? "none" : [...new Set(errors)].join(", "),
    ),
    same(
      "the master check, which asks the add-in for every line",
      "All checks hold",
      String(checks && valueAt(checks, MASTER_CHECK.row, MASTER_CHECK.column)),
    ),
    await chartCheck(`${prefix}Summary`),
  ];
}

async function chartCheck(sheet: string): Promise<Check> {
  const what = "the charts of Summary are drawn";
  try {
    const pictures = await chartPictures(sheet);
    return pictures.every((picture) => picture.length > 100)
      ? pass(what, `${pictures.length} pictures`)
      : { what, outcome: "fail", expected: "pictures", got: "an empty picture" };
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    return unknown(what, "this host draws none");
  }
}

/** Changes the line's users as a person would, sees Summary follow, and changes them back. */
export async function changeChecks(prefix: string, wait: Wait): Promise<Check[]> {
  const open = await openTrial(prefix, wait);
  const read = readBudget(open.values);
  const place = "places" in read ? read.places.get("subscriptions.0.base") : undefined;
  const sheetId = open.sheets.subscriptions?.id;
  if (!place || sheetId === undefined) throw new Error("The line's users are not to be found on Subscriptions.");
  const more = LINE.base + 1;
  const written = await writeCells([
    { sheetId, edits: [{ row: place.row, column: place.column, content: { kind: "number", value: more } }] },
  ]);
  const after = summaryTotal(await openTrial(prefix, wait));
  const undone = await written.undo();
  const back = summaryTotal(await openTrial(prefix, wait));
  return [
    same(`users ${LINE.base} become ${more}: Summary follows`, cents(engineTotal(more)), after),
    same("the change is undone", "yes", undone ? "yes" : "no"),
    same("Summary is as before", cents(engineTotal(LINE.base)), back),
  ];
}

/** Adds a line with the command that the pane has, and undoes it. */
export async function lineChecks(prefix: string, wait: Wait): Promise<Check[]> {
  const before = await openTrial(prefix, wait);
  const line = { name: "Editors", plan: LINE.plan, base: 3, start: LINE.start };
  const result = await changeLines([{ kind: "put", route: "subscription", line }], { prefix });
  if (result.status !== "changed") throw new Error(result.why);
  const after = summaryTotal(await openTrial(prefix, wait));
  await result.undo();
  const undone = await openTrial(prefix, wait);
  return [
    same("a line is added in the first free row: Summary follows", cents(engineTotal(LINE.base + 3)), after),
    same("undone, every cell is as before", "the same", isSameText(before.formulas, undone.formulas)),
    same("and every figure", "the same", isSameText(before.values, undone.values)),
  ];
}

const isSameText = (before: unknown, after: unknown): string =>
  JSON.stringify(before) === JSON.stringify(after) ? "the same" : "something else";
