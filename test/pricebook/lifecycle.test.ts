import { parseIso, toIso } from "../../src/dates";
import { catalogTable } from "../../src/functions/catalog-table";
import { catalogue, endsReadOf, findItem, priceBook, statusOf } from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { amountOf, bookOf, lookUp, price, problemOf } from "./book";
import more from "./cases/more-lifecycle.json";

const status = (name: string, date: string, knownOn?: string) =>
  statusOf(priceBook, findItem(priceBook, name), {
    date: parseIso(date),
    ...(knownOn !== undefined && { knownOn: parseIso(knownOn) }),
  });

describe("an end of life that the research gathered", () => {
  test("there are 53", () => {
    expect(more).toHaveLength(53);
  });

  test.each(more)("$model", ({ model, ends }) => {
    const item = findItem(priceBook, model);
    expect(item.endsOn).toBe(ends);
    expect(status(model, ends)).toBe("retired");
    expect(status(model, toIso(parseIso(ends) - 1))).toBe("legacy");
    expect(problemOf(() => lookUp(model, "input", { date: ends }))).toMatch(/is not to be had from/);
  });

  test("is not known to a budget pinned before it was recorded", () => {
    expect(status("claude-sonnet-4-5", "2026-12-01", "2026-11-23")).toBe("current");
  });
});

describe("the status of an item", () => {
  test.each([
    ["gpt-6.2-sol", "2026-11-16", "announced"],
    ["gpt-6.2-sol", "2026-11-17", "current"],
    ["claude-sonnet-5", "2026-11-27", "legacy"],
    ["gpt-5", "2026-12-10", "legacy"],
    ["gpt-5", "2026-12-11", "retired"],
    ["ChatGPT Plus", "2026-11-27", "current"],
  ])("%s on %s: %s", (name, date, expected) => {
    expect(status(name, date)).toBe(expected);
  });

  test("nothing past its end is in the catalogue, unless it is asked for, and then as retired", () => {
    const past = priceBook.items.filter(({ endsOn }) => endsOn !== undefined && parseIso(endsOn) <= priceBook.date);
    expect(past.length).toBeGreaterThan(80);
    const all = catalogue(priceBook, { retired: true });
    expect(all.filter((row) => row.status === "retired").map(({ item }) => item.id)).toEqual(past.map(({ id }) => id));
    const [header = [], ...rows] = catalogTable(priceBook, {});
    const column = (name: string) => header.indexOf(name);
    for (const { id } of past) expect(rows.some((row) => row[column("Id")] === id)).toBe(false);
    for (const row of rows) {
      expect(["announced", "current", "legacy"]).toContain(row[column("Status")]);
      expect(row[column("Ends on")] === "none" || Number(row[column("Ends on")]) > priceBook.date).toBe(true);
    }
  });

  /** Every end that the ledger has, as its rows say it, latest recorded last. */
  const ends = new Map(
    vendorFiles.flatMap(({ terms }) =>
      terms.flatMap((term) => (term.fact === "end" && term.value ? [[term.of, term.value.on] as const] : [])),
    ),
  );
  const shown = (date: number) => {
    const [header = [], ...rows] = catalogTable(priceBook, { date });
    const column = (name: string) => header.indexOf(name);
    return new Map(rows.map((row) => [row[column("Id")], row[column("Status")]]));
  };
  const ownIds = new Set(priceBook.items.map(({ id }) => id));
  const days = [
    ...new Set([...ends.values()].flatMap((on) => [-1, 0, 1].map((later) => parseIso(on) + later))),
    ...["2026-11-23", "2026-12-31", "2027-06-15", "2028-01-01", "2040-01-01"].map(parseIso),
  ].sort((a, b) => a - b);

  test("on no day is anything current past its end, or gone before it", () => {
    expect(ends.size).toBeGreaterThan(120);
    const wrong = days.flatMap((day) => {
      const listed = shown(day);
      return [...ends].flatMap(([id, on]) => {
        if (!ownIds.has(id)) return [`${id} is no item`];
        const status = listed.get(id);
        if (day >= parseIso(on)) return status === undefined ? [] : [`${id} on ${toIso(day)}: ${status}`];
        return status === "current" ? [`${id} on ${toIso(day)}: current, and its end is announced`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("what is on sale on a day has a price then, but for quotes, APIs and what nobody has read, with the reason", () => {
    const unread = priceBook.prices.filter(({ amount, note }) => amount === null && note !== undefined);
    const isUnread = new Set(unread.map(({ item, component }) => `${item} ${component}`));
    for (const date of days.filter((day) => day >= priceBook.startsOn)) {
      const rows = catalogue(priceBook, { date }).filter(
        ({ status, component }) => status !== "announced" && component,
      );
      const silent = rows.filter(({ item, price }) => !item.quoteOnly && price === null);
      expect(silent.filter(({ item, component }) => !isUnread.has(`${item.id} ${component}`))).toEqual([]);
    }
  });

  test("the catalogue keeps its columns and has new ones at the right only", () => {
    const [header = []] = catalogTable(priceBook, {});
    expect(header.slice(0, 11).join()).toBe("Vendor,Product,Name,Id,Kind,Route,Component,Price,Currency,Unit,Status");
    expect(header.slice(11)).toEqual(["Ends on", "Replaced by"]);
  });
});

test("every end has a source and the day it was seen, and is replaced by an item of the book where it is known", () => {
  const ends = vendorFiles.flatMap(({ terms }) => terms.flatMap((term) => (term.fact === "end" ? [term] : [])));
  expect(ends.length).toBeGreaterThan(120);
  for (const { source, verifiedOn, value } of ends) {
    expect([source, verifiedOn].every((text) => text.length > 0)).toBe(true);
    if (value?.replacedBy !== undefined) expect(findItem(priceBook, value.replacedBy).id).toBe(value.replacedBy);
  }
});

test("each vendor that ends models has a day on which its ends were read", () => {
  for (const vendor of ["openai", "anthropic", "google", "perplexity", "runway"])
    expect(endsReadOf(priceBook, vendor)).toMatchObject({ source: expect.stringContaining("https://") as string });
  expect(endsReadOf(priceBook, "openai", parseIso("2026-11-23"))).toBeUndefined();
});

describe("a price that was promised until a day", () => {
  const book = bookOf(price({ confidence: "high", guaranteedUntil: "2026-11-21", note: "promotional" }));
  const on = (date: string) => lookUp("model-a", "input", { book, date });

  test("is as it stands until that day, and of low confidence after it, with a note that says so", () => {
    expect(on("2026-11-21")).toMatchObject({ amount: 1, confidence: "high", note: "promotional" });
    expect(on("2026-11-22")).toMatchObject({
      amount: 1,
      confidence: "low",
      guaranteedUntil: "2026-11-21",
      note: "Promised by the vendor until 2026-11-21 only: read its page again. promotional",
    });
  });

  test("GPT-5.6 Sol's is", () => {
    expect(lookUp("gpt-5.6-sol", "input", { date: "2026-11-21" }).confidence).toBe("high");
    expect(lookUp("gpt-5.6-sol", "output", { date: "2026-12-01" })).toMatchObject({ amount: 20, confidence: "low" });
  });
});

describe("prices read again", () => {
  test.each([
    ["claude-sonnet-4-5", "input long", "2026-04-29", 6],
    ["claude-sonnet-4-5", "input long", "2026-04-30", 3],
    ["google/claude-sonnet-4-5", "input long", "2026-11-27", 6],
    ["claude-sonnet-4-0", "output long", "2026-04-01", 22.5],
    ["claude-sonnet-5-5", "cache read", "2026-09-28", 0.2],
    ["claude-sonnet-5-5", "cache read", "2026-10-06", 0.2],
    ["claude-sonnet-5-5", "cache read", "2026-10-07", 0.1],
    ["claude-opus-5", "input fast", "2026-11-27", 10],
    ["claude-opus-5", "output fast", "2026-11-27", 50],
    ["gpt-4.1", "input priority", "2026-11-27", 3.5],
    ["gpt-4.1", "output fast", "2026-11-27", 14],
    ["gpt-4o", "input fast", "2026-11-27", 4.25],
    ["gpt-4o", "output fast", "2026-11-27", 17],
    ["o3", "input fast", "2026-11-27", 3.5],
    ["o3", "output fast", "2026-11-27", 14],
    ["gpt-5-mini", "output fast", "2026-11-27", 3.6],
    ["gemini-3.6-flash", "input", "2026-08-12", 1.5],
    ["gemini-3.6-flash", "output", "2026-08-12", 7.5],
    ["gemini-3.6-flash", "input", "2026-08-13", 0.75],
    ["gemini-3.6-flash", "input", "2027-01-01", 1.5],
    ["gemini-3.1-pro-preview", "cache storage", "2026-11-27", 4.5],
    ["gemini-2.5-flash", "cache storage", "2026-11-27", 1],
    ["gemini-3.8-flash", "cache storage", "2026-12-31", 0.5],
    ["gemini-3.8-flash", "cache storage", "2027-01-01", 1],
    ["gemini-2.5-pro", "cache read batch", "2026-11-01", 0.125],
    ["gemini-4-hydrogen", "cache read", "2026-11-27", 0.075],
  ])("%s, %s on %s: %d", (item, component, date, amount) => {
    expect(amountOf(item, component, { date })).toBe(amount);
  });

  test("a budget pinned before keeps what it had", () => {
    const pin = { date: "2026-12-01", knownOn: "2026-11-23" };
    // twice the standard price for every model was no price of this one
    expect(problemOf(() => lookUp("gpt-4.1", "input fast", pin))).toMatch(/^NoPrice: GPT-4.1 has no "fast" price/);
    expect(amountOf("claude-sonnet-4-5", "input long", pin)).toBe(6);
    expect(lookUp("gpt-5.6-sol", "input", pin).confidence).toBe("high");
  });
});
