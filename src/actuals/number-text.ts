import { type Decimal, decimalOf, equal, negate } from "./decimal";

/** Which mark stands before the decimals of a file: "1,234.50" or "1.234,50". */
export type NumberStyle = "point" | "comma";

const GROUPED = { point: /^\d{1,3}(,\d{3})+(?=$|[.eE])/, comma: /^\d{1,3}([.\u00a0\u202f ']\d{3})+(?=$|[,eE])/ };
const GROUP_MARKS = { point: /,/g, comma: /[.\u00a0\u202f ']/g };
const CURRENCY_SIGN = /[$€£]/;

/**
 * An amount as exports print it: "$1,234.50", "-0.5", "(12.00)", "1e-7".
 * @returns undefined for everything else, blanks included: what they mean is for the format to say
 */
export function amountOf(text: string, style: NumberStyle = "point"): Decimal | undefined {
  const simple = style === "point" ? decimalOf(text) : undefined;
  if (simple !== undefined) return simple;
  const trimmed = text.trim();
  const inside = /^\((.*)\)$/.exec(trimmed)?.[1];
  const bare = (inside ?? trimmed).replace(CURRENCY_SIGN, "").trim();
  const isNegative = bare.startsWith("-");
  if (isNegative && inside !== undefined) return undefined;
  const size = isNegative ? bare.slice(1).trim() : bare;
  const decimal = decimalOf(plainDigits(size, style));
  if (decimal === undefined || size.startsWith("-")) return undefined;
  return isNegative || inside !== undefined ? negate(decimal) : decimal;
}

function plainDigits(text: string, style: NumberStyle): string {
  const whole = GROUPED[style].exec(text)?.[0];
  const plain = whole === undefined ? text : whole.replace(GROUP_MARKS[style], "") + text.slice(whole.length);
  if (style === "point") return plain;
  // a point that is left is no mark between thousands, so the text is no number of this style
  return plain.includes(".") ? "" : plain.replace(",", ".");
}

/** The styles in which the text is a number. Where both read the same, as "12", it tells nothing: "any". */
export function styleOf(text: string): NumberStyle | "ambiguous" | "any" | "none" {
  const point = amountOf(text, "point");
  const comma = amountOf(text, "comma");
  if (point !== undefined && comma !== undefined) return equal(point, comma) ? "any" : "ambiguous";
  if (point !== undefined) return "point";
  return comma === undefined ? "none" : "comma";
}
