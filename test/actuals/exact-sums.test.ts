import "../fixed-seed";
import fc from "fast-check";
import { add, type Decimal, decimalOf, equal, ZERO } from "../../src/actuals/decimal";
import { ExactSums, plain, readPlain } from "../../src/actuals/exact-sums";

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const amount = fc
  .tuple(fc.constantFrom("", "-"), digits(9), fc.option(digits(6), { nil: undefined }))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}`);

test("sums are those of every amount added with all its digits, whatever their size and number", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 60 }), fc.integer({ min: 1, max: 9000 }), (texts, times) => {
      const sums = new ExactSums();
      const [one, other] = [sums.open(), sums.open()];
      let expected: Decimal = ZERO;
      for (const text of texts) {
        expect(readPlain(text)).toBe(true);
        const exact = decimalOf(text) ?? ZERO;
        // as often as a sum needs to leave what a number holds
        for (let k = 0; k < times; k += 300) {
          sums.add(one, plain.units, plain.scale);
          expected = add(expected, exact);
        }
      }
      expect(equal(sums.total(one), expected)).toBe(true);
      expect(equal(sums.total(other), ZERO)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a sum that outgrows fifteen digits is put aside, not rounded", () => {
  const sums = new ExactSums();
  const at = sums.open();
  readPlain("999999999999999");
  for (let k = 0; k < 20; k += 1) sums.add(at, plain.units, plain.scale);
  expect(sums.total(at).units).toBe(19_999_999_999_999_980n);
});

test.each(["", "-", ".", "1.2.3", "1e3", "1,000", " 1", "+1", "(1)", "1234567890123456", "--1", "1-"])(
  "%p is left to who reads with more care",
  (text) => {
    expect(readPlain(text)).toBe(false);
  },
);

test.each([
  ["12.50", 1250, 2],
  ["-0.5", -5, 1],
  [".5", 5, 1],
  ["7.", 7, 0],
  ["000000000000001", 1, 0],
])("%p is %p × 10^-%p", (text, units, scale) => {
  expect(readPlain(text)).toBe(true);
  expect({ ...plain }).toEqual({ units, scale });
});
