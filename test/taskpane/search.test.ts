import { parseIso } from "../../src/dates";
import { catalogue, priceBook } from "../../src/pricebook";
import { searchCatalogue } from "../../src/taskpane/search";

const rows = catalogue(priceBook);
const ids = (query: string): string[] => searchCatalogue(rows, query).map(({ item }) => item.id);

describe("search", () => {
  test("gives everything for an empty query, plans first", () => {
    expect(ids("")).toHaveLength(rows.length);
    expect(searchCatalogue(rows, "")[0]?.item.kind).toBe("plan");
  });

  test("finds by parts of names in any order and in any case", () => {
    expect(ids("TEAM claude")).toEqual(["claude-team-standard", "claude-team-premium"]);
  });

  test("finds by vendor, id and alias", () => {
    expect(ids("runway")).toContain("gen4.5");
    expect(ids("gpt-6-sol")).toContain("gpt-6-sol");
    const { item } = rows.find((row) => row.item.aliases.length > 0)!;
    expect(ids(item.aliases[0]!)).toContain(item.id);
  });

  test("puts what is called so before what only begins so", () => {
    expect(ids("gpt-5")[0]).toBe("gpt-5");
    expect(ids("chatgpt business").slice(0, 2)).toEqual(["chatgpt-business-standard", "chatgpt-business-premium"]);
  });

  test("gives what has ended only by its name, and as retired", () => {
    const all = catalogue(priceBook, { retired: true });
    const past = all.filter(({ end }) => end && parseIso(end.on) <= priceBook.date);
    expect(past.length).toBeGreaterThan(80);
    const sold = new Set(searchCatalogue(all, "").map(({ item }) => item.id));
    expect(past.filter(({ item }) => sold.has(item.id))).toEqual([]);
    for (const { item } of past)
      expect(searchCatalogue(all, item.id).find((row) => row.item === item)?.status).toBe("retired");
  });

  test("finds nothing for what nobody sells", () => {
    expect(ids("teapot")).toEqual([]);
  });
});
