import { writeDelimited } from "../../budget";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import { percentilesOf } from "../percentiles";
import type { Request } from "../request";
import { meanOf } from "../statistics";

/** One number of a simulation in every run, in the order of the runs. */
export interface Sip {
  name: string;
  values: Float64Array;
}

/** More would be a file that no program opens. */
export const MOST_TRIALS = 100_000;

/** @throws BadArgument where the runs of a request are no file: none are asked for, or too many */
export function assertTrials({ monteCarlo }: Request): void {
  if (!monteCarlo) throw new BadArgument(messages.runsNotAsked);
  if (monteCarlo.runs > MOST_TRIALS) throw new BadArgument(messages.tooManyTrials(MOST_TRIALS));
}

interface Provenance {
  /** of the budget */
  title: string;
  seed: number;
  sampling: string;
}

/**
 * The runs of a simulation as a SIPmath library: what was drawn and what it cost, so that the trials of one belong to the trials of the
 * other. The library holds the trials themselves (`values`), as a cost with steps and minimums is no metalog.
 */
export const libraryOf = (sips: readonly Sip[], { title, seed, sampling }: Provenance): object => ({
  name: title,
  objectType: "sipModel",
  libraryType: "SIPmath_3_0",
  provenance: `AI Budget: ${title}, seed ${seed}, ${sampling}`,
  sips: sips.map(({ name, values }) => {
    const [min, P10, P50, P90, max] = percentilesOf(values, [0, 0.1, 0.5, 0.9, 1]);
    const count = values.length;
    const mean = meanOf(values);
    return {
      name,
      metadata: { count, mean, min, P10, P50, P90, max },
      values: Array.from(values, (value) => tenDigits(value)),
    };
  }),
  version: "1",
});

/** The same runs as a table, one a row: for whoever looks at them in a spreadsheet. */
export function tableOfRuns(sips: readonly Sip[]): string {
  const runs = Array.from({ length: sips[0]?.values.length ?? 0 }, (_, run) =>
    [run + 1, ...sips.map(({ values }) => tenDigits(values[run] ?? NaN))].join(","),
  );
  return writeDelimited([["Run", ...sips.map(({ name }) => name)]]) + runs.map((run) => `${run}\n`).join("");
}

/** Beyond these, digits only make the file longer. */
const tenDigits = (value: number): number => Number(value.toPrecision(10));
