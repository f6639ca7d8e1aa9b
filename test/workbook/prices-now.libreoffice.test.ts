/** @full */
import { emptyBudget, parseBudget } from "../../src/budget";
import { addMonths, parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { ratesNeeded, withItemIds } from "../../src/workbook/facts/rates-needed";
import { PRICE_NOW, RATES } from "../../src/workbook/tables/rates";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate, type Value } from "../libreoffice/recalculate";

const start = parseIso("2027-01-01");
/** One price steps in March, another ends, a third is negotiated from February on. */
const budget = parseBudget({
  ...emptyBudget(start, parseIso("2026-11-23")),
  months: 12,
  lastActualMonth: "2027-01-01",
  rates: [{ item: "claude-pro", component: "seat monthly", rate: 15, from: "2027-02-01", to: "2027-06-01" }],
  subscriptions: [{ name: "Writers", plan: "claude-pro", start: "2027-01-01", base: 3 }],
  api: [
    { name: "Desk", item: "gpt-6.2-sol", mode: "ultrafast", start: "2027-01-01", base: 10, inputTokens: 1000 },
    { name: "Bot", item: "claude-sonnet-5.5", start: "2027-01-01", base: 10, inputTokens: 1000 },
  ],
});

let rows: Value[][] = [];
beforeAll(async () => {
  rows = (await recalculate(await writeWorkbook(describeWorkbook(budget)))).rows("Rates");
});

const near = (price: number | null): unknown => (price === null ? "no price" : expect.closeTo(price, 9));
const shown = (name: string, component: string) => {
  const row = rows.find((cells) => cells[1] === name && cells[PRICE_NOW.component - 1] === component) ?? [];
  const at = (key: keyof typeof PRICE_NOW) => row[PRICE_NOW[key] - 1];
  return { unit: at("unit"), source: at("source"), price: at("price"), next: at("next"), from: at("from") };
};

test("the first screen says of every price what it is in the first open month, and its next step", () => {
  const listed = ratesNeeded(withItemIds(budget, priceBook), priceBook);
  for (const { item, component, facts, prices } of listed) {
    if (component.endsWith(" long") && facts.requestInputAbove === undefined) continue;
    const row = rows.find((cells) => cells[PRICE_NOW.key - 1] === `${item.id}|${component}`) ?? [];
    if (item.id === "claude-pro") continue;
    const open = prices.slice(2);
    const step = open.findIndex((price) => price !== open[0]);
    expect(row[PRICE_NOW.price - 1]).toEqual(near(open[0] ?? null));
    expect(row[PRICE_NOW.from - 1] || null).toBe(step < 0 ? null : addMonths(start, 1 + step));
    expect(row[PRICE_NOW.next - 1] || null).toEqual(step < 0 ? null : near(open[step] ?? null));
  }
});

test("it says in words what is charged, for what, and where the price stands", () => {
  expect(shown("GPT-6.2 Sol", "Input tokens, ultrafast")).toMatchObject({ unit: "USD per 1M tokens" });
  expect(shown("Claude Sonnet 5.5", "Input tokens").source).toBe("www.npmjs.com/package/@earendil-works/pi-ai/v/1.5.2");
});

test("a negotiated rate counts until it ends, and its source are the negotiated rates", () => {
  expect(shown("Claude Pro", "Seat, paid monthly")).toMatchObject({
    ...{ price: 15, source: RATES.negotiated },
    ...{ next: 20, from: parseIso("2027-06-01") },
  });
});

test("long requests stand there only where they have a price of their own", () => {
  expect(rows.some((cells) => cells[PRICE_NOW.key - 1] === "gpt-6.2-sol|input long")).toBe(true);
  expect(rows.some((cells) => cells[PRICE_NOW.key - 1] === "claude-sonnet-5.5|input long")).toBe(false);
});
