import { activitiesOf, findActivity, findItem, plansOfGroup, priceBook, seatGroupOf } from "../../src/pricebook";
import { problemOf } from "./book";

const plan = (name: string) => findItem(priceBook, name);

describe("seat groups", () => {
  test.each([
    ["Claude Team", 5, 150, "Claude Enterprise"],
    ["Claude Team Premium", 5, 150, "Claude Enterprise"],
    ["ChatGPT Business", 2, null, undefined],
    ["Claude Enterprise", 20, null, undefined],
    ["Runway Standard", 1, 5, "Runway Pro"],
    ["Runway Pro", 1, 10, "Runway Max"],
  ])("%s: %s to %s seats, then %s", (name, minimumSeats, maximumSeats, nextPlan) => {
    expect(seatGroupOf(priceBook, plan(name))).toMatchObject({
      minimumSeats,
      maximumSeats,
      ...(nextPlan && { nextPlan }),
    });
  });

  test("Standard and Premium seats of one team count together", () => {
    const group = seatGroupOf(priceBook, plan("Claude Team"));
    expect(group && plansOfGroup(priceBook, group).map(({ id }) => id)).toEqual([
      "claude-team-standard",
      "claude-team-premium",
    ]);
    expect(group?.apiCreditCap).toBe(500);
  });

  test("plans one person buys, and Codex-only seats, have none", () => {
    for (const name of ["ChatGPT Plus", "Claude Max", "Google AI Pro", "Firefly Pro", "ChatGPT Business Codex-only"])
      expect(seatGroupOf(priceBook, plan(name))).toBeUndefined();
    expect(plan("ChatGPT Plus").individual).toBe(true);
  });
});

describe("what an activity burns", () => {
  const burns = (name: string, activity: string) => {
    const { amount, per, unit, currency } = findActivity(priceBook, { item: plan(name), component: activity });
    return `${amount} ${currency} per ${per} ${unit}`;
  };

  test.each([
    ["Runway Pro", "gen4.5", "12 credits per 1 second"],
    ["Runway Max", "gen4_image 1080p", "8 credits per 1 image"],
    ["ChatGPT Business", "deep research", "50 credits per 1 task"],
    ["ChatGPT Business", "codex gpt-5.5 input", "125 credits per 1000000 token"],
    ["ChatGPT Business Codex-only", "codex gpt-5.4-mini output", "113 credits per 1000000 token"],
    ["ChatGPT Workspace Credits", "voice", "5 credits per 1 minute"],
    ["Firefly Pro", "generate video 540p", "20 credits per 1 second"],
    ["Firefly Pro", "speech", "10 credits per 1000 character"],
    ["Google AI Pro", "omni 1.1 flash 8s", "12 credits per 1 generation"],
  ])("%s, %s: %s", (name, activity, answer) => {
    expect(burns(name, activity)).toBe(answer);
  });

  test("a plan's own row counts before its credit system's", () => {
    expect(burns("Google AI Pro", "Veo 3.1 Fast")).toBe("20 credits per 1 generation");
    expect(burns("Google AI Ultra 5x", "Veo 3.1 Fast")).toBe("10 credits per 1 generation");
    expect(burns("Google AI Ultra 20x", "Veo 3.1 Quality")).toBe("100 credits per 1 generation");
  });

  test("fast mode burns twice the Codex credits", () => {
    expect(burns("ChatGPT Business", "codex gpt-5.5 output fast")).toBe("1500 credits per 1000000 token");
  });

  test("an activity the credits do not pay for lists those they do", () => {
    expect(problemOf(() => burns("ChatGPT Business Codex-only", "deep research"))).toMatch(
      /^BadArgument: "deep research" is no activity .* "codex gpt-5.5 input"/,
    );
    expect(problemOf(() => burns("Runway Pro", "seat monthly"))).toMatch(/^BadArgument: /);
    expect(problemOf(() => burns("Runway Pro", "veo3.1"))).toContain('use one of "veo3.1 low", "veo3.1 high"');
    expect(activitiesOf(priceBook, plan("Perplexity Max"))).toEqual([]);
    expect(problemOf(() => burns("Perplexity Max", "search"))).toMatch(/^NoPrice: .* is not known; give the credits/);
  });
});
