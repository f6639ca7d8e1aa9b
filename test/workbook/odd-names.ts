import fc from "fast-check";
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";

/** Names that Excel reads as patterns, comparisons, numbers or formulas where they are not looked up letter by letter. */
const NASTY = [
  ...["Team", "Team*", "T*", "Team 2", "????", "*", "~", "Team~", "~*", "~~", "*~?", "Why?", "?"],
  ...["<5", "=x", ">", "<>", "<>Team", "=", "=Team", "R&D <EU>", "=1+1", "+1", "-1", "@x"],
  ...["0100", "100", "1E2", "1/2", "50%", "TRUE", "#N/A", "'quoted", '"quoted"', "a|b", "{1;2}", "É", "E"],
  ...["x".repeat(99) + "y", "x".repeat(99) + "*", "~".repeat(100)],
];

const START = "2027-01-01";
const life = { start: START };

/** A budget in which each kind of name is there at least twice, each with another value, so that a mistaken one shows. */
export const oddlyNamed: fc.Arbitrary<Budget> = fc
  .record({
    names: fc.shuffledSubarray(NASTY, { minLength: 12, maxLength: 12 }),
    drivers: fc.shuffledSubarray(NASTY, { minLength: 3, maxLength: 3 }),
    owners: fc.shuffledSubarray(NASTY, { minLength: 4, maxLength: 4 }),
    centres: fc.shuffledSubarray(NASTY, { minLength: 3, maxLength: 3 }),
    scenarios: fc.shuffledSubarray(NASTY, { minLength: 3, maxLength: 3 }),
  })
  .map(({ names, drivers, owners, centres, scenarios }) => {
    const people = (k: number) => ({
      owner: owners[k % owners.length],
      costCentre: centres[k % centres.length],
      ledgerAccount: centres[(k + 1) % centres.length],
    });
    const driven = (k: number) => ({ driver: drivers[k % drivers.length], perDriver: 1 + k });
    const seat = (k: number) => ({
      name: names[k],
      plan: "claude-team-standard",
      workspace: names[10 + (k % 2)],
      base: 10 + k,
      ...driven(k),
      ...life,
      ...people(k),
    });
    return parseBudget({
      ...emptyBudget(parseIso(START), parseIso("2026-11-23")),
      months: 3,
      lastActualMonth: START,
      scenario: scenarios[0],
      scenarios: scenarios.map((name, k) => ({ name, seats: 1 / (1 + k), usage: 1 + k })),
      drivers: drivers.map((name, k) => ({ name, opening: 3 ** k })),
      subscriptions: [0, 1].map((k) => ({
        name: names[k],
        plan: "chatgpt-plus",
        ...driven(k),
        ...life,
        ...people(k),
      })),
      workspaces: [10, 11].map((k) => ({ name: names[k], fillerPlan: "claude-team-standard", ...people(k) })),
      seats: [2, 3, 4].map(seat),
      api: [5, 6].map((k) => ({
        name: names[k],
        item: "claude-sonnet-5",
        inputTokens: 1000,
        outputTokens: 100,
        paysFrom: names[10 + (k % 2)],
        ...driven(k),
        ...life,
        ...people(k),
      })),
      credits: [{ name: names[7], plan: "runway-pro", seats: 2, ...driven(7), ...life, ...people(7) }],
      enterprise: [8, 9].map((k) => ({
        name: names[k],
        plan: "claude-enterprise",
        vendor: owners[k % owners.length],
        seatPrice: 10 + k,
        usage: 100 + k,
        ...driven(k),
        ...life,
        ...people(k),
      })),
      changes: [0, 1, 2, 3].map((k) => ({ line: names[k], month: "2027-02-01", change: 3 ** k })),
      actuals: [0, 2, 5].map((k) => ({ line: names[k], month: START, amount: 1000 + k })),
      signOffs: [0, 5].map((k) => ({ line: names[k], answer: "yes", signedBy: owners[0], signedFor: "chatgpt-plus" })),
    });
  });

/** Three of them, the same every time. */
export const oddBudgets = (): Budget[] => fc.sample(oddlyNamed, { numRuns: 3, seed: 20261127 });
