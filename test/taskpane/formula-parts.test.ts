import { functionsHelpData, type HelpData, withSemicolons } from "../../scripts/webpack/functions-help";
import worked from "../../src/commands/self-test/cases/worked-examples.json";
import { answerOf, chargesOf, isFunction } from "../../src/functions/charges";
import { total } from "../../src/pricing";
import { argumentOf, formulaOf, typedOf } from "../../src/taskpane/formula/arguments";
import { evaluate, givenOf, type Sources } from "../../src/taskpane/formula/evaluate";
import { ownCalls, ownFunction, parseFormula } from "../../src/taskpane/formula/parse-formula";
import { FIRST_VALUES, OFTEN, QUESTIONS } from "../../src/taskpane/formula/questions";
import { typedNumber, withSeparator } from "../../src/taskpane/formula/separators";
import questions from "../../src/taskpane/help/questions.json";

let data: HelpData;
beforeAll(async () => {
  data = await functionsHelpData();
});

const sources = (cells: Record<string, unknown[][]> = {}): Sources => ({
  cellsOf: (reference) => cells[reference],
  parametersOf: (id) => data.functions.find((each) => each.id === id)!.parameters.map(({ name }) => name),
});
const gives = (formula: string, cells?: Record<string, unknown[][]>) =>
  evaluate(parseFormula(formula)!, sources(cells));

describe("a formula", () => {
  test.each([
    ["=1+2*3^2", 19],
    ["=(1+2)*3", 9],
    ["=-20%", -0.2],
    ["=1.2E9/8E7", 15],
    ['="gpt-"&6', "gpt-6"],
    ["=DATE(2027,1,31)", 46418],
    ["=EDATE(DATE(2027,1,31),1)", 46446],
    ["=SUM({1,2;3,4},5)", 15],
  ])("%s gives %s", (formula, value) => expect(gives(formula)).toEqual([[value]]));

  test("reads the cells that it names, and repeats a column over a row", () => {
    const cells = { "'My sheet'!$B$2:C2": [[10, 20]], A1: [[""]], Seats: [[1], [2]] };
    expect(gives("='My sheet'!$B$2:C2*Seats+A1", cells)).toEqual([
      [10, 20],
      [20, 40],
    ]);
  });

  test.each(["=VLOOKUP(A1,B:C,2)", "=1/0", '="a"+1', "=Table1[Price]", "=Gone"])(
    "%s is refused in a sentence",
    (text) => {
      const formula = parseFormula(text);
      if (formula) expect(() => evaluate(formula, sources())).toThrow(/“.+”/);
      else expect(text).toContain("[");
    },
  );

  test("that is none is none", () => {
    for (const text of ["=", "=1+", "=AIB.PRICE(", "=)", '="open']) expect(parseFormula(text)).toBeUndefined();
  });

  test("may hold several calls of ours; what stands in the arguments of one belongs to it", () => {
    const formula = parseFormula(
      '=IFERROR(AIB.APICOST("gpt-5",AIB.PROFILE("x","credits"),1),0)*_xldudf_AIB_PRICE(A1)',
    )!;
    expect(ownCalls(formula).map(({ name }) => ownFunction(name))).toEqual(["APICOST", "PRICE"]);
  });
});

const withoutCells = worked.filter(({ formula }) => !/[A-Z]\$?\d|\$[A-Z]/.test(formula.replace(/"[^"]*"/g, "")));

test("there are worked examples without cells", () => expect(withoutCells.length).toBeGreaterThan(20));

test.each(withoutCells)(
  "$formula gives what it gives in a cell, and its charges add up to it",
  ({ formula, gives: golden }) => {
    const call = ownCalls(parseFormula(formula)!)[0]!;
    const id = ownFunction(call.name)!;
    if (!isFunction(id) || (typeof golden === "object" && !Array.isArray(golden))) return;
    const given = givenOf(call, sources());
    const [first] = answerOf(id, given)[0]!;
    const expected: unknown = Array.isArray(golden) ? (golden as unknown[][])[0]![0] : golden;
    if (typeof expected === "number" && !formula.startsWith("=1-")) expect(first).toBeCloseTo(expected, 6);
    const charges = chargesOf(id, given)?.[0];
    if (charges && "lines" in charges) expect(total(charges.lines)).toBeCloseTo(first as number, 8);
  },
);

test("a formula is shown as Excel with a decimal comma has it: as on the help page", () => {
  for (const { formula } of worked) expect(withSeparator(formula, ";")).toBe(withSemicolons(formula));
});

describe("what is typed in a field", () => {
  const written = { separator: ",", sheet: "Plan" } as const;
  test.each([
    ["seats", "1,000", "1000"],
    ["cachedShare", "70%", "70%"],
    ["date", "2027-01-01", "DATE(2027,1,1)"],
    ["plan", "ChatGPT Business", '"ChatGPT Business"'],
    ["model", "o3", '"o3"'],
    ["seats", "C5:C16", "C5:C16"],
    ["seats", "Plan!C5:C16", "C5:C16"],
    ["seats", "'Other sheet'!$C5", "'Other sheet'!$C5"],
    ["requests", "=30*AIB.PROFILE(A1)", "30*AIB.PROFILE(A1)"],
    ["meter", 'say "hi"', '"say ""hi"""'],
  ])("as %s: %s becomes %s", (name, text, argument) => expect(argumentOf(name, text, written)).toBe(argument));

  test("is a number as people write one where the decimal sign is a comma; what could mean two numbers is none", () => {
    expect([typedNumber("1.000,5", ";"), typedNumber("0,2", ";"), typedNumber("1.5", ";")]).toEqual([
      "1000.5",
      "0.2",
      undefined,
    ]);
    expect([typedNumber("1,000", ","), typedNumber("0,2", ","), typedNumber("12,34", ",")]).toEqual([
      "1000",
      undefined,
      undefined,
    ]);
  });

  test("comes back from the formula that it makes", () => {
    const seatcost = data.functions.find(({ id }) => id === "SEATCOST")!;
    const typed = { plan: "Claude Team", seats: "C5:C16", months: "12", date: "2027-01-01", rates: "=Rates!$A$1#" };
    const formula = formulaOf(seatcost, { ...typed, rates: "" }, written);
    expect(formula).toBe('=AIB.SEATCOST("Claude Team",C5:C16,12,,DATE(2027,1,1))');
    const call = ownCalls(parseFormula(formula)!)[0]!;
    expect(typedOf(call, sources().parametersOf("SEATCOST"), written)).toEqual({
      ...{ plan: "Claude Team", seats: "C5:C16", months: "12", date: "2027-01-01" },
    });
  });
});

test.each(questions)("Help: “$question” has an answer", ({ formula }) => {
  const call = ownCalls(parseFormula(formula)!)[0]!;
  const id = ownFunction(call.name)!;
  if (!isFunction(id)) throw new Error(id);
  expect(answerOf(id, givenOf(call, sources()))[0]![0]).not.toBeInstanceOf(Error);
});

describe("the questions", () => {
  test("lead to every function once", () => {
    expect(QUESTIONS.flatMap(({ functions }) => functions).sort()).toEqual(data.functions.map(({ id }) => id).sort());
  });

  test("begin with values that the function answers, and name parameters that are there", () => {
    for (const { id, parameters } of data.functions) {
      if (!isFunction(id)) throw new Error(id);
      const names = parameters.map(({ name }) => name);
      for (const name of [...Object.keys(FIRST_VALUES[id]), ...(OFTEN[id] ?? [])])
        expect([id, names]).toEqual([id, expect.arrayContaining([name])]);
      if (id === "CONTRACTCOST") continue;
      const call = ownCalls(
        parseFormula(formulaOf({ id, parameters }, FIRST_VALUES[id], { separator: ",", sheet: "" }))!,
      )[0]!;
      expect(answerOf(id, givenOf(call, sources()))[0]![0]).not.toBeInstanceOf(Error);
    }
  });
});
