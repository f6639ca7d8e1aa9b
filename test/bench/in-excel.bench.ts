/** @jest-environment ./test/excel-environment.ts */
import { writeFileSync } from "node:fs";
import { largeBudget } from "../../scripts/bench/large-budget";
import type { Measure } from "../../scripts/bench/measure";
import { insertBudget, sampleBudget } from "../../src/commands";
import { sentBy } from "../excel/sent-by";
import { removeBudget } from "../faults/open-budget";
import { loadAddIn } from "../workbook/grid";

const measures: Measure[] = [];

beforeAll(loadAddIn);
afterAll(() => {
  if (process.env.BENCH_OUT) writeFileSync(process.env.BENCH_OUT, JSON.stringify(measures));
});

/** Seconds until the stand-in has calculated a column of formulas, each with two inputs beside it. */
async function secondsFor(sheetName: string, formulaOf: (row: number) => string, count: number): Promise<number> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    const rows = Array.from({ length: count }, (_, k) => [1000 + (k % 977), 100 + (k % 89)]);
    sheet.getRange(`A1:B${count}`).values = rows;
    await context.sync();
  });
  await excelHost.executor.settled();
  const begun = performance.now();
  await Excel.run(async (context) => {
    const formulas = Array.from({ length: count }, (_, k) => [formulaOf(k + 1)]);
    context.workbook.worksheets.getItem(sheetName).getRange(`C1:C${count}`).formulas = formulas;
    await context.sync();
  });
  await excelHost.executor.settled();
  const seconds = (performance.now() - begun) / 1000;
  await Excel.run(async (context) => {
    const last = context.workbook.worksheets.getItem(sheetName).getRange(`C${count}`).load("values");
    await context.sync();
    expect(last.values[0]?.[0]).toEqual(expect.any(Number));
    context.workbook.worksheets.getItem(sheetName).delete();
    await context.sync();
  });
  return seconds;
}

test.each([10_000, 100_000])(
  "%d cells with AIB.APICOST against the same sheet with native arithmetic",
  async (count) => {
    const ours = await secondsFor("Functions", (row) => `=AIB.APICOST("gpt-6-sol",A${row},B${row},1000)`, count);
    const native = await secondsFor("Native", (row) => `=(A${row}*2+B${row}*8)*1000/1000000`, count);
    const cells = count.toLocaleString("en-US");
    measures.push(
      { what: `${cells} cells with APICOST, in the workbench's grid`, figure: ours, unit: "s" },
      { what: `${cells} cells with native arithmetic`, figure: native, unit: "s" },
      { what: `${cells} cells, APICOST against native`, figure: ours / native, unit: "times" },
    );
  },
);

test.each([
  ["the sample", sampleBudget, { batches: 20, actions: 6_000, bytes: 3 }],
  ["200 lines by 60 months", () => largeBudget(200, 60), undefined],
] as const)("inserting %s", async (name, budgetOf, limits) => {
  const { batches, actions, bytes } = await sentBy(() => insertBudget(budgetOf()));
  const limit = (figure: number | undefined) => (figure === undefined ? {} : { limit: { atMost: figure } });
  measures.push(
    { what: `insert of ${name}`, figure: batches, unit: "requests", ...limit(limits?.batches) },
    { what: `insert of ${name}`, figure: actions, unit: "actions", ...limit(limits?.actions) },
    { what: `insert of ${name}`, figure: bytes / 1e6, unit: "MB sent", ...limit(limits?.bytes) },
  );
  await removeBudget();
});
