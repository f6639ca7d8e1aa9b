import sample from "../../assets/sample-budget.json";
import { checkBudget, emptyBudget, linesOf, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { BadArgument } from "../../src/problems";

const withChange = (change: (budget: typeof sample) => void) => {
  const copy = structuredClone(sample);
  change(copy);
  return () => parseBudget(copy);
};

test("the sample uses all five routes and six vendors in about 30 lines", () => {
  const budget = parseBudget(sample);
  expect([...linesOf(budget)]).toHaveLength(30);
  for (const route of ["subscriptions", "seats", "api", "credits", "enterprise"] as const) {
    expect(budget[route].length).toBeGreaterThan(2);
  }
  expect(budget.months).toBe(24);
  expect(budget.scenarios.map(({ name }) => name)).toEqual(["Base", "Low", "High"]);
});

test("an empty budget is a budget", () => {
  const empty = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));
  expect(parseBudget(empty)).toEqual(empty);
});

test("defaults are filled in, nothing else is changed", () => {
  const [line] = parseBudget(sample).subscriptions;
  expect(line).toMatchObject({ name: "Freelance writers", base: 6, billing: "monthly", alertAt: 0.8, driver: "" });
});

describe("a budget that cannot be used is refused, naming the fault", () => {
  test.each([
    ["a month that is no first of a month", withChange((b) => (b.startMonth = "2027-01-15")), "startMonth"],
    [
      "a rate that ends before it begins",
      withChange((b) => b.rates.push({ ...b.rates[0]!, from: "2027-03-01", to: "2027-03-01" } as never)),
      "rates.",
    ],
    ["a negative amount", withChange((b) => ((b.api[0] as { base: number }).base = -1)), "api.0.base"],
    [
      "a line that shrinks by all of itself",
      withChange((b) => ((b.api[0] as { growth: number }).growth = -1)),
      "api.0.growth",
    ],
    ["a field nobody knows", withChange((b) => Object.assign(b, { discount: 1 })), "discount"],
    [
      "a share written as 70",
      withChange((b) => ((b.api[0] as { cachedShare: number }).cachedShare = 70)),
      "cachedShare",
    ],
    ["a workspace that is not there", withChange((b) => (b.seats[0]!.workspace = "Nowhere")), '"Nowhere"'],
    ["a driver that is not there", withChange((b) => Object.assign(b.api[0]!, { driver: "Moon" })), '"Moon"'],
    ["a scenario that is not there", withChange((b) => (b.scenario = "Best")), '"Best"'],
    ["two lines of one name", withChange((b) => (b.api[1]!.name = b.api[0]!.name)), "twice"],
    [
      "a line and a workspace of one name, whatever its case",
      withChange((b) => (b.api[0]!.name = b.workspaces[0]!.name.toUpperCase())),
      "twice",
    ],
    [
      "rates by month that are fewer than the months",
      withChange((b) => Object.assign(b.exchangeRates[1]!, { byMonth: Array(b.months - 1).fill(1.1) })),
      "exchange rate EUR",
    ],
    [
      "rates by month that are more than the months",
      withChange((b) => Object.assign(b.exchangeRates[1]!, { byMonth: Array(b.months + 1).fill(1.1) })),
      "exchange rate EUR",
    ],
    ["a change of no line", withChange((b) => (b.changes[0]!.line = "Nobody")), '"Nobody"'],
    ["an end before the start", withChange((b) => Object.assign(b.seats[0]!, { end: "2026-01-01" })), "ends before"],
    ["a currency without a rate", withChange((b) => (b.currency = "CHF")), '"CHF"'],
  ])("%s", (_, parse, part) => {
    expect(parse).toThrow(BadArgument);
    expect(parse).toThrow(part);
  });
});

test.each([
  ["a control character", "Wri\u0007ters", "no workbook can hold"],
  ["half of a character", "Writers \ud83d", "no workbook can hold"],
  ["more text than a cell holds", "x".repeat(32_768), "longer than 32767 characters"],
])("%s is refused with the place where it stands", (_what, note, sentence) => {
  const found = checkBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), purpose: note });
  expect(found).toEqual({ faults: [{ where: "purpose", what: expect.stringContaining(sentence) as string }] });
});

test("line breaks and characters beyond the first plane are text like any other", () => {
  const purpose = "One\n\ttwo 🚀";
  expect(parseBudget({ ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")), purpose }).purpose).toBe(
    purpose,
  );
});

describe("faults of the shape are told in our words, with the path, the name and what to do", () => {
  type Json = Record<string, never>;
  const line = (budget: typeof sample) => budget.api[0] as unknown as Json;
  const root = (budget: typeof sample) => budget as unknown as Json;
  const of = (path: string) => `The budget cannot be used: ${path}: `;
  const api = (field: string) => of(`api.0.${field} ("Support assistant")`);
  test.each<[string, (budget: typeof sample) => unknown, string]>([
    ["a field is missing", (b) => delete root(b).startMonth, of("startMonth") + "nothing stands here; fill it in."],
    [
      "nothing in a field",
      (b) => Object.assign(line(b), { base: null }),
      api("base") + "nothing stands here; fill it in.",
    ],
    [
      "a number in quotes",
      (b) => Object.assign(line(b), { base: "5" }),
      api("base") + 'it must be a number without quotes, such as 12.5, not "5".',
    ],
    ["too little", (b) => Object.assign(line(b), { base: -1 }), api("base") + "it must be 0 or more, not -1."],
    [
      "a share of 70",
      (b) => Object.assign(line(b), { cachedShare: 70 }),
      api("cachedShare") + "it must be at most 1 (70% is 0.7), not 70.",
    ],
    [
      "a field nobody knows",
      (b) => Object.assign(line(b), { discount: 1 }),
      api("discount") + "no budget has a field of this name; correct the name or take the field out.",
    ],
    [
      "a word that is none of the list",
      (b) => Object.assign(b.subscriptions[0]!, { billing: "yearly" }),
      of('subscriptions.0.billing ("Freelance writers")') + 'it must be "monthly" or "annual", not "yearly".',
    ],
    [
      "a list that is none",
      (b) => Object.assign(b, { api: {} }),
      of("api") + "it must be a list in [ ], not an object.",
    ],
    [
      "an object that is none",
      (b) => Object.assign(b, { api: [5] }),
      of("api.0") + "it must be an object in { }, not 5.",
    ],
    ["no scenario", (b) => (b.scenarios = []), of("scenarios") + "it has no entry; add one."],
    [
      "too many scenarios",
      (b) => (b.scenarios = Array.from({ length: 6 }, (_, k) => ({ ...b.scenarios[0]!, name: String(k) }))),
      of("scenarios") + "it has more than 5 entries; take some out.",
    ],
    ["a blank name", (b) => (b.api[0]!.name = " "), of('api.0.name (" ")') + "it must not be blank; fill it in."],
    [
      "another format",
      (b) => (b.format = "ai-budget/9"),
      of("format") + 'it must be "ai-budget/1"; choose a budget that this add-in has written.',
    ],
    [
      "a currency in small letters",
      (b) => (b.currency = "eur"),
      of("currency") + 'it must be the code of a currency in capitals, such as "EUR".',
    ],
  ])("%s", (_what, change, sentence) => {
    const copy = structuredClone(sample);
    change(copy);
    expect(() => parseBudget(copy)).toThrow(new BadArgument(sentence));
  });

  test("a file of something else is refused by its format", () => {
    expect(() => parseBudget({ lines: 3 })).toThrow(/: format: it must be "ai-budget\/1"/);
    expect(() => parseBudget(5)).toThrow("the file: it must be an object in { }, not 5.");
  });

  test("none of them is in the words of the library", () => {
    const spoilt = (value: unknown, depth = 0): unknown => {
      if (Array.isArray(value)) return value.map((entry) => spoilt(entry, depth + 1));
      if (typeof value !== "object" || value === null) return depth < 2 ? "x" : { x: 1 };
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, spoilt(entry, depth + 1)]));
    };
    const found = checkBudget(spoilt(sample));
    const faults = "faults" in found ? found.faults : [];
    expect(faults.length).toBeGreaterThan(300);
    expect(faults.filter(({ what }) => /Invalid|Expected|received/.test(what))).toEqual([]);
  });
});

describe("a day is one that Excel counts", () => {
  test.each(["0000-01-01", "1899-12-01", "1900-01-01", "2027-13-01", "January"])(
    "no budget begins in %s",
    (startMonth) => {
      expect(withChange((b) => (b.startMonth = startMonth))).toThrow(`startMonth: "${startMonth}" is no date`);
    },
  );

  test("prices are known on a day of the calendar", () => {
    expect(withChange((b) => (b.pricesKnownOn = "2027-02-30"))).toThrow('pricesKnownOn: "2027-02-30" is no date;');
  });

  test("its last month is one too", () => {
    const inYear = (startMonth: string) =>
      withChange((b) =>
        Object.assign(b, {
          startMonth,
          months: 12,
          approved: null,
          exchangeRates: [{ currency: "EUR", usdPerUnit: 1.1 }],
        }),
      );
    expect(inYear("9999-01-01")).not.toThrow();
    expect(inYear("9999-02-01")).toThrow("months: the budget goes on after 9999-12-31");
  });
});

describe("of two rows that say one thing none is left out in silence", () => {
  const euro = { currency: "EUR", usdPerUnit: 1.1 };
  const kept = { item: "gpt-5", component: "input", month: "2027-01-01", price: 1 };
  test.each<[string, Record<string, unknown>, string]>([
    ["rates of a currency", { exchangeRates: [euro, { ...euro, usdPerUnit: 1.2 }] }, '"EUR" has two exchange rates'],
    [
      "dollars at another rate than 1",
      { exchangeRates: [{ currency: "USD", usdPerUnit: 1.1 }, euro] },
      "that of USD is 1",
    ],
    ["kept prices", { keptPrices: [kept, { ...kept, item: "GPT-5" }] }, '"GPT-5" has two kept prices for "input"'],
    [
      "sign-offs of a line",
      { signOffs: [{ line: "Support assistant" }, { line: "support  assistant" }] },
      '"Support assistant" is signed off twice',
    ],
  ])("two %s", (_what, change, sentence) => {
    expect(() => parseBudget({ ...sample, ...change })).toThrow(sentence);
  });
});
