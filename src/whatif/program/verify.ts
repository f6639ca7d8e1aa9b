import { type Budget, type LineRun, runBudget } from "../../budget";
import * as messages from "../../messages";
import type { PriceBook } from "../../pricebook";
import { BadArgument, isProblem } from "../../problems";
import { at } from "../at";
import type { Input } from "../inputs";
import { monthName } from "../measures";
import type { Compiled } from "./compile";
import { programOf } from "./program";

const SAMPLED = 10;
const HALF_A_CENT = 0.005;

/**
 * Prices the budget as it is, and ten of the draws, by the budget's own engine as well.
 *
 * @param draws by input, then run
 * @throws BadArgument that names the first line and month in which the program says something else
 */
export function verify(
  budget: Budget,
  book: PriceBook,
  inputs: readonly Input[],
  { tape, rows }: Pick<Compiled, "tape" | "rows">,
  draws: readonly Float64Array[],
): void {
  const runs = draws[0]?.length ?? 0;
  const sampled = Array.from({ length: SAMPLED }, (_, k) => Math.floor((k * runs) / SAMPLED));
  const points = [inputs.map(({ now }) => now), ...sampled.map((run) => draws.map((values) => at(values, run)))];
  const given = inputs.map((_, k) => Float64Array.from(points, (point) => at(point, k)));
  const outputs = rows.flatMap(({ months }) => months);
  const found = outputs.map(() => new Float64Array(points.length));
  programOf(tape, outputs, points.length).run(given, found, points.length);
  for (const [run, point] of points.entries()) {
    const engine = engineAt(budget, book, inputs, point);
    for (const [row, { line }] of rows.entries()) {
      const cost = engine?.find(
        ({ name, part, side }) => name === line.name && part === line.part && side === line.side,
      )?.cost;
      for (let k = 0; k < budget.months; k++) {
        const [theirs, ours] = [cost?.[k] ?? NaN, at(at(found, row * budget.months + k), run)];
        // what the engine refuses as a whole has no price in some row
        const isSame = Number.isNaN(theirs)
          ? engine === undefined || Number.isNaN(ours)
          : Math.abs(theirs - ours) <= HALF_A_CENT;
        if (!isSame) throw new BadArgument(messages.programDiffers(line.name, monthName(budget, k), ours, theirs));
      }
    }
  }
}

/** Undefined where the engine refuses the budget as a whole. */
function engineAt(
  budget: Budget,
  book: PriceBook,
  inputs: readonly Input[],
  values: readonly number[],
): readonly LineRun[] | undefined {
  try {
    return runBudget(
      inputs.reduce((moved, input, k) => input.set(moved, at(values, k)), budget),
      book,
    ).lines;
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}
