import { priceBook } from "../pricebook";
import { parseRequest, whatIf, whatIfSheets } from "../whatif";
import type { WhatIfAnswered, WhatIfAsk, WorkProgress } from "./protocol";

/** So often it is told how many runs are done, in milliseconds. */
const TELL_EVERY = 100;

/**
 * Answers a what-if request on a budget, and writes the answer as sheets.
 *
 * @throws BadArgument where the request is none, names what the budget does not have, or asks for what cannot be
 */
export function answered(
  { budget, memoTotal, request: json }: WhatIfAsk,
  tell: (progress: WorkProgress) => void,
): WhatIfAnswered {
  const request = parseRequest(json);
  let at = 0;
  const answer = whatIf(budget, priceBook, request, (done, of) => {
    if (Date.now() - at < TELL_EVERY) return;
    at = Date.now();
    tell({ kind: "runs", done, of });
  });
  return { request, answer, sheets: whatIfSheets(budget, request, answer, memoTotal) };
}
