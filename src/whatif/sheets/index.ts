import type { Budget } from "../../budget";
import { figureText, type SheetDescription } from "../../sheet";
import type { WhatIf } from "../answer";
import type { Request } from "../request";
import { COMPARED } from "./compared";
import { monteCarloSheet } from "./monte-carlo-sheet";
import {
  breakEvenSheet,
  bridgeSheet,
  goalSeekSheet,
  inputsSheet,
  sensitivitySheet,
  tornadoSheet,
} from "./question-sheets";

/**
 * An answer as sheets of values, one for each question; each says of which budget it is and whether that has changed since.
 *
 * @param memoTotal the memo total of the budget on its own sheet, as a reference: "Summary!$AO$20"
 */
export function whatIfSheets(budget: Budget, request: Request, result: WhatIf, memoTotal: string): SheetDescription[] {
  const source = { budget, result, memoTotal };
  const inputs = request.inputs ?? [];
  const { tornado, sensitivity, goalSeek, monteCarlo, breakEven, bridge } = result;
  return [
    inputs.length > 0 && inputsSheet(source, inputs),
    tornado && tornadoSheet(source, tornado),
    sensitivity && request.sensitivity && sensitivitySheet(source, sensitivity, request.sensitivity),
    goalSeek &&
      request.goalSeek &&
      goalSeekSheet(
        source,
        goalSeek,
        `at which values of “${request.goalSeek.change}” it costs ${COMPARED[request.goalSeek.is]} ${figureText(request.goalSeek.value)}`,
      ),
    monteCarlo && monteCarloSheet(source, monteCarlo, inputs),
    breakEven && breakEvenSheet(source, breakEven),
    bridge && request.bridge && bridgeSheet(source, bridge, request.bridge),
  ].filter((sheet) => sheet !== undefined && sheet !== false && sheet !== null);
}
