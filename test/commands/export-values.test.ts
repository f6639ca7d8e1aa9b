/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { readXlsx } from "hucre/xlsx";
import { changeLines, exportBudget, insertBudget, planRebuild } from "../../src/commands";
import * as messages from "../../src/messages";
import { COLUMN, FIRST_MONTH, ROW, TOTAL } from "../../src/sheet/layout";
import { read } from "../excel/open-workbook";
import { budget } from "../faults/commands";

const { executor } = excelHost;

/** What a file shows to those who do not calculate it: the values of its formulas, by sheet. */
async function shownIn(content: Uint8Array | string): Promise<Map<string, (row: number, column: number) => unknown>> {
  const { sheets } = await readXlsx(content as Uint8Array);
  return new Map(sheets.map(({ name, rows }) => [name, (row, column) => rows[row - 1]?.[column - 1]]));
}

const edit = (work: (sheets: Excel.WorksheetCollection) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  }).then(() => executor.settled());

beforeAll(async () => {
  await insertBudget(budget);
  await executor.settled();
});

test("a saved workbook shows what the open one shows", async () => {
  const { content, note } = await exportBudget("xlsx");
  expect(note).toBeUndefined();
  const shown = await shownIn(content);
  let figures = 0;
  for (const name of ["Summary", "Subscriptions", "Scenario Low", "Comparison", "Checks"]) {
    const { values, formulas } = await read(name, `A1:${FIRST_MONTH}60`);
    values.forEach((row, r) =>
      row.forEach((value: unknown, c) => {
        if (!String(formulas[r]?.[c]).startsWith("=") || typeof value !== "number") return;
        figures += 1;
        const saved = shown.get(name)?.(r + 1, c + 1);
        if (typeof saved === "number") expect([name, r, c, saved]).toEqual([name, r, c, value]);
        else expect([name, r, c, saved instanceof Date]).toEqual([name, r, c, true]);
      }),
    );
  }
  expect(figures).toBeGreaterThan(200);
}, 120_000);

/** A route's total on Summary, and what a file shows in its place. */
async function total(shown: Awaited<ReturnType<typeof shownIn>>) {
  const { values } = await read("Summary", `B1:${TOTAL}60`);
  const row = values.findIndex(([label]) => label === "Access (people)");
  return {
    open: values[row]?.[COLUMN.total - 2] as unknown,
    saved: shown.get("Summary")?.(row + 1, COLUMN.total) ?? null,
  };
}

describe("after a line was added", () => {
  const start = "2027-01-01";
  const added = async (line: { name: string; plan: string; base: number; owner: string }) => {
    const result = await changeLines([{ kind: "put", route: "subscription", line: { ...line, start } }]);
    if (result.status !== "changed") throw new Error(result.why);
    await executor.settled();
    const { content, note } = await exportBudget("xlsx");
    return { note, ...(await total(await shownIn(content))), undo: result.undo };
  };

  test("with an owner that is new, the file has it in the same cells and shows what the open workbook shows", async () => {
    const before = await total(new Map());
    const { note, open, saved, undo } = await added({ name: "Editors", plan: "chatgpt-plus", base: 3, owner: "Zoë" });
    expect(note).toBeUndefined();
    expect(open).not.toBe(before.open);
    expect(saved).toBe(open);
    await undo();
  }, 240_000);

  test("with prices that Rates did not have and a fresh file has in other rows, the file has no values", async () => {
    const { note, saved, undo } = await added({ name: "Analysts", plan: "claude-pro", base: 2, owner: "Finance" });
    expect([note, saved]).toEqual([messages.savedWithoutValues, null]);
    await undo();
  }, 240_000);
});

test("after an input has changed the differences by driver hold no more: Comparison alone has no values", async () => {
  const { places } = (await planRebuild()).read;
  const { sheet, row, column } = places.get("subscriptions.0.base")!;
  const before = await total(new Map());
  await edit((sheets) => {
    sheets.getItem(sheet).getCell(row - 1, column - 1).values = [[20]];
  });
  const { content, note } = await exportBudget("xlsx");
  expect(note).toBeUndefined();
  const shown = await shownIn(content);
  const { open, saved } = await total(shown);
  expect(open).not.toBe(before.open);
  expect(saved).toBe(open);
  expect(shown.get("Comparison")?.(ROW.month, COLUMN.firstMonth) ?? null).toBeNull();
}, 120_000);

test("where a row has been inserted, the file has no values, and it is said", async () => {
  await edit((sheets) => {
    const sheet = sheets.getItem("Subscriptions");
    sheet.getRange("7:7").insert("Down");
  });
  const { content, note } = await exportBudget("xlsx");
  expect(note).toBe(messages.savedWithoutValues);
  expect((await total(await shownIn(content))).saved).toBeNull();
}, 120_000);
