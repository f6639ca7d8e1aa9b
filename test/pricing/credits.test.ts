import { parseRates, priceBook as book } from "../../src/pricebook";
import { apiCost, apiCredit, type CreditCall, creditCost, creditUse } from "../../src/pricing";
import { BadArgument } from "../../src/problems";
import { bill, cash, costs, day, each, from2027, repeat, sum, undated } from "./outcomes";

const pool = (plan: string, credits: (number | BadArgument)[], more: Partial<CreditCall> = {}) =>
  creditCost(book, { plans: [plan], credits: [credits], seats: null, ...undated(credits.length), ...more });

describe("the ledger of a pool", () => {
  test("bought credits carry over: 1,000 a month on Runway Standard is $230 a year, not $300", () => {
    const outcomes = pool("Runway Standard", repeat(12, 1000));
    expect(costs(outcomes)).toEqual([25, 15, 25, 15, 15, 25, 15, 15, 25, 15, 25, 15]);
    expect(sum(costs(outcomes))).toBe(230);
  });

  test("top-ups are whole packs", () => {
    expect(bill(pool("Runway Pro", [4680])[0])).toEqual([
      "seats: 1 seat month × 35 = 35",
      "credit packs: 3000 credit × 0.01 = 30",
    ]);
  });

  test("an allowance that is not used is a line of value lost", () => {
    expect(bill(pool("Runway Standard", [500])[0])).toEqual([
      "seats: 1 seat month × 15 = 15",
      "allowance not used: 125 credit × 0 = 0",
    ]);
  });

  test("what expires burns first: the allowance before credits held", () => {
    const outcomes = pool("Runway Standard", [600, 1000], { opening: [400] });
    expect(each(outcomes, ({ ledger }) => ledger.map(({ opening, closing }) => [opening, closing]).flat())).toEqual([
      [400, 400],
      [400, 25],
    ]);
  });

  test("Runway Max keeps up to one month's allowance, and burns it first", () => {
    const months = each(pool("Runway Max", [5000, 13000, 0, 0]), ({ ledger: [month] }) => month!);
    expect(months).toMatchObject([
      { opening: 0, allowance: 9500, bought: 0, used: 5000, expired: 0, closing: 4500 },
      { opening: 4500, allowance: 9500, bought: 0, used: 13000, expired: 0, closing: 1000 },
      { opening: 1000, allowance: 9500, bought: 0, used: 0, expired: 1000, closing: 9500 },
      { opening: 9500, allowance: 9500, bought: 0, used: 0, expired: 9500, closing: 9500 },
    ]);
  });

  test("ChatGPT credits are bought without seats and live for twelve months", () => {
    const outcomes = pool("ChatGPT Workspace Credits", [1500, ...repeat(11, 0), 500]);
    expect(costs(outcomes)).toEqual([80, ...repeat(11, 0), 40]);
    expect(each(outcomes, ({ ledger }) => ledger[0]!.expired)).toEqual([...repeat(12, 0), 500]);
  });

  test("Runway Max keeps one month's allowance, whatever it has kept before: the cap counts all that is left", () => {
    const months = each(pool("Runway Max", [0, 2000, 0], { seats: [[2, 2, 1]] }), ({ ledger: [month] }) => month!);
    expect(months).toMatchObject([
      { allowance: 19_000, expired: 0, closing: 19_000 },
      { opening: 19_000, allowance: 19_000, used: 2000, expired: 17_000, closing: 19_000 },
      { opening: 19_000, allowance: 9500, expired: 19_000, allowanceLost: 19_000, closing: 9500 },
    ]);
  });

  test("credits are per month: a quarter needs three times as many", () => {
    const outcomes = pool("Runway Standard", [1000], { months: [3] });
    expect(costs(outcomes)).toEqual([65]);
    expect(each(outcomes, ({ ledger }) => ledger.length)).toEqual([3]);
  });

  test("a month left out is refused, because the balance would be wrong", () => {
    const dates = ["2027-01-01", "2027-03-01"].map(day);
    expect(() => pool("Runway Pro", [1, 1], { dates })).toThrow("left out");
  });
});

describe("seats and groups", () => {
  test("annual seats are paid at once", () => {
    const outcomes = pool("Runway Standard", repeat(12, 500), { ...from2027(12), billing: "annual" });
    expect(costs(outcomes)).toEqual(repeat(12, 12));
    expect(cash(outcomes)).toEqual([144, ...repeat(11, 0)]);
  });

  test("rows are groups that do not share what is not pooled", () => {
    const rates = parseRates(book, [["Firefly Standard", "credit pack", 0.02]]);
    const call = { plans: ["Firefly Standard", "Firefly Standard"], credits: [[1500], [9000]], seats: [[10], [1]] };
    const outcomes = creditCost(book, { ...call, ...undated(1), rates });
    expect(costs(outcomes)).toEqual([11 * 9.99 + 7000 * 0.02]);
  });

  test("credits without a seat are refused, but a month without either costs nothing", () => {
    expect(costs(pool("Runway Pro", [100, 0], { seats: [[0, 0]] }))).toEqual([
      expect.stringContaining("give seats"),
      0,
    ]);
  });
});

describe("bought credits that a workspace shares", () => {
  const plans = ["Perplexity Enterprise Pro", "Perplexity Enterprise Max"];
  const rates = parseRates(book, [["Perplexity Enterprise Pro", "credit pack", 0.02]]);
  const organisation = (credits: number[][], opening = 0) =>
    creditCost(book, {
      plans,
      credits,
      seats: [credits[0]!.map(() => 1), credits[0]!.map(() => 1)],
      opening: [opening, 0],
      rates,
      ...undated(credits[0]!.length),
    });

  test("each seat uses its own allowance first, never another's", () => {
    const [month] = organisation([[800], [1000]]);
    expect(bill(month)).toEqual([
      "seats: 1 seat month × 40 = 40",
      "seats: 1 seat month × 325 = 325",
      "credit packs: 300 credit × 0.02 = 6",
      "allowance not used: 14000 credit × 0 = 0",
    ]);
  });

  test("what one of them holds serves the other", () => {
    const [month] = organisation([[500], [16_000]], 1000);
    expect(each([month!], ({ ledger }) => ledger)).toMatchObject([[{ opening: 1000, bought: 0, closing: 0 }]]);
  });

  const closings = (used: number[]) =>
    each(organisation([used, used.map(() => 0)], 700), ({ ledger }) => ledger[0]!.closing);

  test("end after twelve months in which nobody used any credits", () => {
    expect(closings(repeat(12, 0))).toEqual([...repeat(11, 700), 0]);
    expect(closings([10, ...repeat(12, 0)])).toEqual([...repeat(12, 700), 0]);
  });

  test("live on with every month of use", () => {
    expect(closings([...repeat(10, 0), 10, ...repeat(11, 0)])).toEqual(repeat(22, 700));
  });
});

describe("Claude's usage credits", () => {
  test("are dollars at API rates, bought to the cent on top of the seats", () => {
    const call = { ...undated(1), plans: ["Claude Enterprise"], billing: "annual" } as const;
    const use = apiCost(book, {
      uses: [[{ model: "claude-opus-5", inputTokens: 200_000_001, outputTokens: 0 }]],
      dates: [null],
    });
    const [dollars] = costs(use) as number[];
    expect(bill(creditCost(book, { ...call, credits: [[dollars!]], seats: [[20]] })[0])).toEqual([
      "seats: 20 seat month × 20 = 400",
      "credit packs: 1000.01 credit × 1 = 1000.01",
    ]);
  });

  test("are not what API credits of a seat pay for", () => {
    expect(costs(pool("Claude Max", [50]))).toEqual([150]);
  });
});

describe("what is not known", () => {
  test("a pack price hurts only the months that must top up", () => {
    expect(costs(pool("Firefly Standard", [1500, 9000, 1500]))).toEqual([
      9.99,
      expect.stringMatching(/#N\/A .*credit pack/),
      9.99,
    ]);
  });

  test("an allowance that is not published", () => {
    expect(costs(pool("Firefly Free", [10]))).toEqual([expect.stringContaining("not published")]);
  });

  test("an allowance that renews day by day, or is given once", () => {
    expect(costs(pool("Google AI Free", [10]))).toEqual([expect.stringContaining("50 credits a day")]);
    expect(costs(pool("Runway Free", [100, 100], { opening: [125] }))).toEqual([
      0,
      expect.stringContaining("125 credits once"),
    ]);
  });

  test("an unreadable month spoils its own column only", () => {
    expect(costs(pool("Runway Standard", [1000, new BadArgument("unreadable"), 1000]))).toEqual([
      25,
      "#VALUE! unreadable",
      15,
    ]);
  });
});

describe("credits that jobs burn", () => {
  const use = (plan: string, ...jobs: [string, number][]) =>
    costs(
      creditUse(book, { jobs: jobs.map(([activity, quantity]) => [{ plan, activity, quantity }]), dates: [null] }),
    )[0];

  test.each<[string, string, [string, number][], number]>([
    ["390 seconds of Gen-4.5", "Runway Pro", [["gen4.5", 390]], 4680],
    ["200 million input tokens in Codex", "ChatGPT Business", [["codex gpt-5.5 input", 2e8]], 25000],
    ["fast requests in Codex", "ChatGPT Business", [["codex gpt-5.5 input fast", 1e6]], 250],
    ["ten Veo clips on Pro", "Google AI Pro", [["veo 3.1 fast", 10]], 200],
    ["ten Veo clips on Ultra", "Google AI Ultra 20x", [["veo 3.1 fast", 10]], 100],
    ["twenty clips of five seconds", "Firefly Standard", [["generate video 540p", 100]], 2000],
    [
      "a mix",
      "Runway Pro",
      [
        ["gen4.5", 10],
        ["gen4_turbo", 10],
      ],
      170,
    ],
  ])("%s on %s", (_what, plan, jobs, credits) => {
    expect(use(plan, ...jobs)).toBe(credits);
  });

  test("an activity that the credits do not pay for lists those they do", () => {
    expect(use("Runway Pro", ["sora-2", 1])).toMatch(/#VALUE! .*"gen4.5"/);
  });
});

describe("API credits that seats include", () => {
  const team = (standard: number, premium: number, date: number | null = null) =>
    apiCredit(book, {
      plans: ["Claude Team Standard", "Claude Team Premium"],
      seats: [[standard], [premium]],
      dates: [date],
    });

  test("the vendor's examples", () => {
    expect(costs(team(3, 2))).toEqual([260]);
    expect(costs(team(3, 3))).toEqual([360]);
  });

  test("at most $500 an organisation: 640 gives 500, and says so", () => {
    expect(bill(team(12, 4)[0])).toEqual([
      "API credits of Claude Team Standard: 12 seat month × 20 = 240",
      "API credits of Claude Team Premium: 4 seat month × 100 = 400",
      "above the organisation's cap: 1 month × -140 = -140",
    ]);
  });

  test("since 2026-10-07", () => {
    expect(costs(team(3, 2, day("2026-10-06")))).toEqual([0]);
    expect(costs(team(3, 2, day("2026-10-07")))).toEqual([260]);
  });

  test("are unknown before the price book starts, not nothing", () => {
    const seats = { plans: ["Claude Max"], seats: [[1]], dates: [null] };
    expect(costs(apiCredit(book, { ...seats, knownOn: day("2026-11-22") }))[0]).toContain("#N/A");
    expect(costs(apiCredit(book, { ...seats, knownOn: day("2026-11-23") }))).toEqual([100]);
  });

  test("a plan without any gives nothing", () => {
    expect(costs(apiCredit(book, { plans: ["ChatGPT Business"], seats: [[25]], dates: [null] }))).toEqual([0]);
  });
});
