/** Numbers as files print them, to the last digit: units × 10^-scale. A file's total is compared with `===`, never "nearly". */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

const NUMBER = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

const [MINUS, POINT, ZERO_DIGIT] = [45, 46, 48];
/** So many digits are exact as a number. */
const MOST_SMALL = 15;

/** Most amounts: a sign, few digits, a point. undefined: not one of these. */
function smallDecimal(text: string): Decimal | undefined {
  const { length } = text;
  if (length === 0 || length > MOST_SMALL) return undefined;
  const isNegative = text.charCodeAt(0) === MINUS;
  let [units, scale] = [0, -1];
  for (let k = isNegative ? 1 : 0; k < length; k += 1) {
    const digit = text.charCodeAt(k) - ZERO_DIGIT;
    if (digit >= 0 && digit <= 9) {
      units = units * 10 + digit;
      if (scale >= 0) scale += 1;
    } else if (digit === POINT - ZERO_DIGIT && scale < 0) scale = 0;
    else return undefined;
  }
  const hasDigits = length > (isNegative ? 1 : 0) + (scale < 0 ? 0 : 1);
  return hasDigits ? { units: BigInt(isNegative ? -units : units), scale: Math.max(scale, 0) } : undefined;
}

/** "-12.50", "1e-7": without spaces, signs of money or marks between thousands. undefined: not a number. */
export function decimalOf(text: string): Decimal | undefined {
  const small = smallDecimal(text);
  if (small !== undefined) return small;
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const units = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * powerOfTen(-scale), scale: 0 };
}

/** The units of a number at a larger scale. */
const unitsAt = (number: Decimal, scale: number): bigint =>
  number.scale === scale ? number.units : number.units * powerOfTen(scale - number.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const negate = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** × 10^power, exactly: cents to dollars is -2, "1M tokens" to tokens is 6. */
export function shift({ units, scale }: Decimal, power: number): Decimal {
  const shifted = scale - power;
  return shifted >= 0 ? { units, scale: shifted } : { units: units * powerOfTen(-shifted), scale: 0 };
}

/** a ÷ b to `digits` after the point, half away from zero. What is left over must be booked elsewhere: subtract it. */
export function divide(a: Decimal, b: Decimal, digits: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const dividend = unitsAt(a, scale) * powerOfTen(digits);
  const divisor = unitsAt(b, scale);
  const half = divisor < 0n ? -divisor : divisor;
  const sign = dividend < 0n === divisor < 0n ? 1n : -1n;
  const size = dividend < 0n ? -dividend : dividend;
  return { units: sign * ((2n * size + half) / (2n * half)), scale: digits };
}

export const isZero = ({ units }: Decimal): boolean => units === 0n;

export const isNegative = ({ units }: Decimal): boolean => units < 0n;

/** Below 0: a is less; 0: the same amount, however many digits it is printed with. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

export const equal = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;

/** The shortest exact text: "0.0038" for 0.003800. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** For a cell, where money is rounded for the only time: the nearest number of 15 significant digits. */
export const numberOf = (decimal: Decimal): number => Number(Number(decimalText(decimal)).toPrecision(15));

/** As near as a number comes, quickly: for what is judged and drawn, never for what has to add up. */
export const nearly = ({ units, scale }: Decimal): number => Number(units) / 10 ** scale;
