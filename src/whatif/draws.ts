import type { Quantile } from "./distributions";
import { permutation, uniforms } from "./random";

/** An uncertain input as it is drawn. */
export interface Drawn {
  /** keys the stream of its draws */
  name: string;
  quantile: Quantile;
  /** values beyond these are moved to them */
  floor: number;
  cap: number;
}

export interface Draws {
  values: Float64Array;
  /** share of the draws that was moved to the floor or the cap */
  clipped: number;
}

/**
 * Draws of one input: one from each of as many strata as there are runs (Latin hypercube), or each from the whole range. Every draw
 * has nine significant digits, so that browsers whose logarithms differ in the last bit draw the same.
 *
 * @param seed a whole number from 0 to 2³² − 1
 */
export function drawsOf({ name, quantile, floor, cap }: Drawn, runs: number, seed: number, stratified = true): Draws {
  const within = uniforms(seed, `${name}|within`);
  const order = permutation(runs, uniforms(seed, `${name}|order`));
  const values = new Float64Array(runs);
  let clipped = 0;
  for (let run = 0; run < runs; run++) {
    const u = Math.max(within(), Number.MIN_VALUE);
    const drawn = Number(quantile(stratified ? ((order[run] as number) + u) / runs : u).toPrecision(9));
    values[run] = Math.min(cap, Math.max(floor, drawn));
    if (values[run] !== drawn) clipped += 1;
  }
  return { values, clipped: clipped / runs };
}
