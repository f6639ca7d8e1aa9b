import fc from "fast-check";
import { nearestNames, priceBook, searchItems } from "../../src/pricebook";
import { wordsOf } from "../../src/pricebook/search";

const first = (query: string): string | undefined => searchItems(priceBook, query)[0]?.item.id;

describe("what people type finds what they mean", () => {
  test.each([
    ["claude tem", "claude-team-standard"],
    ["ChatGPT Team", "chatgpt-business-standard"],
    ["chatgtp business", "chatgpt-business-standard"],
    ["runwy pro", "runway-pro"],
    ["firefly credts", "firefly-credits"],
    ["sonet 4.5", "claude-sonnet-4-5"],
    ["claude 4.5 sonnet", "claude-sonnet-4-5"],
    ["opus 5.5", "claude-opus-5-5"],
    ["gpt 5.6 luna", "gpt-5.6-luna"],
    ["gpt-5", "gpt-5"],
  ])("%s: %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each(["Photoshop", "Suno", "Cursor Photoshop", "teapot", "", "   ", "?"])("%p finds nothing", (query) => {
    expect(searchItems(priceBook, query)).toEqual([]);
  });

  test("GPT-6 is one of the models of that number, never GPT-4", () => {
    const names = nearestNames(priceBook, "GPT-6");
    expect(names).toHaveLength(3);
    for (const name of names) expect(name).toMatch(/^gpt-6-/);
  });

  test("a name with a word too many is still told from other makers' names", () => {
    expect(nearestNames(priceBook, "Chat GPT Plus")[0]).toBe("ChatGPT Plus");
    expect(nearestNames(priceBook, "Photoshop Business Large")).toEqual([]);
  });

  test("a suggestion is a name that the functions take", () => {
    for (const name of ["veo3", "claude tem", "team", "gpt-6", "ultra", "sora"]) {
      const close = nearestNames(priceBook, name);
      expect([name, close.length > 0]).toEqual([name, true]);
      for (const one of close) expect([one, priceBook.index.byName.has(one.toLowerCase())]).toEqual([one, true]);
    }
  });
});

const names = priceBook.items.map(({ name }) => name);

test("numbers are never bent: what is found has every number that was asked for, or one that begins with it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 }), fc.nat(), (name, digit, place) => {
      const digits = [...name.matchAll(/\d/g)];
      const at = digits.length === 0 ? name.length : digits[place % digits.length]!.index;
      const typed = name.slice(0, at) + String(digit) + name.slice(at + 1);
      const asked = wordsOf(typed).filter((word) => /^\d/.test(word));
      for (const { item } of searchItems(priceBook, typed, 1)) {
        const texts = [item.name, item.id, item.vendorName, item.product, ...item.aliases].flatMap(wordsOf);
        for (const number of asked) {
          const has = texts.some((word) => word === number || word.startsWith(`${number}.`));
          expect([typed, item.name, number, has]).toEqual([typed, item.name, number, true]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("a typing error in a letter of a name leads to the name, among the first five, nine times in ten", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  const typed = fc.sample(fc.tuple(fc.constantFrom(...names), fc.nat(), letter), { numRuns: 400, seed: 20261123 });
  const cases = typed.flatMap(([name, place, other]) => {
    const letters = [...name.matchAll(/(?<=\p{L})\p{L}/gu)];
    const at = letters[place % Math.max(letters.length, 1)]?.index;
    return at === undefined ? [] : [{ name, wrong: name.slice(0, at) + other + name.slice(at + 1) }];
  });
  const found = cases.filter(({ name, wrong }) =>
    searchItems(priceBook, wrong)
      .slice(0, 5)
      .some(({ item }) => item.name === name),
  );
  expect(cases.length).toBeGreaterThan(350);
  expect(found.length / cases.length).toBeGreaterThan(0.9);
});
