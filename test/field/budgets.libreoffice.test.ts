/**
 * What the formulas of the field ask, as lines of budgets: the sheets, calculated by LibreOffice, answer as the functions do.
 * @full
 */
import type { Budget } from "../../src/budget";
import { isProblem } from "../../src/problems";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated, type Value } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { type FieldBudget, fieldBudgets, type FieldLine } from "./as-budgets";
import { siblings, wanted } from "./cases";

/** A budget with some of its lines only. */
const withLines = (budget: Budget, isKept: (name: string) => boolean): Budget => {
  const kept = <Line extends { name: string }>(lines: readonly Line[]) => lines.filter(({ name }) => isKept(name));
  return { ...budget, api: kept(budget.api), subscriptions: kept(budget.subscriptions), seats: kept(budget.seats) };
};

/** Whether a workbook holds a line at all: what has no block in it is refused, in words. */
function isWritable(budget: Budget, { names }: FieldLine): boolean {
  try {
    describeWorkbook(withLines(budget, (name) => names.includes(name)));
    return true;
  } catch (thrown) {
    if (isProblem(thrown)) return false;
    throw thrown;
  }
}

/** One line of its own month is asked of the engine; before and from the evidence for a mode stand for them here. */
const isAsked = ({ lines, title }: FieldBudget): boolean => lines.length > 1 || /2026-0[34]-01$/.test(title);

const all = everyNth(3, fieldBudgets([...wanted, ...siblings].flatMap(({ cases }) => cases)).filter(isAsked));
const budgets = all.map(({ budget, lines, ...field }) => {
  const written = lines.filter((line) => isWritable(budget, line));
  const isWritten = (name: string) => written.some(({ names }) => names.includes(name));
  return {
    ...field,
    budget: withLines(budget, isWritten),
    lines: written,
    refused: lines.filter((line) => !written.includes(line)),
  };
});
let workbooks: Recalculated[] = [];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets)
    files.push(await writeWorkbook(describeWorkbook(budget, undefined, { data: true })));
  workbooks = await recalculateAll(files);
}, 900_000);

const [LINE, MONTH, AMOUNT] = [COLUMN.firstAttribute, COLUMN.note - 1, COLUMN.firstAttribute + 6];

/** What Data has for the first month of a line and its workspace. */
const shownFor = (data: Value[][], { names }: FieldLine): Value[] =>
  data.filter((row) => names.includes(String(row[LINE])) && row[MONTH] === 1).map((row) => row[AMOUNT] ?? null);

describe.each(budgets.map((field, place) => ({ ...field, place })))("$title", ({ lines, refused, place }) => {
  test("every line costs what its formula gives, and has no number where that has none", () => {
    const data = workbooks[place]!.rows("Data");
    const others = lines.flatMap((line) => {
      const amounts = shownFor(data, line);
      const sum = amounts.reduce<number>((all, amount) => all + (typeof amount === "number" ? amount : NaN), 0);
      const isAlike = line.cost === null ? Number.isNaN(sum) : Math.abs(sum - line.cost) < 1e-8;
      return amounts.length > 0 && isAlike ? [] : [`${line.formula}: ${amounts.join(" + ")}, not ${line.cost}`];
    });
    expect(others).toEqual([]);
  });

  test("what the workbook refuses to hold has no cost", () => {
    expect(refused.filter(({ cost }) => cost !== null)).toEqual([]);
  });
});
