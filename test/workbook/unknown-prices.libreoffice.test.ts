/** @full */
import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { differencesBelow, differencesByLine, differencesBySplit, isAlike } from "./by-line";
import { begunContracts, shortContracts } from "./contract-life-budget";
import { expectedSummary } from "./ten-budgets";
import { unknownTiers } from "./tiered-budget";

/** A price that nobody knows leaves the months unknown that ask for it, and no others: in the engine as in the sheets. */

const START = "2027-01-01";
const own = { owner: "IT", costCentre: "CC100" };
const later = { start: "2027-03-01", ...own };
const from = { start: START, ...own };

const budgetOf = (lines: object, months = 5): Budget =>
  parseBudget({
    ...emptyBudget(parseIso(START), parseIso("2026-11-24")),
    months,
    scenarios: [{ name: "Base" }],
    ...lines,
  });

const deal = { plan: "claude-enterprise", ...from, base: 10, usage: 1000, commitment: 9000, usageDiscount: 0.1 };

/** Budgets, and which months of their lines are known: "-" where they are not. */
const CASES: Record<string, { budget: Budget; known: Record<string, string> }> = {
  "a plan without an annual price": {
    budget: budgetOf({
      subscriptions: [
        { name: "From March", plan: "chatgpt-plus", billing: "annual", ...later, base: 2 },
        { name: "Nobody", plan: "claude-max", billing: "annual", ...from, base: 0 },
        { name: "Left", plan: "claude-max", billing: "annual", ...from, base: 0, seatsHeld: 3 },
      ],
      credits: [{ name: "Film", plan: "firefly-pro", billing: "annual", seats: 1, ...later, base: 10 }],
    }),
    known: { "From March ": "kk---", "Nobody ": "kkkkk", "Left ": "kkkkk", "Film ": "kk---" },
  },
  "lines of several owners": {
    budget: budgetOf({
      subscriptions: [
        {
          name: "Unknown",
          plan: "chatgpt-plus",
          billing: "annual",
          start: START,
          base: 1,
          owner: "Anne",
          costCentre: "1*",
        },
        { name: "Known", plan: "chatgpt-plus", start: START, base: 1, owner: "Anne*", costCentre: "1" },
        { name: "Nobody's", plan: "chatgpt-plus", start: START, base: 1 },
      ],
      api: [
        { name: "Bot", item: "Unheard of", start: START, base: 10, inputTokens: 1000, owner: "anne*", costCentre: "2" },
        {
          name: "Search",
          item: "gpt-6-sol",
          start: START,
          base: 10,
          inputTokens: 1000,
          owner: "ANNE",
          costCentre: "1",
        },
      ],
    }),
    known: { "Unknown ": "-----", "Known ": "kkkkk", "Nobody's ": "kkkkk", "Bot ": "-----", "Search ": "kkkkk" },
  },
  "an item of one's own without any rate": {
    budget: budgetOf({
      subscriptions: [{ name: "Anything", plan: "Unheard of", billing: "annual", ...later, base: 2 }],
      api: [{ name: "Own model", item: "Unheard of model", ...later, base: 10, inputTokens: 1000 }],
      credits: [{ name: "Own pool", plan: "Unheard of pool", seats: 1, ...later, base: 10 }],
    }),
    known: { "Anything ": "kk---", "Own model ": "kk---", "Own pool ": "kk---" },
  },
  "packs without a price": {
    budget: budgetOf({
      credits: [
        // 4000 credits are included; of a pack of 250 the next months use the rest
        { name: "Own size", plan: "firefly-pro", packSize: 250, seats: 1, ...from, base: 3990, growth: 0.01 },
        { name: "No size", plan: "firefly-pro", packSize: 0, seats: 1, ...from, base: 3990, growth: 0.01 },
        { name: "No packs", plan: "perplexity-pro", packSize: 250, seats: 1, ...from, base: 240, growth: -0.5 },
        { name: "Idle", plan: "google-ai-pro", seats: 1, ...later, base: 10 },
      ],
    }),
    known: { "Own size ": "k-kk-", "No size ": "k----", "No packs ": "--kkk", "Idle ": "kkkkk" },
  },
  "credits of a plan sold by the seat, and nobody with a seat": {
    budget: budgetOf({
      pricesKnownOn: "2026-11-27",
      credits: [
        { name: "Allowance", plan: "runway-pro", seats: 0, ...later, base: 3000 },
        { name: "Nothing included", plan: "notion-business", seats: 0, ...later, base: 3000 },
        { name: "Held", plan: "runway-pro", seats: 0, creditsHeld: 90_000, ...from, base: 10 },
        { name: "Not used", plan: "runway-pro", seats: 0, ...from, base: 0 },
        { name: "Own allowance", plan: "chatgpt-workspace-credits", seats: 0, allowance: 5, ...from, base: 100 },
        { name: "Nothing to roll over", plan: "chatgpt-workspace-credits", seats: 0, rollover: 1, ...from, base: 100 },
        { name: "No allowance", plan: "chatgpt-workspace-credits", seats: 0, allowance: 0, ...from, base: 100 },
        { name: "By the workspace", plan: "chatgpt-workspace-credits", seats: 0, ...from, base: 3000 },
        { name: "Left", plan: "github-copilot-business", seats: 5, ...from, end: "2027-02-01", base: 500 },
        { name: "Stays", plan: "github-copilot-business", seats: 0, ...from, base: 500, sharesWith: "Left" },
        { name: "Over", plan: "github-copilot-business", seats: 5, ...from, end: "2027-02-01", base: 500 },
        { name: "Brings", plan: "github-copilot-enterprise", seats: 1, ...from, base: 9000, sharesWith: "Over" },
      ],
    }),
    known: {
      "Allowance ": "kk---",
      "Nothing included ": "kk---",
      "Held ": "-----",
      "Not used ": "kkkkk",
      "Own allowance ": "-----",
      "Nothing to roll over ": "kkkkk",
      "No allowance ": "kkkkk",
      "By the workspace ": "kkkkk",
      "Left ": "kk---",
      "Stays ": "kkkkk",
      "Over ": "kkkkk",
      "Brings ": "kkkkk",
    },
  },
  "contracts whose tiers leave something open": {
    budget: unknownTiers,
    known: {
      "Nobody knows Metered": "---------kkkkkk",
      "No price above Metered": "kk--------kkkkk",
      "Closed in its year Metered": "kk----------kkk",
    },
  },
  "contracts begun before the budget, or not": {
    budget: begunContracts,
    known: {
      "Not told Metered": "---------kkkkkk",
      "Nothing drawn Metered": "kkkkkkkkkkkkkkk",
      "Drawn Metered": "kkkkkkkkkkkkkkk",
      "No commitment Metered": "kkkkkkkkkkkkkkk",
      "Seldom used Access": "kkkkkkkkkkkkkkk",
      "Seldom used Metered": "kkkkkkkk-kkkkkk",
      "By seats Metered": "kkkkkkkk-kkkkkk",
      "With a minimum Metered": "kkkkkkkk-kkkkkk",
      "With a maximum Metered": "kkkkkkkk-kkkkkk",
      "Free units Metered": "kkkkkkkk-kkkkkk",
      "Ends soon Metered": "--kkkkkkkkkkkkk",
      "Ended Metered": "kkkkkkkkkkkkkkk",
      "Begins here Metered": "kkkkkkkkkkkkkkk",
      "Begins here, drawn Metered": "------------kkk",
      "Begins here, nothing drawn Metered": "kkkkkkkkkkkkkkk",
      "No commitment, drawn Metered": "kkkkkkkkkkkkkkk",
      "Anniversary Metered": "kkkkkkkkkkkkkkk",
      "Anniversary, drawn Metered": "------------kkk",
      "Begins later Metered": "kkkkkkkkkkkkkkk",
      "Begins later, drawn Metered": "kkkk-----------",
      "Begins in a year, drawn Metered": "kkkkkkkkkkkkk--",
      "Tiers, not told Metered": "---------kkkkkk",
      "Tiers, told Metered": "kkkkkkkkkkkkkkk",
      "Tiers begin here Metered": "kkkkkkkkkkkkkkk",
      "Tiers begin here, used Metered": "------------kkk",
      "Tiers begin later, used Metered": "kk------------k",
    },
  },
  "contracts that end before their year does": {
    budget: shortContracts,
    known: { "Half a year Access": "kkkkkkkkkkkkkkk", "Closed Metered": "kkkkkkkkkkkkkkk" },
  },
  "lines that ask for no price": {
    budget: budgetOf({
      api: [
        { name: "Not planned", item: "claude-sonnet-5", ...from, base: 10 },
        { name: "Pictures", item: "gpt-image-2", ...from, base: 10 },
      ],
      lastActualMonth: START,
      actuals: [{ line: "Not planned", month: START, amount: 640 }],
    }),
    known: { "Not planned ": "kkkkk", "Pictures ": "kkkkk" },
  },
  "what a plan includes is no credits of the pool": {
    budget: budgetOf({
      credits: [
        { name: "API credits", plan: "claude-max", seats: 1, ...from, base: 300 },
        { name: "Messages", plan: "chatgpt-plus", seats: 1, ...later, base: 3000 },
        { name: "Plus", plan: "chatgpt-pro-100", seats: 1, ...later, base: 3000 },
      ],
    }),
    known: { "API credits ": "kkkkk", "Messages ": "kkkkk", "Plus ": "kkkkk" },
  },
  "seats of a contract without a price": {
    budget: budgetOf(
      {
        enterprise: [
          { name: "Usage", ...deal, commitmentCovers: "usage" },
          { name: "Both", ...deal, commitmentCovers: "usage and seats" },
          { name: "None", ...deal, commitment: 0 },
          { name: "Closed", ...deal, commitmentCovers: "usage and seats" },
        ],
        lastActualMonth: START,
        actuals: [{ line: "Closed", part: "Access", month: START, amount: 500 }],
      },
      14,
    ),
    known: {
      "Usage Access": "-".repeat(14),
      "Usage Metered": "k".repeat(14),
      "Both Metered": "-".repeat(14),
      "None Metered": "k".repeat(14),
      "Closed Metered": `k${"-".repeat(13)}`,
    },
  },
  "seats of a workspace without a price": {
    budget: budgetOf({
      workspaces: [
        { name: "Enough", fillerPlan: "cursor-teams-standard", billing: "annual", minimumSeats: 5, ...own },
        { name: "Short", fillerPlan: "cursor-teams-standard", billing: "annual", minimumSeats: 5, ...own },
        { name: "Claude", fillerPlan: "claude-team-standard", billing: "annual", renewal: "2024-06-01", ...own },
      ],
      seats: [
        { name: "Six", plan: "cursor-teams-standard", workspace: "Enough", ...from, base: 6 },
        { name: "Three", plan: "cursor-teams-standard", workspace: "Short", ...later, base: 3 },
        { name: "Seven", plan: "claude-team-standard", workspace: "Claude", ...from, base: 7 },
      ],
      api: [
        { name: "Bot", item: "claude-sonnet-5", ...from, base: 50, outputTokens: 100_000, paysFrom: "Claude" },
        { name: "Editor", item: "claude-sonnet-5", ...from, base: 50, outputTokens: 100_000, paysFrom: "Enough" },
      ],
    }),
    known: {
      "Six ": "-----",
      "Three ": "kk---",
      "Enough Shortfall": "kkkkk",
      "Short Shortfall": "kk---",
      "Claude Included API credits": "kkkkk",
    },
  },
};

let workbooks: Recalculated[] = [];
beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of Object.values(CASES))
    files.push(await writeWorkbook(describeWorkbook(budget, undefined, { data: true })));
  workbooks = await recalculateAll(files);
}, 300_000);

describe.each(Object.entries(CASES).map(([name, found], place) => ({ name, place, ...found })))(
  "$name",
  ({ budget, known, place }) => {
    const run = runBudget(budget, priceBook);

    test("the engine knows the months that do not ask for it", () => {
      const said = run.lines.map(({ name, part, cost }) => [
        `${name} ${part}`,
        cost.map((amount) => (amount === null ? "-" : "k")).join(""),
      ]);
      expect(Object.fromEntries(said)).toMatchObject(known);
    });

    test("and the sheets the same", () => {
      expect(differencesByLine(run, workbooks[place]?.rows("Data") ?? [])).toEqual([]);
      expect(differencesBelow(run, (sheet) => workbooks[place]?.rows(sheet) ?? [])).toEqual([]);
    });

    test("nor does cash ask for the price of what nobody has", () => {
      const cash = workbooks[place]?.rows("Summary").find(([, label]) => label === "Memo: cash") ?? [];
      const due = expectedSummary(run, budget.months).get("Memo: cash") ?? [];
      expect(due.flatMap((amount, k) => (isAlike(cash[COLUMN.firstMonth - 1 + k], amount) ? [] : [k]))).toEqual([]);
    });

    test("it reaches the owner and the cost centre of its line, and nobody else", () => {
      expect(differencesBySplit(budget, run, workbooks[place]?.rows("Summary") ?? [])).toEqual([]);
    });

    test("and no amount is without a vendor", () => {
      const unassigned = workbooks[place]?.rows("Summary").find(([, label]) => label === "Unassigned by vendor") ?? [];
      const amounts = unassigned.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth - 1 + budget.months);
      expect(amounts.filter((amount) => amount !== 0 && amount !== "#N/A")).toEqual([]);
    });
  },
);
