/** The worked examples of the research, from a count of work to money by the price book, to the cent. */
import { serialOf } from "../../src/dates";
import { findProfile, type MeterUse, type Profile, type Size, useOf } from "../../src/profiles";
import { excel, spill } from "../functions/custom-functions-runtime";

const none = null;
const DECEMBER = serialOf(2026, 12, 1);
function profile(id: string): Profile {
  const found = findProfile(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
const answer = (name: string, ...args: unknown[]): number => (spill(() => excel[name]!(...args)) as number[][])[0]![0]!;
// 326.655 is a little less in binary
const dollars = (name: string, ...args: unknown[]): number =>
  Math.round(Number((answer(name, ...args) * 100).toFixed(6))) / 100;

/** @param hourShare of the input that is written for an hour instead of five minutes */
function tokens(
  model: string,
  use: MeterUse | undefined,
  { date = DECEMBER, hourShare = 0, writes = true } = {},
): number {
  if (!use) throw new Error("no use");
  const { inputTokens, outputTokens, requests, cachedShare, cacheWriteShare } = use;
  const written = writes ? cacheWriteShare - hourShare : 0;
  const size = [model, inputTokens, outputTokens, requests];
  return dollars("APICOST", ...size, cachedShare, written, none, date, none, none, hourShare || none);
}
const first = (id: string, volume: number, size?: Size): MeterUse | undefined => useOf(profile(id), volume, size)[0];

describe("10,000 support tickets a month", () => {
  test("30,600 requests of 5,000 tokens, $326.66 on claude-sonnet-5-5", () => {
    expect(first("support-ticket-rag", 10_000)).toMatchObject({
      requests: 30_600,
      inputTokens: 5000,
      outputTokens: 250,
    });
    expect(tokens("claude-sonnet-5-5", first("support-ticket-rag", 10_000))).toBe(326.66);
  });

  test.each([
    ["small", 35.22],
    ["large", 2768.69],
  ] as const)("%s: $%d", (size, cost) => {
    expect(tokens("claude-sonnet-5-5", first("support-ticket-rag", 10_000, size))).toBe(cost);
  });

  test("other models: $34.50 on gpt-5.6-luna; gemini-3.8-flash doubles in January", () => {
    const use = first("support-ticket-rag", 10_000);
    expect(tokens("gpt-5.6-luna", use)).toBe(34.5);
    expect(tokens("gemini-3.8-flash", use, { writes: false })).toBe(122.78);
    expect(tokens("gemini-3.8-flash", use, { writes: false, date: serialOf(2027, 1, 1) })).toBe(245.57);
  });
});

describe("40 developers, 15 active days a month, on claude-opus-5-5", () => {
  const use = first("coding-claude-code", 40 * 15);

  test("$6,854.40", () => {
    expect(use).toMatchObject({ requests: 120_000, inputTokens: 80_000, outputTokens: 600 });
    expect(tokens("claude-opus-5-5", use)).toBe(6854.4);
  });

  test("$8,202.24 where 78% of the writes live an hour", () => {
    expect(tokens("claude-opus-5-5", use, { hourShare: 0.78 * (use?.cacheWriteShare ?? 0) })).toBe(8202.24);
  });
});

describe("a month of campaigns: 60 approved images, 12 usable clips", () => {
  const quantity = (id: string, volume: number): number => {
    const use = first(id, volume);
    return (use?.requests ?? NaN) * (use?.unitsPerRequest ?? NaN);
  };
  const metered = (item: string, meter: string, count: number): number =>
    dollars("USAGECOST", item, meter, count, none, none, DECEMBER, none, none);

  test("240 images and 360 seconds by the API: $12.72 + $43.20 = $55.92", () => {
    expect([quantity("campaign-image", 60), quantity("video-10s-runway", 12)]).toEqual([240, 360]);
    expect(metered("gpt-image-2", "image medium 1024", 240)).toBe(12.72);
    expect(metered("gen4.5", "second", 360)).toBe(43.2);
  });

  test("by plan credits: 4,320 of Runway, 2,400 and 36,000 of Firefly", () => {
    const [clips] = useOf(profile("video-10s-runway"), 12, "typical", ["plan-credits"]);
    expect(clips?.credits).toBe(4320);
    expect(first("campaign-image-firefly", 60)?.credits).toBe(2400);
    expect(first("video-10s-firefly", 12)?.credits).toBe(36_000);
    expect(answer("CREDITUSE", "Runway Pro", "gen4.5", 360, DECEMBER, none, none)).toBe(4320);
  });
});

describe("the same through AIB.PROFILE and the functions that price", () => {
  const asked = (profile: string, field: string, size?: Size): number => answer("PROFILE", profile, field, size);
  const priced = (profile: string, model: string, volume: number, size?: Size): number => {
    const fields = ["input tokens", "output tokens", "requests", "cached share", "cache write share"];
    const [input, output, requests, ...shares] = fields.map((field) => asked(profile, field, size));
    return dollars("APICOST", model, input, output, volume * (requests ?? NaN), ...shares, none, DECEMBER);
  };

  test.each([
    [undefined, 326.66],
    ["small", 35.22],
    ["large", 2768.69],
  ] as const)("10,000 support tickets, %s: $%d", (size, cost) => {
    expect(priced("support-ticket-rag", "claude-sonnet-5-5", 10_000, size)).toBe(cost);
  });

  test("40 developers for 15 days: $6,854.40; as large as it gets $32.58 a day", () => {
    expect(priced("coding-claude-code", "claude-opus-5-5", 40 * 15)).toBe(6854.4);
    expect(priced("coding-claude-code", "claude-opus-5-5", 1, "large")).toBe(32.58);
  });

  test("60 images and 12 clips: $12.72 + $43.20; 4,320 credits of Runway, 2,400 and 36,000 of Firefly", () => {
    const units = (name: string): number => asked(name, "requests") * asked(name, "units per request");
    const cost = (item: string, name: string, volume: number): number =>
      dollars("USAGECOST", item, asked(name, "meter"), volume * units(name), none, none, DECEMBER);
    expect(cost("gpt-image-2", "campaign-image", 60)).toBe(12.72);
    expect(cost("gen4.5", "video-10s-runway", 12)).toBe(43.2);
    expect(12 * asked("video-10s-runway/plan-credits", "credits")).toBe(4320);
    expect(60 * asked("campaign-image-firefly", "credits")).toBe(2400);
    expect(12 * asked("video-10s-firefly", "credits")).toBe(36_000);
  });
});
