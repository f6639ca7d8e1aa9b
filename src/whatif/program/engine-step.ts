import type { LineRun } from "../../budget";
import { isProblem } from "../../problems";
import { at } from "../at";
import type { Model } from "../model";
import { type Tape, val, type Value, type Work } from "./tape";

/** What no step can follow: the engine prices these lines again in every run. */
export function engineStep(tape: Tape, model: Model, names: ReadonlySet<string>): Map<LineRun, Value[]> {
  const lines = model.base.filter(({ name }) => names.has(name));
  if (lines.length === 0) return new Map();
  const months = at(lines, 0).cost.length;
  const priced: Work = (reads, writes) => (runs) => {
    for (let run = 0; run < runs; run++) {
      const found = pricedAt(
        model,
        reads.map((read) => val(read, run)),
        names,
      );
      lines.forEach(({ name, part, side }, row) => {
        const own = found.find((line) => line.name === name && line.part === part && line.side === side);
        for (let k = 0; k < months; k++) at(writes, row * months + k)[run] = own?.cost[k] ?? NaN;
      });
    }
  };
  const written = tape.step(tape.inputs, lines.length * months, priced);
  return new Map(lines.map((line, row) => [line, written.slice(row * months, (row + 1) * months)]));
}

/** None where the engine refuses what was drawn. */
function pricedAt(model: Model, values: readonly number[], names: ReadonlySet<string>): readonly LineRun[] {
  try {
    return model.only(names, values);
  } catch (thrown) {
    if (isProblem(thrown)) return [];
    throw thrown;
  }
}
