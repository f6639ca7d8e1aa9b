/** @deep */
import { type Budget, type LineRun, linesOf, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { isProblem } from "../../src/problems";
import { findInput, type Input, type InputRef } from "../../src/whatif/inputs";
import { compile } from "../../src/whatif/program/compile";
import { programOf } from "../../src/whatif/program/program";
import { uniforms } from "../../src/whatif/random";
import { runs } from "../thinned";
import { randomBudgets } from "../workbook/random-budgets";

const POINTS = 5;

/** Every number that may be moved, of which some are picked. */
function inputsOf(budget: Budget, uniform: () => number): Input[] {
  const refs: InputRef[] = [
    ...[...linesOf(budget)].flatMap((line) => Object.keys(line).map((field) => ({ line: line.name, field }))),
    ...budget.drivers.flatMap(({ name }) => ["opening", "growth"].map((field) => ({ driver: name, field }))),
    ...["seats", "usage", "credits", "price", "exchangeRate"].map((scenario) => ({ scenario })),
    ...budget.exchangeRates.map(({ currency }) => ({ exchangeRate: currency })),
    ...budget.rates.map(({ item, component }) => ({ rate: item, component })),
  ];
  const inputs = refs.flatMap((ref) => {
    try {
      return [findInput(budget, ref)];
    } catch (error) {
      if (isProblem(error)) return [];
      throw error;
    }
  });
  const share = uniform();
  return inputs.filter(() => uniform() < share * share);
}

/** Nothing, as it is, a little less or much more; within what it can be. */
function valueFor({ now, floor, cap }: Input, uniform: () => number): number {
  const factor = [0, 1, 0.3, 0.9 + 0.2 * uniform(), 2 + 3 * uniform()][Math.floor(uniform() * 5)] ?? 1;
  const other = now === 0 ? factor * 0.2 : now * factor;
  return Math.min(Math.min(cap, 0.9 * cap || cap), Math.max(floor, other));
}

const longer = (budget: Budget): Budget => ({
  ...budget,
  months: 15,
  exchangeRates: budget.exchangeRates.map((rate) => ({ ...rate, byMonth: [] })),
});

function engineAt(budget: Budget, inputs: readonly Input[], values: readonly number[]): readonly LineRun[] {
  const moved = inputs.reduce((before, input, k) => input.set(before, values[k] ?? input.now), budget);
  try {
    return runBudget(moved, priceBook).lines;
  } catch (error) {
    if (isProblem(error)) return [];
    throw error;
  }
}

test.each(randomBudgets(runs(200, 25)))(
  "random budget $index: the program gives what the engine gives, every row and month",
  ({ index, budget: short }) => {
    const uniform = uniforms(index, "points");
    const budget = index % 2 === 0 ? longer(short) : short;
    const inputs = inputsOf(budget, uniform);
    const points = Array.from({ length: POINTS }, () => inputs.map((input) => valueFor(input, uniform)));
    const { tape, rows, byEngine } = compile(budget, priceBook, inputs);
    const outputs = rows.flatMap(({ months }) => months);
    const results = outputs.map(() => new Float64Array(POINTS));
    const given = inputs.map((_, k) => Float64Array.from(points, (point) => point[k] ?? NaN));
    programOf(tape, outputs, 3).run(given, results, POINTS);
    for (const [run, point] of points.entries()) {
      const engine = engineAt(budget, inputs, point);
      rows.forEach(({ line, months }, row) => {
        const same = engine.find(
          ({ name, part, side }) => name === line.name && part === line.part && side === line.side,
        );
        if (!same) return;
        months.forEach((_, k) => {
          const [expected, found] = [same.cost[k] ?? NaN, results[row * budget.months + k]?.[run] ?? NaN];
          const isSame =
            Object.is(expected, found) || Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected));
          if (!isSame) {
            const at = inputs.map((input, i) => `${input.label} ${input.now} → ${point[i]}`);
            expect({ run, line: `${line.route} ${line.name} ${line.part}`, k, found, at, byEngine }).toEqual({
              expected,
            });
          }
        });
      });
    }
  },
);
