import { addMonths, parseIso, toIso } from "../../src/dates";
import { findItem, priceBook } from "../../src/pricebook";
import { apiCost, apiCredit, type Outcome, seatCost, total, usageCost } from "../../src/pricing";
import lifecycle from "./cases/lifecycle.json";

/** October 2026 to April 2027, each month priced on its first day. */
const FIRST = parseIso("2026-10-01");
const dates = Array.from({ length: 7 }, (_, month) => addMonths(FIRST, month));
const [OCT, NOV, DEC, JAN, FEB, MAR, APR] = dates.map((date) => toIso(date).slice(0, 7)) as [string, ...string[]];

/** A row of months: what each costs, or "#N/A" with the sentence the user reads. */
const row = (outcomes: readonly Outcome[]): (number | string)[] =>
  outcomes.map((outcome) =>
    "problem" in outcome ? `#N/A ${outcome.problem.message}` : Math.round(total(outcome.lines) * 1e9) / 1e9,
  );

const MILLION = 1_000_000;
/** A million tokens a month of one model. */
const tokens = (model: string, meter: "input" | "output", mode = ""): (number | string)[] =>
  row(
    apiCost(priceBook, {
      dates,
      uses: [dates.map(() => ({ model, inputTokens: 0, outputTokens: 0, [`${meter}Tokens`]: MILLION, mode }))],
    }),
  );
const cached = (model: string): (number | string)[] =>
  row(
    apiCost(priceBook, {
      dates,
      uses: [dates.map(() => ({ model, inputTokens: MILLION, outputTokens: 0, cachedShare: 1 }))],
    }),
  );
const seat = (plan: string): (number | string)[] =>
  row(seatCost(priceBook, { plans: [plan], seats: [dates.map(() => 1)], dates, months: dates.map(() => 1) }));

describe("a row of months follows the announced steps", () => {
  test.each([
    ["gemini-4-argon", "input", [2, 2, 4, 4, 4, 4, 4]],
    ["gemini-4-argon", "output", [10, 10, 20, 20, 20, 20, 20]],
    ["gemini-3.6-flash", "input", [0.75, 0.75, 0.75, 1.5, 1.5, 1.5, 1.5]],
    ["gemini-3.6-flash", "output", [3.75, 3.75, 3.75, 7.5, 7.5, 7.5, 7.5]],
    ["gemini-3.8-flash", "input", [0.75, 0.75, 0.75, 1.5, 1.5, 1.5, 1.5]],
    ["gemini-3.8-flash", "output", [3.75, 3.75, 3.75, 7.5, 7.5, 7.5, 7.5]],
  ] as const)("Gemini doubles: %s, %s", (model, meter, months) => {
    expect(tokens(model, meter)).toEqual(months);
  });

  test("a model released in November has no price in October", () => {
    const [october, ...later] = tokens("gemini-4-carbon", "input");
    expect(october).toMatch(/^#N\/A No price for "input" of Gemini 4 Carbon is on record before 2026-11-10; /);
    expect(later).toEqual([2, 4, 4, 4, 4, 4]);
  });

  test("and so does what is read from the cache", () => {
    expect(cached("gemini-4-argon")).toEqual([0.1, 0.1, 0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(cached("gemini-3.8-flash")).toEqual([0.075, 0.075, 0.075, 0.15, 0.15, 0.15, 0.15]);
  });

  test("OpenAI's Ultrafast goes from 3 to 6 times the price in March 2027", () => {
    const [, ...standard] = tokens("gpt-6.1-sol", "input").map(Number);
    const factors = [3, 3, 3, 3, 6, 6];
    const [october, ...later] = tokens("gpt-6.1-sol", "input", "ultrafast");
    expect(later).toEqual(standard.map((price, i) => price * factors[i]!));
    // it was 6 times the price then, which no row says
    expect(october).toMatch(/^#N\/A No price for "ultrafast" of .* is on record before 2026-11-17; /);
  });

  test("without dates there is one price and no step", () => {
    const one = { model: "gemini-4-argon", inputTokens: MILLION, outputTokens: 0 };
    expect(row(apiCost(priceBook, { dates: [null, null], uses: [[one, one]] }))).toEqual([2, 2]);
  });
});

/** The months of the row that have no answer, and what they say. */
function unanswered(months: readonly (number | string)[]) {
  const gone = months.flatMap((answer, i) =>
    typeof answer === "string" ? [{ month: toIso(dates[i]!).slice(0, 7), answer }] : [],
  );
  return { months: gone.map(({ month }) => month), sentences: [...new Set(gone.map(({ answer }) => answer))] };
}

describe("what ends is #N/A from then on, in those months only, and names what replaces it", () => {
  test.each([
    ["gemini-2.5-pro", [DEC, JAN, FEB, MAR, APR], "2026-12-01", "gemini-3.8-flash"],
    ["gemini-2.5-flash", [DEC, JAN, FEB, MAR, APR], "2026-12-01", "gemini-3.5-flash-lite"],
    // the months in which these end are priced on their first day
    ["gpt-5", [JAN, FEB, MAR, APR], "2026-12-11", "gpt-6.1-sol"],
    ["gpt-5-mini", [JAN, FEB, MAR, APR], "2026-12-11", "gpt-6.1-terra"],
    ["o3", [JAN, FEB, MAR, APR], "2026-12-11", "gpt-5.6-sol"],
    ["gpt-4.1", [FEB, MAR, APR], "2027-01-14", "gpt-6-luna"],
    ["gpt-4o", [FEB, MAR, APR], "2027-01-14", "gpt-6-luna"],
    ["sonar", [OCT, NOV, DEC, JAN, FEB, MAR, APR], "2026-09-27", "perplexity/sonar"],
  ] as const)("%s", (model, months, on, replacement) => {
    const gone = unanswered(tokens(model, "input"));
    expect(gone.months).toEqual(months);
    expect(gone.sentences).toEqual([
      `#N/A ${findItem(priceBook, model).name} is not to be had from ${on} on; use "${replacement}", which replaces it.`,
    ]);
    // the replacement can be bought
    expect(findItem(priceBook, replacement).kind).toBe("model");
  });

  test("Runway Unlimited, legacy", () => {
    const gone = unanswered(seat("Runway Unlimited"));
    expect(gone.months).toEqual([DEC, JAN, FEB, MAR, APR]);
    expect(gone.sentences).toEqual([
      '#N/A Runway Unlimited is not to be had from 2026-12-01 on; use "Runway Max", which replaces it.',
    ]);
    expect(seat("Runway Max")).toEqual(dates.map(() => 95));
  });

  test("Sora, whose maker names no replacement", () => {
    const video = { item: "sora-2", meter: "video 720p", quantity: 10 };
    const gone = unanswered(row(usageCost(priceBook, { dates, uses: [dates.map(() => video)] })));
    expect(gone.months).toHaveLength(7);
    expect(gone.sentences).toEqual(["#N/A Sora 2 is not to be had from 2026-09-24 on; choose another item."]);
  });

  test("fast mode of Opus 4.8, while the model stays", () => {
    expect(tokens("claude-opus-4-8", "input")).toEqual(dates.map(() => 5));
    const gone = unanswered(tokens("claude-opus-4-8", "input", "fast"));
    expect(gone.months).toEqual([DEC, JAN, FEB, MAR, APR]);
    expect(gone.sentences).toEqual([
      '#N/A Claude Opus 4.8 has no "fast" price for "input fast"; leave the mode out or choose another.',
    ]);
  });

  test("but Veo 3.1 only left the Gemini API: Google Cloud sells it on", () => {
    const video = { item: "google/veo-3.1", meter: "video 1080p", quantity: 10 };
    expect(row(usageCost(priceBook, { dates, uses: [dates.map(() => video)] }))).toEqual(dates.map(() => 4));
  });
});

test("every end of the research is on record", () => {
  const names: Record<string, string> = {
    "sonar (chat completions)": "sonar",
    "Unlimited (legacy)": "Runway Unlimited",
    "perplexity/sonar (Agent API)": "perplexity/sonar",
    Max: "Runway Max",
  };
  const found = (name: string) => findItem(priceBook, names[name] ?? name);
  for (const { model, ends, replacedBy, note } of lifecycle) {
    if (note === "still sold on Google Cloud") continue;
    const item = found(model);
    // "ends 2026-11-30" of a plan is its last day; the ledger writes the first day without it
    const lastDay = item.kind === "plan" ? 1 : 0;
    expect(item.endsOn).toBe(toIso(parseIso(ends) + lastDay));
    if (replacedBy !== undefined) expect(item.replacedBy).toBe(found(replacedBy).id);
  }
});

describe("what has changed since spring 2026", () => {
  const on = (date: string, plan: string, component = "monthly") => {
    const [outcome] = seatCost(priceBook, {
      plans: [plan],
      seats: [[5]],
      dates: [parseIso(date)],
      months: [1],
      billing: component as "monthly" | "annual",
    });
    return outcome && !("problem" in outcome) ? total(outcome.lines) / 5 : "#N/A";
  };

  test.each([
    ["Runway Max", "2026-05-01", "#N/A"],
    ["Runway Max", "2026-06-01", 95],
    ["ChatGPT Business", "2026-04-01", 30],
    ["ChatGPT Business", "2026-05-01", 25],
    ["ChatGPT Business Premium", "2026-07-01", "#N/A"],
    ["ChatGPT Business Premium", "2026-09-01", 125],
    ["ChatGPT Pro 500", "2026-08-01", "#N/A"],
    ["ChatGPT Pro 500", "2026-10-01", 500],
    ["Google AI Ultra 20x", "2026-05-01", 249.99],
    ["Google AI Ultra 20x", "2026-06-01", 199.99],
    ["Google AI Ultra 5x", "2026-04-01", "#N/A"],
    ["Google AI Ultra 5x", "2026-06-01", 99.99],
    ["Google AI Plus", "2026-06-01", 7.99],
    ["Google AI Plus", "2026-07-01", 4.99],
  ])("a seat of %s in the month of %s: %s", (plan, date, price) => {
    const cost = on(date, plan);
    if (typeof price === "number") expect(cost).toBeCloseTo(price, 9);
    else expect(cost).toBe(price);
  });

  test("the annual seat of ChatGPT Business fell from 25 to 20 a month", () => {
    expect([on("2026-04-01", "ChatGPT Business", "annual"), on("2026-05-01", "ChatGPT Business", "annual")]).toEqual([
      25, 20,
    ]);
  });

  test("Claude seats include API credits since October 7, counted from November on", () => {
    const credits = apiCredit(priceBook, { plans: ["Claude Team"], seats: [dates.map(() => 5)], dates });
    expect(row(credits)).toEqual([0, 100, 100, 100, 100, 100, 100]);
  });
});
