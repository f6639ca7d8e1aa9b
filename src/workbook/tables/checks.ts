/** Labels and headings of Checks by which its results are found. */
export const CHECKS = {
  master: "Master check",
  /** says whether the add-in is there */
  probe: "The add-in answers",
  arithmetic: "Checks by arithmetic",
  engine: "Checks by the pricing engine",
} as const;

/** What a check by the engine says where it can give no verdict. */
export const ANSWER = {
  /** the add-in is not there */
  notRun: "not run",
  /** the line has terms that the price book does not know: the engine cannot be asked */
  ownTerms: "own terms",
  /** closed months bought or paid what no argument of the engine can say */
  closedMonths: "closed months",
} as const;
