import { parseIso } from "../../src/dates";
import { catalogue, priceBook } from "../../src/pricebook";
import { NOT_COVERED, notCovered, searchCatalogue } from "../../src/taskpane/search";

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

  test.each([
    ["video", "veo-3.1", "gpt-transcribe"],
    ["runway video", "gen4.5", "veo-3.1"],
    ["image", "gpt-image-2", "whisper-1"],
    ["voice", "text_to_speech", "veo-3.1"],
  ])("finds by what is counted: %s", (query, there, absent) => {
    const found = ids(query);
    expect(found).toContain(there);
    expect(found).not.toContain(absent);
  });

  test("what has the word in its name stands before what only counts it", () => {
    const found = ids("image");
    expect(found.findIndex((id) => !id.includes("image"))).toBeGreaterThan(found.indexOf("gpt-image-2"));
  });

  test("letters may bend, numbers never", () => {
    expect(ids("claude sonet 5.5")[0]).toBe("claude-sonnet-5-5");
    expect(ids("sonnet 6")).not.toContain("claude-sonnet-5-5");
  });

  test("a name of before leads to the plan as it is called now", () => {
    expect(ids("chatgpt team")[0]).toBe("chatgpt-business-standard");
  });

  test.each(NOT_COVERED)("%s is told to be missing as long as the book does not have it", (name) => {
    expect(notCovered(`${name} price`)).toBe(name);
    expect(ids(name.split(" ")[0]!).filter((id) => id.includes(name.toLowerCase().split(" ")[0]!))).toEqual([]);
  });

  test("what the book has is never told to be missing", () => {
    expect(rows.filter(({ item }) => notCovered(item.name) !== undefined)).toEqual([]);
  });
});
