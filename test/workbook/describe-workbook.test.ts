/** @deep */
import sample from "../../assets/sample-budget.json";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { NoPrice } from "../../src/problems";
import type { WorkbookDescription } from "../../src/sheet/description";
import { tokensOf } from "../../src/sheet/formula-tokens";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { adopted } from "./adopted-budget";

const description = describeWorkbook(parseBudget(sample));
const formulasOf = ({ sheets }: WorkbookDescription) =>
  sheets.flatMap(({ name, cells, series }) => [
    ...cells.flatMap(({ content }) => (content.kind === "formula" ? [{ name, formula: content.formula }] : [])),
    ...series.map(({ formula }) => ({ name, formula })),
  ]);
const functionsIn = (formula: string) =>
  tokensOf(formula).flatMap(({ kind, text }) => (kind === "function" ? [text] : []));

/** Functions that every Excel since 2016 and LibreOffice calculate, and none that is volatile. */
const KNOWN = [
  ..."ABS AND CHOOSE COLUMN COUNT COUNTIF COUNTIFS DATE EDATE HYPERLINK IF IFERROR INDEX INT ISERROR ISNUMBER ISTEXT LARGE LEFT".split(
    " ",
  ),
  ..."LOOKUP MATCH MAX MIN MOD MONTH N NA NOT ROUND ROUNDUP ROW ROWS SEARCH SMALL SUBSTITUTE SUBTOTAL SUM SUMIFS SUMPRODUCT T TRIM YEAR".split(
    " ",
  ),
];

test("its sheets, in the order people read them", () => {
  expect(description.sheets.map(({ name }) => name)).toEqual([
    "Overview",
    "Lines",
    "Subscriptions",
    "Seats",
    "API usage",
    "Credits",
    "Enterprise",
    "Assumptions",
    "Rates",
    "Actuals",
    "Comparison",
    "Scenario Base",
    "Scenario Low",
    "Scenario High",
    "Summary",
    "Verify",
    "Checks",
    "About",
  ]);
});

test("names are for controls only", () => {
  expect(description.names.map(({ name }) => name).sort()).toEqual([
    "AIB_Currency",
    "AIB_PricesKnownOn",
    "AIB_Scenario",
    "AIB_StartMonth",
  ]);
});

test("native formulas use functions that every Excel since 2016 has, and no volatile one", () => {
  const used = formulasOf(description).flatMap(({ formula }) => functionsIn(formula));
  const native = [...new Set(used.filter((name) => !name.startsWith("AIB.")))].sort();
  expect(native.filter((name) => !KNOWN.includes(name))).toEqual([]);
});

test("AIB functions stand on Checks only, so that the workbook calculates without the add-in", () => {
  const asked = formulasOf(description).filter(({ formula }) =>
    functionsIn(formula).some((name) => name.startsWith("AIB.")),
  );
  expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(["Checks"]));
  expect(asked.length).toBeGreaterThan(25);
});

test("no formula holds a number but 0, 1, 2, 9 and 4 as digits and text lengths, 3 months ahead, 12, a thousand and a million", () => {
  const constants = formulasOf(description).flatMap(({ formula }) => {
    const bare = formula.replace(/"[^"]*"/g, "").replace(/'[^']*'!/g, "");
    return [...bare.matchAll(/(?<![A-Za-z$\d.])\d+(?:\.\d+)?(?![\d:])/g)].map(([number]) => number);
  });
  expect([...new Set(constants)].sort()).toEqual(["0", "1", "1000", "1000000", "12", "2", "3", "4", "9"]);
});

test("register inputs are called up by a guarded INDEX, never by a direct reference", () => {
  const seats = description.sheets.find(({ name }) => name === "Seats");
  const headed = (key: string) => seats?.cells.find(({ content }) => content.kind === "text" && content.text === key);
  const [firstRegisterRow, lastRegisterRow] = [headed("No.")?.row ?? 0, headed("Lines called up")?.row ?? 0];
  expect(lastRegisterRow).toBeGreaterThan(firstRegisterRow);
  const direct = seats?.series.filter(({ formula }) =>
    [...formula.matchAll(/(?<![!A-Z$])\$[C-Z](\d+)(?![\d:])/g)].some(
      ([, row]) => Number(row) >= firstRegisterRow && Number(row) <= lastRegisterRow,
    ),
  );
  expect(direct).toEqual([]);
});

test("an empty budget has the same sheets, ready to be typed into", () => {
  const empty = describeWorkbook(emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")));
  expect(empty.sheets.map(({ name }) => name)).toEqual(description.sheets.map(({ name }) => name));
});

test("a plan without a public price is refused by the name of its line, not budgeted at zero", () => {
  const budget = parseBudget({
    ...sample,
    subscriptions: [{ name: "Everybody", plan: "ChatGPT Enterprise", start: "2027-01-01", base: 100 }],
    changes: [],
  });
  expect(() => describeWorkbook(budget)).toThrow(NoPrice);
  expect(() => describeWorkbook(budget)).toThrow(/Everybody/);
});

test("a curve has all its columns where a line says no more than its share and its speed", () => {
  const subscriptions = adopted.subscriptions.map((line) => ({ ...line, adoptionMidpoint: null }));
  const { sheets } = describeWorkbook({ ...adopted, seats: [], subscriptions });
  const texts = sheets
    .find(({ name }) => name === SHEET.subscriptions)
    ?.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  expect(texts).toEqual(expect.arrayContaining(["In use at most", "Adoption speed a month", "Month of the half"]));
});
