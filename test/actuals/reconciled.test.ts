/** @jest-environment ./test/excel-environment.ts */
import { actualsSheets, EMPTY_MAP, parseImportMap, reckon, withActuals } from "../../src/actuals";
import { parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import type { CellContent, SheetDescription } from "../../src/sheet";
import { actualsTableOn, describeWorkbook, SHEET } from "../../src/workbook";
import { insert, loadAddIn, valuesOf } from "../workbook/grid";
import { taken } from "./reading";

/** Two lines that share what OpenAI bills, one of which is called as no pattern may be read. */
const line = (name: string) => ({ name, item: "gpt-5.1", start: "2026-10-01", base: 100, inputTokens: 1000 });
const budget = parseBudget({
  ...{ format: "ai-budget/1", title: "Reconciled", startMonth: "2026-10-01", months: 2, pricesKnownOn: "2026-11-24" },
  ...{ scenario: "Base", scenarios: [{ name: "Base" }], api: [line("Search"), line(">5*?")] },
});
const map = parseImportMap({
  ...EMPTY_MAP,
  rules: [
    { vendor: "OpenAI", line: "Search", share: 0.75 },
    { vendor: "OpenAI", line: ">5*?", share: 0.25 },
  ],
});
const exported = `start_time,end_time,amount_value,amount_currency,line_item
1790812800,1790899200,100.10,usd,gpt-x
1790899200,1790985600,20.02,usd,gpt-y
`;

/** The budget's sheets with those of the import, in which the amounts on Actuals are these. */
async function imports(sheetPrefix: string, type: (amount: number) => number) {
  const { receipt, facts } = await taken(exported);
  const imported = [{ receipt, facts }];
  const exportedOn = parseIso("2026-11-05");
  const found = reckon(imported, map, budget, priceBook, { exportedOn });
  const written = withActuals(budget, found.mapped.actuals, found.proposed);
  const typed = written.actuals.map((actual) => ({ ...actual, amount: type(actual.amount) }));
  const own = describeWorkbook({ ...written, actuals: typed });
  const actualsTable = actualsTableOn(textsOf(own.sheets.find(({ name }) => name === SHEET.actuals)));
  const memo = { total: 0, now: "Summary!$F$20" };
  const source = { ...found, budget: written, imports: imported, exportedOn, memo, actualsTable };
  const sheets = actualsSheets(source, map.rules);
  await insert({ ...own, sheets: [...own.sheets, ...sheets] }, { sheetPrefix });
  const shown = await valuesOf(`${sheetPrefix}Imports`);
  return shown.filter((cells) => cells.includes("as imported") || cells.includes("differs"));
}

function textsOf(sheet: SheetDescription | undefined) {
  const values: string[][] = Array.from({ length: 60 }, () => []);
  const textOf = (content: CellContent): string => (content.kind === "text" ? content.text : "");
  for (const { row, column, content } of sheet?.cells ?? []) {
    const cells = values[row - 1];
    if (cells) cells[column - 1] = textOf(content);
  }
  return { name: SHEET.actuals, values };
}

jest.setTimeout(90_000);
beforeAll(loadAddIn);

const rowOf = (label: string, rows: Awaited<ReturnType<typeof imports>>) =>
  rows.find((cells) => cells[1] === label)?.slice(5, 9);

test("what stands on Actuals is what was imported, each line by its share", async () => {
  const rows = await imports("A ", (amount) => amount);
  expect(rowOf("Search", rows)).toEqual([
    expect.closeTo(90.09, 9),
    expect.closeTo(90.09, 9),
    expect.closeTo(0, 9),
    "as imported",
  ]);
  expect(rowOf(">5*?", rows)).toEqual([
    expect.closeTo(30.03, 9),
    expect.closeTo(30.03, 9),
    expect.closeTo(0, 9),
    "as imported",
  ]);
  expect(rows.at(-1)?.slice(1, 3)).toEqual(["All together", "as imported"]);
});

test("an amount that is typed over on Actuals differs at once, by how much it does", async () => {
  const rows = await imports("B ", (amount) => (amount > 50 ? amount + 0.01 : amount));
  expect(rowOf("Search", rows)).toEqual([
    expect.closeTo(90.09, 9),
    expect.closeTo(90.1, 9),
    expect.closeTo(0.01, 9),
    "differs",
  ]);
  expect(rowOf(">5*?", rows)?.[3]).toBe("as imported");
  expect(rows.at(-1)?.slice(1, 3)).toEqual(["All together", "differs"]);
});
