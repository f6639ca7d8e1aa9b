import { add, type Decimal } from "./decimal";

/** Digits after the point that a number of fifteen digits can have. */
export const SCALES = 16;
const MOST_DIGITS = 15;
const [MINUS, POINT, ZERO_DIGIT] = [45, 46, 48];
/** Beyond it a sum is put aside, long before a number would lose digits. */
const FULL = 2 ** 52;

/** 10 to the power of each scale: powers are worked out slowly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: SCALES }, (_, scale) => 10 ** scale);

/** What `readPlain` read last: units × 10^-scale. One object, so that a million amounts make none. */
export const plain = { units: 0, scale: 0 };

/** Most amounts: a sign, at most fifteen digits, a point. false: anything else, which has to be read with more care. */
export function readPlain(text: string): boolean {
  const { length } = text;
  let at = text.charCodeAt(0) === MINUS ? 1 : 0;
  const isNegative = at === 1;
  let [units, digits, point] = [0, 0, -1];
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO_DIGIT;
    if (digit >= 0 && digit <= 9) {
      units = units * 10 + digit;
      digits += 1;
    } else if (digit === POINT - ZERO_DIGIT && point < 0) point = digits;
    else return false;
  }
  if (digits === 0 || digits > MOST_DIGITS) return false;
  plain.units = isNegative ? -units : units;
  plain.scale = point < 0 ? 0 : digits - point;
  return true;
}

/** Exact sums, each by how many digits its amounts have after the point, in one growing array. */
export class ExactSums {
  private sums = new Float64Array(1 << 10);
  private used = 0;
  private readonly aside = new Map<number, bigint>();

  /** new sums, each behind the one before by `SCALES` */
  open(count = 1): number {
    const at = this.used;
    this.used += count * SCALES;
    while (this.used > this.sums.length) {
      const larger = new Float64Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    return at;
  }

  add(at: number, units: number, scale: number): void {
    const slot = at + scale;
    const sum = (this.sums[slot] ?? 0) + units;
    if (sum < FULL && sum > -FULL) {
      this.sums[slot] = sum;
      return;
    }
    this.aside.set(slot, (this.aside.get(slot) ?? 0n) + BigInt(sum));
    this.sums[slot] = 0;
  }

  /** with as many digits after the point as the longest amount had */
  total(at: number): Decimal {
    let total: Decimal = { units: 0n, scale: 0 };
    for (let scale = 0; scale < SCALES; scale += 1) {
      const sum = this.sums[at + scale] ?? 0;
      const aside = this.aside.size === 0 ? 0n : (this.aside.get(at + scale) ?? 0n);
      if (sum === 0 && aside === 0n) continue;
      const units = BigInt(sum) + aside;
      if (units !== 0n) total = add(total, { units, scale });
    }
    return total;
  }
}
