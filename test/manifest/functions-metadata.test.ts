import { withErrorsAllowed } from "../../scripts/webpack/functions-metadata";
import * as functions from "../../src/functions/functions";
import { functionsMetadata } from "../functions/metadata";
import { checkFunctions, type FunctionsMetadata } from "./check-functions";

describe("functions.json, as generated from the functions", () => {
  test("is what Excel and the store ask for", async () => {
    const { metadata, errors } = await functionsMetadata<FunctionsMetadata>();
    expect(errors).toEqual([]);
    expect(checkFunctions(metadata)).toEqual([]);
  });

  test("names the functions of the design, in their order", async () => {
    const { metadata } = await functionsMetadata<FunctionsMetadata>();
    expect(metadata.functions.map(({ id }) => id)).toEqual(
      "SEATCOST APICOST USAGECOST CREDITCOST CREDITUSE CONTRACTCOST APICREDIT INCLUDES PRICE PRICEINFO CATALOG BREAKEVEN PROFILE USAGERANGE".split(
        " ",
      ),
    );
  });

  test("has an implementation for every id", async () => {
    const { metadata, associate } = await functionsMetadata<FunctionsMetadata>();
    const implemented = associate.filter(({ functionName }) => functionName in functions).map(({ id }) => id);
    expect(metadata.functions.map(({ id }) => id)).toEqual(implemented);
  });

  test("lets error values through, and is otherwise what the generator wrote", () => {
    const generated = { functions: [], allowCustomDataForDataTypeAny: true };
    const written = withErrorsAllowed(JSON.stringify(generated));
    expect(JSON.parse(written)).toEqual({ ...generated, allowErrorForDataTypeAny: true });
    expect(withErrorsAllowed(written)).toBe(written);
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
    expect(checkFunctions({ functions: [good], enums, allowErrorForDataTypeAny: true })).toEqual([]);
  });

  test("one error value that fails a whole call", () => {
    expect(checkFunctions({ functions: [good], enums })).toEqual(["error values do not reach the functions"]);
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
