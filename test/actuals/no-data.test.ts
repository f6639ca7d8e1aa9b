import { EMPTY_MAP, varianceToDate } from "../../src/actuals";
import { explain } from "../../src/actuals/explain";
import { varianceSheet } from "../../src/actuals/sheets/variance-sheet";
import { parseBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";

/** January is closed. Search has an amount, Docs has none; neither has the only subscription. */
const start = "2027-01-01";
const api = { item: "House model", base: 100, inputTokens: 1_000_000, start };
const budgetWith = (actuals: readonly Record<string, unknown>[]) =>
  parseBudget({
    ...{ format: "ai-budget/1", title: "No data", startMonth: start, months: 2, pricesKnownOn: "2026-11-24" },
    ...{ scenario: "Base", scenarios: [{ name: "Base" }], lastActualMonth: start },
    rates: [{ item: "House model", component: "input", rate: 2, currency: "USD", vendor: "House" }],
    subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 3, start }],
    api: [
      { ...api, name: "Search" },
      { ...api, name: "Docs" },
    ],
    actuals,
  });
const nothing = { facts: [], notBudgeted: [], unmapped: [], progress: [] };
const source = (actuals: readonly Record<string, unknown>[]) => {
  const budget = budgetWith(actuals);
  return {
    ...{ budget, imports: [], facts: [], exportedOn: null, memo: { total: 0, now: "Summary!$F$20" } },
    explained: explain(budget, priceBook, EMPTY_MAP, nothing),
    actualsTable: undefined,
    mapped: { actuals: [], unmapped: [], notBudgeted: [], ignored: [], notMoney: [], notClosed: [], noRate: [] },
  };
};
const search = { line: "Search", month: start, amount: 250, quantity: 110 };
const said = (actuals: readonly Record<string, unknown>[]) => varianceToDate(source(actuals)).map((one) => one.said);
const words = (actuals: readonly Record<string, unknown>[]) =>
  varianceSheet(source(actuals)).cells.flatMap(({ row, content }) =>
    content.kind === "text" && ["as budgeted", "no data", "adverse", "favourable"].includes(content.text)
      ? [[row, content.text]]
      : [],
  );

test("a line of which a closed month knows nothing is named beside the side that counts it as budgeted", () => {
  expect(said([search])).toEqual([
    "Access, FY2027 until 2027-01: as budgeted. Nothing is known yet, for a month or more, of Writers: there they count as budgeted.",
    "Metered, FY2027 until 2027-01: 50.00 USD above budget (12.5 %); the largest step is “Price”, +30.00 USD. Nothing is known yet, for a month or more, of Docs: there they count as budgeted.",
  ]);
  const all = [search, { line: "Docs", month: start, amount: 200, quantity: 100 }];
  const [access, metered] = said([...all, { line: "Writers", month: start, amount: 60, quantity: 3 }]);
  expect([access, metered].join(" ")).not.toContain("Nothing is known");
});

test("a group without any data says so in the place of “as budgeted”", () => {
  // to date and by month: the subscriptions, then the API
  expect(words([search]).map(([, word]) => word)).toEqual(["no data", "adverse", "no data", "adverse"]);
  expect(words([]).map(([, word]) => word)).toEqual(["no data", "no data", "no data", "no data"]);
  const paid = { line: "Writers", month: start, amount: 60, quantity: 3 };
  expect(words([paid, search]).map(([, word]) => word)).toEqual(["as budgeted", "adverse", "as budgeted", "adverse"]);
});
