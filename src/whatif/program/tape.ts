import { num } from "../at";

/** A number that is the same in all runs, or a column: one that every run has of its own. */
export type Value = number | Column;

export interface Column {
  readonly id: number;
}

/** Where a step finds a value: that of run i stands at i × stride, so that one number serves all runs. */
export interface Operand {
  values: Float64Array;
  stride: 0 | 1;
}

/** What a step does with so many runs, bound once to the places of what it reads and writes. */
export type Work = (reads: readonly Operand[], writes: readonly Float64Array[]) => (runs: number) => void;

export interface Step {
  reads: readonly Value[];
  writes: readonly Column[];
  work: Work;
}

/** Steps in the order in which they are done; every column is written once. */
export interface Tape {
  /** a column for each input of the program */
  readonly inputs: readonly Column[];
  readonly steps: readonly Step[];
  /** Adds a step and gives what it writes; where all that it reads is known, it is done at once and adds none. */
  step: (reads: readonly Value[], writes: number, work: Work) => Value[];
}

export function tapeFor(inputs: number): Tape {
  let columns = 0;
  const column = (): Column => ({ id: columns++ });
  const steps: Step[] = [];
  return {
    inputs: Array.from({ length: inputs }, column),
    steps,
    step: (reads, writes, work) => {
      if (reads.every((value) => typeof value === "number")) return doneAtOnce(reads, writes, work);
      const written = Array.from({ length: writes }, column);
      steps.push({ reads, writes: written, work });
      return written;
    },
  };
}

export const constant = (value: number): Operand => ({ values: Float64Array.of(value), stride: 0 });

function doneAtOnce(reads: readonly number[], writes: number, work: Work): number[] {
  const written = Array.from({ length: writes }, () => new Float64Array(1));
  work(reads.map(constant), written)(1);
  return written.map((values) => num(values, 0));
}

/** The value of a run. */
export const val = ({ values, stride }: Operand, run: number): number => values[run * stride] as number;
