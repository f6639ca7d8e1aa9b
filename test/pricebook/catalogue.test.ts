import { parseIso } from "../../src/dates";
import { catalogue, type CatalogueFilter, mainComponent, priceBook, unitText } from "../../src/pricebook";

const ids = (filter: CatalogueFilter) => catalogue(priceBook, filter).map(({ item }) => item.id);
const rowOf = (id: string) => catalogue(priceBook).find(({ item }) => item.id === id);

test("the catalogue has every item sold on the book's own date", () => {
  const ended = priceBook.items.filter(({ endsOn }) => endsOn !== undefined && parseIso(endsOn) <= priceBook.date);
  expect(ids({}).length).toBe(priceBook.items.length - ended.length);
  expect(ids({})).not.toContain("sora-2");
});

test("it can be asked by vendor and route", () => {
  expect(ids({ vendor: "anthropic", route: "seats" })).toEqual(["claude-team-standard", "claude-team-premium"]);
  expect(ids({ vendor: "perplexity", route: "credits" })).toEqual([]);
});

test("on a day it has what was sold then, and nothing before its release", () => {
  const on = (date: string) => ids({ vendor: "runway", date: parseIso(date) });
  expect(on("2026-11-01")).toContain("runway-unlimited");
  expect(on("2026-12-01")).not.toContain("runway-unlimited");
  expect(on("2026-05-01")).not.toContain("runway-max");
  expect(ids({ date: parseIso("2026-11-16") })).not.toContain("gpt-6.2-sol");
  expect(ids({ date: parseIso("2026-11-17") })).toContain("gpt-6.2-sol");
});

test("a row shows the price people ask for first", () => {
  expect(rowOf("chatgpt-business-standard")).toMatchObject({ component: "seat monthly", price: { amount: 25 } });
  expect(rowOf("claude-enterprise")).toMatchObject({ component: "seat annual", price: { amount: 20 } });
  expect(rowOf("gpt-5")).toMatchObject({ component: "input", price: { amount: 1.25 } });
  expect(rowOf("gen4.5")).toMatchObject({ component: "second", price: { amount: 0.12 } });
});

test("quote only and metered items have a row without a price, never zero", () => {
  expect(rowOf("chatgpt-enterprise")).toMatchObject({ component: "seat monthly", price: null });
  expect(rowOf("openai-api")).toMatchObject({ component: null, price: null });
  expect(
    priceBook.items.filter((item) => item.kind === "plan" && mainComponent(priceBook, item) === null),
  ).toHaveLength(1);
});

test("units read as people write them", () => {
  expect([
    unitText(1, "seat month"),
    unitText(1_000_000, "token"),
    unitText(1000, "search"),
    unitText(2500, "credit"),
  ]).toEqual(["seat month", "1M tokens", "1,000 searches", "2,500 credits"]);
});
