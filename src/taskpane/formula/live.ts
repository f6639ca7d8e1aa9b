import { type Answer, answerOf, type Charges, chargesOf, isFunction } from "../../functions/charges";
import { type CostLine, total } from "../../pricing";
import { isProblem } from "../../problems";
import { givenOf, type Sources } from "./evaluate";
import { type Call, ownFunction } from "./parse-formula";

/** What a call gives, and what it is made of; or the sentence that says why it gives nothing. */
export type Live =
  | { kind: "answer"; answer: readonly (readonly Answer[])[]; charges: readonly CostLine[]; sum: number | undefined }
  | { kind: "problem"; sentence: string };

/**
 * Asks a function as Excel would.
 *
 * @returns `charges` of the only or the first column where the answer is a sum of them; `sum` is what they add up to
 */
export function live(call: Call, sources: Sources): Live {
  const id = ownFunction(call.name) ?? "";
  if (!isFunction(id)) return { kind: "problem", sentence: "" };
  try {
    const given = givenOf(call, sources);
    const answer = answerOf(id, given);
    const [first] = answer[0] ?? [];
    if (isProblem(first) && answer.length === 1 && answer[0]?.length === 1)
      return { kind: "problem", sentence: first.message };
    const lines = linesOf(chargesOf(id, given)?.[0]);
    return { kind: "answer", answer, charges: lines ?? [], sum: lines && total(lines) };
  } catch (thrown) {
    if (isProblem(thrown)) return { kind: "problem", sentence: thrown.message };
    throw thrown;
  }
}

const linesOf = (charges: Charges | undefined): CostLine[] | undefined =>
  charges && "lines" in charges ? charges.lines : undefined;
