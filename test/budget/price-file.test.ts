/** Own items and negotiated rates as a file that a team shares: out, in, and in again. */
import fc from "fast-check";
import {
  type Budget,
  parseBudget,
  planPrices,
  type PriceFile,
  priceFileText,
  pricesOf,
  readPriceFile,
  runBudget,
  sumOf,
  withPrices,
} from "../../src/budget";
import { readDelimited, writeDelimited } from "../../src/budget/delimited";
import { priceBook } from "../../src/pricebook";
import { ownItems, threeOwnItems } from "../workbook/own-item-budgets";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string): PriceFile => readPriceFile(name, bytes(text));
const LOG = { on: "2026-11-28", by: "Bea", what: "taken over" };
const imported = (budget: Budget, file: PriceFile): Budget =>
  parseBudget(withPrices(budget, planPrices(budget, file, priceBook), file, priceBook, LOG));

const TYPED = `item;component;rate;from;minimum seats;vendor
Acme Team;;40;;5;Acme
Acme Team;;36,5;2027-07-01;;
claude-sonnet-4-5;input;2.5;;;
`;

describe.each(["prices.json", "prices.csv"])("%s", (name) => {
  test.each([
    ["own items on every route", ownItems],
    ["three own items", threeOwnItems],
  ])("%s: what is exported says the same when it is read", (_what, budget) => {
    const stamp = { by: "Ann", on: "2026-11-27" };
    const file = read(name, priceFileText(name, pricesOf(budget, stamp)));
    expect(file).toEqual({ format: "ai-budget-prices/1", ...stamp, note: "", rates: budget.rates });
    const plan = planPrices(budget, file, priceBook);
    expect([plan.added, plan.conflicts, plan.same.length]).toEqual([[], [], budget.rates.length]);
    expect(withPrices(budget, plan, file, priceBook, LOG)).toBe(budget);
  });

  test("a budget without the prices has them after the import, and costs the same; again, nothing changes", () => {
    const file = read(name, priceFileText(name, pricesOf(threeOwnItems, { by: "Ann", on: "2026-11-27" })));
    const once = imported({ ...threeOwnItems, rates: [] }, file);
    expect(sumOf(runBudget(once, priceBook).lines)).toBe(sumOf(runBudget(threeOwnItems, priceBook).lines));
    expect(once.changeLog).toEqual([LOG]);
    expect(imported(once, file)).toEqual(once);
  });
});

describe("a table that a person types", () => {
  const file = read("prices.csv", TYPED);

  test("any order and case, semicolons with decimal commas, only the columns that are needed", () => {
    expect(
      file.rates.map(({ item, component, rate, from, minimum, vendor }) => [
        item,
        component,
        rate,
        from,
        minimum,
        vendor,
      ]),
    ).toEqual([
      ["Acme Team", "", 40, null, 5, "Acme"],
      ["Acme Team", "", 36.5, "2027-07-01", null, ""],
      ["claude-sonnet-4-5", "input", 2.5, null, null, ""],
    ]);
  });

  test("prices for what no line names yet say who they are from, so that they are no slip", () => {
    const by = read("prices.csv", "Item,Rate,By,On\nNobody uses it,3,Ann,2026-11-27\n");
    const budget = imported({ ...threeOwnItems, rates: threeOwnItems.rates }, by);
    expect(budget.rates.at(-1)).toMatchObject({ item: "Nobody uses it", source: "Price file of Ann, 2026-11-27" });
    expect(runBudget(budget, priceBook).problems).toEqual([]);
    expect(imported(budget, by)).toEqual(budget);
  });

  test.each([
    ["a column that there is not", "Item,Rate,Colour\nX,1,red\n", 'has "Colour"'],
    ["no item", "Rate\n1\n", "has no Item or no Rate"],
    [
      "a rate that ends before it begins",
      "Item,Rate,From,To\nA,1,2027-03-01,2027-03-01\n",
      "row 2, to: it has to be later than the day from which the rate holds; correct one of the two",
    ],
    [
      "a rate in words",
      "Item,Rate\nX,cheap\n",
      'row 2, rate: it must be a number without quotes, such as 12.5, not "cheap"',
    ],
    ["no rate", "Item,Rate\nX,1\nY,\n", "row 3, rate: nothing stands here"],
    ["a day that is none", "Item,Rate,From\nX,1,1.2.2027\n", '"1.2.2027" is no date'],
    ["an open quotation mark", 'Item,Rate\n"X,1\n', "Line 2"],
  ])("%s is refused, with the place", (_what, text, says) => {
    expect(() => read("prices.csv", text)).toThrow(says);
  });

  test("another kind of JSON is refused", () => {
    expect(() => read("prices.json", '{"format": "ai-budget/1", "rates": []}')).toThrow(
      'it must be "ai-budget-prices/1"',
    );
  });
});

describe("what differs is shown before anything is written", () => {
  const budget = { ...threeOwnItems, rates: threeOwnItems.rates };
  const plan = (text: string) => planPrices(budget, read("p.csv", text), priceBook);

  test("another rate on the same days takes the place of the one that is there", () => {
    const file = read("p.csv", "Item,Rate,Vendor,Workspace,Source\nACME TEAM,90,Acme,Acme,offer of 9 December\n");
    const { conflicts } = planPrices(budget, file, priceBook);
    expect(conflicts).toMatchObject([{ row: { rate: 90 }, now: [{ rate: 80 }] }]);
    const after = imported(budget, file);
    expect(after.rates.filter(({ item }) => item.toLowerCase() === "acme team").map(({ rate }) => rate)).toEqual([90]);
    expect(imported(after, file)).toEqual(after);
  });

  test("a rate for days on which another holds is a conflict too, and wins once it is taken over", () => {
    const file = read("p.csv", "Item,Rate,From\nAcme seat,33,2027-05-01\n");
    expect(planPrices(budget, file, priceBook).conflicts).toMatchObject([{ now: [{ rate: 40 }, { rate: 36 }] }]);
    const people = runBudget(imported(budget, file), priceBook).lines.find(({ name }) => name === "Acme, people");
    expect(people?.cost.slice(3)).toEqual([6 * 36, 7 * 33, 8 * 33]);
  });

  test("an item goes by any of its names", () => {
    const known = planPrices(ownItems, read("p.csv", "Item,Component,Rate\nClaude Sonnet 4.5,input,2.5\n"), priceBook);
    expect(known).toMatchObject({ added: [], conflicts: [], same: [{ rate: 2.5 }] });
  });

  test("a rate up to a day meets the one that always holds; one of another component does not", () => {
    expect(plan("Item,Component,Rate,To\nPages,page,9,2026-12-01\n").conflicts).toHaveLength(1);
    expect(plan("Item,Component,Rate\nPages,chapter,9\n")).toMatchObject({ added: [{ rate: 9 }], conflicts: [] });
  });
});

test("any table of texts comes back from its text", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "B", "1", '"', ",", ";", "\n", " ", "é"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const table = [["Item", "Rate"], ...rows];
      const filled = table.filter((row) => row.some((text) => text !== ""));
      expect(readDelimited("t.csv", writeDelimited(table)).rows).toEqual(filled);
    }),
  );
});
