import { parseBudget } from "../../src/budget";
import { absoluteAddress } from "../../src/sheet/a1";
import { quoteSheet } from "../../src/sheet/a1";
import type { CellContent, SheetDescription, WorkbookDescription } from "../../src/sheet/description";
import { expandSheet } from "../../src/sheet/expand-sheet";
import { withNames, withSheetPrefix } from "../../src/sheet/prefix";
import { describeWorkbook } from "../../src/workbook/describe-workbook";
import { SHEET, type SheetKey } from "../../src/workbook/names";
import {
  findBudgets,
  HEADER,
  isAssumptionsDeleted,
  type PresentName,
  type PresentSheet,
} from "../../src/workbook/upkeep/find-sheets";
import { presentSheetNames } from "../../src/workbook/upkeep/present-names";
import { small } from "../faults/open-budget";

const described = describeWorkbook(
  parseBudget({ ...small, scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5 }, { name: "High", seats: 2 }] }),
  undefined,
  { data: true },
);
const KEYS = Object.keys(SHEET) as SheetKey[];
const SCENARIOS = described.sheets.map(({ name }) => name).filter((name) => name.startsWith("Scenario "));

interface Present {
  sheets: PresentSheet[];
  names: PresentName[];
}

function valueOf(content: CellContent): string | number | boolean | null {
  if (content.kind === "formula") return content.formula;
  if (content.kind === "text") return content.text;
  return content.kind === "number" ? content.value : null;
}

function headerOf(sheet: SheetDescription): PresentSheet["header"] {
  const rows = Array.from({ length: HEADER.rows }, () =>
    Array<string | number | boolean | null>(HEADER.columns).fill(null),
  );
  for (const { row, column, content } of expandSheet(sheet))
    if (row <= HEADER.rows && column <= HEADER.columns) rows[row - 1]![column - 1] = valueOf(content);
  return rows;
}

/** A budget's sheets as a workbook has them. */
const present = ({ sheets, names }: WorkbookDescription): Present => ({
  sheets: sheets.map((sheet) => ({ id: sheet.name, name: sheet.name, header: headerOf(sheet) })),
  names: names.map(({ name, sheet, row, column }) => {
    return { name, formula: `=${quoteSheet(sheet)}!${absoluteAddress(row, column)}` };
  }),
});

/** What Excel makes of it when one sheet is deleted: whatever referred to it is #REF!. */
function without(gone: string, { sheets, names }: Present): Present {
  const lost = <T>(content: T): T | string =>
    typeof content === "string" && content.startsWith("=")
      ? content.replaceAll(`${quoteSheet(gone)}!`, "#REF!").replaceAll(`'${gone}'!`, "#REF!")
      : content;
  return {
    sheets: sheets
      .filter(({ name }) => name !== gone)
      .map((sheet) => ({ ...sheet, header: sheet.header.map((row) => row.map((cell) => lost(cell))) })),
    names: names.map(({ name, formula }) => ({ name, formula: lost(formula) })),
  };
}

const whole = present(described);

const renamed = (to: (name: string) => string): WorkbookDescription =>
  withNames(described, { sheet: to, name: (name) => name });

const found = ({ sheets, names }: Present) =>
  findBudgets(sheets, names).map(({ prefix, sheets: own, others }) => ({
    prefix,
    sheets: Object.fromEntries(KEYS.map((key) => [key, own[key]?.name])),
    others: others.map(({ name }) => name),
  }));

const expected = (nameOf: (name: string) => string | undefined, prefix = "") => ({
  prefix,
  sheets: Object.fromEntries(KEYS.map((key) => [key, nameOf(SHEET[key])])),
  others: SCENARIOS.map(nameOf).filter((name) => name !== undefined),
});

test("a budget has fourteen sheets and one for each scenario", () => {
  expect(found(whole)).toEqual([expected((name) => name)]);
});

test.each([...Object.values(SHEET).filter((name) => name !== SHEET.assumptions), ...SCENARIOS])(
  "when %s is deleted, all others are found",
  (gone) => {
    const left = without(gone, whole);
    expect(found(left)).toEqual([expected((name) => (name === gone ? undefined : name))]);
    expect(isAssumptionsDeleted(left.sheets, left.names)).toBe(false);
  },
);

test("when Assumptions is deleted, it is known that there was a budget", () => {
  const left = without(SHEET.assumptions, whole);
  expect(found(left)).toEqual([]);
  expect(isAssumptionsDeleted(left.sheets, left.names)).toBe(true);
});

test("a workbook from which all sheets of a budget were deleted has none", () => {
  const { names } = without(SHEET.assumptions, whole);
  expect(isAssumptionsDeleted([{ id: "1", name: "Sheet1", header: [] }], names)).toBe(false);
});

test.each([
  ["one word before it", (name: string) => (name === SHEET.assumptions ? `My ${name}` : name), ""],
  ["another word for it", (name: string) => (name === SHEET.assumptions ? "Inputs" : name), ""],
  ["all sheets another name", (name: string) => `${name.slice(0, 3)} of ours`, ""],
])("when Assumptions is given %s, scenario sheets keep what stands before their names", (_case, to, prefix) => {
  const [budget] = findBudgets(...both(present(renamed(to))));
  expect(budget?.prefix).toBe(prefix);
  expect(found(present(renamed(to)))).toEqual([expected(to, prefix)]);
});

const both = ({ sheets, names }: Present): [PresentSheet[], PresentName[]] => [sheets, names];

test("two budgets keep their sheets apart, also when Checks of one is deleted and its Assumptions renamed", () => {
  const second = withSheetPrefix(described, "AIB ");
  const other = withNames(second, {
    sheet: (name) => (name === "AIB Assumptions" ? "Inputs" : name),
    name: (name) => name,
  });
  const [a, b] = [whole, without("AIB Checks", present(other))];
  const nameOf = (name: string) =>
    name === SHEET.assumptions ? "Inputs" : name === SHEET.checks ? undefined : `AIB ${name}`;
  expect(found({ sheets: [...a.sheets, ...b.sheets], names: [...a.names, ...b.names] })).toEqual([
    expected((name) => name),
    expected(nameOf, "AIB "),
  ]);
});

test("a user's own sheet that shows the master check, or a copy of a sheet, is none of the budget's", () => {
  const { sheets, names } = whole;
  const summary = sheets.find(({ name }) => name === SHEET.summary)!;
  const own = { id: "own", name: "Board", header: [["Board", null, null, null, "=Checks!$E$4"]] };
  const copy = { ...summary, id: "copy", name: "Summary (2)" };
  expect(found({ sheets: [own, copy, ...sheets], names })).toEqual([expected((name) => name)]);
});

test("a scenario's sheet keeps the name that the user has given it; one named for a scenario follows the scenario", () => {
  const [first = "", second = ""] = SCENARIOS;
  const to = (name: string) => (name === second ? "Worst case" : name === first ? `${first} old` : name);
  const [budget] = findBudgets(...both(present(renamed(to))));
  const nameOf = presentSheetNames(budget!, described);
  expect([first, second, SHEET.rates].map(nameOf)).toEqual([first, "Worst case", SHEET.rates]);
});
