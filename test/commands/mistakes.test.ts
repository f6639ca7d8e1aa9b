import sample from "../../assets/sample-budget.json";
import { type Budget, editLines, emptyBudget, parseBudget } from "../../src/budget";
import { worthALook } from "../../src/commands/mistakes";
import { parseIso } from "../../src/dates";

const start = "2027-01-01";
const workspace = { name: "All", fillerPlan: "chatgpt-business-standard" };
const seats = { name: "Office", plan: "chatgpt-business-standard", workspace: "All", base: 10, start };
const bot = { name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, start };
const film = { name: "Film", plan: "runway-pro", seats: 1, base: 100, start };
const of = (more: Record<string, unknown>): Budget =>
  parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-27")), workspaces: [workspace], ...more });
const asked = (budget: Budget) => worthALook(budget).map(({ sheet, lines }) => [sheet, ...lines]);

test("people's plans without an API line: somebody may think that they pay for calls", () => {
  expect(asked(of({ seats: [seats] }))).toEqual([["Subscriptions", "Office"]]);
  expect(asked(of({ seats: [seats], api: [bot] }))).toEqual([]);
});

test("one seat that stays one may be shared by a team", () => {
  const one = { ...seats, base: 1 };
  expect(asked(of({ seats: [one], api: [bot] }))).toEqual([["Seats", "Office"]]);
  expect(asked(of({ seats: [{ ...one, addedPerMonth: 1 }], api: [bot] }))).toEqual([]);
  const changes = [{ line: "Office", month: "2027-02-01", change: 3 }];
  expect(asked(of({ seats: [one], api: [bot], changes }))).toEqual([]);
});

test("API use alone buys nobody the app", () => {
  expect(asked(of({ api: [bot] }))).toEqual([["API usage", "Bot"]]);
});

test("a pool that nothing limits is drained by few", () => {
  expect(asked(of({ credits: [film] }))).toEqual([["Credits", "Film"]]);
  expect(asked(of({ credits: [{ ...film, limit: 500 }] }))).toEqual([]);
  expect(asked(of({ credits: [film], routes: [{ route: "Credits", limitYear: 9000 }] }))).toEqual([]);
  expect(asked(of({ credits: [film], routes: [{ route: "Seats", limitYear: 9000 }] }))).toEqual([["Credits", "Film"]]);
});

test("a contract that nobody has signed off may be a guess at its terms", () => {
  const contract = { name: "Deal", plan: "chatgpt-enterprise", base: 50, seatPrice: 40, start };
  expect(asked(of({ enterprise: [contract] }))).toEqual([["Enterprise", "Deal"]]);
  const signOffs = [{ line: "Deal", answer: "", signedBy: "Ann", signedFor: "" }];
  expect(asked(of({ enterprise: [contract], signOffs }))).toEqual([]);
});

test("what is answered is not asked again, until the answer is taken back", () => {
  const budget = of({ seats: [seats] });
  const given = {
    ...{ route: "Subscriptions" as const, answer: "Nothing calls the API", answeredBy: "Ann" },
    answeredOn: "2026-12-01",
  };
  const change = (before: Budget, answer: string): Budget =>
    editLines(before, [{ kind: "answer", given: { ...given, answer } }]).budget;
  const answered = change(budget, given.answer);
  expect([answered.answers, asked(answered)]).toEqual([[given], []]);
  const again = change(answered, "");
  expect([again.answers, asked(again)]).toEqual([[], [["Subscriptions", "Office"]]]);
});

test("a route is answered for once", () => {
  const answer = { route: "Seats", answer: "fine" };
  expect(() => of({ answers: [answer, answer] })).toThrow("Seats");
  expect(() => of({ answers: [{ route: "Elsewhere", answer: "fine" }] })).toThrow();
});

test("every question says what to do and what may be answered", () => {
  const told = worthALook(parseBudget(sample));
  expect(told.length).toBeGreaterThan(0);
  for (const { act, fine } of told) expect([act, fine].every((text) => text.length > 5)).toBe(true);
});
