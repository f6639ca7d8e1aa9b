import { runBudget, sumOf } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { companies, jobs } from "../../src/profiles";
import { type Answers, asksOf, needsOf, withJobs } from "../../src/taskpane/start/answers";
import { choicesFor, chosen, costOf, proposedLimit, SIZES, startBudget } from "../../src/taskpane/start/start-budget";

const nothing: Answers = {
  ...{ jobs: [], needs: [], quantity: {}, item: {}, size: {}, seatPrice: {}, owner: {}, costCentre: {}, limit: {} },
  start: "2027-01",
};
const answer = (ids: readonly string[], more: Partial<Answers> = {}): Answers => ({
  ...withJobs(nothing, ids),
  ...more,
});

test("a job that is chosen brings its first need, and takes its needs along when it goes", () => {
  const both = withJobs(nothing, ["people", "product"]);
  expect(both.needs).toEqual(["office", "support-ticket-rag"]);
  expect(withJobs({ ...both, needs: [...both.needs, "developers"] }, ["people"]).needs).toEqual([
    "office",
    "developers",
  ]);
});

test.each(companies)(
  "$label: every job becomes lines, and what has a price costs what the engine says",
  ({ jobs: ids }) => {
    const answers = answer(ids, { seatPrice: { contract: "40" }, owner: { access: "Dana" } });
    const budget = startBudget(answers, { access: 1000, metered: 0 });
    const asks = asksOf(answers);
    const { lines } = runBudget(budget, priceBook);
    expect(new Set(lines.filter(({ part }) => part !== "Shortfall").map(({ name }) => name))).toEqual(
      new Set(asks.map(({ line }) => line)),
    );
    const apart = asks.map((ask) => costOf(answers, ask, chosen(answers, ask)).year);
    expect(sumOf(lines)).toBeCloseTo(
      apart.reduce<number>((sum, year) => sum + year!, 0),
      2,
    );
    expect(budget.routes[0]).toMatchObject({ route: "Access", owner: "Dana", limitYear: 1000 });
  },
);

test("every need of every job can be bought, with a price or with a reason why it has none", () => {
  for (const job of jobs)
    for (const need of needsOf(job)) {
      const answers = { ...nothing, jobs: [job.id], needs: [need.id] };
      for (const ask of asksOf(answers))
        for (const { item, costs } of choicesFor(answers, ask))
          for (const { month, year, why } of costs)
            expect([ask.id, item, month === null || year === null ? why !== "" : year >= month]).toEqual([
              ask.id,
              item,
              true,
            ]);
    }
});

test("models stand by rising cost of the typical size, and a larger size never costs less", () => {
  const answers = answer(["product"]);
  const [ask] = asksOf(answers);
  const rows = choicesFor(answers, ask!);
  const months = rows.map(({ costs }) => costs.map(({ month }) => month ?? Infinity));
  expect(months.map(([, typical]) => typical!)).toEqual(months.map(([, typical]) => typical!).sort((a, b) => a - b));
  for (const costs of months) expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(SIZES).toHaveLength(rows[0]!.costs.length);
});

test("an answer that is no number is refused with the name of its line, not counted as nothing", () => {
  const answers = answer(["people"], { quantity: { office: "many" } });
  const [ask] = asksOf(answers);
  expect(costOf(answers, ask!, chosen(answers, ask!))).toMatchObject({ month: null, why: expect.stringMatching(/\S/) });
});

test("a contract has no price until the signed one is typed", () => {
  const answers = answer(["legal"]);
  const [ask] = asksOf(answers);
  expect(costOf(answers, ask!, chosen(answers, ask!)).why).toMatch(/price that you signed/);
  const signed = { ...answers, seatPrice: { contract: "10" }, quantity: { contract: "100" } };
  expect(costOf(signed, ask!, chosen(signed, ask!)).month).toBe(1000);
});

test("a limit is proposed with room: rounded up to two figures, and what is begun is below its alert at 80 %", () => {
  expect([50_000, 1234, 8, 0].map(proposedLimit)).toEqual([65_000, 1700, 11, 0]);
  for (const year of [8, 438, 1234, 50_000, 113_640]) expect(year / proposedLimit(year)).toBeLessThan(0.8);
});

test("where there is no price it says what helps in a budget: the sheet Rates, not an argument of a function", () => {
  const answers = answer(["people"], { item: { office: "microsoft-365-copilot-business" } });
  const [ask] = asksOf(answers);
  expect(costOf(answers, ask!, chosen(answers, ask!)).why).toMatch(/put your own rate on the sheet Rates\.$/);
});

test("a line's own limit a month stands on the line, the side's limit a year on its side", () => {
  const answers = answer(["people"], { limit: { office: "900" } });
  const budget = startBudget(answers, { access: 9000, metered: 0 });
  expect(budget.seats[0]!.limit).toBe(900);
  expect(budget.routes[0]!.limitYear).toBe(9000);
});
