/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { countsOf, reportText, selfTest, type SelfTestReport } from "../../src/commands/self-test";
import { REQUIREMENTS } from "../../src/commands/self-test/host";
import { apicredit } from "../../src/functions/functions";
import type { Implementation } from "../../src/workbench/univer/add-in-function";
import type { FunctionsMetadata } from "../../src/workbench/univer/function-metadata";
import { inventory, write } from "../excel/open-workbook";
import { functionsMetadata } from "../functions/metadata";
import { readManifest } from "../manifest/read-manifest";
import { everyNth } from "../thinned";
import { loadAddIn } from "../workbook/grid";

/** All that the workbook holds; the id and the title too, which nobody sees. */
const snapshot = () =>
  Excel.run(async (context) => {
    const { worksheets, properties } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/position");
    properties.load("title,company,author,comments");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("address,formulas,values,numberFormat"));
    await context.sync();
    return {
      ...(await inventory()),
      sheets: worksheets.items.map((sheet) => sheet.toJSON()),
      cells: used.map((range) => range.toJSON()),
      properties: properties.toJSON(),
    };
  });

const failuresOf = ({ steps }: SelfTestReport) =>
  steps.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === "fail");

/** Dollars by which APICREDIT is wrong. */
let creditPlanted = 0;

beforeAll(async () => {
  await loadAddIn();
  const { metadata } = await functionsMetadata<FunctionsMetadata>();
  const credit = { ...metadata, functions: metadata.functions.filter(({ id }) => id === "APICREDIT") };
  const planted = (...args: Parameters<typeof apicredit>) =>
    apicredit(...args).map((row) => row.map((value) => (typeof value === "number" ? value + creditPlanted : value)));
  // before any formula: the grid keeps what it has read of one
  excelHost.functions.register("AIB", credit, new Map([["APICREDIT", planted as Implementation]]));
  await write("Sheet1", "A1", "mine");
  await Excel.run(async (context) => {
    context.workbook.names.add("Mine", "=Sheet1!$A$1");
    await context.sync();
  });
});

test("the requirement sets are those of the manifest", () => {
  expect(new Map(Object.entries(REQUIREMENTS))).toEqual(
    readManifest(readFileSync("manifest.xml", "utf8")).requirements,
  );
});

test("everything passes in the stand-in, the workbook is exactly as before, and the docs show the report", async () => {
  const before = await snapshot();
  const report = await selfTest();
  expect(failuresOf(report)).toEqual([]);
  expect(countsOf(report).pass).toBeGreaterThan(150);
  expect(report.steps.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  expect(await snapshot()).toEqual(before);

  const page = "docs/self-test.md";
  const shown = readFileSync(page, "utf8");
  const text = reportText(report, { times: false });
  // after a change of the golden formulas: UPDATE_DOCS=1 npx jest test/commands/self-test.test.ts
  if (process.env["UPDATE_DOCS"])
    writeFileSync(
      page,
      shown.replace(/(```text\n)[^]*(```)/, (_, from, to) => from + text + to),
    );
  expect(readFileSync(page, "utf8")).toContain(text);
});

test("a function that answers wrongly is told, with what was expected and what came", async () => {
  const before = await snapshot();
  creditPlanted = 1;
  const report = await selfTest();
  creditPlanted = 0;
  expect(failuresOf(report)).toContainEqual({
    what: '12 × $20 and 4 × $100 of API credits, capped at $500: =AIB.APICREDIT({"claude-team-standard";"claude-team-premium"},{12;4})',
    outcome: "fail",
    expected: "500",
    got: "501",
  });
  const [, ofFailures = ""] = reportText(report).split("What fails");
  expect(ofFailures).toContain("expected 500, got 501");
  expect(await snapshot()).toEqual(before);
});

describe("when a request fails once after its work is done", () => {
  /** Fails the `count`th request of a step. */
  async function failing(step: string, count: number): Promise<SelfTestReport> {
    const { executor } = excelHost;
    const execute = executor.execute.bind(executor);
    let request = -Infinity;
    executor.execute = async (batch) => {
      const response = await execute(batch);
      if (++request !== count) return response;
      const Error = { Code: "GeneralException", Message: "planted", Location: "", ActionIndex: 0, HttpStatusCode: 500 };
      return { ...response, Error };
    };
    try {
      return await selfTest({
        wait: () => Promise.resolve(),
        onProgress: ({ label }) => {
          request = label === step ? 0 : -Infinity;
        },
      });
    } finally {
      executor.execute = execute;
    }
  }

  const steps: readonly [step: string, count: number][] = [
    ["A sheet for the formulas", 1],
    ["A budget with one line is inserted", 6],
    ["A line is added and undone", 5],
  ];
  test.each(everyNth(3, steps))(
    "%s, request %i: the report says so, and the workbook is as before",
    async (step, count) => {
      const before = await snapshot();
      const report = await failing(step, count);
      expect(failuresOf(report)).toEqual([
        { what: step, outcome: "fail", expected: "no error", got: expect.stringContaining("planted") as string },
      ]);
      expect(await snapshot()).toEqual(before);
    },
  );

  test.each(everyNth(2, [1, 2]))("removing, request %i: it is tried again", async (count) => {
    const before = await snapshot();
    expect(failuresOf(await failing("All of it is removed", count))).toEqual([]);
    expect(await snapshot()).toEqual(before);
  });
});

test("where Excel calculates only when told to, nothing is tried", async () => {
  const setMode = (mode: Excel.CalculationMode) =>
    Excel.run(async (context) => {
      context.application.calculationMode = mode;
      await context.sync();
    });
  await setMode(Excel.CalculationMode.manual);
  await expect(selfTest()).rejects.toThrow("Calculation Options");
  await setMode(Excel.CalculationMode.automatic);
});
