/** @jest-environment ./test/excel-environment.ts */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "./grid";
import { checksOf } from "./ten-budgets";

const start = "2027-01-01";
const ann = { owner: "Ann", costCentre: "100" };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 2,
  subscriptions: [
    { name: "Plus", plan: "chatgpt-plus", start, base: 10, limit: 240, alertAt: 0.8, ...ann },
    { name: "Pro", plan: "claude-pro", start: "2027-02-01", base: 3, limit: 50, ...ann, owner: "Bob" },
  ],
  api: [
    { name: "Images", item: "gpt-image-2", meter: "image medium 1024", unitsPerRequest: 1, start, base: 1000, ...ann },
  ],
  enterprise: [
    {
      name: "Deal",
      plan: "claude-enterprise",
      start,
      base: 10,
      seatPrice: 30,
      usage: 100,
      limit: 100,
      ...ann,
      owner: "Bob",
    },
  ],
});

let rows: unknown[][] = [];
let overview: unknown[][] = [];
let checks: unknown[][] = [];
beforeAll(async () => {
  await loadAddIn();
  await insert(describeWorkbook(budget, undefined, { data: true }));
  rows = await valuesOf("Summary");
  overview = await valuesOf("Overview");
  checks = await valuesOf("Checks");
}, 120_000);

/** The months of a line below a heading. */
function months(heading: string, label: string): unknown[] {
  const from = rows.findIndex(([, text]) => text === heading);
  const row = rows.slice(from).find(([, text]) => text === label) ?? [];
  return row.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 1);
}

test("access and metered stand apart by owner, vendor and cost centre", () => {
  expect(months("By owner: access", "Ann")).toEqual([200, 200]);
  expect(months("By owner: access", "Bob")).toEqual([300, 360]);
  expect(months("By owner: metered", "Ann")).toEqual([53, 53]);
  expect(months("By owner: metered", "Bob")).toEqual([100, 100]);
  expect(months("By vendor: access", "Anthropic")).toEqual([300, 360]);
  expect(months("By vendor: metered", "OpenAI")).toEqual([53, 53]);
  expect(months("By cost centre: metered", "Metered by cost centre")).toEqual([153, 153]);
});

test("limits are compared with what lines cost, and lines past their alert or over their limit are counted", () => {
  const limits = (label: string) => months("Limits and alerts", label);
  expect(limits("Access: limits")).toEqual([240, 290]);
  expect(limits("Access: cost of lines with a limit")).toEqual([200, 260]);
  expect(limits("Access: left of the limits")).toEqual([40, 30]);
  expect(limits("Metered: limits")).toEqual([0, 0]);
  const inSomeMonth = (label: string) => rows.find(([, text]) => text === label)?.[COLUMN.total - 1];
  expect(inSomeMonth("Access: lines past their alert")).toBe(2);
  expect(inSomeMonth("Access: lines over their limit")).toBe(1);
  expect(inSomeMonth("Metered: lines over their limit")).toBe(0);
  expect(inSomeMonth("Contracts: lines over their limit")).toBe(1);
});

test("Data tells the sides of a contract apart", async () => {
  const data = await valuesOf("Data");
  const heading = data.find((row) => row.includes("Amount")) ?? [];
  const at = (name: string) => heading.indexOf(name);
  const deal = data.filter((row) => row[at("Line")] === "Deal" && row[at("Month")] === parseIso(start));
  expect(deal.map((row) => [row[at("Part")], row[at("Amount")]])).toEqual([
    ["Access", 300],
    ["Metered", 100],
  ]);
});

test("every check is true", () => {
  const { arithmetic, engine } = checksOf(checks);
  expect([...arithmetic, ...engine].filter(({ result }) => result !== true)).toEqual([]);
});

test("a fiscal year of which the budget has a part says so, and one of which it has nothing has no figure and no change", () => {
  const title = overview.findIndex(([text]) => text === "Access: people");
  const [years = [], figures = []] = overview.slice(title + 1);
  expect([years[0], years[1]]).toEqual(["FY 2027, 2 mo.", "FY 2028"]);
  expect([figures[0], figures[1], figures[3], figures[4]]).toEqual([1060, "–", "–", ""]);
  const routes = overview.slice(overview.findIndex(([text]) => text === "By route"));
  expect(routes.find(([text]) => text === "Subscriptions")?.slice(2, 5)).toEqual([460, 0, "–"]);
});
