/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget, runBudget, type Scenario, sumOf } from "../../src/budget";
import { addScenario } from "../../src/commands/add-scenario";
import { insertBudget } from "../../src/commands/insert-budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { Refused } from "../../src/problems";
import { COLUMN } from "../../src/sheet/layout";
import { inventory, read, write } from "../excel/open-workbook";
import { inFull } from "../thinned";

const start = "2027-01-01";
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 3,
  scenarios: [{ name: "Base" }, { name: "Low", seats: 0.5 }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", start, base: 10, owner: "IT", costCentre: "CC1" }],
  api: [{ name: "Bot", item: "gpt-6-sol", start, base: 1000, outputTokens: 1000, owner: "IT", costCentre: "CC1" }],
});
const crisis: Scenario = { name: "Crisis", seats: 0.2, usage: 3, credits: 1, price: 1.5, exchangeRate: 1 };
const totalOf = (scenario: Scenario): number =>
  sumOf(runBudget({ ...budget, scenarios: [scenario], scenario: scenario.name }, priceBook).lines) ?? NaN;

const rowsOf = async (sheet: string) => (await read(sheet, "A1:BZ120")).formulas as unknown[][];
const shown = async (sheet: string, label: string) => {
  const { values } = await read(sheet, "A1:BZ120");
  return values.filter(([, name]) => name === label) as unknown[][];
};
const total = (row: unknown[] | undefined) => row?.[COLUMN.total - 1];

test("a workbook without our sheets is refused in a sentence", async () => {
  await expect(addScenario(crisis)).rejects.toThrow(Refused);
  await expect(addScenario(crisis)).rejects.toThrow("insert one first");
});

describe("in a workbook with a budget, which the user has edited", () => {
  let before: Awaited<ReturnType<typeof inventory>>;
  const contents = async () => [await rowsOf("Drivers"), await rowsOf("Comparison")];

  beforeAll(async () => {
    await insertBudget(budget);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Assumptions").name = "Drivers";
      worksheets.getItem("Scenario Low").name = "Frugal";
      const subscriptions = worksheets.getItem("Subscriptions");
      subscriptions.getRange("6:6").insert("Down");
      await context.sync();
    });
    before = await inventory();
  }, 120_000);

  test("it is added in one step: a column, a live sheet, rows on Comparison", async () => {
    const added = await addScenario(crisis);
    expect(added).toMatchObject({ name: "Crisis", sheet: "Scenario Crisis" });
    const sheets = [...before.sheets];
    sheets.splice(sheets.indexOf("Frugal") + 1, 0, "Scenario Crisis");
    expect((await inventory()).sheets).toEqual(sheets);
    const [memo] = await shown("Scenario Crisis", "Memo: all AI spend");
    expect(total(memo)).toBeCloseTo(totalOf(crisis), 6);
    expect((await read("Scenario Crisis", "E8:E9")).values).toEqual([[3], ["Crisis"]]);

    const rows = await shown("Comparison", "Crisis");
    expect(rows).toHaveLength(6);
    const [byYear, byRoute, byDriver] = rows.map((row) => row.slice(COLUMN.firstAttribute - 1).map(Number));
    expect(total(rows[5])).toBeCloseTo(totalOf(crisis), 6);
    const difference = totalOf(crisis) - totalOf({ ...crisis, name: "Base", seats: 1, usage: 1, price: 1 });
    expect((byYear?.[2] ?? NaN) + (byYear?.[6] ?? NaN)).toBeCloseTo(difference, 6);
    const inSum = (amounts: readonly number[] = []) => amounts.reduce((a, b) => a + b, 0);
    expect(inSum(byRoute?.slice(0, 6))).toBeCloseTo(difference, 6);
    expect(byRoute?.[6]).toBeCloseTo(difference, 6);
    expect(inSum(byDriver?.slice(0, 5))).toBeCloseTo(difference, 6);
    expect(rows[2]?.[COLUMN.firstAttribute + 6]).toBe("holds");
    await added.undo();
  }, 120_000);

  test("it equals Summary in every month when it is selected, and its check says so", async () => {
    const added = await addScenario(crisis);
    const labels = (await read("Drivers", "B1:B40")).values.flat();
    const scenarioCell = `E${labels.indexOf("Scenario") + 1}`;
    expect((await read("Drivers", scenarioCell)).values).toEqual([["Base"]]);
    await write("Drivers", scenarioCell, "Crisis");
    const [summary] = await shown("Summary", "Memo: all AI spend");
    expect(total(summary)).toBeCloseTo(totalOf(crisis), 6);
    const [check] = await shown("Checks", "Scenario sheet 3 equals Summary while it is selected");
    expect(check?.[COLUMN.firstAttribute - 1]).toBe(true);
    expect((await read("Checks", "E4")).values).toEqual([["All checks hold, add-in not run"]]);

    await expect(added.undo()).rejects.toThrow("select another one first");
    await write("Drivers", scenarioCell, "Base");
    await added.undo();
  }, 120_000);

  test("undone, everything is as before", async () => {
    const formulas = await contents();
    await (await addScenario(crisis)).undo();
    expect(await inventory()).toEqual(before);
    expect(await contents()).toEqual(formulas);
    const sheet = Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Comparison");
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    expect(await sheet).toBe(true);
  }, 120_000);

  test("it may be called like a month, a number or a formula", async () => {
    for (const name of ["Q1", "2027", "=low"]) {
      const added = await addScenario({ ...crisis, name });
      const { values } = await read("Drivers", "F1:J60");
      expect(values.some((row) => row.includes(name))).toBe(true);
      expect((await read(added.sheet, "E9")).values).toEqual([[name]]);
      await added.undo();
    }
    expect(await inventory()).toEqual(before);
  }, 120_000);

  test("what has been changed since is left alone", async () => {
    const added = await addScenario(crisis);
    const { values } = await read("Drivers", "A1:J60");
    const row = values.findIndex(([, label]) => label === "API and contract usage factor");
    const place = `${"ABCDEFGHIJ"[values[row]?.indexOf(crisis.usage) ?? 0]}${row + 1}`;
    await write("Drivers", place, 7);
    const changed = await contents();
    await expect(added.undo()).rejects.toThrow("no longer as it was added");
    expect(await contents()).toEqual(changed);
    await write("Drivers", place, crisis.usage);
    await added.undo();
    await expect(added.undo()).rejects.toThrow("no longer as it was added");
  }, 120_000);

  test.each([
    ["a name that is taken", { ...crisis, name: "low " }, '"Low" already'],
    ["no name", { ...crisis, name: " " }, "no name"],
    ["a factor below zero", { ...crisis, usage: -1 }, "API and contract usage factor"],
    ["a factor that is no number", { ...crisis, price: NaN }, "List price factor"],
  ])("%s is refused, and nothing changes", async (_, scenario, part) => {
    const formulas = await contents();
    await expect(addScenario(scenario)).rejects.toThrow(Refused);
    await expect(addScenario(scenario)).rejects.toThrow(part);
    expect(await inventory()).toEqual(before);
    expect(await contents()).toEqual(formulas);
  });

  test("whichever of the requests fails, what was made is taken away again", async () => {
    const { executor } = excelHost;
    const execute = executor.execute.bind(executor);
    const formulas = await contents();
    const planted = { Code: "GeneralException", Message: "planted", Location: "", ActionIndex: 0, HttpStatusCode: 500 };
    let failures = 0;
    let request: number;
    for (let failing = 0, isDone = false; !isDone; failing += inFull ? 1 : 4) {
      request = 0;
      // The work of the request is done, and then it is reported as failed: the worst that can be left behind.
      executor.execute = async (batch) => {
        const response = await execute(batch);
        return request++ === failing ? { ...response, Error: planted } : response;
      };
      const outcome = await addScenario(crisis).catch(() => undefined);
      executor.execute = execute;
      isDone = request <= failing;
      if (outcome) await outcome.undo();
      else failures += 1;
      expect(await inventory()).toEqual(before);
      expect(await contents()).toEqual(formulas);
    }
    expect(failures).toBeGreaterThan(inFull ? 8 : 2);
  }, 600_000);

  test("there are five at most", async () => {
    for (const name of ["Third", "Fourth", "Fifth"]) await addScenario({ ...crisis, name });
    const full = await inventory();
    await expect(addScenario({ ...crisis, name: "Sixth" })).rejects.toThrow("All 5 columns");
    expect(await inventory()).toEqual(full);
    expect((await shown("Comparison", "(no scenario sheet)")).length).toBe(0);
  }, 120_000);
});
