import * as v from "valibot";
import * as messages from "../messages";
import { nameOrBlank } from "./names";

/** The kinds of values that a budget is made of. */

const LONGEST_TEXT = 32_767;
/** what no .xlsx file can hold: control characters, and halves of characters */
const UNSTORABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
export const anyText = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT, messages.textTooLong(LONGEST_TEXT)),
  v.check((given) => !UNSTORABLE.test(given), messages.textUnstorable),
);
export const text = v.optional(anyText, "");
/** a name that may be left out */
export const reference = v.optional(nameOrBlank, "");
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const signed = v.pipe(v.number(), v.finite());
/** above -100%: nothing to the power of nothing is an error in Excel */
export const growth = v.optional(v.pipe(v.number(), v.finite(), v.gtValue(-1)), 0);
export const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
export const optionalAmount = v.optional(amount, 0);
export const optionalShare = v.optional(share, 0);

export const currencyCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, messages.faultCurrency));
