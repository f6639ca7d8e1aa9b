import { editLines, emptyBudget, type LineChange, parseBudget, runBudget, sumOf } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  workspaces: [{ name: "Everybody", fillerPlan: "chatgpt-business-standard", owner: "IT", costCentre: "CC1" }],
  seats: [{ name: "Office", plan: "chatgpt-business-standard", workspace: "Everybody", base: 10, ...owned }],
  api: [
    {
      ...{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 1000, ...owned },
      paysFrom: "Everybody",
    },
  ],
});
const [everybody] = budget.workspaces;
const put = (more: object, replaces?: string): LineChange => ({
  kind: "put workspace",
  workspace: { ...everybody!, ...more },
  ...(replaces !== undefined && { replaces }),
});
const edited = (change: LineChange) => editLines(budget, [change]).budget;
const cost = (of: typeof budget) => sumOf(runBudget(of, priceBook).lines);

test("a workspace is added, with its terms", () => {
  const { workspaces } = edited(put({ name: "Research", minimumSeats: 5 }));
  expect(workspaces.map(({ name, minimumSeats }) => [name, minimumSeats])).toEqual([
    ["Everybody", null],
    ["Research", 5],
  ]);
});

test("a minimum above the seats in use costs the seats that it is short of", () => {
  const seat = cost(budget) === null ? NaN : cost(edited(put({ minimumSeats: 11 }, "Everybody")))! - cost(budget)!;
  expect(seat).toBeGreaterThan(0);
  const five = cost(edited(put({ minimumSeats: 15 }, "Everybody")))! - cost(budget)!;
  expect(five).toBeCloseTo(5 * seat, 6);
});

test("seats in it and the API lines that it pays for follow its new name", () => {
  const { workspaces, seats, api } = edited(put({ name: "All hands" }, "Everybody"));
  expect([workspaces[0]!.name, seats[0]!.workspace, api[0]!.paysFrom]).toEqual(["All hands", "All hands", "All hands"]);
});

test("one that lines are in is not removed, and says which", () => {
  expect(() => edited({ kind: "remove workspace", name: "Everybody" })).toThrow(
    '"Everybody" is the workspace of "Office", "Bot": put them into another one, or remove them, first.',
  );
});

test("one that nothing is in goes", () => {
  const two = editLines(budget, [put({ name: "Research" })]).budget;
  const { workspaces } = editLines(two, [{ kind: "remove workspace", name: "Research" }]).budget;
  expect(workspaces).toEqual(budget.workspaces);
});

test.each([
  ["without a name", put({ name: " " }), "The workspace has no name; give it one."],
  ["with a name that is taken", put({ name: "office" }), "office"],
  ["that is gone", put({}, "Nobody"), 'There is no workspace "Nobody" in this budget any more.'],
  ["with a plan that nobody sells", put({ name: "X", fillerPlan: "chatgpt bussines standrad" }), "chatgpt"],
])("one %s is refused in a sentence", (_what, change, sentence) => {
  expect(() => edited(change)).toThrow(sentence);
});
