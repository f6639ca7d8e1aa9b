import Fraction from "fraction.js";

/** Fractions of whole numbers without limit: nothing is ever rounded. */
export type Rational = Fraction;

export const whole = (value: number | bigint): Rational => new Fraction(BigInt(value));
export const ZERO = whole(0);
export const ONE = whole(1);

const decimals = new Map<number, Rational>();

/** A number of a data file as it is written there: 0.1 is a tenth. */
export function decimal(value: number): Rational {
  const known = decimals.get(value) ?? readDecimal(value);
  decimals.set(value, known);
  return known;
}

function readDecimal(value: number): Rational {
  const [digits = "0", power = "0"] = String(value).split("e");
  const exponent = Number(power);
  const tens = whole(10n ** BigInt(Math.abs(exponent)));
  return exponent < 0 ? new Fraction(digits).div(tens) : new Fraction(digits).mul(tens);
}

/** An argument as the machine holds it, to the last bit: 0.1 is a little more than a tenth. */
export function binary(value: number): Rational {
  let [n, d] = [value, 1n];
  // doubling moves the point of a number in base two and loses nothing
  for (; !Number.isInteger(n); n *= 2) d *= 2n;
  return new Fraction(BigInt(n), d);
}

export const add = (a: Rational, b: Rational): Rational => a.add(b);
export const subtract = (a: Rational, b: Rational): Rational => a.sub(b);
export const multiply = (a: Rational, b: Rational): Rational => a.mul(b);
export const divide = (a: Rational, b: Rational): Rational => a.div(b);
export const isZero = (a: Rational): boolean => a.equals(0);
export const isLess = (a: Rational, b: Rational): boolean => a.lt(b);
export const smaller = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
export const larger = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);
export const size = (a: Rational): Rational => a.abs();
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** The nearest number to within a few last places: for reading, not for comparing. Long fractions are too long for `valueOf`. */
export const approximately = ({ s, n, d }: Rational): number => Number((s * n * 2n ** 64n) / d) / 2 ** 64;

const HALF_OF_THE_NINTH = new Fraction(1n, 2_000_000_000n);

/** To nine decimals, halves up, as the sheets' ROUND(x,9) for what is not negative. */
export const nineDecimals = (a: Rational): Rational => a.add(HALF_OF_THE_NINTH).floor(9);

/** ROUNDUP(ROUND(x,9),0) */
export const roundedUp = (a: Rational): Rational => nineDecimals(a).ceil();

/**
 * How far a number is from the exact value, in units of the last place that a number of some size has.
 * An exact 0 that nothing cancelled out to must be met exactly.
 * @param largest where the last place is: that of the exact value, or of something larger
 */
export function unitsInTheLastPlace(value: number, exact: Rational, largest: Rational): number {
  if (isZero(largest)) return value === 0 ? 0 : Infinity;
  if (!Number.isFinite(value)) return Infinity;
  const place = Math.floor(Math.log2(approximately(size(largest)))) - 52;
  const places = whole(2n ** BigInt(Math.abs(place)));
  const difference = size(subtract(binary(value), exact));
  return approximately(place < 0 ? multiply(difference, places) : divide(difference, places));
}
