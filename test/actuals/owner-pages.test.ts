import { EMPTY_MAP, parseImportMap, variances } from "../../src/actuals";
import { explain } from "../../src/actuals/explain";
import { byOwner } from "../../src/actuals/owners";
import { ownerPages } from "../../src/actuals/sheets/owner-pages";
import { type Budget, parseBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { printPages, type SheetDescription } from "../../src/sheet";

/** Requests at 2.00 each, of two owners and of nobody; January and February are closed. */
const line = (name: string, owner: string, base: number) => ({
  ...{ name, owner, base, item: "House model", costCentre: `CC of ${owner}` },
  ...{ start: "2027-01-01", inputTokens: 1_000_000 },
});
const actual = (name: string, month: string, quantity: number, price = 2) => ({
  ...{ line: name, month: `2027-${month}-01`, amount: quantity * price, quantity },
});
const budget = parseBudget({
  ...{ format: "ai-budget/1", title: "Owners", startMonth: "2027-01-01", months: 4, pricesKnownOn: "2026-11-24" },
  ...{ scenario: "Base", scenarios: [{ name: "Base" }], lastActualMonth: "2027-02-01" },
  rates: [{ item: "House model", component: "input", rate: 2, currency: "USD", vendor: "House" }],
  api: [
    line("Search", "Zoe", 100),
    line("Support", "Ann", 50),
    line("Docs", "ann", 10),
    { ...line("Labels", "", 20), limit: 45 },
  ],
  actuals: [
    ...[actual("Search", "01", 110, 2.5), actual("Search", "02", 110, 2.5)],
    ...[actual("Support", "01", 54), actual("Support", "02", 54)],
    ...[actual("Docs", "01", 11), actual("Labels", "01", 23), actual("Labels", "02", 20)],
  ],
});
const nothing = { facts: [], notBudgeted: [], unmapped: [], progress: [] };
const explained = explain(budget, priceBook, EMPTY_MAP, nothing);
const { year, owned } = byOwner(budget, explained);
const linesOf = (owner: string) => owned.find((own) => own.owner === owner)?.lines ?? [];

const sheet = ownerPages({
  ...{ budget, imports: [], facts: [], exportedOn: null, explained, memo: { total: 0, now: "Summary!$F$20" } },
  actualsTable: undefined,
  mapped: { actuals: [], unmapped: [], notBudgeted: [], ignored: [], notMoney: [], notClosed: [], noRate: [] },
});
const rowOf = (label: string, from = 1): (string | number)[] => {
  const at = sheet.cells.find(({ row, content }) => row >= from && content.kind === "text" && content.text === label);
  return sheet.cells.flatMap(({ row, content }): (string | number)[] => {
    if (row !== at?.row) return [];
    return content.kind === "number" ? [content.value] : content.kind === "text" ? [content.text] : [];
  });
};

/** The texts of each printed page. */
function pagesOf({ cells, printed }: SheetDescription): string[][] {
  const starts = [1, ...(printed?.pages ?? [])];
  return starts.map((start, k) =>
    cells.flatMap(({ row, column, content }) =>
      content.kind === "text" && column < 13 && row >= start && row < (starts[k + 1] ?? Infinity) ? [content.text] : [],
    ),
  );
}

test("lines are with who answers for them, however the name is written; those of nobody come last", () => {
  expect(owned.map(({ owner, lines }) => [owner, lines.map(({ name }) => name)])).toEqual([
    ["Ann", ["Support", "Docs"]],
    ["Zoe", ["Search"]],
    ["", ["Labels"]],
  ]);
  expect([year.name, year.months.length, year.closed]).toEqual(["FY2027", 4, 2]);
});

test("to date actual and budget, and the year by the latest forecast", () => {
  const [search] = linesOf("Zoe");
  expect(search).toMatchObject({ budgetToDate: 400, actualToDate: 550, budgetYear: 800, monthsUnknown: 0 });
  // 110 requests a month go on, at the budget's price
  expect(search?.latestYear).toBeCloseTo(550 + 2 * 110 * 2, 9);
  expect(search?.steps).toMatchObject({ volume: 40, mix: 0, price: 110, amount: 0 });
});

test("a month of which nothing is known stands as budgeted, and says so", () => {
  const [, docs] = linesOf("Ann");
  expect(docs).toMatchObject({ budgetToDate: 40, actualToDate: 42, monthsUnknown: 1 });
  expect(rowOf("Docs")).toEqual(["Docs", "CC of ann", 40, 42, 2, "1 month not known", 80, 82, 2]);
});

test("what differs by a tenth or more has to be explained", () => {
  expect(owned.flatMap(({ lines }) => lines.filter(({ isToExplain }) => isToExplain).map(({ name }) => name))).toEqual([
    "Search",
  ]);
  const explain = sheet.cells.find(({ content }) => content.kind === "text" && content.text.startsWith("These differ"));
  expect(rowOf("Search", explain?.row)).toEqual(["Search", 150, 40, 110, 0]);
});

test("from which share on is for the map to say", () => {
  const named = (materialShare: number) => {
    const map = parseImportMap({ ...EMPTY_MAP, materialShare });
    const { owned: told } = byOwner(budget, explain(budget, priceBook, map, nothing));
    return told.flatMap(({ lines }) => lines.filter(({ isToExplain }) => isToExplain).map(({ name }) => name));
  };
  // 42 of 40 are a twentieth more, 550 of 400 three eighths; the other two are more than half off
  expect(named(0.05)).toContain("Docs");
  expect(named(0.051)).not.toContain("Docs");
  expect(named(0.375)).toContain("Search");
  expect(named(0.376)).not.toContain("Search");
});

test("a page for each owner names no other owner and no line of others", () => {
  const [all = [], ...pages] = pagesOf(sheet);
  expect(all).toEqual(expect.arrayContaining(["Ann", "Zoe", "No owner", "All, metered"]));
  const own = { Ann: ["Support", "Docs"], Zoe: ["Search"], "No owner": ["Labels"] };
  Object.entries(own).forEach(([owner, lines], k) => {
    const told = pages[k] ?? [];
    expect(told).toEqual(expect.arrayContaining([owner, ...lines]));
    const others = Object.entries(own).flatMap(([other, names]) => (other === owner ? [] : [other, ...names]));
    expect(others.filter((name) => told.some((text) => text.includes(name)))).toEqual([]);
  });
  expect(pages[3]).toEqual(expect.arrayContaining(["Of which budget"]));
});

test("each owner begins a printed page", () => {
  const { breaksBefore } = printPages(sheet);
  expect(breaksBefore.rows).toEqual(expect.arrayContaining([...(sheet.printed?.pages ?? [])]));
  for (const row of sheet.printed?.pages ?? [])
    expect(sheet.cells.find((cell) => cell.row === row && cell.column === 2)?.style).toBe("heading");
});

test("what has to be looked at is of their own lines: limits, and months without data", () => {
  const told = owned.map(({ owner, alerts }) => [owner, alerts.map(({ state, what }) => `${state}: ${what}`)]);
  expect(told).toEqual([
    ["Ann", ["No data: Docs"]],
    ["Zoe", []],
    ["", ["Over limit: Labels", "Alert: Labels"]],
  ]);
});

test("all owners add up to the variance of the lines", () => {
  const sum = owned
    .flatMap(({ lines }) => lines)
    .reduce((all, own) => all + (own.actualToDate ?? NaN) - (own.budgetToDate ?? NaN), 0);
  const whole = variances(explained.closed, []).reduce((all, { total }) => all + total, 0);
  expect(sum).toBeCloseTo(whole, 9);
  expect(rowOf("All, metered")[4]).toBeCloseTo(whole, 2);
});

test("before a month is closed a page tells of the first year, and nothing has to be explained", () => {
  const open: Budget = { ...budget, lastActualMonth: null };
  const told = byOwner(open, explain(open, priceBook, EMPTY_MAP, nothing));
  expect([told.year.name, told.year.closed]).toEqual(["FY2027", 0]);
  expect(told.owned.flatMap(({ lines }) => lines.filter(({ isToExplain }) => isToExplain))).toEqual([]);
});
