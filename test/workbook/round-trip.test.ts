/** @deep */
import { isDeepStrictEqual } from "node:util";
import type { Budget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { isProblem } from "../../src/problems";
import { type CellValue, COLUMN } from "../../src/sheet";
import { address, onSheet } from "../../src/sheet/a1";
import type { SheetDescription } from "../../src/sheet/description";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import type { BudgetSheets } from "../../src/workbook/reading/budget-sheets";
import { readBudget } from "../../src/workbook/reading/read-budget";
import { sheetsOf } from "../../src/workbook/reading/typed-values";
import { everyNth } from "../thinned";
import { fullBudget, type Input, inputsOf } from "./every-input";

const workbook = describeWorkbook(fullBudget, undefined, { data: true });
const typedSheets = sheetsOf(workbook);
const keyOf = (name: string) => (Object.keys(SHEET) as (keyof typeof SHEET)[]).find((key) => SHEET[key] === name);

/** The sheets after somebody has typed into one cell. */
function typed({ sheet, row, column, other }: Input): BudgetSheets {
  const key = keyOf(sheet.name);
  if (!key) throw new Error(`${sheet.name} is not among the sheets that are read.`);
  const values = (typedSheets[key]?.values ?? []).map((cells) => [...cells]) as CellValue[][];
  while (values.length < row) values.push([]);
  const cells = values[row - 1]!;
  while (cells.length < column) cells.push(null);
  cells[column - 1] = other;
  return { ...typedSheets, [key]: { name: sheet.name, values } };
}

/** What becomes of a typed value: undefined when it is kept, or spoken of in words that name the row or what was typed. */
function lost(input: Input): string | undefined {
  const { sheet, row, column, other } = input;
  const cell = onSheet(sheet.name, address(row, column));
  const said = (sentences: readonly string[]) =>
    sentences.some(
      (sentence) => isInRow(sentence, sheet.name, row) || sentence.includes(`"${other}"`) || hasOld(sentence, input),
    );
  const read = readBudget(typed(input), priceBook);
  if (said("faults" in read ? read.faults : read.notes)) return undefined;
  if ("faults" in read) return `${cell}: ${read.faults.join(" ")}`;
  // every budget that is read is described as it is (read-budget.test.ts), so one cell of each column shows the whole way
  if (!isFirstInColumn(input))
    return isDeepStrictEqual(read.budget, untouched) ? `${cell}: no trace of ${other}` : undefined;
  try {
    const again = describeWorkbook(read.budget, priceBook).sheets.find(({ name }) => name === sheet.name);
    const found = again ? valuesAbove(again, row, column) : [];
    // rows close up where one was left blank above
    return found.includes(other) ? undefined : `${cell}: ${other} typed, ${found.at(-1)} found (${input.style})`;
  } catch (thrown) {
    if (isProblem(thrown) && said([thrown.message])) return undefined;
    throw thrown;
  }
}

const untouched = (readBudget(typedSheets, priceBook) as { budget: Budget }).budget;

const isFirstInColumn = ({ sheet, column, row }: Input): boolean =>
  inputs.find((input) => input.sheet === sheet && input.column === column)?.row === row;

const isInRow = (sentence: string, sheet: string, row: number): boolean =>
  new RegExp(`${onSheet(sheet, "")}[A-Z]+${row}\\b`).test(sentence);

/** Something else refers to the name that stood there. */
const hasOld = (sentence: string, { content }: Input): boolean =>
  content.kind === "text" && content.text !== "" && sentence.includes(`"${content.text}"`);

const valuesAbove = (sheet: SheetDescription, row: number, column: number): (string | number | null)[] =>
  expandSheet(sheet)
    .filter((cell) => cell.column === column && cell.row <= row + 1)
    .sort((a, b) => a.row - b.row)
    .map(({ content }) => (content.kind === "text" ? content.text : content.kind === "number" ? content.value : null));

/** Scenario sheets say which scenario they show; Comparison says that its values are the engine's and do not recalculate. */
const REMADE = /^(Scenario (Base|High)|Comparison)$/;
/** About shows what an input looks like. */
const isSample = ({ sheet, content }: Input): boolean =>
  sheet.name === SHEET.about && content.kind === "text" && content.text === "Sample";

/** The plan beside the signature of a line that nobody has signed: it is the line's own, whatever stands there. */
const isUnsigned = ({ sheet, row, column }: Input): boolean => {
  if (sheet.name !== SHEET.verify) return false;
  const textAt = (line: number, place: number): string | undefined => {
    const content = sheet.cells.find((cell) => cell.row === line && cell.column === place)?.content;
    return content?.kind === "text" ? content.text : undefined;
  };
  const heading = sheet.cells.find(({ content }) => content.kind === "text" && content.text === "Signed for");
  const isSigned = fullBudget.signOffs.some(({ line }) => textAt(row, COLUMN.label) === line);
  return column === heading?.column && !isSigned;
};

const inputs = inputsOf(workbook).filter(
  (input) => !REMADE.test(input.sheet.name) && !isSample(input) && !isUnsigned(input),
);

test("every open cell stands on a sheet that is read", () => {
  expect(inputs.length).toBeGreaterThan(1000);
  expect(inputs.filter(({ sheet }) => !keyOf(sheet.name)).map(({ sheet }) => sheet.name)).toEqual([]);
});

test.each(Object.values(SHEET))("%s: whatever is typed into an open cell is kept or refused by name", (name) => {
  const own = everyNth(
    4,
    inputs.filter(({ sheet }) => sheet.name === name),
  );
  expect(own.flatMap((input) => lost(input) ?? [])).toEqual([]);
});
