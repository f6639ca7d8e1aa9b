import { type Budget, parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { readBudget } from "../../src/workbook/reading/read-budget";
import { sheetsOf } from "../../src/workbook/reading/typed-values";
import { ownItems, threeOwnItems, unknownVendorContract } from "../workbook/own-item-budgets";

const run = (budget: Budget) => runBudget(budget, priceBook);
const costs = (budget: Budget) =>
  Object.fromEntries(run(budget).lines.map(({ name, part, cost }) => [name + part, cost]));
const withLines = (lines: Record<string, unknown>): Budget =>
  parseBudget({ ...unknownVendorContract, enterprise: [], ...lines });
const line = { name: "L", start: "2027-01-01", base: 3 };

test("a contract line does not need the price book", () => {
  expect(run(unknownVendorContract)).toMatchObject({ problems: [] });
  expect(costs(unknownVendorContract)).toEqual({ CopilotAccess: [950, 950, 950], CopilotMetered: [400, 400, 400] });
});

test("items of the budget's own are priced by its rates, on every route", () => {
  const got = costs(ownItems);
  // annual seats keep the price of the month they were bought in
  expect(got.Editors).toEqual([120, 120, 120, 120, 120, 120]);
  expect(got.Testers).toEqual([80, 80, 80, 80, 80, 80]);
  expect(got.Musicians).toEqual([60, 60, 60, 60, 60, 60]);
  // 1,000 requests of 500 new and 500 cached tokens in, 500 out, in euros
  expect(got.Search?.[0]).toBeCloseTo((0.5 * 2 + 0.5 * 0.2 + 0.5 * 6) * 1.2, 10);
  expect(got["Night run"]?.[0]).toBeCloseTo((1 + 0.5 * 3) * 1.2, 10);
  expect(got.Pictures?.map((cost) => Math.round(cost! * 100) / 100)).toEqual([9.6, 9.6, 9.6, 7.2, 7.2, 9.6]);
  // a region of Amazon Bedrock
  expect(got.Support?.[0]).toBeCloseTo((5 + 0.5 * 25) * 1.1, 10);
  // 2,500 credits, 2,000 of them included, and a pack of 1,000 every other month
  expect(got.Songs).toEqual([128, 120, 128, 120, 128, 120]);
  expect(run(ownItems).problems).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
  ["subscription", { subscriptions: [{ ...line, plan: "Windsurf Teams" }] }],
  [
    "seats",
    {
      workspaces: [{ name: "W", fillerPlan: "Windsurf Teams" }],
      seats: [{ ...line, plan: "Windsurf Teams", workspace: "W" }],
    },
  ],
  ["api", { api: [{ ...line, item: "Windsurf Teams", inputTokens: 100, outputTokens: 10 }] }],
  ["credits", { credits: [{ ...line, plan: "Windsurf Teams", seats: 2 }] }],
])(
  "an unknown name without any price (%s) is no number, said in a sentence, and never a refused budget",
  (_route, lines) => {
    const budget = withLines(lines);
    const { lines: got, problems } = run(budget);
    expect(got.find(({ name }) => name === "L")?.cost).toEqual([null, null, null]);
    expect(problems[0]?.problem.message).toContain('"Windsurf Teams" is not in the price book and no rate gives its "');
    expect(() => describeWorkbook(budget)).not.toThrow();
  },
);

test("a plan that entered the book after the day of the budget's prices has none, and the sentence says to refresh them", () => {
  const on = (pricesKnownOn: string) => ({
    ...withLines({ subscriptions: [{ ...line, plan: "Cursor Pro" }] }),
    pricesKnownOn,
  });
  expect(costs(on("2026-11-23")).L).toEqual([null, null, null]);
  expect(run(on("2026-11-23")).problems[0]?.problem.message).toMatch(/after the day of this budget's prices: refresh/);
  expect(costs(on("2026-11-27")).L).toEqual([60, 60, 60]);
});

test("a slip in a name of the price book is told with the names it is close to", () => {
  const { problems } = run(withLines({ subscriptions: [{ ...line, plan: "ChatGPT Plsu" }] }));
  expect(problems[0]?.problem.message).toContain('did you mean "ChatGPT Plus"');
});

test("a rate for what no line names is a slip, unless it gives its vendor or source", () => {
  const of = (rate: object) => withLines({ rates: [{ item: "Claude Pr", component: "", rate: 1, ...rate }] });
  expect(() => run(of({}))).toThrow(
    'Row 1 of the rates: "Claude Pr" is not in the price book and nothing here asks for it',
  );
  expect(run(of({ vendor: "Other" })).problems).toEqual([]);
});

describe("the sheets read back as the budget", () => {
  test.each([
    ["items of the budget's own", ownItems],
    ["a contract with an unknown vendor", unknownVendorContract],
  ])("%s", (_what, budget) => {
    const read = readBudget(sheetsOf(describeWorkbook(budget)), priceBook);
    if ("faults" in read) throw new Error(read.faults.join(" "));
    expect(read.notes).toEqual([]);
    expect(costs(read.budget)).toEqual(costs(budget));
    const again = readBudget(sheetsOf(describeWorkbook(read.budget)), priceBook);
    expect(again).toMatchObject({ budget: read.budget });
    expect(
      read.budget.rates.map(({ source, vendor, per, allowance, currency }) => [
        source,
        vendor,
        per,
        allowance,
        currency,
      ]),
    ).toEqual(
      budget.rates.map(({ source, vendor, per, allowance, currency }) => [source, vendor, per, allowance, currency]),
    );
  });
});

describe("three own items: a seat plan with a fee for the workspace, a meter in euros, a pool of credits", () => {
  const got = costs(threeOwnItems);

  test("80 for the workspace and 40, from April 36, a seat; what is short of six seats is paid at the cheapest", () => {
    expect(got["Acme, workspace"]).toEqual([80, 80, 80, 80, 80, 80]);
    expect(got["Acme, people"]).toEqual([120, 160, 200, 216, 252, 288]);
    expect(got["AcmeShortfall"]).toEqual([80, 40, 0, 0, 0, 0]);
  });

  test("a price in a currency without an exchange rate is no price, and says so", () => {
    const pounds = parseBudget({
      ...withLines({}),
      subscriptions: [{ ...line, plan: "Acme Desk" }],
      rates: [{ item: "Acme Desk", component: "", rate: 10, currency: "GBP" }],
    });
    const { lines, problems } = run(pounds);
    expect(lines[0]?.cost[0]).toBeNull();
    expect(problems[0]?.problem.message).toBe("GBP has no exchange rate here; type US dollars for one unit.");
  });

  test("15 euros for a thousand pages, at the budget's exchange rate", () => {
    expect(got["Pages read"]?.[0]).toBeCloseTo(4 * 15 * 1.2, 9);
  });

  test("four seats with 500 credits each, and a pack of 1,000 every other month", () => {
    expect(got.Songs).toEqual([128, 120, 128, 120, 128, 120]);
  });

  test("more seats than the maximum have no price, in those months", () => {
    const [workspace, people] = threeOwnItems.seats;
    const crowded = { ...threeOwnItems, seats: [workspace!, { ...people!, base: 49 }] };
    const problems = run(crowded).problems.map(({ line: name, month, problem }) => [name, month, problem.message]);
    expect(problems).toContainEqual(["Acme, people", 2, expect.stringContaining("Acme has at most 50 seats")]);
  });

  test("the sheets say the same budget, and Verify asks about each of them", () => {
    const workbook = describeWorkbook(threeOwnItems);
    const read = readBudget(sheetsOf(workbook));
    expect("budget" in read && read.budget.rates).toEqual(threeOwnItems.rates);
    expect("budget" in read && read.notes).toEqual([]);
    const verify = workbook.sheets.find(({ name }) => name === "Verify");
    const texts = verify?.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])) ?? [];
    expect(texts).toEqual(
      expect.arrayContaining([
        "seat month; own item, see Rates",
        "1,000 unit; own item, see Rates",
        "Own item: at least 6 seats, at most 50 seats",
        "500 credits; resets: month; nothing is kept",
      ]),
    );
  });
});
