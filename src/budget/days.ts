import * as v from "valibot";
import { dayOf } from "../cell";
import * as messages from "../messages";
import { isProblem } from "../problems";

/** Why a text is no day that Excel counts; undefined where it is one. */
const faultOf = (text: string): string | undefined => {
  const day = dayOf(text);
  return isProblem(day) ? day.message : undefined;
};

/** "2027-01-15" */
export const isoDate = v.pipe(
  v.string(),
  v.check(
    (text) => faultOf(text) === undefined,
    ({ input }) => faultOf(input) ?? "",
  ),
);

/** "2027-01-01" */
export const monthsFirstDay = v.pipe(
  isoDate,
  v.check((text) => faultOf(text) !== undefined || text.endsWith("-01"), messages.faultMonth),
);
