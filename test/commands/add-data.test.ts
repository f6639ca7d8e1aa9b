/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { addData, exportBudget, insertBudget, planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import * as messages from "../../src/messages";
import { priceBook } from "../../src/pricebook";
import { readWorkbookFile } from "../../src/xlsx";
import { inventory, read, write } from "../excel/open-workbook";

const start = "2027-01-01";
const owned = { start, owner: "IT", costCentre: "CC1", ledgerAccount: "6100" };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 10, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, outputTokens: 1000, ...owned }],
  enterprise: [{ name: "Firm", plan: "chatgpt-enterprise", seatPrice: 45, base: 150, ...owned }],
});

const rowsOf = async (): Promise<unknown[][]> => (await read("Data", "E4:N30")).values as unknown[][];
const amountsOf = async (line: string, part = ""): Promise<unknown[]> =>
  (await rowsOf()).filter((row) => row[1] === line && row[9] === part).map((row) => row[7]);

test("without a budget there is nothing to make a table of", async () => {
  await expect(addData()).rejects.toThrow(messages.noBudgetHere);
});

describe("in a workbook with a budget", () => {
  let before: Awaited<ReturnType<typeof inventory>>;

  beforeAll(async () => {
    await insertBudget(budget);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Subscriptions").getRange("6:6").insert("Down");
      await context.sync();
      worksheets.getItem("Subscriptions").name = "Apps of people";
      worksheets.getItem("Summary").name = "All";
      await context.sync();
    });
    before = await inventory();
  }, 120_000);

  test("it is not there until somebody asks for it", () => {
    expect(before.sheets).not.toContain("Data");
  });

  test("each line and month is a row with the engine's amount, wherever its sheet has it", async () => {
    const { sheet, undo } = await addData();
    expect(sheet).toBe("Data");
    expect((await inventory()).sheets).toEqual([...before.sheets, "Data"]);
    for (const { name, part, cost } of runBudget(budget, priceBook).lines)
      if (cost.some((amount) => amount !== 0)) expect(await amountsOf(name, part)).toEqual(cost);
    const [headings, first] = await rowsOf();
    expect(headings?.slice(0, 4)).toEqual(["Route", "Line", "Owner", "Cost centre"]);
    expect(first).toEqual([
      ...["Subscriptions", "Writers", "IT", "CC1", "OpenAI", "6100", parseIso(start)],
      ...[runBudget(budget, priceBook).lines[0]?.cost[0], "USD", ""],
    ]);
    expect((await read("Data", "E3")).values).toEqual([[true]]);

    await expect(addData()).rejects.toThrow(messages.dataThere("Data"));
    await undo();
    expect((await inventory()).sheets).toEqual(before.sheets);
    await expect(undo()).rejects.toThrow(messages.changedSince);
  });

  test("its amounts follow the lines, and it is not undone when somebody has worked on it", async () => {
    const { undo } = await addData();
    const [once] = (await amountsOf("Writers")) as number[];
    await write("Apps of people", "E5", 20);
    expect((await amountsOf("Writers"))[0]).toBeCloseTo(2 * (once ?? NaN), 6);
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getItem("Data");
      data.protection.unprotect();
      data.getRange("P5").values = [["mine"]];
      await context.sync();
    });
    await expect(undo()).rejects.toThrow(messages.changedSince);
    await write("Apps of people", "E5", 10);
  });

  test("a rebuild and a file keep the table that is there", async () => {
    await rebuild(await planRebuild());
    expect((await inventory()).sheets).toContain("Data");
    expect((await read("Data", "E3")).values).toEqual([[true]]);
    const { content } = await exportBudget("xlsx");
    const [sheets] = await readWorkbookFile(content as Uint8Array);
    expect(Object.keys(sheets ?? {})).toContain("data");
  });

  test("a sheet of the same name that is somebody's own stays, and is named", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").delete();
      context.workbook.worksheets.add("data");
      await context.sync();
    });
    await expect(addData()).rejects.toThrow(messages.namesTaken(["Data"]));
  });
});
