/** What-if on a budget: tornado, sensitivity, goal seek, Monte Carlo, break-even, bridges. Everything outside imports from here. */
export { type WhatIf, whatIf } from "./answer";
export { type Proposal, type Proposals, proposalsOf } from "./proposals";
export { parseRequest, type Request } from "./request";
export { whatIfSheets } from "./sheets";
export { namesInLibrary, withLibrary } from "./sipmath/read-library";
export { assertTrials, libraryOf, MOST_TRIALS, type Sip, tableOfRuns } from "./sipmath/write-library";
