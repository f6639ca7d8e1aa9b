import * as messages from "../messages";
import { BadArgument } from "../problems";
import { at } from "./at";
import { normalQuantile } from "./normal";
import { permutation, uniforms } from "./random";
import { correlationOf, sorted } from "./statistics";

/** Wanted rank correlation of two inputs, by their names. */
export interface Pair {
  a: string;
  b: string;
  rank: number;
}

/**
 * Rearranges draws so that their rank correlations are as wanted; each input keeps its own draws. Iman and Conover, Communications in
 * Statistics B11 (1982), on van der Waerden scores; a rank correlation r is wanted of the scores as 2·sin(π·r/6).
 *
 * @throws BadArgument where no inputs could be correlated like this
 */
export function correlated(
  inputs: readonly { name: string; values: Float64Array }[],
  pairs: readonly Pair[],
  seed: number,
): Float64Array[] {
  const related = inputs.filter(({ name }) => pairs.some(({ a, b }) => a === name || b === name));
  const arranged = new Map(rearranged(related, wantedOf(related, pairs), seed));
  return inputs.map(({ name, values }) => arranged.get(name) ?? values);
}

type Matrix = number[][];

function wantedOf(inputs: readonly { name: string }[], pairs: readonly Pair[]): Matrix {
  const wanted: Matrix = inputs.map((_, row) => inputs.map((__, column) => (row === column ? 1 : 0)));
  for (const { a, b, rank } of pairs) {
    if (!(rank >= -1 && rank <= 1) || a === b) throw new BadArgument(messages.correlationRange(a, b));
    const places = [a, b].map((wantedName) => inputs.findIndex(({ name }) => name === wantedName));
    const [row, column] = [at(places, 0), at(places, 1)];
    if (row < 0 || column < 0) throw new BadArgument(messages.unknownInput(row < 0 ? a : b));
    at(wanted, row)[column] = at(wanted, column)[row] = 2 * Math.sin((Math.PI * rank) / 6);
  }
  return wanted;
}

function* rearranged(
  inputs: readonly { name: string; values: Float64Array }[],
  wanted: Matrix,
  seed: number,
): Generator<[string, Float64Array]> {
  const runs = inputs[0]?.values.length ?? 0;
  const places = Float64Array.from({ length: runs }, (_, k) => normalQuantile((k + 1) / (runs + 1)));
  const scores = inputs.map(({ name }) => {
    const order = permutation(runs, uniforms(seed, `${name}|scores`));
    return Float64Array.from(order, (place) => at(places, place));
  });
  const target = cholesky(wanted);
  if (target === undefined) throw new BadArgument(messages.correlationImpossible);
  const own = cholesky(scores.map((a) => scores.map((b) => correlationOf(a, b))));
  if (own === undefined) throw new BadArgument(messages.correlationImpossible);
  // Scores without their chance correlation, then with the wanted one.
  const free = scores.map(() => new Float64Array(runs));
  const bound = scores.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    for (let k = 0; k < scores.length; k++) {
      let rest = at(at(scores, k), run);
      for (let j = 0; j < k; j++) rest -= at(at(own, k), j) * at(at(free, j), run);
      at(free, k)[run] = rest / at(at(own, k), k);
      let sum = 0;
      for (let j = 0; j <= k; j++) sum += at(at(target, k), j) * at(at(free, j), run);
      at(bound, k)[run] = sum;
    }
  }
  for (const [k, { name, values }] of inputs.entries()) {
    const order = Uint32Array.from(at(bound, k), (_, run) => run).sort(
      (a, b) => at(at(bound, k), a) - at(at(bound, k), b),
    );
    const rising = sorted(values);
    const result = new Float64Array(runs);
    order.forEach((run, place) => (result[run] = at(rising, place)));
    yield [name, result];
  }
}

/** The lower triangle L with L·Lᵀ = matrix; undefined where there is none. */
function cholesky(matrix: Matrix): Matrix | undefined {
  const lower: Matrix = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = at(at(matrix, row), column);
      for (let k = 0; k < column; k++) rest -= at(at(lower, row), k) * at(at(lower, column), k);
      if (row === column && !(rest > 1e-12)) return undefined;
      at(lower, row)[column] = row === column ? Math.sqrt(rest) : rest / at(at(lower, column), column);
    }
  }
  return lower;
}
