import { priceBook } from "../../src/pricebook";
import { excel, spill } from "./custom-functions-runtime";

const call = (name: string, ...args: unknown[]) => spill(() => excel[name]!(...args));
const noPrice = (says: string) => ({ error: "#N/A", message: expect.stringContaining(says) as string });

/** Before the day on which the first price was recorded, which nobody can pin a budget to. */
const TOO_EARLY = "2025-01-01";
const starts = noPrice("The price book starts on 2026-11-23");

describe("no function answers with an empty table", () => {
  test.each(priceBook.items.map(({ vendor, id }) => `${vendor}/${id}`))("PRICEINFO says something of %s", (id) => {
    const table = call("PRICEINFO", id) as unknown[][];
    const fields = table.map(([field]) => field);
    expect(fields.includes("unit") || fields.includes("no price")).toBe(true);
  });

  test("an item without a price says why beside what is known of it", () => {
    const reason = (...args: unknown[]) =>
      Object.fromEntries(call("PRICEINFO", ...args) as [string, unknown][])["no price"];
    expect(reason("ChatGPT Enterprise")).toMatch("no public price");
    expect(reason("OpenAI API")).toBe('OpenAI API has no one price; name a component: "web search", "file search".');
    expect(reason("gpt-5")).toBeUndefined();
  });

  test("a model of which nothing is on record yet says since when there is", () => {
    expect(call("PRICEINFO", "gpt-5", null, null, "2020-01-01")).toEqual(noPrice("is on record before 2025-08-07"));
  });

  test("a component that the item lacks is refused", () => {
    expect(call("PRICEINFO", "gpt-5", null, "image")).toMatchObject({ error: "#VALUE!" });
    expect(call("PRICEINFO", "gpt-5", null, "input batch+us", "2020-01-01")).toEqual(noPrice("on record before"));
  });

  test("a catalogue of nothing says so", () => {
    expect(call("CATALOG", "Perplexity", "credits")).toEqual(noPrice("leave one of them blank"));
    expect((call("CATALOG", "Perplexity") as unknown[][]).length).toBeGreaterThan(1);
  });
});

test.each<[string, unknown[]]>([
  ["PRICEINFO", ["gpt-5", null, null, null, TOO_EARLY]],
  ["PRICEINFO", ["gpt-5", "status", null, null, TOO_EARLY]],
  ["PRICEINFO", ["ChatGPT Business", "gates", null, null, TOO_EARLY]],
  ["CATALOG", [null, null, null, TOO_EARLY]],
  ["INCLUDES", ["Claude Team", "Claude API", null, TOO_EARLY]],
  ["PRICE", ["gpt-5", "input", null, null, TOO_EARLY]],
  ["SEATCOST", ["ChatGPT Business", 5, null, null, null, null, TOO_EARLY]],
  ["APICOST", ["gpt-5", 1e6, 0, null, null, null, null, null, null, TOO_EARLY]],
  ["USAGECOST", ["OpenAI API", "web search", 5, null, null, null, null, TOO_EARLY]],
  ["CREDITCOST", ["Runway Pro", 500, 1, null, null, null, null, TOO_EARLY]],
  ["CREDITUSE", ["Runway Pro", "gen4.5", 5, null, null, TOO_EARLY]],
  ["APICREDIT", ["Claude Team", 5, null, TOO_EARLY]],
])("before its first record the price book answers nothing: %s %j", (name, args) => {
  expect(call(name, ...args)).toEqual(starts);
});
