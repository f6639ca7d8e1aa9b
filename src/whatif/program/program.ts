import { at } from "../at";
import { type Column, constant, type Operand, type Step, type Tape, type Value } from "./tape";

/** Runs that are worked out together: few enough that their columns stay near the processor. */
const BLOCK = 1024;

/** The steps that some outputs need, with a place for every column. */
export interface Program {
  /**
   * @param inputs by input, then run
   * @param outputs by output, then run: where the results go
   * @param onBlock told how many runs are done
   */
  run: (
    inputs: readonly Float64Array[],
    outputs: readonly Float64Array[],
    runs: number,
    onBlock?: (done: number) => void,
  ) => void;
}

/**
 * Leaves out the steps that no output needs, and gives columns a common place where none of them is needed when the other is. What
 * a run gives does not depend on the block it is in.
 */
export function programOf(tape: Tape, outputs: readonly Value[], block = BLOCK): Program {
  const steps = stepsFor(tape.steps, outputs);
  const placed = placesOf(tape, steps, outputs, block);
  const operand = (value: Value): Operand =>
    typeof value === "number" ? constant(value) : { values: placed(value), stride: 1 };
  const bound = steps.map(({ reads, writes, work }) => work(reads.map(operand), writes.map(placed)));
  const inputs = tape.inputs.map(placed);
  const found = outputs.map(operand);
  return {
    run: (given, results, runs, onBlock) => {
      for (let from = 0; from < runs; from += block) {
        const count = Math.min(block, runs - from);
        inputs.forEach((column, k) => {
          column.set(at(given, k).subarray(from, from + count));
        });
        for (const step of bound) step(count);
        found.forEach(({ values, stride }, k) => {
          if (stride === 1) at(results, k).set(values.subarray(0, count), from);
          else at(results, k).fill(at(values, 0), from, from + count);
        });
        onBlock?.(from + count);
      }
    },
  };
}

const columnsIn = (values: readonly Value[]): Column[] => values.filter((value) => typeof value !== "number");

function stepsFor(steps: readonly Step[], outputs: readonly Value[]): Step[] {
  const needed = new Set(columnsIn(outputs));
  const kept: Step[] = [];
  for (const step of [...steps].reverse()) {
    if (!step.writes.some((column) => needed.has(column))) continue;
    for (const column of columnsIn(step.reads)) needed.add(column);
    kept.push(step);
  }
  return kept.reverse();
}

/** A place for each column; that of a column which no later step reads goes to the next one that is written. */
function placesOf(
  tape: Tape,
  steps: readonly Step[],
  outputs: readonly Value[],
  block: number,
): (column: Column) => Float64Array {
  const lastUse = new Map<Column, number>();
  steps.forEach(({ reads, writes }, k) => {
    for (const column of [...writes, ...columnsIn(reads)]) lastUse.set(column, k);
  });
  for (const column of [...columnsIn(outputs), ...tape.inputs]) lastUse.set(column, Infinity);
  const places = new Map<Column, Float64Array>();
  const free: Float64Array[] = [];
  for (const column of tape.inputs) places.set(column, new Float64Array(block));
  steps.forEach(({ reads, writes }, k) => {
    for (const column of writes) places.set(column, free.pop() ?? new Float64Array(block));
    for (const column of new Set([...writes, ...columnsIn(reads)])) {
      const place = places.get(column);
      if (place && lastUse.get(column) === k) free.push(place);
    }
  });
  return (column) => places.get(column) ?? new Float64Array(block);
}
