/** What people do with a budget's workbook, done in LibreOffice; the workbook must then say what the engine says. */
import sample from "../../assets/sample-budget.json";
import { parseBudget, runBudget, type Budget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { columnName } from "../../src/workbook/a1";
import { COLUMN, endColumn } from "../../src/workbook/layout";
import { writeWorkbook } from "../../src/xlsx/write";
import { editAndRecalculate, type Edit } from "../libreoffice/edit";
import { recalculate, type Recalculated } from "../libreoffice/recalculate";
import { controlOf, rowOf, typeRow } from "./find-cells";
import { checksOf, expectedSummary, HALF_A_CENT, largestDifference, storedBudget } from "./ten-budgets";

const budget = parseBudget(sample);
const described = describeWorkbook(budget);
const moved = storedBudget("mid-year-start").budget;

const REGISTERS = [
  ["subscriptions", "Subscriptions"],
  ["seats", "Seats"],
  ["api", "API usage"],
  ["credits", "Credits"],
  ["enterprise", "Enterprise"],
] as const;
type Route = (typeof REGISTERS)[number][0];

/** The same budget with the lines of each route changed; a change of a line that is gone finds nothing any more. */
function withLines(change: (lines: Budget[Route]) => unknown[]): Budget {
  const lines = Object.fromEntries(REGISTERS.map(([route]) => [route, change(budget[route])])) as Pick<Budget, Route>;
  const names = new Set([...lines.subscriptions, ...lines.seats].map(({ name }) => name));
  return parseBudget({ ...budget, ...lines, changes: budget.changes.filter(({ line }) => names.has(line)) });
}

const withNewLines = withLines(([first, ...others]) => [
  first,
  { ...first, name: `New ${first?.name}`, base: 7 },
  ...others,
]);
const withoutSecond = withLines((lines) => lines.filter((_, index) => index !== 1));

function insertLines(): Edit[] {
  const after = describeWorkbook(withNewLines);
  return REGISTERS.flatMap(([route, sheet]): Edit[] => {
    const first = budget[route][0]?.name ?? "";
    const row = rowOf(described, sheet, first) + 1;
    return [["insert rows", sheet, row, 1], ...typeRow(after, sheet, rowOf(after, sheet, `New ${first}`), row)];
  });
}

const deleteLines = (): Edit[] =>
  REGISTERS.map(([route, sheet]) => ["delete rows", sheet, rowOf(described, sheet, budget[route][1]?.name ?? ""), 1]);

const sortRegisters = (): Edit[] =>
  REGISTERS.map(([route, sheet]) => {
    const rows = budget[route].map(({ name }) => rowOf(described, sheet, name));
    const last = columnName(COLUMN.lastAttribute);
    return ["sort", sheet, `B${Math.min(...rows)}:${last}${Math.max(...rows)}`, 1];
  });

const MORE = 12;
const overTime = described.sheets.filter(({ months }) => months !== undefined);
const lastMonth = endColumn(budget.months) - 1;
/** On all sheets first and filled afterwards: a month filled before would point past one that is inserted later. */
const extend = (): Edit[] => [
  ...overTime.map(({ name }): Edit => ["insert columns", name, lastMonth + 1, MORE]),
  ...overTime.map(({ name }): Edit => ["fill right", name, lastMonth, MORE]),
];

const CASES: readonly { name: string; from: Budget; edits: () => Edit[]; then: Budget; summary?: string }[] = [
  { name: "a line inserted in the middle of each register", from: budget, edits: insertLines, then: withNewLines },
  { name: "a line deleted from each register", from: budget, edits: deleteLines, then: withoutSecond },
  { name: "each register sorted", from: budget, edits: sortRegisters, then: budget },
  {
    name: "sheets renamed",
    from: budget,
    edits: () => [
      ["rename sheet", "Seats", "Workspaces 2027"],
      ["rename sheet", "Rates", "Price list"],
      ["rename sheet", "Summary", "Board's view"],
    ],
    then: budget,
    summary: "Board's view",
  },
  {
    name: "another report currency",
    from: budget,
    edits: () => [["text", "Assumptions", controlOf(described, "Report currency"), "EUR"]],
    then: { ...budget, currency: "EUR" },
  },
  {
    name: "a start in another month",
    from: moved,
    edits: () => [["number", "Assumptions", controlOf(describeWorkbook(moved), "First month"), 46508]],
    then: { ...moved, startMonth: "2027-05-01" },
  },
  {
    name: "a fiscal year from July",
    from: budget,
    edits: () => [["number", "Assumptions", controlOf(described, "Fiscal year starts in month"), 7]],
    then: { ...budget, fiscalYearStart: 7 },
  },
];

const edited = new Map<string, Recalculated>();
let extended: Recalculated;
let generated: Recalculated;

beforeAll(async () => {
  const file = await writeWorkbook(described);
  const files = new Map([
    [budget, file],
    [moved, await writeWorkbook(describeWorkbook(moved))],
  ]);
  const workbooks = CASES.map(({ from, edits }) => ({ file: files.get(from) ?? file, edits: edits() }));
  const results = await editAndRecalculate([...workbooks, { file, edits: extend() }]);
  CASES.forEach(({ name }, index) => edited.set(name, results[index] as Recalculated));
  extended = results[CASES.length] as Recalculated;
  generated = await recalculate(await writeWorkbook(describeWorkbook({ ...budget, months: budget.months + MORE })));
}, 600_000);

describe.each(CASES)("$name", ({ name, then, summary = "Summary" }) => {
  const rows = (sheet: string) => edited.get(name)?.rows(sheet) ?? [];

  test("every line of Summary equals the engine in every month", () => {
    for (const [label, months] of expectedSummary(runBudget(then, priceBook), then.months)) {
      const shown =
        rows(summary)
          .find(([, text]) => text === label)
          ?.slice(COLUMN.firstMonth - 1) ?? [];
      expect([label, largestDifference(shown, months) < HALF_A_CENT]).toEqual([label, true]);
    }
  });

  test("no error value, every check true", () => {
    expect(edited.get(name)?.errors()).toEqual([]);
    const { arithmetic, master } = checksOf(rows("Checks"));
    expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
    expect(arithmetic.length).toBeGreaterThan(20);
    expect(master).toBe("Checks true, add-in not run");
  });
});

test("a fiscal year from July adds its own twelve months up", () => {
  const [, months = []] =
    [...expectedSummary(runBudget(budget, priceBook), budget.months)].find(
      ([label]) => label === "Memo: all AI spend",
    ) ?? [];
  const sum = (from: number, to: number) => months.slice(from, to).reduce((total, amount) => total + amount, 0);
  const summary = edited.get("a fiscal year from July")?.rows("Summary") ?? [];
  const years = (label: string) =>
    summary
      .map((row) => row.slice(COLUMN.firstAttribute - 1))
      .find((cells, row) => summary[row]?.[COLUMN.label - 1] === label && typeof cells[0] === "number") ?? [];
  expect(years("Fiscal year").slice(0, 3)).toEqual([2027, 2028, 2029]);
  const expected = [sum(0, 6), sum(6, 18), sum(18, 24)];
  expect(largestDifference(years("Memo: all AI spend"), expected)).toBeLessThan(HALF_A_CENT);
});

test("24 months extended to 36 equal the workbook written for 36, cell by cell", () => {
  const differences: string[] = [];
  for (const { name } of overTime) {
    const shown = extended.rows(name);
    generated.rows(name).forEach((row, index) => {
      for (const column of Array.from(row.keys()).slice(COLUMN.total - 1)) {
        const [is, should] = [shown[index]?.[column] ?? null, row[column] ?? null];
        const isSame =
          typeof is === "number" && typeof should === "number" ? Math.abs(is - should) < 1e-6 : is === should;
        if (!isSame) differences.push(`${name}!${columnName(column + 1)}${index + 1}: ${is} against ${should}`);
      }
    });
  }
  expect(differences).toEqual([]);
});

test("after the extension only the flat table is short, and its check says so", () => {
  expect(extended.errors()).toEqual([]);
  const { arithmetic, master } = checksOf(extended.rows("Checks"));
  expect(arithmetic.filter(({ result }) => result !== true)).toEqual([
    { label: "Data holds the same money", result: false },
  ]);
  expect(master).toBe("CHECK FAILED");
});
