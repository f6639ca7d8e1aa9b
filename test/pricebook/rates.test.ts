import { serialOf } from "../../src/dates";
import { parseRates, priceBook } from "../../src/pricebook";
import { amountOf, bookOf, lookUp, price, problemOf } from "./book";

const ratesOf = (...rows: unknown[][]) => parseRates(priceBook, rows);

describe("reading the rates range", () => {
  test("takes item, component, rate and dates; header and blank rows are skipped", () => {
    expect(
      ratesOf(
        ["Item", "Component", "Rate", "From", "To"],
        ["", null, 0, "", undefined],
        ["ChatGPT Business", "", 18, "2027-07-01", ""],
        ["gpt-6-sol", " Input  Batch ", 0.8, serialOf(2027, 1, 1), serialOf(2028, 1, 1)],
        ["veo-3.1-lite", "video 1080p", 0],
      ),
    ).toEqual([
      { itemId: "chatgpt-business-standard", component: null, rate: 18, from: serialOf(2027, 7, 1), to: null },
      {
        itemId: "gpt-6-sol",
        component: "input batch",
        rate: 0.8,
        from: serialOf(2027, 1, 1),
        to: serialOf(2028, 1, 1),
      },
      { itemId: "veo-3.1-lite", component: "video 1080p", rate: 0, from: null, to: null },
    ]);
  });

  test.each([
    ["an unknown item", ["gpt-7-sol", "input", 1], 'Row 2 of the rates: "gpt-7-sol" is not in the price book'],
    ["an ambiguous item", ["Google AI Ultra", "", 1], 'Row 2 of the rates: "Google AI Ultra" can mean'],
    ["a rate without an item", ["", "input", 1], "Row 2 of the rates has no item"],
    ["a blank component of a model", ["gpt-5", "", 1], "Row 2 of the rates: name the component of GPT-5"],
    ["an unknown component", ["gpt-5", "inptu", 1], 'Row 2 of the rates: GPT-5 has no "inptu"'],
    ["a mode by itself", ["OpenAI API", "batch", 0.4], 'Row 2 of the rates: OpenAI API has no "batch"'],
    ["a long price where there is none", ["gpt-5", "input long", 1], 'Row 2 of the rates: GPT-5 has no "input long"'],
    ["a rate that is text", ["gpt-5", "input", "1.2"], "Row 2 of the rates: the rate must be a number"],
    ["a rate that is missing", ["gpt-5", "input", ""], "Row 2 of the rates: the rate must be a number"],
    ["a negative rate", ["gpt-5", "input", -1], "Row 2 of the rates: the rate must be a number"],
    ["a date in words", ["gpt-5", "input", 1, "July"], 'Row 2 of the rates: "July" is no date'],
    ["an end before the start", ["gpt-5", "input", 1, "2027-07-01", "2027-07-01"], 'Row 2 of the rates: "to" must be'],
  ])("names the row of %s", (_what, row, message) => {
    expect(problemOf(() => ratesOf(["Item", "Component", "Rate"], row))).toContain(`BadArgument: ${message}`);
  });
});

describe("a negotiated rate lies over the list price", () => {
  test("a blank component is a plan's seat price under every billing, per seat month", () => {
    const rates = ratesOf(["ChatGPT Business", "", 18]);
    expect(lookUp("ChatGPT Business", "seat annual", { rates })).toMatchObject({
      amount: 18,
      per: 1,
      unit: "seat month",
      priceId: "rates",
    });
    expect(amountOf("ChatGPT Business", "seat monthly", { rates })).toBe(18);
    expect(amountOf("ChatGPT Business", "credit pack", { rates })).toBe(40);
    expect(amountOf("ChatGPT Business Premium", "seat monthly", { rates })).toBe(125);
  });

  test("only within its dates, the end not included", () => {
    const rates = ratesOf(["gpt-6-sol", "input", 1.5, "2027-01-01", "2027-03-01"]);
    const on = (date: string) => amountOf("gpt-6-sol", "input", { rates, date });
    expect([on("2026-12-31"), on("2027-01-01"), on("2027-02-28"), on("2027-03-01")]).toEqual([2, 1.5, 1.5, 2]);
  });

  test("the last matching row wins", () => {
    const rates = ratesOf(["Claude Team", "", 19], ["Claude Team", "seat annual", 17], ["gpt-5", "input", 1]);
    expect(amountOf("Claude Team", "seat annual", { rates })).toBe(17);
    expect(amountOf("Claude Team", "seat monthly", { rates })).toBe(19);
  });

  test("in the unit of the price it replaces", () => {
    const rates = ratesOf(["gpt-5", "input", 1], ["Runway Pro", "credit pack", 9]);
    expect(lookUp("gpt-5", "input", { rates })).toMatchObject({ amount: 1, per: 1_000_000, unit: "token" });
    expect(lookUp("Runway Pro", "credit pack", { rates })).toMatchObject({ amount: 9, per: 1000, unit: "credit" });
  });

  test("makes a price of what is quote only or has no annual price", () => {
    const rates = ratesOf(["ChatGPT Enterprise", "", 48], ["ChatGPT Plus", "seat annual", 16]);
    expect(amountOf("ChatGPT Enterprise", "seat monthly", { rates })).toBe(48);
    expect(amountOf("ChatGPT Enterprise", "seat annual", { rates })).toBe(48);
    expect(amountOf("ChatGPT Plus", "seat annual", { rates })).toBe(16);
  });

  test("a rate for exactly the mode wins; one for the standard mode is multiplied by it", () => {
    const rates = ratesOf(["gpt-6-sol", "input", 1.6], ["gpt-6-sol", "output batch", 4]);
    expect(amountOf("gpt-6-sol", "input batch", { rates })).toBe(0.8);
    expect(amountOf("gpt-6-sol", "output batch", { rates })).toBe(4);
    expect(amountOf("gpt-6-sol", "output", { rates })).toBe(10);
    expect(amountOf("gpt-6.1-terra", "input batch", { rates: ratesOf(["gpt-6.1-terra", "input", 0.8]) })).toBe(0.4);
  });

  test("a component without a list row of its own keeps unit, per, threshold and free units of the row it stands for", () => {
    const rated = (name: string, component: string, date?: string) =>
      lookUp(name, component, { rates: ratesOf([name, component, 1]), ...(date !== undefined && { date }) });
    const perMillion = { amount: 1, per: 1_000_000, unit: "token", currency: "USD" };
    expect(rated("gpt-5.4", "input batch")).toMatchObject(perMillion);
    expect(rated("gpt-5.4", "input batch+us")).toMatchObject(perMillion);
    expect(rated("gpt-6-sol", "input batch long")).toMatchObject({ ...perMillion, requestInputAbove: 272_000 });
    expect(rated("gpt-5.4-pro", "cache read")).toMatchObject(perMillion);
    expect(rated("gpt-5", "cache write 1h")).toMatchObject(perMillion);
    expect(rated("gpt-image-2", "image medium 1024 batch")).toMatchObject({ per: 1, unit: "image" });
    expect(rated("Gemini API", "grounding search 3.x batch")).toMatchObject({ per: 1000, freePerMonth: 5000 });
    expect(rated("Claude Max 5x", "seat annual")).toMatchObject({ per: 1, unit: "seat month", currency: "USD" });
  });

  test("outside the days of the list it keeps what the nearest row counts", () => {
    const row = price({ component: "web search", unit: "search", per: 1000, effectiveFrom: "2026-12-01" });
    const book = bookOf(price({}), { ...row, effectiveTo: "2027-03-01" });
    const rates = parseRates(book, [["Model A", "web search", 4]]);
    for (const date of ["2026-11-25", "2026-12-25", "2027-06-01"]) {
      expect(lookUp("Model A", "web search", { book, date, rates })).toMatchObject({ amount: 4, per: 1000 });
    }
  });

  test("a mode with a price of its own moves as the standard price moves", () => {
    const book = bookOf(price({ amount: 2 }), price({ component: "input flex", amount: 1.4 }));
    expect(amountOf("Model A", "input flex", { book, rates: parseRates(book, [["Model A", "input", 2]]) })).toBe(1.4);
    expect(amountOf("Model A", "input flex", { book, rates: parseRates(book, [["Model A", "input", 1]]) })).toBe(0.7);
  });

  test("cached tokens that the list prices as input: a rate of their own, else the rate of the input", () => {
    expect(amountOf("gpt-5.4-pro", "cache read", { rates: ratesOf(["gpt-5.4-pro", "input", 20]) })).toBe(20);
    const own = ratesOf(["gpt-5.4-pro", "input", 20], ["gpt-5.4-pro", "cache read", 3]);
    expect(amountOf("gpt-5.4-pro", "cache read", { rates: own })).toBe(3);
    expect(amountOf("gpt-5.4-pro", "cache read batch", { rates: own })).toBe(1.5);
    expect(amountOf("gpt-5.4-pro", "input", { rates: own })).toBe(20);
  });

  test("a long-context rate keeps the list price's limit, a base rate leaves the long price alone", () => {
    const rates = ratesOf(["gpt-6-sol", "input long", 3], ["gpt-6-sol", "output", 9]);
    expect(lookUp("gpt-6-sol", "input long", { rates })).toMatchObject({ amount: 3, requestInputAbove: 272_000 });
    expect(amountOf("gpt-6-sol", "output long", { rates })).toBe(15);
  });

  test("a rate of the vendor's meters or of a credit system holds for its models and plans", () => {
    const rates = ratesOf(["OpenAI API", "web search", 8], ["runway-credits", "gen4.5", 10]);
    expect(amountOf("gpt-5", "web search", { rates })).toBe(8);
    expect(amountOf("Runway Pro", "gen4.5", { rates })).toBe(10);
  });

  test("does not bring back what has ended", () => {
    const rates = ratesOf(["Runway Unlimited", "", 60]);
    expect(problemOf(() => lookUp("Runway Unlimited", "seat monthly", { rates, date: "2026-12-01" }))).toMatch(
      /^NoPrice/,
    );
  });
});
