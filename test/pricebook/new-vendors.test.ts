/** Plans and models of the vendors beyond the first six, asked through the functions; figures are the vendors' own. */
import { serialOf } from "../../src/dates";
import { excel, type ShownError, spill } from "../functions/custom-functions-runtime";

const none = null;
const shown = (name: string, ...args: unknown[]): unknown => {
  const got = spill(() => excel[name]!(...args));
  return Array.isArray(got) ? got[0]![0] : (got as ShownError).error;
};
const sentence = (name: string, ...args: unknown[]): string | undefined =>
  (spill(() => excel[name]!(...args)) as ShownError).message;
const december = serialOf(2026, 12, 1);
const seats = (plan: string, count: number, months: unknown = none, billing: unknown = none): unknown =>
  shown("SEATCOST", plan, count, months, billing, december, none, none, none, none);
const credits = (plan: unknown, need: unknown, count: unknown): unknown =>
  shown("CREDITCOST", plan, need, count, 1, none, december, none, none, none, none);
const million = (model: string, output = 0, mode: unknown = none, requests: unknown = none): unknown =>
  shown("APICOST", model, 1e6, output, requests, none, none, mode, december, none, none, none);

describe("ten plans, by their vendors' figures", () => {
  test("GitHub Copilot: 100 Business seats share 190,000 AI credits a month", () => {
    expect(seats("GitHub Copilot Business", 100)).toBe(1900);
    expect(credits("Copilot Business", 190_000, 100)).toBe(1900);
    expect(credits("Copilot Business", 190_001, 100)).toBeCloseTo(1900.01, 9);
  });

  test("Business and Enterprise burn from one pool: 10 × 1,900 + 5 × 3,900 = 38,500 credits", () => {
    const both = [["GitHub Copilot Business"], ["GitHub Copilot Enterprise"]];
    const fee = 10 * 19 + 5 * 39;
    expect(credits(both, [[30_000], [8_500]], [[10], [5]])).toBe(fee);
    expect(credits(both, [[38_500], [0]], [[10], [5]])).toBe(fee);
    // the $10 budget of GitHub's page covers 1,000 credits
    expect(credits(both, [[30_000], [9_500]], [[10], [5]])).toBeCloseTo(fee + 10, 9);
  });

  test("Cursor Pro: $20 a month with $20 of models, $16 by the year; beyond it the models' own price", () => {
    expect(seats("Cursor Pro", 1)).toBe(20);
    expect(seats("Cursor Pro", 1, 12, "annual")).toBe(192);
    expect(credits("Cursor Pro", 20, 1)).toBe(20);
    expect(credits("Cursor Pro", 50, 1)).toBe(50);
    expect(credits("Cursor Ultra", 400, 1)).toBe(200);
  });

  test("Cursor Teams: what a seat includes is not on record, so its use has no price; the seat has", () => {
    expect(seats("Cursor Teams", 10)).toBe(400);
    expect(seats("Cursor Teams Premium", 10)).toBe(1200);
    expect(credits("Cursor Teams", 100, 10)).toBe("#N/A");
  });

  test("Microsoft 365 Copilot: by the year only, on a base licence that is paid besides", () => {
    expect(seats("Microsoft 365 Copilot", 10, 12, "annual")).toBe(3600);
    expect(seats("M365 Copilot", 10)).toBe("#N/A");
    expect(shown("PRICEINFO", "Microsoft 365 Copilot", "gates", none, none, none)).toContain(
      "base licence, paid besides",
    );
    expect(sentence("SEATCOST", "Microsoft 365 Copilot Business", 5)).toBe(
      "No public price is known for the seat monthly of Microsoft 365 Copilot Business (it is sold, but no page that was read gives its price); put your own rate in the rates argument.",
    );
  });

  test("Copilot Studio: packs of 25,000 credits, a cent each beyond them; ten answers on company data burn 120", () => {
    expect(credits("Copilot Studio pack", 25_000, 1)).toBe(200);
    expect(credits("Copilot Studio pack", 30_000, 1)).toBe(250);
    expect(credits("Copilot Studio", 5_000, none)).toBe(50);
    const burnt = (activity: string, count: number) =>
      shown("CREDITUSE", "Copilot Studio", activity, count, december, none, none) as number;
    expect(burnt("generative answer", 10) + burnt("tenant graph grounding", 10)).toBe(120);
    expect(burnt("agent flow actions", 100)).toBe(13);
    expect(burnt("text tools premium", 10)).toBe(100);
  });

  test("Devin Teams: a base fee of $80 beside $40 a seat", () => {
    const plans = [["Devin Teams base fee"], ["Devin Teams seat"]];
    const cost = shown("SEATCOST", plans, [[1], [6]], none, none, december, none, none, none, none);
    expect(cost).toBe(80 + 6 * 40);
  });

  test("Notion: no credit in the seat, $10 a thousand, in whole thousands", () => {
    expect(credits("Notion Business", 0, 10)).toBe(200);
    expect(credits("Notion Business", 1_500, 10)).toBe(220);
    expect(credits("Notion Enterprise", 1_500, 10)).toBe("#N/A");
  });

  test("Figma: a seat's credits are its own; Organization by the year", () => {
    expect(credits("Figma Professional", 3_500, 1)).toBeCloseTo(16 + 500 * 0.024, 9);
    expect(seats("Figma Organization", 3, 12, "annual")).toBe(3 * 660);
    expect(seats("Figma Enterprise", 1)).toBe("#N/A");
  });

  test("Lovable and Replit: one seat is a workspace, credits on top at their price", () => {
    expect(credits("Lovable Pro", 150, 1)).toBeCloseTo(25 + 50 * 0.3, 9);
    expect(credits("Lovable Business", 150, 1)).toBeCloseTo(50 + 50 * 0.6, 9);
    expect(seats("Lovable Pro", 1, 12, "annual")).toBeCloseTo(250, 9);
    expect(credits("Replit Pro", 150, 1)).toBe(200);
    expect(seats("Replit Core", 1, 12, "annual")).toBe(240);
  });

  test("Midjourney: fast hours at $4 beyond the plan's", () => {
    expect(credits("Midjourney Standard", 20, 1)).toBe(30 + 5 * 4);
  });

  test("what sources disagree on is no price", () => {
    expect(seats("ElevenLabs Creator", 1)).toBe(22);
    expect(seats("ElevenLabs Scale", 1)).toBe("#N/A");
    expect(sentence("SEATCOST", "ElevenLabs Starter", 1)).toContain("sources differ: $6 and $5 a month");
    expect(seats("SuperGrok", 1, 12, "annual")).toBe(300);
  });
});

describe("tokens of clouds and other makers", () => {
  test("each cloud has its own price, apart from the maker's", () => {
    expect(million("bedrock/claude-opus-4-5")).toBe(5);
    expect(million("bedrock/claude-opus-4-5", 0, "regional")).toBeCloseTo(5.5, 12);
    expect([million("azure/o1-mini"), million("azure/o3")]).toEqual([1.1, 2]);
    expect(million("github/claude-opus-5")).toBe(5);
  });

  test("Copilot burns 10% more under data residency", () => {
    expect(million("github/claude-opus-5", 0, "regional")).toBeCloseTo(5.5, 12);
    expect(million("github/gpt-5.4", 1e6, "regional")).toBeCloseTo((2.5 + 15) * 1.1, 12);
  });

  test("xAI asks more from 200,000 input tokens of a request on, the limit itself included", () => {
    const request = (tokens: number) =>
      shown("APICOST", "grok-4.6", tokens, 0, 1, none, none, none, december, none, none, none);
    expect(request(199_999)).toBeCloseTo(0.399998, 9);
    expect(request(200_000)).toBeCloseTo(0.8, 12);
    expect(million("grok-4.7", 1e6)).toBe(8);
    expect(million("grok-4.7", 0, "priority")).toBe(4);
  });

  test("GitHub takes the larger price above the limit only", () => {
    const request = (tokens: number) =>
      shown("APICOST", "github/grok-4.6", tokens, 0, 1, none, none, none, december, none, none, none);
    expect(request(200_000)).toBeCloseTo(0.4, 12);
    expect(request(200_001)).toBeCloseTo(0.800004, 9);
  });

  test("DeepSeek asks by the hour: the hours have to be named", () => {
    expect(sentence("APICOST", "deepseek-v4-flash", 1e6, 0)).toBe(
      '"input" of DeepSeek V4 Flash comes in variants; use one of "input off-peak", "input peak".',
    );
    const use = (meter: string) =>
      shown("USAGECOST", "deepseek-v4-flash", meter, 1e6, none, none, december, none, none);
    expect([use("input off-peak"), use("input peak")]).toEqual([0.22, 0.44]);
  });

  test("a long request on a cloud costs what the cloud asks for it", () => {
    const request = (model: string, tokens: number) =>
      shown("APICOST", model, tokens, 0, 1, none, none, none, december, none, none, none);
    expect(request("bedrock/gpt-5.6-sol", 272_000)).toBeCloseTo(0.272 * 4, 12);
    expect(request("bedrock/gpt-5.6-sol", 300_000)).toBeCloseTo(0.3 * 8, 12);
    // what it asks for long requests of these is not on record: half a price is none
    expect(million("bedrock/gpt-5.5")).toBe("#N/A");
    // of Azure the book has few models: for the others the maker's price stands
    expect([million("azure/gpt-5.5"), million("us.anthropic.claude-sonnet-5-5")]).toEqual([5, expect.closeTo(2.2, 12)]);
  });

  test("Mistral reads pages, xAI searches", () => {
    expect(shown("USAGECOST", "mistral-ocr-4-1", "page", 1000, none, none, december, none, none)).toBe(4);
    expect(shown("USAGECOST", "xAI API", "x search", 1000, none, none, december, none, none)).toBe(5);
    expect(shown("USAGECOST", "grok-4.7", "web search", 200, none, none, december, none, none)).toBe(1);
  });

  test("a name that two clouds sell and no maker needs the cloud", () => {
    expect(sentence("APICOST", "qwen3-32b", 1e6, 0)).toBe(
      '"qwen3-32b" can mean "groq/qwen/qwen3-32b", "bedrock/qwen3-32b"; name one of them.',
    );
  });

  test("before the first evidence there is no price", () => {
    const before = serialOf(2026, 3, 1);
    expect(shown("APICOST", "command-a", 1e6, 0, none, none, none, none, before, none, none, none)).toBe("#N/A");
  });
});
