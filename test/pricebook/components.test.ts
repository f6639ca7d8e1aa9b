import { parseMode } from "../../src/pricebook";
import { amountOf, lookUp, problemOf } from "./book";

describe("prices as the vendors print them", () => {
  test.each([
    ["gpt-5", "input", 1.25],
    ["gpt-5", "output", 10],
    ["gpt-6-sol", "input", 2],
    ["gpt-6-sol", "output", 10],
    ["gpt-6-sol", "cache read", 0.2],
    ["gpt-6-astra", "output long", 75],
    ["gpt-6.2-sol", "cache write 12h", 5],
    ["claude-opus-5-5", "cache read", 0.2],
    ["claude-sonnet-5-5", "cache read", 0.1],
    ["claude-sonnet-5", "cache read", 0.2],
    ["claude-opus-5", "cache write", 6.25],
    ["claude-opus-5", "cache write 1h", 10],
    ["claude-fable-5-2", "cache write 1h", 16],
    ["gemini-2.5-flash", "input audio", 1],
    ["gemini-3-pro-image", "output image", 120],
  ])("%s, %s: %d", (name, component, amount) => {
    expect(amountOf(name, component, { date: "2026-11-23" })).toBe(amount);
  });

  test("a component is found whatever its case and blanks", () => {
    expect(amountOf("gpt-image-2", "  Image  Medium 1024 ")).toBe(0.053);
    expect(amountOf("google/veo-3.1", "video 4K")).toBe(0.6);
  });

  test("a seat year is shown as a twelfth, the printed equivalent is not used", () => {
    expect(lookUp("ChatGPT Business", "seat annual")).toMatchObject({ amount: 20, per: 1, unit: "seat month" });
    expect(amountOf("Claude Team", "seat annual") * 12).toBe(240);
    expect(amountOf("Perplexity Enterprise Pro", "seat annual") * 12 * 500).toBeCloseTo(200_000, 9);
  });

  test("a price says where it comes from", () => {
    expect(lookUp("gpt-6-sol", "input")).toMatchObject({
      per: 1_000_000,
      unit: "token",
      currency: "USD",
      priceId: "gpt-6-sol/input/start",
      source: "npm:@pydantic/genai-prices@0.1.8",
      verifiedOn: "2026-09-23",
      confidence: "high",
    });
    expect(lookUp("Gemini API", "grounding search 3.x")).toMatchObject({ amount: 14, per: 1000, freePerMonth: 5000 });
  });
});

describe("a component the item lacks", () => {
  test("a meter that has variants and is given none lists them", () => {
    expect(problemOf(() => lookUp("google/veo-3.1", "video"))).toBe(
      'BadArgument: "video" of Google Veo 3.1 comes in variants; use one of "video 720p", "video 1080p", "video 4k".',
    );
    expect(problemOf(() => lookUp("Gemini API", "grounding search"))).toMatch(/^BadArgument: .*"grounding search 2.5"/);
  });

  test("an unknown meter lists those it has, the vendor's among them", () => {
    expect(problemOf(() => lookUp("gpt-5", "inptu"))).toBe(
      'BadArgument: GPT-5 has no "inptu"; it has "input", "cache read", "output", "web search", "file search".',
    );
  });

  test("a vendor-wide meter answers for the vendor's models, a model's own price before it", () => {
    expect(lookUp("gpt-6.2-sol", "web search")).toMatchObject({ amount: 10, per: 1000 });
    expect(amountOf("gpt-4o-search-preview", "web search", { date: "2026-07-22" })).toBe(25);
    expect(problemOf(() => lookUp("gen4.5", "web search"))).toMatch(/^BadArgument: /);
  });

  test("cache reads and writes without a price of their own are plain input", () => {
    expect(amountOf("gpt-5-pro", "cache read")).toBe(15);
    expect(amountOf("gpt-5", "cache write")).toBe(1.25);
    expect(amountOf("gpt-5.4-pro", "cache read long")).toBe(60);
  });

  test("a cache duration nobody sells is not guessed", () => {
    expect(problemOf(() => lookUp("gpt-6-sol", "cache write 1h"))).toMatch(
      /^NoPrice: No price for "cache write 1h" of GPT-6 Sol/,
    );
  });

  test("a seat price that is not published is no price", () => {
    expect(problemOf(() => lookUp("ChatGPT Plus", "seat annual"))).toBe(
      'NoPrice: No annual price is known for ChatGPT Plus; use "monthly".',
    );
    expect(problemOf(() => lookUp("Claude Enterprise", "seat monthly"))).toContain('use "annual"');
    expect(problemOf(() => lookUp("OpenAI API", "seat monthly"))).toMatch(/^NoPrice: .* not sold by the seat/);
    expect(problemOf(() => lookUp("Claude Code", "seat monthly"))).toMatch(/^NoPrice: .* part of Pro, Max, Ultra/);
  });

  test("quote only is never zero", () => {
    expect(problemOf(() => lookUp("ChatGPT Enterprise", "seat monthly"))).toMatch(/^NoPrice: .*quote only/);
    expect(problemOf(() => lookUp("Firefly Services API", "call"))).toMatch(/^NoPrice: .*quote only/);
    expect(problemOf(() => lookUp("Firefly Pro", "credit pack"))).toMatch(/^NoPrice: No public price is known/);
  });
});

describe("long context", () => {
  test("holds above each vendor's own limit", () => {
    expect(lookUp("gpt-6-sol", "input long")).toMatchObject({ amount: 4, requestInputAbove: 272_000 });
    expect(lookUp("gpt-5.6-terra", "input long")).toMatchObject({ amount: 4, requestInputAbove: 272_000 });
    expect(lookUp("gemini-2.5-pro", "output long")).toMatchObject({ amount: 15, requestInputAbove: 200_000 });
    expect(lookUp("claude-haiku-5-5", "input long")).toMatchObject({ amount: 0.5, requestInputAbove: 100_000 });
  });

  test("is the base price where the model has no limit", () => {
    expect(lookUp("gpt-5", "input long")).toEqual(lookUp("gpt-5", "input"));
    expect(lookUp("claude-opus-4-6", "input long")).toEqual(lookUp("claude-opus-4-6", "input"));
    expect(amountOf("claude-opus-4-6", "input long", { date: "2026-03-01" })).toBe(10);
  });
});

describe("modes", () => {
  test.each([
    ["gpt-6-sol", "input batch", 1],
    ["gpt-6-sol", "output flex", 5],
    ["gpt-6-sol", "input fast", 4],
    ["gpt-6.1-sol", "input ultrafast", 6],
    ["gpt-6-sol", "input standard", 2],
    ["gpt-5.5", "input fast", 12.5],
    ["claude-opus-5-5", "output batch", 10],
    ["claude-opus-5-5", "output fast", 40],
    ["gemini-3.8-flash", "input priority", 1.35],
  ])("%s, %s: %d", (name, component, amount) => {
    expect(amountOf(name, component)).toBeCloseTo(amount, 12);
  });

  test.each(["input batch+us", "input us+batch", "input batch us", "input us batch"])(
    '"%s" multiplies both, in any order',
    (component) => {
      expect(amountOf("gpt-6-sol", component)).toBeCloseTo(2 * 0.5 * 1.1, 12);
    },
  );

  test.each(["input batch long", "input long batch"])('"%s" takes the long price, then the mode', (component) => {
    expect(amountOf("gpt-6-sol", component)).toBe(2);
  });

  test("the ledger's own row for a mode wins over the factor", () => {
    expect(lookUp("gpt-6.1-terra", "cache read fast")).toMatchObject({
      amount: 0.1,
      priceId: "gpt-6.1-terra/cache read fast/2026-10-26",
    });
    expect(amountOf("gpt-6.1-terra", "output batch+us")).toBeCloseTo(2.5 * 1.1, 12);
  });

  test("a mode's own short-context row is not taken for long context", () => {
    expect(amountOf("gpt-6.1-terra", "input batch long")).toBe(1);
  });

  test('OpenAI\'s former "priority" is "fast", Google\'s is its own', () => {
    expect(amountOf("gpt-6-sol", "input priority")).toBe(amountOf("gpt-6-sol", "input fast"));
    expect(parseMode("priority", "openai")).toEqual(["fast"]);
    expect(parseMode("priority", "google")).toEqual(["priority"]);
  });

  test("a mode the model does not have is no price, not factor one", () => {
    expect(problemOf(() => lookUp("gpt-5", "input us"))).toBe(
      'NoPrice: GPT-5 has no "us" price for "input us"; leave the mode out or choose another.',
    );
    expect(problemOf(() => lookUp("claude-sonnet-5", "input fast"))).toMatch(/^NoPrice: /);
    expect(problemOf(() => lookUp("gen4.5", "second batch"))).toMatch(/^NoPrice: /);
  });

  test("modes change the price of tokens only", () => {
    expect(problemOf(() => lookUp("OpenAI API", "web search batch"))).toMatch(/^NoPrice: /);
    expect(problemOf(() => lookUp("gpt-image-2", "image low 1024 batch"))).toMatch(/^NoPrice: /);
  });

  test("a request has one service tier", () => {
    expect(problemOf(() => lookUp("gpt-6-sol", "input batch+flex"))).toBe(
      'BadArgument: "batch" and "flex" exclude each other; a mode can have one speed and one region, such as "batch+us".',
    );
  });

  test("a mode setting is read by itself", () => {
    expect(parseMode("", "openai")).toEqual([]);
    expect(parseMode(" Standard ", "openai")).toEqual([]);
    expect(parseMode("US + Batch", "openai")).toEqual(["batch", "us"]);
    expect(problemOf(() => parseMode("bach", "openai"))).toMatch(/^BadArgument: "bach" is no mode; use "standard"/);
  });
});
