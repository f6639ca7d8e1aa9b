/** A line takes another profile or size: its figures follow, and what somebody has typed is told of first. */
import { parseBudget, withProfile } from "../../src/budget";
import { profileBudget } from "../workbook/profile-budget";

const api = (name: string, { api: lines } = profileBudget) => lines.find((line) => line.name === name);

test("untouched figures follow the size without a question", () => {
  const { budget, overwritten } = withProfile(profileBudget, "tickets", "support-ticket-rag", "large");
  expect(overwritten).toEqual([]);
  expect(api("Tickets", budget)).toEqual({ ...api("Large tickets"), name: "Tickets" });
  expect(parseBudget(budget)).toEqual(budget);
  const back = withProfile(budget, "Tickets", "support-ticket-rag", "typical");
  expect(back.overwritten).toEqual([]);
  expect(api("Tickets", back.budget)).toEqual({ ...api("Tickets"), size: "typical" });
});

test("what was typed is told of, with what would take its place", () => {
  const { budget, overwritten } = withProfile(profileBudget, "Measured", "support-ticket-rag", "small");
  expect(overwritten).toEqual([
    { field: "perDriver", now: 2, then: 1.02 },
    { field: "inputTokens", now: 4000, then: 1500 },
  ]);
  expect(api("Measured", budget)).toMatchObject({ perDriver: 1.02, inputTokens: 1500, outputTokens: 100 });
  // the budget itself is as it was
  expect(api("Measured")).toMatchObject({ perDriver: 2, inputTokens: 4000 });
});

test("figures that another profile does not have go with the old one", () => {
  const { budget } = withProfile(profileBudget, "Tickets", "campaign-image", "typical");
  expect(api("Tickets", budget)).toMatchObject({
    ...{ inputTokens: 0, outputTokens: 0, cachedShare: 0, cacheWriteShare: 0 },
    ...{ meter: "image medium 1024", unitsPerRequest: 1, perDriver: 4 },
    note: expect.stringContaining("campaign-image/gpt-image-2, typical") as string,
  });
});

test("a note of somebody's own stays", () => {
  const lines = profileBudget.api.map((line) => ({ ...line, note: "agreed with support" }));
  const { budget, overwritten } = withProfile(
    { ...profileBudget, api: lines },
    "Tickets",
    "support-ticket-rag",
    "small",
  );
  expect([api("Tickets", budget)?.note, overwritten]).toEqual(["agreed with support", []]);
});

test("a pool follows too, and without a driver no units are counted", () => {
  const { budget } = withProfile(profileBudget, "Clips by credits", "video-10s-runway/plan-credits", "large");
  expect(budget.credits[0]).toMatchObject({ perDriver: 1200, size: "large" });
  const alone = { ...profileBudget, api: profileBudget.api.map((line) => ({ ...line, driver: "", perDriver: 0 })) };
  expect(api("Tickets", withProfile(alone, "Tickets", "support-ticket-rag", "large").budget)?.perDriver).toBe(0);
});

test.each([
  ["no such line", "Nobody", "support-ticket-rag", '"Nobody" is not among the lines'],
  ["no such profile", "Tickets", "ticket", 'Line "Tickets": "ticket" is no usage profile'],
  ["several meters", "Tickets", "call-summarised", "has several meters"],
  ["paid in credits", "Tickets", "video-10s-firefly", "paid in credits"],
])("%s is refused in words", (_what, line, profile, says) => {
  expect(() => withProfile(profileBudget, line, profile, "typical")).toThrow(says);
});
