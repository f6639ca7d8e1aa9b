import { parseIso, serialOf } from "../../src/dates";
import { type CostLine, total } from "../../src/pricing";
import { BadArgument, type Problem } from "../../src/problems";

type Column = { lines: CostLine[] } | { problem: Problem };

const shown = (problem: Problem): string => `${problem instanceof BadArgument ? "#VALUE!" : "#N/A"} ${problem.message}`;

/** One value a column: what `pick` takes from it, or its error as Excel shows it, with the sentence. */
export const each = <T extends object, V>(
  outcomes: (T | { problem: Problem })[],
  pick: (column: T) => V,
): (V | string)[] => outcomes.map((outcome) => ("problem" in outcome ? shown(outcome.problem) : pick(outcome)));

/** What each column costs, to a billionth. */
export const costs = (outcomes: Column[]): (number | string)[] => each(outcomes, ({ lines }) => nine(total(lines)));

/** What falls due in each column. */
export const cash = (outcomes: ({ cash: number } | { problem: Problem })[]): (number | string)[] =>
  each(outcomes, (column) => nine(column.cash));

/** The lines of one column as "component: quantity × rate = amount". */
export const bill = (outcome: Column | undefined): string[] => {
  if (!outcome || "problem" in outcome) throw outcome?.problem;
  return outcome.lines.map(
    ({ component, quantity, unit, rate, amount }) =>
      `${component}: ${nine(quantity)} ${unit} × ${nine(rate)} = ${nine(amount)}`,
  );
};

export const nine = (value: number): number => Number(value.toFixed(9)) + 0;
export const sum = (values: readonly (number | string)[]): number => {
  const numbers = values.filter((value) => typeof value === "number");
  expect(numbers).toHaveLength(values.length);
  return nine(numbers.reduce((total, value) => total + value, 0));
};

export const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
export const day = (iso: string): number => parseIso(iso);

/** `count` monthly columns from January 2027 on. */
export const from2027 = (count: number) => ({
  dates: Array.from({ length: count }, (_, month) => serialOf(2027, month + 1, 1)),
  months: repeat(count, 1),
});
/** `count` monthly columns without dates: one price, no steps. */
export const undated = (count: number) => ({ dates: repeat(count, null), months: repeat(count, 1) });
