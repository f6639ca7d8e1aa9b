/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { insertBudget, keepImportMap, readImportMap, readReportBudget, writeReports } from "../../src/commands";
import * as messages from "../../src/messages";
import { inventory, read } from "../excel/open-workbook";
import { small } from "../faults/open-budget";
import { reportsSaying } from "../faults/reports";

test("without a budget there is nothing to report on", async () => {
  await expect(writeReports(reportsSaying("once", 100))).rejects.toThrow(messages.noBudgetHere);
  await expect(readReportBudget()).rejects.toThrow(messages.noBudgetHere);
  await expect(readImportMap()).rejects.toThrow(messages.noBudgetHere);
});

describe("on a budget under a prefix", () => {
  let before: Awaited<ReturnType<typeof inventory>>;
  beforeAll(async () => {
    await insertBudget(small, { sheetPrefix: "AIB " });
    before = await inventory();
  });

  const write = async (said: string, amount: number, replace = false) => {
    const result = await writeReports(reportsSaying(said, amount), { replace });
    if (result.status !== "written") throw new Error(result.status);
    return result;
  };
  const actuals = async () => (await read("AIB Actuals", "B5:H5")).values;

  test("reports stand behind all sheets, the closed month on Actuals and Assumptions, and an undo takes both back", async () => {
    const { sheets, undo } = await write("once", 100);
    expect(sheets).toEqual(["AIB Alerts", "AIB Variance"]);
    expect((await inventory()).sheets).toEqual([...before.sheets, ...sheets]);
    expect((await inventory()).active).toBe("AIB Alerts");
    expect((await actuals())[0]).toEqual(expect.arrayContaining(["Writers", "Imported", 100]));
    expect((await readReportBudget()).budget).toMatchObject({
      lastActualMonth: "2027-01-01",
      actuals: [{ line: "Writers", amount: 100 }],
    });
    await undo();
    expect((await inventory()).sheets).toEqual(before.sheets);
    expect((await readReportBudget()).budget).toMatchObject({ lastActualMonth: null, actuals: [] });
    await expect(undo()).rejects.toThrow(messages.changedSince);
  });

  test("a report that is there is asked about, and an amount of the same month is written over", async () => {
    await write("once", 100);
    expect(await writeReports(reportsSaying("again", 130))).toEqual({
      status: "asking",
      replaces: ["AIB Alerts", "AIB Variance"],
    });
    expect((await read("AIB Alerts", "B5")).values).toEqual([["once"]]);
    const { sheets } = await write("again", 130, true);
    expect((await inventory()).sheets).toEqual([...before.sheets, ...sheets]);
    expect((await read("AIB Alerts", "B5")).values).toEqual([["again"]]);
    expect((await readReportBudget()).budget.actuals).toMatchObject([{ amount: 130 }]);
  });

  const manyActuals = () => {
    const { sheets, actuals: given } = reportsSaying("more", 1);
    const rows = Array.from({ length: 30 }, (_, k) => ({
      ...{ ...given!.rows[0]!, line: "Bot", amount: 1000 + k },
      month: `2${100 + k}-01-01`,
    }));
    return { sheets, actuals: { rows, lastActualMonth: null } };
  };

  test("more amounts than Actuals has rows for get rows that are like the others, and an undo leaves these blank", async () => {
    const before = (await read("AIB Actuals", "B1:J60")).formulas;
    const result = await writeReports(manyActuals(), { replace: true });
    if (result.status !== "written") throw new Error(result.status);
    const { budget } = await readReportBudget();
    expect(budget.actuals).toHaveLength(31);
    expect(budget.actuals.at(-1)).toMatchObject({ line: "Bot", amount: 1029, month: "2129-01-01" });
    const [last, end] = (await read("AIB Actuals", "B35:J36")).formulas;
    expect(last).toEqual(expect.arrayContaining(["Bot", 1029, expect.stringContaining("TRIM($B35)")]));
    expect(end).toContain("Insert more rows above this row");
    await result.undo();
    expect((await readReportBudget()).budget.actuals).toHaveLength(1);
    expect((await read("AIB Actuals", "B1:J6")).formulas).toEqual(before.slice(0, 6));
    await write("again", 130);
  });

  test("where the table's end is gone a rebuild is needed, and nothing is written", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("AIB Actuals");
      sheet.protection.unprotect();
      sheet.getRange("C36").clear("Contents");
      await context.sync();
    });
    const rows = Array.from({ length: 60 }, (_, k) => ({
      ...manyActuals().actuals.rows[0]!,
      month: `2${200 + k}-01-01`,
    }));
    expect(
      await writeReports({ ...manyActuals(), actuals: { rows, lastActualMonth: null } }, { replace: true }),
    ).toEqual({
      status: "needs rebuild",
      why: messages.noRoomForActuals("Actuals"),
    });
    expect((await read("AIB Alerts", "B5")).values).toEqual([["again"]]);
  });

  test("a sheet of somebody's own is never replaced", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("AIB Alerts").delete();
      context.workbook.worksheets.add("aib alerts").getRange("B3").values = [["mine"]];
      await context.sync();
    });
    await expect(write("again", 130, true)).rejects.toThrow(messages.namesTaken(["aib alerts"]));
  });

  test("the import map is kept in the workbook with the budget", async () => {
    expect(await readImportMap()).toBeUndefined();
    await keepImportMap({ format: "ai-budget-import-map/1", rules: [{ vendor: "OpenAI", line: "Bot" }] });
    expect(await readImportMap()).toEqual({
      format: "ai-budget-import-map/1",
      rules: [{ vendor: "OpenAI", line: "Bot" }],
    });
  });
});
