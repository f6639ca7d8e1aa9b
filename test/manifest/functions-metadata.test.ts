import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as functions from "../../src/functions/functions";
import { checkFunctions, type FunctionsMetadata } from "./check-functions";

const source = "src/functions/functions.ts";

describe("functions.json, as generated from the functions", () => {
  test("is what Excel and the store ask for", async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
    expect(errors).toEqual([]);
    expect(checkFunctions(JSON.parse(metadataJson) as FunctionsMetadata)).toEqual([]);
  });

  test("names the functions of the design, in their order", async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata(source);
    expect((JSON.parse(metadataJson) as FunctionsMetadata).functions.map(({ id }) => id)).toEqual(
      "SEATCOST APICOST USAGECOST CREDITCOST CREDITUSE CONTRACTCOST APICREDIT INCLUDES PRICE PRICEINFO CATALOG BREAKEVEN".split(
        " ",
      ),
    );
  });

  test("has an implementation for every id", async () => {
    const { metadataJson, associate } = await generateCustomFunctionsMetadata(source);
    const implemented = associate.filter(({ functionName }) => functionName in functions).map(({ id }) => id);
    expect((JSON.parse(metadataJson) as FunctionsMetadata).functions.map(({ id }) => id)).toEqual(implemented);
  });
});

describe("our checks of functions.json find", () => {
  type Slip = Partial<FunctionsMetadata["functions"][number]>;
  const good = {
    id: "SEATCOST",
    name: "SEATCOST",
    description: "What seats cost.",
    helpUrl: "https://localhost:3000/functions.html#seatcost",
    parameters: [{ name: "plan", description: "A plan.", customEnumId: "PLANS" }],
    result: {},
  };
  const enums = [{ id: "PLANS", type: "string", values: [{ name: "a", stringValue: "a" }] }];

  test("nothing in a good one", () => {
    expect(checkFunctions({ functions: [good], enums })).toEqual([]);
  });

  test.each<[string, Slip, string]>([
    ["no help page", { helpUrl: undefined }, "no helpUrl"],
    ["help without https", { helpUrl: "http://localhost/" }, "/functions/0/helpUrl"],
    ["no description", { description: undefined }, "no description"],
    ["a name like a cell", { name: "SEA123" }, "looks like a cell"],
    ["a name like a cell in R1C1", { name: "R1C1" }, "looks like a cell"],
    ["a name of two letters", { name: "SC" }, "/functions/0/name"],
    ["a parameter without help", { parameters: [{ name: "plan" }] }, "plan: no description"],
    [
      "an enum that is nowhere",
      { parameters: [{ name: "plan", description: "A plan.", customEnumId: "NONE" }] },
      "enum NONE is missing",
    ],
    [
      "a repeating parameter in the middle",
      {
        parameters: [
          { name: "a", description: "A.", repeating: true },
          { name: "b", description: "B." },
        ],
      },
      "comes last",
    ],
    [
      "a required parameter after an optional one",
      {
        parameters: [
          { name: "a", description: "A.", optional: true },
          { name: "b", description: "B." },
        ],
      },
      "after an optional one",
    ],
  ])("%s", (_what, slip, sentence) => {
    expect(checkFunctions({ functions: [{ ...good, ...slip }], enums }).join("\n")).toContain(sentence);
  });
});
