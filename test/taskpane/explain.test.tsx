/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { insertBudget } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { write } from "../excel/open-workbook";
import { serveFunctions } from "./functions-file";
import { showPane } from "./pane";

const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  title: "Budget 2027",
  months: 12,
  lastActualMonth: "2026-12-01",
  currency: "EUR",
  exchangeRates: [
    { currency: "USD", usdPerUnit: 1 },
    { currency: "EUR", usdPerUnit: 1.25 },
  ],
  scenarios: [{ name: "Base" }],
  subscriptions: [
    { name: "Writers", plan: "chatgpt-plus", base: 6, owner: "IT", costCentre: "CC1", start: "2027-01-01" },
  ],
});
const patient = { timeout: 60_000 };
const LONG = 240_000;

const select = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
const main = () => within(screen.getByRole("main"));
const charges = () =>
  within(screen.getByRole("table", { name: "Charges" }))
    .getAllByRole("row")
    .map((row) => row.textContent);

/** The row of a sheet that begins with a text in B, below another. */
async function rowOf(sheet: string, title: string, name: string): Promise<number> {
  const labels = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("B1:B400").load("values");
    await context.sync();
    return range.values.flat();
  });
  return labels.indexOf(name, labels.indexOf(title)) + 1;
}

beforeAll(async () => {
  await serveFunctions();
  await insertBudget(budget);
}, LONG);
beforeEach(async () => {
  await select("Sheet1", "F12");
  await showPane({ inExcel: true, page: "explain" });
  await main().findByText(/^Sheet1!F12, the selected cell\./, {}, patient);
}, LONG);

test("a cell with nothing of ours says what could be selected instead", async () => {
  await main().findByText(/Nothing here is priced by AI Budget/, {}, patient);
});

test("a call is its charges with quantity and price, their sources, and what was not asked; arguments are read from cells", async () => {
  await write("Sheet1", "A1", "claude-sonnet-5-5");
  await write("Sheet1", "A2", 5000);
  await write("Sheet1", "F13", "=AIB.APICOST($A$1,Sheet1!A2,250,30600,20%,3%)");
  await select("Sheet1", "F13");
  await main().findByText(/^Sheet1!F13, the selected cell\./, {}, patient);
  await screen.findByRole("table", { name: "Charges" }, patient);
  expect(charges()).toEqual([
    "ChargeAmount",
    "input117,810,000 tokens × $2 per 1M tokens$235.62",
    "cache read30,600,000 tokens × $0.10 per 1M tokens$3.06",
    expect.stringMatching(/^cache write4,590,000 tokens × \$2\.50 per 1M tokens\$11\.4[78]$/),
    expect.stringMatching(/^output7,650,000 tokens × \$10 per 1M tokens\$76\.50$/),
    expect.stringMatching(/^Total\$326\.6[56]$/),
  ]);
  const sources = within(screen.getByRole("region", { name: "Where the prices come from" }));
  sources.getByText("Claude Sonnet 5.5, input");
  sources.getByText(/the price book’s date: no date was given/);
  const unasked = within(screen.getByRole("region", { name: "What was not asked" }));
  unasked.getByText(/^No mode: the standard price\./);
  unasked.getByText("The cache is the five-minute one; an hour costs more to write.");
  unasked.getByText("No negotiated rate lies over these prices.");
  await write("Sheet1", "A2", 10000);
  await waitFor(() => expect(charges()[1]).toContain("235,620,000 tokens"), patient);
});

test("a call within a larger formula is explained, and the form is filled in from it", async () => {
  await write("Sheet1", "F14", '=IFERROR(AIB.SEATCOST("Claude Team",3,A9,,DATE(2027,1,1)),0)*2');
  await write("Sheet1", "A9", 12);
  await select("Sheet1", "F14");
  await waitFor(
    () => expect(charges()[2]).toMatch(/^seats short of the minimum24 seat months × \$25 per seat month\$600/),
    patient,
  );
  main().getByText(/^A part of the formula\. The whole of it shows/);
  fireEvent.click(main().getByRole("button", { name: "Edit in the form" }));
  await screen.findByRole("heading", { name: "Formula", level: 1 }, patient);
  const foot = within(screen.getByRole("region", { name: "Result and actions" }));
  await waitFor(() =>
    expect(foot.getByLabelText("Formula").textContent).toBe('=AIB.SEATCOST("Claude Team",3,A9,,DATE(2027,1,1))'),
  );
  expect(screen.getByRole("textbox", { name: "Date" })).toHaveProperty("value", "2027-01-01");
});

test("a call that gives no answer says why, in the engine's sentence", async () => {
  await write("Sheet1", "F15", '=AIB.SEATCOST("Claude Teem",3)');
  await select("Sheet1", "F15");
  await within(await screen.findByRole("region", { name: "Why there is no answer" }, patient)).findByText(
    /is not in the price book; did you mean/,
  );
});

test(
  "a month and a year of a line of the budget are their charges in the report currency, equal to the cell",
  async () => {
    const row = await rowOf("Subscriptions", "Cost in report currency", "Writers");
    await select("Subscriptions", `AQ${row}`);
    await main().findByText(new RegExp(`^Subscriptions!AQ${row}, the selected cell`), {}, patient);
    await waitFor(() => expect(charges().at(-1)).toBe("Total€96.00"), patient);
    expect(charges()[1]).toBe("seats6 seat months × €16 per seat month€96.00");
    main().getByText("The same as in the cell.");
    main().getByText(/: Subscription, Jan 2027, scenario Base\./);
    await select("Subscriptions", `I${row}`);
    await waitFor(() => expect(charges().at(-1)).toBe("Total€1,152.00"), patient);
    main().getByText(/fiscal year 2027/);
    await waitFor(() => main().getByText("The same as in the cell."), patient);
  },
  LONG,
);

test(
  "so is the year of a line on Lines",
  async () => {
    await select("Lines", "E5");
    await waitFor(() => expect(charges().at(-1)).toBe("Total€1,152.00"), patient);
    expect(main().queryByText(/Press F9/)).toBeNull();
  },
  LONG,
);
