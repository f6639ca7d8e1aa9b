/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
/** Verify asks about what the registers hold now, not about what they held when the budget was inserted. */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { inputOf } from "./find-cells";
import { insert, valuesOf } from "./grid";

const start = "2027-01-01";
const described = describeWorkbook(
  parseBudget({
    ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
    months: 2,
    subscriptions: [
      { name: "Writers", plan: "claude-pro", start, billing: "annual", renewal: "2027-05-01", base: 2 },
      { name: "Readers", plan: "chatgpt-plus", start, base: 3 },
    ],
    signOffs: [{ line: "Writers", answer: "asked", signedBy: "Ann" }],
    api: [{ name: "Search", item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 1, start }],
  }),
);

const type = (sheet: string, cell: string, text: string): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange(cell).values = [[text]];
    await context.sync();
  });

/** The answers of a line by their questions. */
async function answersOf(line: string): Promise<Record<string, unknown>> {
  const rows = await valuesOf("Verify");
  const headings = rows.find((row) => row.includes("Priced per what?")) ?? [];
  const row = rows.find(([, label]) => label === line) ?? [];
  return Object.fromEntries(headings.map((heading, column) => [heading, row[column]]));
}
const plan = "Plan or model";
const AGAIN = "Lines to ask about again, since their plan is another than was signed for: ";
const UNASKED = "Lines of the registers without a row here, until you rebuild in the pane: ";

beforeAll(() => insert(described), 120_000);

test("as it is inserted every line is asked about, with its plan, price and renewal", async () => {
  expect(await answersOf("Writers")).toMatchObject({
    [plan]: "Claude Pro",
    Vendor: "Anthropic",
    "When does it renew?": "Yearly, each May",
    "Signed for": "claude-pro",
    "Sign-off": "Signed",
  });
  expect(await answersOf("Readers")).toMatchObject({ "Signed for": "chatgpt-plus", "Sign-off": "" });
  expect(await answersOf("Search")).toMatchObject({
    "Does it pay for the API?": "Is the API",
    "When does it renew?": "No term: pay as you go",
  });
  expect((await valuesOf("Verify"))[2]?.[1]).toBe(`${UNASKED}0`);
});

test("a plan typed later is the one that is asked about, and the signature for the other one does not hold for it", async () => {
  const cell = inputOf(described, "Subscriptions", "Writers", "Plan");
  await type("Subscriptions", cell, "ChatGPT-Plus");
  const answers = await answersOf("Writers");
  expect(answers).toEqual({
    ...(await answersOf("Readers")),
    Line: "Writers",
    "Row of the line": 1,
    "When does it renew?": "Yearly, each May",
    ...{
      Answer: "asked",
      "Signed by": "Ann",
      "Signed for": "claude-pro",
      "Sign-off": "Ask again: signed for claude-pro",
    },
  });
  expect(answers).toMatchObject({ [plan]: "ChatGPT Plus", Vendor: "OpenAI" });
});

test("a plan that the workbook has not read is not answered with the one before", async () => {
  await type("Subscriptions", inputOf(described, "Subscriptions", "Writers", "Plan"), "claude-max-20x");
  expect(await answersOf("Writers")).toMatchObject({
    [plan]: "claude-max-20x: not read from the price book yet, rebuild in the pane",
    Vendor: "",
    "Priced per what?": "",
    Source: "",
  });
});

test("a line that was renamed is said to be gone, and its new name to be unasked", async () => {
  await type("Subscriptions", inputOf(described, "Subscriptions", "Readers", "Line"), "Proofreaders");
  expect(await answersOf("Readers")).toMatchObject({ [plan]: "No line of this name any more", "Priced per what?": "" });
  expect((await valuesOf("Verify"))[2]?.[1]).toBe(`${UNASKED}1`);
  expect((await valuesOf("Verify"))[2]).toContain(`${AGAIN}1`);
});
