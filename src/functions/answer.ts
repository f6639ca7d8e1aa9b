import { withFewSuggestions } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";

/** What may stand in a cell of an answer. */
export type Answer = number | string | Problem;

/**
 * Runs a function's work and makes its answer Excel's: problems become #VALUE! or #N/A with their sentence, inside the
 * matrix where they concern one cell, thrown where they concern the whole call.
 */
export function answer(work: () => readonly (readonly Answer[])[]): unknown[][] {
  try {
    const matrix = withFewSuggestions(work);
    if (matrix.length === 1 && matrix[0]?.length === 1) return [[onlyCell(matrix[0][0] as Answer)]];
    return matrix.map((row) => row.map(toCell));
  } catch (thrown) {
    throw isProblem(thrown) ? toExcelError(thrown) : thrown;
  }
}

/** One cell is the whole call. */
function onlyCell(value: Answer): unknown {
  if (isProblem(value)) throw value;
  return toCell(value);
}

/** -0 would be shown as "-0" by some number formats. */
const toCell = (value: Answer): unknown =>
  isProblem(value) ? toExcelError(value) : typeof value === "number" ? value + 0 : value;

function toExcelError(problem: Problem): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(problem instanceof BadArgument ? invalidValue : notAvailable, problem.message);
}

/** One value a column: picked from its outcome, or the problem of that column. */
export const row = <T extends object>(
  outcomes: readonly (T | { problem: Problem })[],
  pick: (outcome: T) => Answer,
): Answer[][] => [outcomes.map((outcome) => ("problem" in outcome ? outcome.problem : pick(outcome)))];

/** One look-up's answer, or its problem, for one cell of a matrix. */
export function cellAnswer(work: () => Answer): Answer {
  try {
    return work();
  } catch (thrown) {
    if (isProblem(thrown)) return thrown;
    throw thrown;
  }
}
