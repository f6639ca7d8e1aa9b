/** What vendors themselves work out on their pages, asked of the functions. Superseded prices are given as negotiated rates. */
import { excel, spill } from "../functions/custom-functions-runtime";

const ask = (name: string, ...args: unknown[]): unknown[][] => {
  const got = spill(() => excel[name]!(...args));
  if (!Array.isArray(got)) throw new Error(got.message);
  return got;
};
const row = (name: string, ...args: unknown[]): number[] => ask(name, ...args)[0] as number[];
const cents = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 100) / 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("joiners in mid-month: the month is two columns, each a part of it", () => {
  test("Anthropic: 10 members at $30, 5 more for the last 16 of 31 days: $300, $77.42, then $450", () => {
    // https://support.anthropic.com/en/articles/9267289, at the price until 2025
    const at30 = [["Claude Team", "", 30]];
    const january = row("SEATCOST", "Claude Team", [[10, 15]], [[15 / 31, 16 / 31]], null, null, at30);
    const [, february] = row("SEATCOST", "Claude Team", [[10, 15]], null, null, null, at30);
    expect(cents([sum(january) - 300, february!])).toEqual([77.42, 450]);
  });

  test("OpenAI: 10 seats at $30, 3 more for 20 of 30 days: $300, then $60 and $390 on the next invoice", () => {
    // https://help.openai.com/en/articles/8792536, at the price until 2026-04-02
    const months = [[10 / 30, 20 / 30, 1]];
    const costs = row("SEATCOST", "ChatGPT Business", [[10, 13, 13]], months, null, null, [
      ["ChatGPT Business", "", 30],
    ]);
    expect(cents([sum(costs)])).toEqual([300 + 450]);
  });

  test("a team below its minimum pays no more for joiners that fill it", () => {
    expect(row("SEATCOST", "Claude Team", [[3, 5]], [[0.5, 0.5]])).toEqual([62.5, 62.5]);
  });
});

describe("seats by the year", () => {
  test("Anthropic: 10 members at $25 a month by the year: $3,000 on the first day", () => {
    // The page goes on with 5 more from April: "($25 × 5 × 275) ÷ 365 = $941.78", which does not compute; it is $94.18, and with
    // twelve months of $25 it would be $1,130.14. By months, as the engine counts, nine twelfths of a year are $1,125.
    const at25 = [["Claude Team", "seat annual", 25]];
    const seats = [[10, 10, 10, 15, 15, 15, 15, 15, 15, 15, 15, 15]];
    const dates = [Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, "0")}-01`)];
    const cash = row("SEATCOST", "Claude Team", seats, null, "annual", dates, at25, null, null, "cash");
    expect(cash).toEqual([3000, 0, 0, 1125, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("Perplexity: the year costs $400, said to be 20% off twelve months of $40; it is 16.7%", () => {
    const [year, months] = ["annual", "monthly"].map(
      (billing) => row("SEATCOST", "Perplexity Enterprise Pro", 1, 12, billing)[0]!,
    );
    expect(cents([year!, months!])).toEqual([400, 480]);
  });
});

describe("API credits of a Claude Team", () => {
  // https://platform.claude.com/docs/en/about-claude/api-credits-for-subscribers
  const plans = [["Claude Team Standard"], ["Claude Team Premium"]];

  test("3 Standard and 2 Premium seats have $260, one more Premium $360, nobody more than $500", () => {
    const counts = [
      [3, 3, 30],
      [2, 3, 2],
    ];
    expect(row("APICREDIT", plans, counts)).toEqual([260, 360, 500]);
  });
});

describe("credits", () => {
  test("Runway: 12 credits a second are 60 for a clip of 5 seconds and 120 for one of 10", () => {
    // https://help.runwayml.com/hc/en-us/articles/15124877443219, said of Gen-4; Gen-4.5 burns the same
    expect(row("CREDITUSE", "Runway Pro", "gen4.5", [[5, 10]])).toEqual([60, 120]);
  });

  test("Runway: 1,000 credits are $10, and 50 characters of speech one cent by the API", () => {
    expect(row("PRICE", "Runway Pro", "credit pack")).toEqual([10]);
    expect(row("USAGECOST", "runway/text_to_speech", "character", 50)).toEqual([0.01]);
  });

  test("Adobe: the 2,000 credits of Firefly Standard are twenty clips of 5 seconds at 540p", () => {
    const [credits] = row("CREDITUSE", "Firefly Standard", "Generate Video 540p", 20 * 5);
    expect(credits).toBe(2000);
    expect(row("CREDITCOST", "Firefly Standard", credits, 1)).toEqual([9.99]);
    expect(ask("CREDITCOST", "Firefly Standard", credits, 1, null, null, null, null, null, null, "ledger")[1]).toEqual([
      ...[1, 0, 2000, 0, 2000, 0, 0, 0],
    ]);
  });

  test("OpenAI: 25 credits are a dollar, sold by the 1,000 for $40", () => {
    // https://help.openai.com/en/articles/20001155
    expect([25, 1000, 1001].map((credits) => row("CREDITCOST", "ChatGPT Workspace Credits", credits)[0])).toEqual([
      40, 40, 80,
    ]);
    expect(row("PRICE", "ChatGPT Workspace Credits", "credit pack")[0]! / 1000).toBe(1 / 25);
  });

  test("OpenAI: Codex burns 25 credits for each dollar of the same model by the API", () => {
    // https://help.openai.com/en/articles/20001106
    const parts = [
      ["input", "input"],
      ["cached", "cache read"],
      ["output", "output"],
    ] as const;
    for (const [codex, api] of parts) {
      const [credits] = row("CREDITUSE", "ChatGPT Business", `codex gpt-5.5 ${codex}`, 1e6);
      expect(credits).toBe(25 * row("PRICE", "gpt-5.5", api)[0]!);
    }
  });

  test("OpenAI: 200,000 fresh, 800,000 cached and 20,000 output tokens of GPT-5.5 in Codex are 50 credits, $2", () => {
    const jobs = [["codex gpt-5.5 input"], ["codex gpt-5.5 cached"], ["codex gpt-5.5 output"]];
    expect(row("CREDITUSE", "ChatGPT Business", jobs, [[200_000], [800_000], [20_000]])).toEqual([50]);
  });
});

describe("API", () => {
  test("Perplexity: three web searches in a request are 3 × $0.0025 besides its tokens", () => {
    // https://docs.perplexity.ai/guides/pricing, the same sum at $0.005 until October 2026
    expect(row("USAGECOST", "Perplexity API", "web search", 3, 1)[0]).toBeCloseTo(0.0075, 12);
  });

  test("Perplexity: a query of Sonar costs its tokens and a fee by the size of its search, here $5, $8 and $12 a thousand", () => {
    const day = "2026-09-01";
    const fee = ["low", "medium", "high"].map(
      (size) => row("USAGECOST", "sonar", `request ${size}`, 1, 1000, null, day)[0],
    );
    expect(fee).toEqual([5, 8, 12]);
    const tokens = (meter: string, quantity: number) =>
      Number(row("USAGECOST", "sonar", meter, quantity, 1, null, day)[0]);
    expect(tokens("input", 500) + tokens("output", 200)).toBeCloseTo(0.0007, 12);
  });
});
