/**
 * APICOST prices tokens of text. A model that gives sound or pictures, or takes a fee for each request, is refused with the
 * meters to use: cases/also-charges.json lists them and why. All others are answered.
 */
import { parseIso } from "../../src/dates";
import { alsoCharges, findItem, type Item, priceBook } from "../../src/pricebook";
import { apiCost, breakEven, usageCost } from "../../src/pricing";
import refused from "./cases/also-charges.json";
import { costs, each } from "./outcomes";

const models = priceBook.items.filter(
  ({ kind, id }) => kind === "model" && priceBook.index.byId.get(id)!.rows.has("input"),
);

test("every model that is refused, and for what", () => {
  const found = models.flatMap((item) => {
    const what = alsoCharges(priceBook, item);
    return what ? [[item.id, what]] : [];
  });
  expect(Object.fromEntries(found)).toEqual(refused);
  expect(models.length - found.length).toBeGreaterThan(120);
});

/** The book's day, or the last one on which the model was sold. */
const dayOf = ({ endsOn }: Item): number => Math.min(priceBook.date, endsOn ? parseIso(endsOn) - 1 : Infinity);

describe("the sentence names meters, and each of them answers", () => {
  test.each(Object.keys(refused))("%s", (id) => {
    const dates = [dayOf(findItem(priceBook, id))];
    const model = id;
    const [answer] = costs(apiCost(priceBook, { uses: [[{ model, inputTokens: 1000, outputTokens: 1000 }]], dates }));
    expect(answer).toMatch(/^#N\/A .* also charges .*; use AIB.USAGECOST with its meters one by one: "/);
    const meters = String(answer)
      .split("one by one: ")[1]!
      .match(/"[^"]+"/g)!
      .map((meter) => meter.slice(1, -1));
    expect(meters).toEqual(expect.arrayContaining(["input"]));
    for (const meter of meters) {
      const use = { item: model, meter, quantity: 1000 };
      expect([meter, ...costs(usageCost(priceBook, { uses: [[use]], dates }))]).toEqual([meter, expect.any(Number)]);
    }
  });
});

test("the size of a search is a meter, so that the fee is part of the answer", () => {
  const dates = [parseIso("2026-05-01")];
  const [refusal] = costs(
    apiCost(priceBook, { uses: [[{ model: "sonar-pro", inputTokens: 7, outputTokens: 149, requests: 1 }]], dates }),
  );
  expect(refusal).toBe(
    "#N/A Sonar Pro also charges requests, which tokens of text leave out; use AIB.USAGECOST with its meters one by one: " +
      '"input", "output", "request low", "request medium", "request high".',
  );
  const uses = [
    ["input", 7],
    ["output", 149],
    ["request low", 1],
  ].map(([meter, quantity]) => [{ item: "sonar-pro", meter: String(meter), quantity: Number(quantity) }]);
  expect(costs(usageCost(priceBook, { uses, dates }))).toEqual([0.008256]);
});

test("break-even with such a model is refused in the same words", () => {
  const use = { model: "gpt-realtime-2", inputTokens: 1000, outputTokens: 100 };
  const [answer] = each(
    breakEven(priceBook, { plans: ["ChatGPT Business"], uses: [[use]], dates: [null] }),
    ({ requests }) => requests,
  );
  expect(answer).toMatch(/^#N\/A .* also charges audio/);
});

test("a text model that can listen is priced by its text", () => {
  expect(priceBook.index.byId.get("gemini-2.5-flash")!.rows.has("input audio")).toBe(true);
  const use = { model: "gemini-2.5-flash", inputTokens: 1e6, outputTokens: 1e6 };
  expect(costs(apiCost(priceBook, { uses: [[use]], dates: [null] }))).toEqual([2.8]);
});

test("what has ended says so, not what it charged", () => {
  const use = { model: "sonar-pro", inputTokens: 7, outputTokens: 149 };
  expect(costs(apiCost(priceBook, { uses: [[use]], dates: [null] }))[0]).toContain(
    "is not to be had from 2026-09-27 on",
  );
});
