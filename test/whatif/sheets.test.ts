import { strFromU8, unzipSync } from "fflate";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { chartText, printPages, type SheetDescription } from "../../src/sheet";
import { parseRequest, whatIf, whatIfSheets } from "../../src/whatif";
import { writeWorkbook } from "../../src/xlsx";
import { ANSWERS, HOUSE_RATE } from "./house";

const start = "2027-01-01";
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  title: "House",
  months: 12,
  scenarios: [{ name: "Base" }, { name: "More", usage: 2 }],
  rates: [
    HOUSE_RATE,
    { item: "House model", component: "input", rate: 3, vendor: "House" },
    { item: "House seat", component: "", rate: 25, vendor: "House" },
  ],
  api: [{ ...ANSWERS, owner: "Mia" }],
  subscriptions: [{ name: "Editors", plan: "House seat", start, base: 3, owner: "Mia" }],
});
const request = parseRequest({
  format: "ai-budget-whatif/1",
  inputs: [
    {
      name: "Requests",
      input: { line: "Answers", field: "base" },
      distribution: { kind: "triangular", min: 80, likely: 100, max: 150 },
    },
    { name: "Growth", input: { line: "Answers", field: "growth" } },
  ],
  tornado: {},
  sensitivity: { of: "Answers", rows: "Requests", rowValues: [100, 200] },
  goalSeek: { of: "Answers", period: "2027-01", change: "Requests", low: 0, high: 1000, value: 350 },
  monteCarlo: { runs: 5000, seed: 1 },
  breakEven: {
    ...{ kind: "seat or requests", plan: "House seat", item: "House model", inputTokens: 2000, outputTokens: 0 },
    requests: [1000, 5000],
  },
  bridge: { from: "Base", to: "More" },
});
const answer = whatIf(budget, priceBook, request);
const sheets = whatIfSheets(budget, request, answer, "Summary!$AO$20");
const named = (name: string): SheetDescription => sheets.find((sheet) => sheet.name === name) as SheetDescription;
const textsOf = ({ cells }: SheetDescription): string[] =>
  cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
/** What stands in the row that begins with a text. */
const rowOf = (sheet: SheetDescription, text: string): (string | number)[] => {
  const first = sheet.cells.find(({ content }) => content.kind === "text" && content.text === text);
  return sheet.cells
    .filter(({ row, column }) => row === first?.row && column < 11)
    .flatMap(({ content }) =>
      content.kind === "text" ? content.text : content.kind === "number" ? content.value : [],
    );
};

test("one sheet a question", () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    "What-if inputs",
    "Tornado",
    "Sensitivity",
    "Goal seek",
    "Monte Carlo",
    "Break-even",
    "Bridge",
  ]);
});

test.each(sheets.map(({ name }) => name))(
  "%s is a page wide and says of which budget it is, and whether that has changed",
  (name) => {
    const sheet = named(name);
    expect(printPages(sheet)).toMatchObject({
      areas: [expect.stringMatching(/^\$A\$1:\$L\$\d+$/)],
      breaksBefore: { columns: [] },
    });
    const then = sheet.cells.find(({ content }) => content.kind === "text" && content.text === "Memo total then");
    const total = sheet.cells.find(({ row, column }) => row === then?.row && column === 3);
    expect(total?.content).toEqual({ kind: "number", value: answer.base.cost });
    const asked = sheet.cells.find(({ content }) => content.kind === "formula");
    expect(asked?.row).toBe(3);
    expect(asked?.content).toMatchObject({
      formula: expect.stringContaining(`ABS(Summary!$AO$20-$C$${total?.row})<0.005`) as unknown,
    });
  },
);

test("the headline says what matters, in words", () => {
  const [first, second, third] = textsOf(named("Monte Carlo")).slice(2);
  // 900 of seats and 38.4 a request: of the triangle half lies below 150 − √1750, nine tenths below 150 − √350
  expect(first).toMatch(/^Memo, all months: P50 5,05[3-5], P90 5,94[0-3]; the budget of 4,740 stands at P29\.$/);
  expect(second).toMatch(/^18 % of the runs break the limit of Answers in 2027-\d\d\.$/);
  expect(third).toBe("Requests explains 100 % of the differences.");
});

test("what a goal asks and what will do is said in words", () => {
  const [, question, answered] = textsOf(named("Goal seek"));
  expect(question).toBe("Answers, 2027-01: at which values of “Requests” it costs at most 350");
  // 3.2 a request
  expect(answered).toBe("Will do: 0 to 109.375.");
});

test("figures stand in the tables as they were found", () => {
  const memo = answer.monteCarlo?.spreads[0];
  expect(rowOf(named("Monte Carlo"), "Memo, all months")).toEqual([
    "Memo, all months",
    ...[memo?.base, memo?.baseAt, memo?.mean, memo?.p10, memo?.p50, memo?.p90, memo?.max],
  ]);
  expect(rowOf(named("Tornado"), "Requests").slice(0, 2)).toEqual(["Requests", 100]);
  expect(rowOf(named("Bridge"), "API and contract usage")).toEqual(["API and contract usage", 3840]);
  expect(textsOf(named("Tornado"))).toContain("Growth");
});

test("what a chart draws stands on its sheet, and its parts add up to the figures of the table", () => {
  const sheet = named("Monte Carlo");
  const [fan, histogram] = sheet.charts ?? [];
  const drawn = (row = 0): number[] =>
    sheet.cells.flatMap(({ row: at, column, content }) =>
      at === row && column > 14 && content.kind === "number" ? [content.value] : [],
    );
  const [low = [], middle = [], high = []] = (fan?.series ?? []).map(({ row }) => drawn(row));
  const months = answer.monteCarlo?.spreads.filter(({ of, period }) => of === "Memo" && /^\d/.test(period)) ?? [];
  expect(low).toEqual(months.map(({ p10 }) => p10));
  low.forEach((p10, k) => expect(p10 + (middle[k] ?? NaN) + (high[k] ?? NaN)).toBeCloseTo(months[k]?.p90 ?? NaN, 6));
  expect(drawn(histogram?.series[0]?.row).reduce((sum, count) => sum + count, 0)).toBe(5000);
  const [bars] = named("Tornado").charts ?? [];
  const ofBars = (row = 0): number[] =>
    named("Tornado").cells.flatMap(({ row: at, column, content }) =>
      at === row && column > 14 && content.kind === "number" ? [content.value] : [],
    );
  // around what it costs now: below is below 0
  const { bars: found = [], base = null } = answer.tornado ?? {};
  expect(ofBars(bars?.series[0]?.row)).toEqual(found.map(({ least }) => Math.min(0, (least ?? NaN) - (base ?? NaN))));
  expect(ofBars(bars?.series[1]?.row)).toEqual(found.map(({ most }) => Math.max(0, (most ?? NaN) - (base ?? NaN))));
  for (const chart of sheets.flatMap(({ charts = [] }) => charts)) expect(chartText(chart)).toContain(chart.title);
});

test("the file has the sheets, behind the budget's own", async () => {
  const file = await writeWorkbook({ sheets, names: [], activeSheet: "Monte Carlo" });
  const workbook = strFromU8(unzipSync(file)["xl/workbook.xml"] as Uint8Array);
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(
    sheets.map(({ name }) => name),
  );
});

test("a bridge's bars begin and end with its scenarios, and each step stands where the one before ended", () => {
  const sheet = named("Bridge");
  const [chart] = sheet.charts ?? [];
  const drawn = (k: number): number[] =>
    sheet.cells.flatMap(({ row, column, content }) =>
      row === chart?.series[k]?.row && column > 14 && content.kind === "number" ? [content.value] : [],
    );
  const [from, to] = [answer.bridge?.from[0] ?? NaN, answer.bridge?.to[0] ?? NaN];
  expect([0, 1, 2, 3].map(drawn)).toEqual([
    [0, from, from, to, to, to, 0],
    [from, 0, 0, 0, 0, 0, to],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 3840, 0, 0, 0, 0],
  ]);
});
