import { parseRates, priceBook as book } from "../../src/pricebook";
import { type MeterUse, usageCost } from "../../src/pricing";
import { bill, costs, day } from "./outcomes";

const cost = (...uses: MeterUse[]) => costs(usageCost(book, { uses: uses.map((use) => [use]), dates: [null] }))[0];

describe("meters in single units", () => {
  test.each<[string, MeterUse, number]>([
    [
      "0.3 searches for each of 240,000 requests",
      { item: "OpenAI API", meter: "web search", quantity: 0.3, requests: 240_000 },
      720,
    ],
    ["3,000 images", { item: "gpt-image-2", meter: "image medium 1024", quantity: 3000 }, 159],
    ["390 seconds of video on Runway", { item: "runway/gen4.5", meter: "second", quantity: 390 }, 46.8],
    ["a million tokens cached for an hour", { item: "claude-opus-5", meter: "cache write 1h", quantity: 1e6 }, 10],
    ["half price in batch", { item: "gpt-6-sol", meter: "output", quantity: 1e6, mode: "batch" }, 5],
    ["1,000 characters of speech, sold by 50", { item: "text_to_speech", meter: "character", quantity: 1000 }, 0.2],
    ["audio spoken to a model, in tokens", { item: "gpt-realtime-2", meter: "input audio", quantity: 1e6 }, 32],
    ["the same from the cache", { item: "gpt-realtime-2", meter: "cache read audio", quantity: 1e6 }, 0.4],
    ["an hour of speech written down, sold by the hour", { item: "whisper-1", meter: "second", quantity: 3600 }, 0.36],
    ["embeddings, text", { item: "text-embedding-3-small", meter: "input", quantity: 1e6 }, 0.02],
    ["embeddings, video", { item: "gemini-embedding-2", meter: "input video", quantity: 1e6 }, 12],
    ["embeddings in batch", { item: "text-embedding-3-large", meter: "input", quantity: 1e6, mode: "batch" }, 0.065],
    ["a search fee of a vendor's model", { item: "gpt-6-sol", meter: "web search", quantity: 1000 }, 10],
  ])("%s", (_what, use, expected) => {
    expect(cost(use)).toBe(expected);
  });

  test("a fee by the size of a request's search, while it was sold", () => {
    const fee = (size: string) => ({ item: "sonar-pro", meter: `request ${size}`, quantity: 1, requests: 500 });
    const uses = ["low", "medium", "high"].map((size) => [fee(size)]);
    expect(costs(usageCost(book, { uses, dates: [day("2026-09-01")] }))).toEqual([3 + 5 + 7]);
    expect(
      costs(usageCost(book, { uses: [[{ ...fee("low"), meter: "request" }]], dates: [day("2026-09-01")] })),
    ).toEqual([expect.stringContaining('"request low", "request medium", "request high"')]);
  });

  test("rows are added up", () => {
    const images = (meter: string, quantity: number) => ({ item: "gpt-image-2", meter, quantity });
    expect(cost(images("image low 1024", 2000), images("image high 1024", 500))).toBe(117.5);
  });
});

describe("what is free each month", () => {
  const grounding = (quantity: number): MeterUse => ({
    item: "gemini-3.8-flash",
    meter: "grounding search 3.x",
    quantity,
  });

  test("is deducted in each column", () => {
    const uses = [[grounding(6000), grounding(5000), grounding(0)]];
    expect(costs(usageCost(book, { uses, dates: [null, null, null] }))).toEqual([14, 0, 0]);
  });

  test("once for all rows, as a line that costs nothing", () => {
    const [outcome] = usageCost(book, { uses: [[grounding(4000)], [grounding(3000)]], dates: [null] });
    expect(bill(outcome)).toEqual([
      "grounding search 3.x, free of charge: 5000 query × 0 = 0",
      "grounding search 3.x: 2000 query × 0.014 = 28",
    ]);
  });
});

describe("what is free each month, by whom and at what price", () => {
  const searches = (item: string): MeterUse => ({ item, meter: "grounding search 3.x", quantity: 4000 });

  test("is the vendor's: two models share it", () => {
    expect(cost(searches("gemini-3.8-flash"), searches("gemini-3.6-flash"), searches("Gemini API"))).toBe(98);
  });

  test("stays free under a negotiated rate, whoever's rate it is", () => {
    const rates = parseRates(book, [["Gemini API", "grounding search 3.x", 10]]);
    const uses = ["gemini-3.8-flash", "gemini-3.6-flash"].map((item) => [searches(item)]);
    expect(costs(usageCost(book, { uses, dates: [null], rates }))).toEqual([30]);
  });

  test("is deducted row by row, each at its own price", () => {
    const rates = parseRates(book, [["gemini-3.6-flash", "grounding search 3.x", 10]]);
    const uses = ["gemini-3.8-flash", "gemini-3.6-flash"].map((item) => [searches(item)]);
    expect(bill(usageCost(book, { uses, dates: [null], rates })[0])).toEqual([
      "grounding search 3.x, free of charge: 4000 query × 0 = 0",
      "grounding search 3.x, free of charge: 1000 query × 0 = 0",
      "grounding search 3.x: 3000 query × 0.01 = 30",
    ]);
  });
});

describe("what cannot be priced", () => {
  test.each([
    ["a meter that comes in variants", { item: "gpt-image-2", meter: "image", quantity: 1 }, '"image low 1024"'],
    ["a meter the item lacks", { item: "gpt-5", meter: "smell", quantity: 1 }, 'has no "smell"'],
    ["a plan", { item: "ChatGPT Plus", meter: "seat monthly", quantity: 1 }, "has no meters"],
    ["what is paid in credits", { item: "Runway API", meter: "gen4.5", quantity: 1 }, "use AIB.CREDITUSE"],
    ["a mode", { item: "OpenAI API", meter: "batch", quantity: 1 }, "no meter itself"],
    ["a total of tokens with requests", { item: "gpt-5", meter: "input", quantity: 2e7, requests: 10 }, "per request"],
  ])("%s", (_what, use, says) => {
    expect(cost(use)).toContain(says);
  });

  test("a meter that ended, in those months only", () => {
    const use = { item: "sora-2", meter: "video 720p", quantity: 10 };
    const dates = ["2026-08-01", "2026-10-01"].map(day);
    expect(costs(usageCost(book, { uses: [[use, use]], dates }))).toEqual([1, expect.stringContaining("#N/A")]);
  });
});
