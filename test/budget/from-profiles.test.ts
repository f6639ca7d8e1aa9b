/** Lines that take from a usage profile what nobody has typed. */
import { checkBudget, parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { profileBudget, profileBudgetFile } from "../workbook/profile-budget";

const line = (name: string) => [...profileBudget.api, ...profileBudget.credits].find((one) => one.name === name);
const run = runBudget(profileBudget, priceBook);
// 326.655 is a little less in binary
const cents = (name: string, month = 0): number =>
  Math.round(Number(((run.lines.find((one) => one.name === name)?.cost[month] ?? NaN) * 100).toFixed(6))) / 100;

test.each([
  ["Tickets", 326.66],
  ["Small tickets", 35.22],
  ["Large tickets", 2768.69],
  ["Flash", 122.78],
  ["Code", 6854.4],
  ["Images", 12.72],
  ["Clips", 43.2],
])("%s cost $%d in December, as in the worked examples", (name, cost) => {
  expect(cents(name)).toBe(cost);
});

test("gemini-3.8-flash doubles in January; it has no price for writing to a cache, so nothing is written", () => {
  expect(cents("Flash", 1)).toBe(245.57);
  expect(line("Flash")).toMatchObject({ cachedShare: 0.2, cacheWriteShare: 0 });
});

test("twelve clips take 4,320 credits of a pool", () => {
  expect(line("Clips by credits")).toMatchObject({ perDriver: 360 });
});

test("what is filled in is an input that says where it is from", () => {
  expect(line("Tickets")).toMatchObject({
    ...{ perDriver: 3.06, inputTokens: 5000, outputTokens: 250, cachedShare: 0.2, cacheWriteShare: 0.03, meter: "" },
    note: "Figures of the usage profile support-ticket-rag/answer, typical, for one ticket; measure, then type your own",
  });
  expect(parseBudget(JSON.parse(JSON.stringify(profileBudget)))).toEqual(profileBudget);
});

test("what is typed wins, 0 too", () => {
  expect(line("Measured")).toMatchObject({ perDriver: 2, inputTokens: 4000, outputTokens: 250 });
  const zero = parseBudget({
    ...profileBudgetFile,
    api: [{ ...profileBudgetFile.api[0], cachedShare: 0, note: "ours" }],
    signOffs: [],
  });
  expect(zero.api[0]).toMatchObject({ cachedShare: 0, cacheWriteShare: 0.03, note: "ours" });
});

test("without a driver nobody knows how many units there are, so no requests are filled in", () => {
  const first = { ...profileBudgetFile.api[0], driver: undefined };
  const budget = parseBudget({ ...profileBudgetFile, api: [{ ...first, base: 100 }], signOffs: [] });
  expect(budget.api[0]).toMatchObject({ base: 100, perDriver: 0, inputTokens: 5000 });
});

describe("what cannot be meant is a fault that says where", () => {
  const [api, credits] = [profileBudgetFile.api[0], profileBudgetFile.credits[0]];
  const faults = (lines: object) => {
    const checked = checkBudget({ ...profileBudgetFile, signOffs: [], ...lines });
    return "faults" in checked ? checked.faults : [];
  };

  test.each([
    ["no such profile", { api: [{ ...api, profile: "support-ticket" }] }, "api.0.profile", "support-ticket-rag"],
    [
      "several meters",
      { api: [{ ...api, profile: "call-summarised" }] },
      "api.0.profile",
      "call-summarised/transcribe",
    ],
    ["paid in credits", { api: [{ ...api, profile: "video-10s-firefly" }] }, "api.0.profile", "paid in credits"],
    [
      "not paid in credits",
      { credits: [{ ...credits, profile: "email-draft" }] },
      "credits.0.profile",
      "not paid in credits",
    ],
    ["no such size", { api: [{ ...api, size: "huge" }] }, "api.0.size", '"small" or "typical" or "large"'],
  ])("%s", (_what, lines, where, says) => {
    expect(faults(lines)).toEqual([{ where, what: expect.stringContaining(says) as string }]);
  });
});
