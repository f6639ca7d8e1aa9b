/** Fractions of whole numbers without limit: nothing is ever rounded. */
export interface Rational {
  n: bigint;
  /** above 0 */
  d: bigint;
}

/** Reducing a fraction takes longer than calculating with a long one; beyond this it pays. */
const LONG = 1n << 2048n;

function make(n: bigint, d: bigint): Rational {
  if (d < LONG) return { n, d };
  const common = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { n: n / common, d: d / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export const whole = (value: number | bigint): Rational => ({ n: BigInt(value), d: 1n });
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
  const [, digits = "0", fraction = "", power = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const exponent = Number(power) - fraction.length;
  const n = BigInt(digits + fraction);
  return exponent >= 0 ? { n: n * 10n ** BigInt(exponent), d: 1n } : { n, d: 10n ** BigInt(-exponent) };
}

const bytes = new DataView(new ArrayBuffer(8));

/** An argument as the machine holds it, to the last bit: 0.1 is a little more than a tenth. */
export function binary(value: number): Rational {
  if (Number.isInteger(value)) return whole(value);
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n);
  const power = Math.max(exponent, 1) - 1075;
  const n = bits >> 63n ? -mantissa : mantissa;
  return power >= 0 ? { n: n << BigInt(power), d: 1n } : { n, d: 1n << BigInt(-power) };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  // powers of ten and two: mostly one denominator divides the other, and a sum need not grow
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return make(a.n * b.d + b.n * a.d, a.d * b.d);
}
export const subtract = (a: Rational, b: Rational): Rational => add(a, { n: -b.n, d: b.d });
export const multiply = (a: Rational, b: Rational): Rational => make(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? make(-a.n * b.d, -a.d * b.n) : make(a.n * b.d, a.d * b.n);
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const smaller = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
export const larger = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);
export const size = ({ n, d }: Rational): Rational => ({ n: n < 0n ? -n : n, d });
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** The nearest number to within a few last places: for reading, not for comparing. */
export const approximately = ({ n, d }: Rational): number => Number((n << 64n) / d) / 2 ** 64;

const floorDivide = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** To nine decimals, halves up, as the sheets' ROUND(x,9) for what is not negative. */
export const nineDecimals = ({ n, d }: Rational): Rational => ({
  n: floorDivide(2n * n * 1_000_000_000n + d, 2n * d),
  d: 1_000_000_000n,
});

/** ROUNDUP(ROUND(x,9),0) */
export function roundedUp(value: Rational): Rational {
  const { n, d } = nineDecimals(value);
  return whole(-floorDivide(-n, d));
}

/**
 * How far a number is from the exact value, in units of the last place that a number of some size has.
 * An exact 0 that nothing cancelled out to must be met exactly.
 * @param largest where the last place is: that of the exact value, or of something larger
 */
export function unitsInTheLastPlace(value: number, exact: Rational, largest: Rational): number {
  if (largest.n === 0n) return value === 0 ? 0 : Infinity;
  if (!Number.isFinite(value)) return Infinity;
  const { n, d } = subtract(binary(value), exact);
  const magnitude = Math.log2(Number((size(largest).n << 64n) / largest.d)) - 64;
  const place = Math.floor(magnitude) - 52;
  const [above, below] = place < 0 ? [1n << BigInt(-place), 1n] : [1n, 1n << BigInt(place)];
  return Number((size({ n, d }).n * above * 1000n) / (d * below)) / 1000;
}
