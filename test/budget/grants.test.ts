import { type Budget, parseBudget, runBudget } from "../../src/budget";
import { withLineChanges } from "../../src/budget/line-changes";
import { priceBook } from "../../src/pricebook";
import { granted } from "../workbook/granted-budget";

const run = runBudget(granted, priceBook);
const costOf = (name: string, budget: Budget = granted) =>
  runBudget(budget, priceBook).lines.find((line) => line.name === name)?.cost ?? [];
const lapsed = (name: string) => run.lapsed.find((pool) => pool.name === name);
const withGrants = (grants: readonly object[]) => parseBudget({ ...granted, grants });
/** A pool by itself: 4,000 credits a month, of which a seat at $35 includes 2,250; packs of 1,000 at $10. */
const [programme] = granted.credits;

test("grants are burned before packs are bought, the soonest to expire first, and a paid one costs its money in its month", () => {
  // January: 1,750 above the allowance, from the 3,000 of before. February: the 500 that end, then 1,250 that are left of the 3,000, $15 for
  // the 2,000. March: 1,750 of the 2,000. April: 250 are left, 1,500 missing are 2 packs; 500 are left for May: 2 packs, and June 1
  expect(costOf("Programme").slice(0, 6)).toEqual([35, 50, 35, 55, 55, 45]);
});

test("what ends unused is shown with what was paid for it, and is no cost of its month", () => {
  // six months of 150 take 900 of the 2,000 at 4 cents; of the 100 at 8 cents none
  expect(lapsed("Too quiet")?.credits.slice(0, 7)).toEqual([50, 0, 0, 0, 0, 0, 1200]);
  expect(lapsed("Too quiet")?.amount.slice(0, 7)).toEqual([null, 0, 0, 0, 0, 0, 44 + 8]);
  expect(costOf("Too quiet").slice(0, 6)).toEqual([88, 0, 0, 0, 0, 0]);
  expect(lapsed("Without")).toBeUndefined();
});

test("without its grants a pool buys packs instead", () => {
  expect(costOf("Programme", withGrants([])).slice(0, 4)).toEqual([55, 55, 55, 45]);
});

test("money for a grant that nobody knows is no price in its month, and no other month asks for it", () => {
  const unknown = withGrants([{ line: "Programme", source: "Reseller", credits: 9000, from: "2027-02-01" }]);
  const { lines, problems } = runBudget(unknown, priceBook);
  expect(lines.find(({ name }) => name === "Programme")?.cost.slice(0, 3)).toEqual([55, null, 35]);
  expect(problems.map(({ problem }) => problem.message)).toEqual([
    'What was paid for granted credits "Reseller" is not known; type it, 0 where they were free.',
  ]);
});

test("a month without a price tells all the same what ended unused in it, and what its cap stopped", () => {
  const [own] = withGrants([]).credits;
  const unpriced = parseBudget({
    ...granted,
    credits: [{ ...own, base: 4600, cap: 0 }],
    actuals: [],
    grants: [
      { line: "Programme", source: "Trial", credits: 5000, from: "2026-12-01", expires: "2027-02-01", paid: 25 },
      { line: "Programme", source: "Reseller", credits: 1000, from: "2027-02-01" },
    ],
  });
  const { lines, lapsed: ended, unmet } = runBudget(unpriced, priceBook);
  expect(lines[0]?.cost.slice(0, 2)).toEqual([35, null]);
  // 2,350 of the 5,000 were used; in February 2,250 are included and 1,000 granted of the 4,600
  expect([ended[0]?.credits[1], ended[0]?.amount[1]]).toEqual([2650, 13.25]);
  expect([unmet[0]?.quantity[1], unmet[0]?.amount[1]]).toEqual([1350, 13.5]);
});

test("a closed month of which the use is known leaves what was not used; one of which it is not known leaves none", () => {
  const closed = (actual: object) =>
    parseBudget({
      ...granted,
      credits: [programme],
      actuals: [{ line: "Programme", month: "2027-01-01", ...actual }],
      grants: [
        { line: "Programme", source: "Start-ups", credits: 3000, from: "2026-11-01", expires: "2027-04-01", paid: 0 },
      ],
    });
  expect(costOf("Programme", closed({ amount: 35, quantity: 2500 })).slice(0, 3)).toEqual([35, 35, 45]);
  expect(costOf("Programme", closed({ amount: 35 })).slice(0, 3)).toEqual([35, 55, 55]);
});

test("what a closed month paid for a grant bought no packs", () => {
  const closed = parseBudget({
    ...granted,
    credits: [programme],
    actuals: [{ line: "Programme", month: "2027-01-01", amount: 75, quantity: 2250 }],
    grants: [{ line: "Programme", source: "Agreement", credits: 1750, from: "2027-01-01", paid: 40 }],
  });
  expect(costOf("Programme", closed).slice(0, 3)).toEqual([75, 35, 55]);
});

test.each([
  [{ line: "Nobody" }, '"Nobody" is not among the lines of Credits'],
  [{ line: "Enterprise" }, 'shares the credits of "Business" is granted none itself; grant them to "Business"'],
  [{ expires: "2027-02-01" }, "A grant has to be gone after the month from which it is granted"],
  [{ credits: 0 }, "grants.0.credits"],
  [{ paid: -1 }, "grants.0.paid"],
  [{ from: "2027-02-14" }, "grants.0.from"],
])("%j is refused in words", (fields, sentence) => {
  const good = { line: "Programme", source: "Fair", credits: 500, from: "2027-02-01", expires: "2027-03-01", paid: 0 };
  expect(() => withGrants([{ ...good, ...fields }])).toThrow(sentence);
});

describe("when lines change", () => {
  const grantsAfter = (...changes: Parameters<typeof withLineChanges>[1]) => {
    const changed = withLineChanges(granted, changes);
    if ("faults" in changed) throw new Error(JSON.stringify(changed.faults));
    return changed.budget.grants.map(({ line, source }) => `${line}: ${source}`);
  };
  const line = { ...programme!, name: "Studio" };

  test("grants follow the new name of their pool", () => {
    const after = grantsAfter({ kind: "put", route: "credits", line, replaces: "Programme" });
    expect(after.slice(0, 3)).toEqual(["Studio: Trade fair", "Studio: Agreement", "Studio: Start-ups"]);
  });

  test("they are those that the change gives, and go with a line that is removed", () => {
    const given = [{ source: "New", credits: 1, from: "2027-01-01", expires: null, paid: null }];
    const after = grantsAfter({ kind: "put", route: "credits", line, replaces: "Programme", grants: given });
    expect(after.filter((row) => row.startsWith("Studio"))).toEqual(["Studio: New"]);
    expect(grantsAfter({ kind: "remove", name: "Programme" })).toHaveLength(granted.grants.length - 3);
  });
});
