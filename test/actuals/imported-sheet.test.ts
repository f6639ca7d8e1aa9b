import { EMPTY_MAP, type Fact, parseImportMap } from "../../src/actuals";
import { importedSheet, MOST_ROWS } from "../../src/actuals/sheets/imported-sheet";
import { emptyBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";

const month = parseIso("2026-10-01");
const fact = (changed: Partial<Fact>): Fact => ({
  ...{
    source: "openai-costs",
    account: "org",
    vendor: "OpenAI",
    route: "api",
    kind: "usage",
    basis: "bill",
    owner: "",
  },
  ...{ month, from: month, to: month + 1, item: "gpt-x", unit: "tokens", currency: "USD", rows: 1, days: null },
  ...{ quantity: { units: 5n, scale: 0 }, billed: { units: 125n, scale: 2 }, list: null },
  ...changed,
});
const nowhere = { actuals: [], unmapped: [], notBudgeted: [], ignored: [], notMoney: [], notClosed: [], noRate: [] };
const sheetOf = (facts: readonly Fact[], mapped = {}, rules = EMPTY_MAP.rules) =>
  importedSheet(
    {
      ...{ budget: emptyBudget(month, month), imports: [], facts, exportedOn: null, mapped: { ...nowhere, ...mapped } },
      ...{
        explained: { closed: [], variance: [], latest: [], alerts: [], materialShare: 0.1 },
        memo: { total: 0, now: "Summary!$F$20" },
      },
      actualsTable: undefined,
    },
    rules,
  ).sheet;
const textsOf = (facts: readonly Fact[], mapped = {}, rules = EMPTY_MAP.rules): string[] =>
  sheetOf(facts, mapped, rules).cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));

test("people are not named: what differs by who used it is one row", () => {
  const facts = ["ann@example.com", "ben@example.com"].map((owner) => fact({ owner }));
  const sheet = sheetOf(facts, { unmapped: facts });
  expect(JSON.stringify(sheet)).not.toContain("example.com");
  const figures = sheet.cells.flatMap(({ content }) => (content.kind === "number" ? [content.value] : []));
  expect(figures).toEqual([10, 2.5, 0]);
});

test("each fact says where it went", () => {
  const [mapped, stray] = [fact({ item: "gpt-x" }), fact({ item: "gpt-y" })];
  const { rules } = parseImportMap({
    format: "ai-budget-import-map/1",
    rules: [
      { item: "gpt-x", line: "Search", share: 0.75 },
      { item: "gpt-x", line: "Docs", share: 0.25 },
    ],
  });
  const texts = textsOf([mapped, stray], { unmapped: [stray] }, rules);
  expect(texts).toEqual(expect.arrayContaining(["Search 75 %", "Docs 25 %", "no rule yet"]));
  const billed = sheetOf([mapped], {}, rules).cells.filter(({ column }) => column === 13);
  expect(billed.flatMap(({ content }) => (content.kind === "number" ? [content.value] : []))).toEqual([0.9375, 0.3125]);
});

test("text of a file stays text, whatever it looks like", () => {
  const sheet = sheetOf([fact({ item: "=1+1" })]);
  expect(sheet.cells.find(({ content }) => content.kind === "text" && content.text === "=1+1")).toBeDefined();
  // but for what asks whether the budget has changed
  expect(sheet.cells.filter(({ content }) => content.kind === "formula")).toHaveLength(1);
});

test("more than a sheet holds is refused, and says how many", () => {
  const facts = Array.from({ length: MOST_ROWS + 1 }, (_, k) => fact({ item: `item ${k}` }));
  expect(() => sheetOf(facts)).toThrow(/50,001 rows, and 50,000 are the most/);
});
