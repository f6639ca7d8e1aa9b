/** @jest-environment ./test/excel-environment.ts */
import * as functions from "../../src/functions/functions";
import type { Implementation } from "../../src/workbench/univer/add-in-function";
import type { FunctionsMetadata } from "../../src/workbench/univer/function-metadata";
import { functionsMetadata } from "../functions/metadata";
import { syncSheet } from "./sync";

let metadata: FunctionsMetadata;

beforeAll(async () => {
  const generated = await functionsMetadata<FunctionsMetadata>();
  metadata = generated.metadata;
  const implementations = new Map(
    generated.associate.map(({ id, functionName }) => [
      id,
      (functions as unknown as Record<string, Implementation>)[functionName] as Implementation,
    ]),
  );
  expect(excelHost.functions.register("AIB", metadata, implementations)).toEqual([]);
  // What the build appends to functions.js.
  for (const [id, implementation] of implementations) CustomFunctions.associate(id, implementation);
});

describe("through office.js's own runtime", () => {
  /** Excel hands over every argument, null for one that was left out, and then its own invocation object. */
  const call = (id: string, ...args: unknown[]) => {
    const { parameters = [] } = metadata.functions.find((candidate) => candidate.id === id) ?? {};
    const all = parameters.map((_, index) => args[index] ?? null);
    return excelHost.customFunctions.invoke(excelHost.messages, id, all);
  };

  test("every function of functions.json is found", async () => {
    const results = await Promise.all(metadata.functions.map(({ id }) => call(id)));
    // Without arguments most are errors of their own; 9 and 10 are office.js's for a function that it does not know.
    const codes = results.map((result) => ("errorCode" in result ? result.errorCode : 0));
    expect(codes.filter((code) => code !== 0 && code !== 1 && code !== 7)).toEqual([]);
    expect(await call("NOSUCH")).toMatchObject({ errorCode: expect.any(Number) as number });
  }, 30_000);

  test("an answer is a matrix", async () => {
    expect(await call("SEATCOST", "ChatGPT Business", 25, 12, "annual")).toEqual({ value: [[6000]] });
  });

  test.each([
    ["no price", "#N/A", 1, ["ChatGPT Enterprise", 10], /quote only/],
    ["a bad argument", "#VALUE!", 7, ["ChatGPT Business", "many"], /seats/],
  ])("%s arrives as %s, with its sentence", async (_name, _text, errorCode, args, message) => {
    expect(await call("SEATCOST", ...args)).toMatchObject({
      errorCode,
      error: expect.stringMatching(message) as string,
    });
  });
});

describe("in the grid", () => {
  const valuesOf = async (formula: string, address = "A1"): Promise<unknown[][]> => {
    const range = await syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A1:Z20").clear();
      sheet.getRange("A1").formulas = [[formula]];
      return sheet.getRange(address).load("values");
    });
    return range.values as unknown[][];
  };

  const explained = (row: number, column: number): string | undefined =>
    excelHost.functions.explain(excelHost.book.activeSheet().id, row, column);

  test.each([
    ['=AIB.SEATCOST("ChatGPT Business",25,12,"annual")', 6000],
    ['=aib.seatcost("ChatGPT Business",25,12,"annual")', 6000],
    ['=AIB.APICOST("gpt-5",1000000,100000)', 2.25],
    ['=AIB.APICOST("gpt-6-sol",2100,350,240000,70%)', 1212.96],
    ['=SUM(AIB.SEATCOST({"claude-team-standard";"claude-team-premium"},{12;4},12))', 9600],
    ['=IFERROR(AIB.SEATCOST("ChatGPT Enterprise",10),-1)', -1],
  ])("%s", async (formula, expected) => {
    const [[value] = []] = await valuesOf(formula);
    expect(typeof expected === "number" ? Number(value) : value).toBeCloseTo(expected, 9);
  });

  test("a skipped argument is none, not zero", async () => {
    const withoutRequests = '=AIB.APICOST("gpt-5",1000000,100000,,0)';
    expect(await valuesOf(withoutRequests)).toEqual([[2.25]]);
  });

  test("an error shows its text, and its sentence can be asked for until the cell is right", async () => {
    expect(await valuesOf('=AIB.SEATCOST("ChatGPT Enterprise",10)')).toEqual([["#N/A"]]);
    expect(explained(0, 0)).toMatch(/quote only/);
    await valuesOf('=AIB.SEATCOST("ChatGPT Business",10)');
    expect(explained(0, 0)).toBeUndefined();
  });

  test("a row in gives a row out, with an error in its own element", async () => {
    const [row = []] = await valuesOf('=AIB.PRICE({"chatgpt-plus","chatgpt-enterprise"})', "A1:B1");
    expect(typeof row[0]).toBe("number");
    expect(row[1]).toBe("#N/A");
  });

  test("a table spills", async () => {
    const [header = [], first = []] = await valuesOf('=AIB.CATALOG("Runway")', "A1:C2");
    expect([...header, ...first].every((cell) => cell !== "")).toBe(true);
  });

  test("an error in a range stays in its element", async () => {
    await syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A10:C10").formulas = [[10, "=NA()", 12]];
      return sheet.getRange("A10:C10").load("values");
    });
    const months = await syncSheet("Sheet1", (sheet) => {
      sheet.getRange("A1").formulas = [['=AIB.SEATCOST("ChatGPT Business",A10:C10)']];
      return sheet.getRange("A1:C1").load("values");
    });
    expect(months.values).toEqual([[expect.any(Number), "#N/A", expect.any(Number)]]);
  });

  test("an error where functions.json lets none through fails the whole call, as in Excel", async () => {
    await syncSheet("Sheet1", (sheet) => {
      sheet.getRange("AA1:AB1").formulas = [[5, "=NA()"]];
      return sheet.getRange("AA1").load("values");
    });
    const first = (cells: unknown) => (cells as unknown[][])[0]?.[0];
    const answer = (name: string, type: string, allowErrorForDataTypeAny: boolean) => {
      const parameters = [{ name: "cells", type, dimensionality: "matrix" }];
      const functions = [{ id: name, name, parameters }];
      excelHost.functions.register("TEST", { functions, allowErrorForDataTypeAny }, new Map([[name, first]]));
      return valuesOf(`=TEST.${name}(AA1:AB1)`);
    };
    expect(await answer("ALLOWED", "any", true)).toEqual([[5]]);
    expect(await answer("FORBIDDEN", "any", false)).toEqual([["#VALUE!"]]);
    expect(explained(0, 0)).toContain("does not let an error value through");
    expect(await answer("WORDS", "string", true)).toEqual([["#VALUE!"]]);
  });

  test("what a function throws is #VALUE!, and the others go on calculating", async () => {
    excelHost.functions.register(
      "TEST",
      { functions: [{ id: "FAIL", name: "FAIL", parameters: [] }] },
      new Map([
        [
          "FAIL",
          () => {
            throw new Error("broken");
          },
        ],
      ]),
    );
    expect(await valuesOf("=TEST.FAIL()")).toEqual([["#VALUE!"]]);
    expect(await valuesOf("=1+1")).toEqual([[2]]);
  });
});
