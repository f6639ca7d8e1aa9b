import sample from "../../assets/sample-budget.json";
import { linesOf, parseBudget } from "../../src/budget";
import { isRefusal } from "../../src/problems";
import { proposalsOf } from "../../src/whatif";
import { findInput, type InputRef } from "../../src/whatif/inputs";

const budget = parseBudget(sample);
/** a name of the program, such as perDriver or exchangeRate */
const OF_A_PROGRAM = /[a-z][A-Z]|Month$/;

test("what may turn out otherwise is called as the pane and the sheets call it", () => {
  const labels = proposalsOf(budget).inputs.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["Base: Seats factor", "Base: Exchange rate factor"]));
  expect(labels.filter((label) => OF_A_PROGRAM.test(label))).toEqual([]);
});

test("every number of a line has a name in words", () => {
  const refs = [...linesOf(budget)].flatMap((line) =>
    Object.keys(line).map((field): InputRef => ({ line: line.name, field })),
  );
  const labels = refs.flatMap((ref) => {
    try {
      return [findInput(budget, ref).label];
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      return [];
    }
  });
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter((label) => OF_A_PROGRAM.test(label))).toEqual([]);
  expect(labels).toContain("Support assistant: input tokens a request");
});
