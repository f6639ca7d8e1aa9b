/** @jest-environment ./test/excel-environment.ts */
import { insertWorkbook, replaceWorkbook } from "../../src/excel";
import { present } from "../../src/excel/clashes";
import { BadArgument } from "../../src/problems";
import { NAME } from "../../src/workbook/names";
import type { PresentBudget } from "../../src/workbook/upkeep/find-sheets";
import { smallBudget } from "../xlsx/descriptions";
import { inventory, read, write } from "./open-workbook";

const nothing = { edits: [], names: [] };

const addNote = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:A2").formulas = [["='API usage'!E6"], ["=AIB_Seats*2"]];
    await context.sync();
  });

/** The small budget's two sheets as those of a budget. */
async function presentBudget(): Promise<PresentBudget> {
  const { sheets } = await present();
  const named = (name: string) => ({ ...sheets.find((sheet) => sheet.name === name)!, header: [] });
  return {
    prefix: "",
    sheets: { assumptions: named("Assumptions"), api: named("API usage") },
    others: [],
    names: NAME,
  };
}

beforeAll(async () => {
  await insertWorkbook(smallBudget());
  await addNote();
});

test("the new sheets take the old ones' names and places, and the names for controls follow", async () => {
  await write("Assumptions", "E4", 10);
  const before = await inventory();
  const told: number[] = [];
  let calculated: unknown;
  const old = await presentBudget();
  const replaced = await replaceWorkbook(old, smallBudget(), {
    onProgress: ({ done }) => told.push(done),
    follow: ({ values }) => {
      calculated = values.api?.values[5]?.[4];
      return nothing;
    },
  });
  expect(replaced).toEqual(["Assumptions", "API usage"]);
  expect(calculated).toBe(11);
  expect(told.length).toBeGreaterThan(3);
  expect(await inventory()).toEqual(before);
  const now = await presentBudget();
  expect(now.sheets.api?.id).not.toBe(old.sheets.api?.id);
  await write("Assumptions", "E4", 100);
  expect((await read("API usage", "E6")).values).toEqual([[101]]);
  expect((await read("Mine", "A2")).values).toEqual([[200]]);
});

test("a sheet that the user has renamed keeps its name", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("API usage").name = "Our API";
    await context.sync();
  });
  const old = await presentBudget().catch(() => undefined);
  const { sheets } = await present();
  const renamed = { ...sheets.find(({ name }) => name === "Our API")!, header: [] };
  const budget = { ...old!, sheets: { ...old!.sheets, api: renamed } };
  expect(await replaceWorkbook(budget, smallBudget(), { follow: () => nothing })).toEqual(["Assumptions", "Our API"]);
  expect((await inventory()).sheets).toEqual(["Sheet1", "Assumptions", "Our API", "Mine"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Our API").name = "API usage";
    await context.sync();
  });
});

describe("nothing has changed", () => {
  test("when the new sheets do not say what they should", async () => {
    const before = await inventory();
    const budget = await presentBudget();
    const follow = () => {
      throw new BadArgument("It differs.");
    };
    await expect(replaceWorkbook(budget, smallBudget(), { follow })).rejects.toThrow("It differs.");
    expect(await inventory()).toEqual(before);
  });

  test("when another sheet has a name that is needed", async () => {
    const { sheets, ...budget } = await presentBudget();
    const before = await inventory();
    const withoutApi = { ...budget, sheets: { assumptions: sheets.assumptions! } };
    await expect(replaceWorkbook(withoutApi, smallBudget(), { follow: () => nothing })).rejects.toThrow('"API usage"');
    expect(await inventory()).toEqual(before);
  });

  test("whichever request fails before the old sheets go", async () => {
    const { executor } = excelHost;
    const execute = executor.execute.bind(executor);
    const before = await inventory();
    const values = await read("API usage", "A1:P9");
    let failures = 0;
    for (let failing = 0; ; failing++) {
      const budget = await presentBudget();
      let request = 0;
      executor.execute = async (batch) => {
        const response = await execute(batch);
        if (request++ !== failing) return response;
        const Error = {
          Code: "GeneralException",
          Message: "planted",
          Location: "",
          ActionIndex: 0,
          HttpStatusCode: 500,
        };
        return { ...response, Error };
      };
      const outcome = await replaceWorkbook(budget, smallBudget(), { follow: () => nothing }).then(
        () => "replaced",
        () => "failed",
      );
      executor.execute = execute;
      if (outcome === "replaced") break;
      // the last requests put the new sheets into place, which looks the same
      expect(await inventory()).toEqual({ ...before, active: expect.any(String) });
      expect(await read("API usage", "A1:P9")).toEqual(values);
      failures += 1;
    }
    expect(failures).toBeGreaterThan(4);
  }, 60_000);
});
