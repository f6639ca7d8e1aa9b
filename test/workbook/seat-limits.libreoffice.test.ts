/** @full */
import { type Budget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { type PriceBook, priceBook, type TermRow } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { differencesByLine } from "./by-line";
import { checksOf } from "./ten-budgets";

/** How many seats a vendor sells to one workspace changes on a date: every month has the limits that hold in it. */

const START = "2027-01-01";
const MARCH = parseIso("2027-03-01");
type Limits = [fewest: number, most: number];

function bookWith(limits: Record<string, { before: Limits; from: Limits }>): PriceBook {
  const { terms } = priceBook.index;
  const row = (from: number, to: number, [minimumSeats, maximumSeats]: Limits): TermRow<"seatLimits"> => ({
    ...{ from, to, recordedOn: parseIso("2026-11-23"), seen: parseIso("2026-11-01") },
    value: { minimumSeats, maximumSeats },
  });
  const own = Object.entries(limits).map(
    ([id, { before, from }]) => [id, [row(parseIso("2026-01-01"), MARCH, before), row(MARCH, Infinity, from)]] as const,
  );
  const seatLimits = new Map([...terms.seatLimits, ...own]);
  return { ...priceBook, index: { ...priceBook.index, terms: { ...terms, seatLimits } } };
}

const book = bookWith({
  "claude-team": { before: [5, 150], from: [8, 9] },
  "runway-standard": { before: [1, 5], from: [1, 2] },
});
const own = { owner: "IT", costCentre: "CC100" };
const line = { start: START, ...own };
const team = (name: string, limits = {}) => ({
  ...{ name, fillerPlan: "claude-team-standard", billing: "monthly", ...own },
  ...limits,
});
const seats = (name: string, workspace: string, base: number) => ({
  ...{ name, workspace, base, plan: "claude-team-standard", ...line },
});
const budgetOf = (lines: object): Budget =>
  parseBudget({
    ...emptyBudget(parseIso(START), parseIso("2026-11-24")),
    ...{ months: 4, scenarios: [{ name: "Base" }], ...lines },
  });

const ABOVE = "No workspace is above its maximum";
const MOST = "no line has more seats than its plan is sold with";
const FEWEST = "no line has fewer seats than its plan is sold with";

const CASES: Record<string, { budget: Budget; failed: string[] }> = {
  "what is short": {
    budget: budgetOf({
      workspaces: [
        team("As sold"),
        team("Of its own", { minimumSeats: 7 }),
        team("Most of its own", { maximumSeats: 40 }),
        team("By the year", { billing: "annual" }),
      ],
      seats: [
        seats("Six", "As sold", 6),
        seats("Six more", "Of its own", 6),
        seats("Twelve", "Most of its own", 12),
        { ...seats("Held", "By the year", 6), seatsHeld: 6 },
      ],
      subscriptions: [{ name: "Eight", plan: "claude-team-standard", base: 8, ...line }],
      credits: [{ name: "Film", plan: "runway-standard", seats: 2, base: 100, ...line }],
    }),
    failed: [],
  },
  "a workspace that has grown too large": {
    budget: budgetOf({ workspaces: [team("Full")], seats: [seats("Ten", "Full", 10)] }),
    failed: [ABOVE],
  },
  "a subscription below the fewest": {
    budget: budgetOf({ subscriptions: [{ name: "Seven", plan: "claude-team-standard", base: 7, ...line }] }),
    failed: [`Subscriptions: ${FEWEST}`],
  },
  "a pool above the most": {
    budget: budgetOf({ credits: [{ name: "Film", plan: "runway-standard", seats: 3, base: 100, ...line }] }),
    failed: [`Credits: ${MOST}`],
  },
};

let workbooks: Recalculated[] = [];
beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of Object.values(CASES))
    files.push(await writeWorkbook(describeWorkbook(budget, book, { data: true })));
  workbooks = await recalculateAll(files);
}, 300_000);

test.each(Object.entries(CASES).map(([name, found], place) => ({ name, place, ...found })))(
  "$name fails the checks of its month",
  ({ place, failed }) => {
    const { arithmetic } = checksOf(workbooks[place]?.rows("Checks") ?? []);
    expect(arithmetic.filter(({ result }) => result !== true).map(({ label }) => label)).toEqual(failed);
  },
);

test("what is short of the minimum of a month is paid in that month, in the engine and in the sheets", () => {
  const { budget } = CASES["what is short"]!;
  const run = runBudget(budget, book);
  const short = (name: string) => run.lines.find((one) => one.name === name && one.part === "Shortfall")?.cost;
  expect(short("As sold")).toEqual([0, 0, 50, 50]);
  expect(short("Of its own")).toEqual([25, 25, 25, 25]);
  expect(short("By the year")).toEqual([0, 0, 40, 40]);
  expect(differencesByLine(run, workbooks[0]?.rows("Data") ?? [])).toEqual([]);
});
