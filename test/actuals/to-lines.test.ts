import { checkMap, isClosed, lastMonthOf, parseImportMap, toLines } from "../../src/actuals";
import { type Budget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { type Read, taken } from "./reading";

const HEADER = "start_time,end_time,amount_value,amount_currency,line_item,organization_id";
const seconds = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000;
const costs = (...rows: [date: string, amount: string, item: string][]): Promise<Read> =>
  taken(
    [
      HEADER,
      ...rows.map(([date, amount, item]) => `${seconds(date)},${seconds(date) + 86_400},${amount},usd,"${item}",org`),
    ].join("\n"),
  );

const budgetOf = (more: object = {}): Budget =>
  parseBudget({
    format: "ai-budget/1",
    title: "Actuals",
    startMonth: "2026-09-01",
    months: 12,
    pricesKnownOn: "2026-11-24",
    scenario: "Base",
    scenarios: [{ name: "Base" }],
    api: [
      { name: "Search", item: "gpt-5.1", start: "2026-09-01", base: 100 },
      { name: "Support", item: "gpt-5.1", start: "2026-09-01", base: 100 },
    ],
    ...more,
  });

const rulesOf = (...rules: object[]) => parseImportMap({ format: "ai-budget-import-map/1", rules }).rules;
const always = (): boolean => true;

test("the first rule that fits says which line pays; what fits none is unmapped, in full sight", async () => {
  const { facts } = await costs(
    ["2026-10-02", "10", "gpt-x, input"],
    ["2026-10-03", "5", "gpt-y, input"],
    ["2026-10-03", "1", "whisper"],
  );
  const rules = rulesOf({ item: "gpt-x*", line: "Search" }, { item: "gpt-?, input", line: "Support" });
  const { actuals, unmapped } = toLines(facts, rules, budgetOf(), always);
  expect(actuals).toEqual([
    { line: "Search", part: "", month: "2026-10-01", amount: 10, quantity: null, note: "" },
    { line: "Support", part: "", month: "2026-10-01", amount: 5, quantity: null, note: "" },
  ]);
  expect(unmapped.map(({ item }) => item)).toEqual(["whisper"]);
});

test("rules with the same conditions share what they fit, to the last digit", async () => {
  const { facts } = await costs(["2026-10-02", "0.1", "x"]);
  const rules = rulesOf({ line: "Search", share: 0.3 }, { line: "Support", share: 0.7 });
  expect(toLines(facts, rules, budgetOf(), always).actuals.map(({ amount }) => amount)).toEqual([0.03, 0.07]);
});

test("money is converted at the month's rate, and kept back without one", async () => {
  const { facts } = await costs(["2026-10-02", "11", "x"]);
  const rules = rulesOf({ line: "Search" });
  const euros = budgetOf({ currency: "EUR", exchangeRates: [{ currency: "EUR", usdPerUnit: 1.1 }] });
  expect(toLines(facts, rules, euros, always).actuals[0]?.amount).toBe(10);
  const { actuals, noRate } = toLines(
    facts.map((fact) => ({ ...fact, currency: "GBP" })),
    rules,
    euros,
    always,
  );
  expect([actuals.length, noRate.length]).toEqual([0, 1]);
});

test("requests beside costs are the quantity of the line", async () => {
  const { facts } = await costs(["2026-10-02", "11", "x"]);
  const usage = await taken(
    `start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n${seconds("2026-10-02")},${seconds("2026-10-03")},1200,x,5,6`,
  );
  const { actuals, notMoney } = toLines([...facts, ...usage.facts], rulesOf({ line: "Search" }), budgetOf(), always);
  expect(actuals).toEqual([expect.objectContaining({ amount: 11, quantity: 1200 })]);
  expect(notMoney.map(({ unit }) => unit)).toEqual(["input tokens", "cached input tokens", "output tokens"]);
});

test("what the map ignores or does not budget is told apart from what it forgot", async () => {
  const { facts } = await costs(["2026-10-02", "1", "tax"], ["2026-10-02", "2", "trial"]);
  const rules = rulesOf({ item: "tax", line: "Ignore", reason: "got back" }, { item: "trial", line: "Not budgeted" });
  const { actuals, ignored, notBudgeted, unmapped } = toLines(facts, rules, budgetOf(), always);
  expect([actuals, ignored, notBudgeted, unmapped].map(({ length }) => length)).toEqual([0, 1, 1, 0]);
});

describe("a map is held against its budget", () => {
  test.each([
    [
      { line: "Serach" },
      'The import map names the line "Serach", which the budget does not have; name one of its lines, "Not budgeted" or "Ignore".',
    ],
    [
      { line: "Search", share: 0.5 },
      'The shares of the rules with the conditions of "Search" do not add up to 1; correct the import map.',
    ],
  ])("%p", (rule, sentence) => {
    expect(() => {
      checkMap(rulesOf(rule), budgetOf());
    }).toThrow(sentence);
  });

  test("a field that is wrong is named", () => {
    expect(() => parseImportMap({ format: "ai-budget-import-map/1", rules: [{ line: "x", share: 2 }] })).toThrow(
      "rules.0.share",
    );
  });
});

describe("months that are still open never become closed ones", () => {
  test("without the day of export, a month counts once later days of the file follow", async () => {
    const { receipt } = await costs(["2026-09-30", "1", "x"], ["2026-10-31", "1", "x"]);
    expect(isClosed(receipt, parseIso("2026-09-01"), null)).toBe(true);
    expect(isClosed(receipt, parseIso("2026-10-01"), null)).toBe(false);
  });

  test("with it, once the vendor changes nothing any more: two days at OpenAI", async () => {
    const { receipt } = await costs(["2026-10-31", "1", "x"]);
    expect(isClosed(receipt, parseIso("2026-10-01"), parseIso("2026-11-02"))).toBe(false);
    expect(isClosed(receipt, parseIso("2026-10-01"), parseIso("2026-11-03"))).toBe(true);
  });

  test("the last month is proposed up to the first gap", () => {
    const actual = (month: string) => ({
      line: "Search",
      part: "" as const,
      month,
      amount: 1,
      quantity: null,
      note: "",
    });
    expect(lastMonthOf(["2026-11-01", "2026-09-01", "2026-10-01"].map(actual))).toBe("2026-11-01");
    expect(lastMonthOf(["2026-09-01", "2026-11-01"].map(actual))).toBe("2026-09-01");
    expect(lastMonthOf([])).toBeNull();
  });
});
