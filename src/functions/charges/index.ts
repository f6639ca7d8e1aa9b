/** The functions as the pane asks them: with what their answers are made of, and without Excel. */
import { withFewSuggestions } from "../../pricebook";
import type { CostLine } from "../../pricing";
import type { Problem } from "../../problems";
import type { Answer } from "../answer";
import { contractCostAnswer, contractOutcomes } from "../contract-function";
import { creditCostAnswer, creditOutcomes, creditUseAnswer, creditUseOutcomes } from "../credit-functions";
import { catalogAnswer, includesAnswer, priceAnswer, priceInfoAnswer } from "../price-functions";
import { profileAnswer } from "../profile-function";
import { apiCreditAnswer, apiCreditOutcomes, seatCostAnswer, seatOutcomes } from "../seat-functions";
import {
  apiCostAnswer,
  apiOutcomes,
  breakEvenAnswer,
  usageCostAnswer,
  usageOutcomes,
  usageRangeAnswer,
} from "../usage-functions";

export type { Answer } from "../answer";
export { infoFields } from "../price-info";
export { profileFields } from "../profile-function";

/** Arguments by their names, each as Excel hands it over: one cell, or rows of cells; absent: left out. */
export type Given = Readonly<Record<string, unknown>>;

/** Cost lines of one column of a call, or why it has none. */
export type Charges = { lines: CostLine[] } | { problem: Problem };

interface AskedFunction {
  answer: (given: never) => Answer[][];
  charges?: (given: never) => readonly Charges[];
}

const FUNCTIONS = {
  SEATCOST: { answer: seatCostAnswer, charges: seatOutcomes },
  APICOST: { answer: apiCostAnswer, charges: apiOutcomes },
  USAGECOST: { answer: usageCostAnswer, charges: usageOutcomes },
  CREDITCOST: { answer: creditCostAnswer, charges: (given: never) => creditOutcomes(given).outcomes },
  CREDITUSE: { answer: creditUseAnswer, charges: creditUseOutcomes },
  CONTRACTCOST: { answer: contractCostAnswer, charges: contractOutcomes },
  APICREDIT: { answer: apiCreditAnswer, charges: apiCreditOutcomes },
  INCLUDES: { answer: includesAnswer },
  PRICE: { answer: priceAnswer },
  PRICEINFO: { answer: priceInfoAnswer },
  CATALOG: { answer: catalogAnswer },
  BREAKEVEN: { answer: breakEvenAnswer },
  PROFILE: { answer: profileAnswer },
  USAGERANGE: { answer: usageRangeAnswer },
} satisfies Record<string, AskedFunction>;

export type FunctionId = keyof typeof FUNCTIONS;

export const isFunction = (id: string): id is FunctionId => id in FUNCTIONS;

/**
 * What a function answers in its cells.
 *
 * @returns rows of cells; a cell of a range that cannot be answered is its problem
 * @throws Problem where it concerns the whole call
 */
export const answerOf = (id: FunctionId, given: Given): Answer[][] =>
  withFewSuggestions(() => (FUNCTIONS[id] as AskedFunction).answer(given as never));

/**
 * What the answer of a function is made of, column by column: charges of the vendor, whose amounts add up to the cost.
 *
 * @returns undefined of what is no sum of charges: a look-up, cash, a number of seats
 * @throws Problem as answerOf
 */
export function chargesOf(id: FunctionId, given: Given): readonly Charges[] | undefined {
  const { charges } = FUNCTIONS[id] as AskedFunction;
  const [show] = [given["show"]].flat(2);
  const isCost = typeof show !== "string" || ["", "cost"].includes(show.trim().toLowerCase());
  return charges && isCost ? withFewSuggestions(() => charges(given as never)) : undefined;
}
