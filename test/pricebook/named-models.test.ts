/**
 * A vendor-wide price or factor answers for a model from the day on which a source is known to name the model, and cached tokens are
 * plain input from the day on which a source is known to say so (design §4 "not on record is not answered"). Every one of them is
 * asked in the month of its evidence and in the month before.
 */
import { firstOfMonth, parseIso } from "../../src/dates";
import { findPrice, type Item, openPriceBook, type Price, priceBook } from "../../src/pricebook";
import { isProblem } from "../../src/problems";
import { amountOf, item, lookUp, price, problemOf, vendorFile } from "./book";

const itemOf = new Map(priceBook.items.map((each) => [each.id, each]));
const named = priceBook.prices.filter(({ forModels }) => forModels !== undefined);

/** The models a row holds for, and the day each is named, as its data says. */
function namings({ item: api, forModels, namedOn = [], verifiedOn }: Price): { model: Item; on: string }[] {
  const models = forModels === "all" ? modelsOf(itemOf.get(api)!.vendor) : forModels!;
  return models.map((id) => {
    const sights = namedOn.filter((sight) => sight.models === "all" || sight.models.includes(id)).map(({ on }) => on);
    return { model: itemOf.get(id)!, on: sights.sort()[0] ?? verifiedOn.padEnd(10, "-01") };
  });
}
const modelsOf = (vendor: string): string[] =>
  priceBook.items.filter((each) => each.vendor === vendor && each.kind === "model").map(({ id }) => id);

function answer(model: Item, component: string, date: number): number | string {
  try {
    return findPrice(priceBook, { item: model, component, date }).amount;
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.message;
    throw thrown;
  }
}
const monthBefore = (iso: string): number => firstOfMonth(parseIso(iso)) - 1;

describe("the data", () => {
  test("a list names no model that came after its source was read", () => {
    expect(named.length).toBeGreaterThan(25);
    const early = named.flatMap((row) =>
      namings(row)
        .filter(({ model, on }) => row.forModels !== "all" && (model.startsOn ?? "") > on)
        .map(({ model, on }) => `${row.component}: ${model.id} of ${model.startsOn} on ${on}`),
    );
    expect(early).toEqual([]);
  });

  test("a sight has a source, and names models that the price holds for", () => {
    for (const { forModels, namedOn = [], recordedOn } of named)
      for (const { on, source, models } of namedOn) {
        expect(source).toMatch(/^https:\/\//);
        expect(on <= recordedOn).toBe(true);
        if (forModels === "all") continue;
        expect(models === "all" ? [] : models.filter((id) => !forModels!.includes(id))).toEqual([]);
      }
  });

  test("whoever bills cached tokens as input says since when that is known, and where", () => {
    const said = priceBook.items.flatMap(({ billedAsInput = [] }) => billedAsInput);
    expect(said.length).toBeGreaterThan(7);
    for (const { on, source } of said)
      expect([on, source]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), expect.stringMatching(/^https:/)]);
  });
});

/** Where a model has a factor or a meter by its own row, its own row counts. */
const isOwn = (model: Item, component: string): boolean =>
  priceBook.prices.some(
    (row) => row.item === model.id && (row.component === component || row.component.endsWith(` ${component}`)),
  );
const last = new Map(named.map((row) => [`${row.item} ${row.component} ${row.effectiveFrom}`, row]));

describe("no model is answered before it is named, and each is from then on", () => {
  const rows = [...last.values()].filter(({ effectiveFrom }) => effectiveFrom === null);
  test.each(rows.map((row) => [`${row.item}, ${row.component}`, row] as const))("%s", (_name, row) => {
    const component = row.unit === "factor" ? `input ${row.component}` : row.component;
    for (const { model, on } of namings(row)) {
      if (isOwn(model, row.component)) continue;
      const said = answer(model, component, monthBefore(on));
      expect([model.id, said]).toEqual([
        model.id,
        expect.stringMatching(/ is on record before | no price for | not to be had | has no /),
      ]);
      const [first] = [on, model.startsOn ?? on].sort().reverse();
      const ended = model.endsOn !== undefined && model.endsOn <= first!;
      const hasInput = typeof answer(model, "input", parseIso(first!)) === "number";
      if (!ended && (row.unit !== "factor" || hasInput))
        expect([model.id, typeof answer(model, component, firstOfMonth(parseIso(first!)))]).toEqual([
          model.id,
          "number",
        ]);
    }
  });
});

describe("cached tokens that are plain input", () => {
  test.each([
    ["gpt-4o", "cache write", "2024-09-30", "2024-10-01", 2.5],
    ["gemini-2.5-pro", "cache write", "2025-04-30", "2025-05-06", 1.25],
    ["gpt-5.5-pro", "cache read", "2026-03-31", "2026-04-23", 30],
  ])("%s, %s: not on %s, on %s", (name, component, before, from, amount) => {
    expect(problemOf(() => lookUp(name, component, { date: before }))).toMatch(/^NoPrice: .* is on record before /);
    expect(amountOf(name, component, { date: from })).toBe(amount);
  });
});

describe("a vendor-wide price", () => {
  const api = item({ id: "api", name: "The API", kind: "api", sellsVendorMeters: true });
  const search = price({
    item: "api",
    component: "web search",
    unit: "search",
    per: 1000,
    forModels: ["model-a", "model-b"],
    namedOn: [{ on: "2026-06-10", source: "https://example.com/june", models: ["model-b"] }],
    firstSeen: { on: "2026-03-02", source: "https://example.com/march" },
    verifiedOn: "2026-09-14",
  });
  const b = item({ id: "model-b", name: "Model B", aliases: [] });
  const book = openPriceBook([vendorFile({ items: [item({}), b, api], prices: [search, price({})] })]);

  test("that was seen before it named a model answers for its API, not for the model", () => {
    expect(amountOf("The API", "web search", { date: "2026-03-01", book })).toBe(1);
    expect(problemOf(() => lookUp("model-a", "web search", { date: "2026-08-31", book }))).toBe(
      'NoPrice: No price for "web search" of Model A is on record before 2026-09-14; use that date or a later one, or give your own rate in the rates argument.',
    );
    expect(amountOf("model-a", "web search", { date: "2026-09-01", book })).toBe(1);
  });

  test("answers for a model from the day another source named it", () => {
    expect(problemOf(() => lookUp("model-b", "web search", { date: "2026-05-31", book }))).toMatch(/before 2026-06-10/);
    expect(amountOf("model-b", "web search", { date: "2026-06-01", book })).toBe(1);
  });

  test("does not stand in the way of a rate of one's own", () => {
    const rates = [{ itemId: "model-a", component: "web search", rate: 4, from: null, to: null }];
    expect(amountOf("model-a", "web search", { date: "2026-01-01", book, rates })).toBe(4);
  });
});

test("GPT-6.2 has no flex price on the vendor's page", () => {
  expect(problemOf(() => lookUp("gpt-6.2-sol", "input flex", { date: "2026-11-27" }))).toMatch(/has no "flex" price/);
  expect(amountOf("gpt-6.2-sol", "input batch", { date: "2026-11-27" })).toBe(1);
  expect(amountOf("gpt-6.1-sol", "input flex", { date: "2026-11-27" })).toBe(1);
});
