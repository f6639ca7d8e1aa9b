import * as messages from "../messages";
import { priceBook } from "../pricebook";
import { BadArgument } from "../problems";
import {
  assertTrials,
  libraryOf,
  MOST_TRIALS,
  parseRequest,
  type Request,
  type Sip,
  tableOfRuns,
  whatIf,
  whatIfSheets,
  withLibrary,
} from "../whatif";
import type { RunsAsk, WhatIfAnswered, WhatIfAsk, WorkProgress } from "./protocol";

/** So often it is told how many runs are done, in milliseconds. */
const TELL_EVERY = 100;

/** What the last simulation gave, run by run. */
export interface HeldRuns {
  last?: { request: Request; sips: readonly Sip[]; title: string; seed: number; sampling: string };
}

/**
 * Answers a what-if request on a budget, and writes the answer as sheets.
 *
 * @throws BadArgument where the request is none, names what the budget does not have, or asks for what cannot be
 */
export function answered(
  { budget, memoTotal, request: json, library }: WhatIfAsk,
  tell: (progress: WorkProgress) => void,
  held: HeldRuns,
): WhatIfAnswered {
  delete held.last;
  const own = parseRequest(json);
  const request = library === undefined ? own : withLibrary(own, library);
  // what no file holds is not held either
  const isHeld = (request.monteCarlo?.runs ?? 0) <= MOST_TRIALS;
  let sips: readonly Sip[] = [];
  const hold = (found: readonly Sip[]): void => {
    sips = found;
  };
  let at = 0;
  const onProgress = (done: number, of: number): void => {
    if (Date.now() - at < TELL_EVERY) return;
    at = Date.now();
    tell({ kind: "runs", done, of });
  };
  const answer = whatIf(budget, priceBook, request, onProgress, isHeld ? hold : undefined);
  if (answer.monteCarlo) held.last = { request, sips, title: budget.title, ...answer.monteCarlo };
  return { request, answer, sheets: whatIfSheets(budget, request, answer, memoTotal) };
}

/** @throws BadArgument where no simulation is held, or it has more runs than a file holds */
export function textOfRuns({ last }: HeldRuns, as: RunsAsk["as"]): string {
  if (!last) throw new BadArgument(messages.runsNotHeld);
  assertTrials(last.request);
  return as === "CSV" ? tableOfRuns(last.sips) : JSON.stringify(libraryOf(last.sips, last));
}
