import { editLines, emptyBudget, type LineChange, parseBudget, runBudget, sumOf } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const start = "2027-01-01";
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  lastActualMonth: start,
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, start, note: "by hand" }],
  workspaces: [{ name: "Everybody", fillerPlan: "chatgpt-business-standard" }],
  seats: [{ name: "Office", plan: "chatgpt-business-standard", workspace: "Everybody", base: 10, start }],
  credits: [
    { name: "Studio", plan: "runway-pro", seats: 1, base: 100, start },
    { name: "Guests", plan: "runway-standard", seats: 1, base: 10, start, sharesWith: "Studio" },
  ],
  changes: [{ line: "Office", month: "2027-03-01", change: 2 }],
  actuals: [{ line: "Writers", month: start, amount: 110 }],
  signOffs: [{ line: "Office", answer: "yes", signedBy: "IT" }],
});
const put = (
  route: "subscription" | "seats" | "credits" | "api",
  line: Readonly<Record<string, unknown>> & { name: string },
  replaces?: string,
): LineChange => ({
  ...{ kind: "put", route, line },
  ...(replaces !== undefined && { replaces }),
});
const [writers] = budget.subscriptions;
const [office] = budget.seats;

test("a line that is changed stays where it is, and all else as it was", () => {
  const { budget: after, moves } = editLines(budget, [put("seats", { ...office!, owner: "IT" }, "office")]);
  expect(after).toEqual({ ...budget, seats: [{ ...office, owner: "IT" }] });
  expect(moves).toEqual([{ before: { place: "seats", index: 0 }, after: { place: "seats", name: "Office" } }]);
});

test("what refers to a line follows its new name: actuals, steps, sign-offs, pools that share its credits", () => {
  const { budget: after } = editLines(budget, [
    put("subscription", { ...writers!, name: " Press " }, "Writers"),
    put("seats", { ...office!, name: "Head office" }, "Office"),
    put("credits", { ...budget.credits[0]!, name: "Film" }, "Studio"),
  ]);
  expect(after.actuals[0]?.line).toBe("Press");
  expect([after.changes[0]?.line, after.signOffs[0]?.line]).toEqual(["Head office", "Head office"]);
  expect(after.credits.map(({ name, sharesWith }) => [name, sharesWith])).toEqual([
    ["Film", ""],
    ["Guests", "Film"],
  ]);
  expect(sumOf(runBudget(after, priceBook).lines)).toBeCloseTo(sumOf(runBudget(budget, priceBook).lines) ?? NaN, 6);
});

test("a removed line takes its steps and its sign-off along", () => {
  const { budget: after } = editLines(budget, [{ kind: "remove", name: "Office" }]);
  expect([after.seats, after.changes, after.signOffs]).toEqual([[], [], []]);
});

test.each<[string, LineChange, string]>([
  ["a line with actuals cannot be removed, only ended", { kind: "remove", name: "Writers" }, "Give it a last month"],
  ["a pool whose credits another line shares cannot go", { kind: "remove", name: "Studio" }, "Studio"],
  ["a line that is not there cannot be changed", put("seats", { name: "X" }, "Nobody"), 'no line "Nobody"'],
  ["a line needs a name", put("seats", { ...office!, name: "  " }, "Office"), "no name"],
  ["a name that is taken is refused, whatever its case", put("seats", { ...office!, name: "writers" }), "twice"],
])("%s", (_what, change, sentence) => {
  expect(() => editLines(budget, [change])).toThrow(sentence);
});

test("a driver that is given with a line has a new number at first, and all else as it was", () => {
  const driven = parseBudget({ ...budget, drivers: [{ name: "Heads", unit: "people", opening: 10, growth: 0.1 }] });
  const change = { ...put("seats", { ...office!, driver: "Heads" }, "Office"), driver: { name: "heads", opening: 12 } };
  const { budget: after } = editLines(driven, [change as LineChange]);
  expect(after.drivers).toEqual([{ name: "Heads", unit: "people", opening: 12, growth: 0.1 }]);
});

test("a line without a price may be changed as long as it makes nothing else unknown", () => {
  const unpriced = parseBudget({
    ...budget,
    subscriptions: [...budget.subscriptions, { name: "Odd", plan: "Nobody's plan", base: 1, start }],
  });
  const odd = unpriced.subscriptions[1]!;
  expect(
    editLines(unpriced, [put("subscription", { ...odd, owner: "IT" }, "Odd")]).budget.subscriptions[1]?.owner,
  ).toBe("IT");
  expect(() => editLines(unpriced, [put("subscription", { ...writers!, plan: "Nobody's plan" }, "Writers")])).toThrow(
    "Nobody's plan",
  );
});
