import "../fixed-seed";
import fc from "fast-check";
import {
  add,
  compare,
  decimalOf,
  decimalText,
  divide,
  multiply,
  numberOf,
  shift,
  subtract,
} from "../../src/actuals/decimal";
import { amountOf } from "../../src/actuals/number-text";

const of = (text: string) => decimalOf(text) ?? { units: 0n, scale: 0 };

test.each([
  ["0.003835980000000000000000000000", "0.00383598"],
  ["-0.50", "-0.5"],
  ["1e-7", "0.0000001"],
  ["12E3", "12000"],
  [".5", "0.5"],
  ["-0", "0"],
])("%s is %s", (text, shortest) => {
  expect(decimalText(of(text))).toBe(shortest);
});

test.each(["", "-", ".", "1.2.3", "0x10", "Infinity", "NaN", "1e", "--1", "1 2"])("%p is no number", (text) => {
  expect(decimalOf(text)).toBeUndefined();
});

test("0.1 + 0.2 is 0.3, and cents are dollars ÷ 100", () => {
  expect(decimalText(add(of("0.1"), of("0.2")))).toBe("0.3");
  expect(decimalText(shift(of("41280.000000"), -2))).toBe("412.8");
  expect(decimalText(shift(of("3.5"), 6))).toBe("3500000");
  expect(numberOf(of("0.1234567890123456789"))).toBe(0.123456789012346);
});

test.each([
  ["$1,234.50", "point", "1234.5"],
  ["-$0.10", "point", "-0.1"],
  ["(12.00)", "point", "-12"],
  ["$10,000.00 ", "point", "10000"],
  ["1.150,50", "comma", "1150.5"],
  ["-1.150,50 €", "comma", "-1150.5"],
  ["1 234,5", "comma", "1234.5"],
] as const)("%s with a %s is %s", (text, style, shortest) => {
  expect(decimalText(amountOf(text, style) ?? of("999"))).toBe(shortest);
});

test.each([
  ["12,5,0", "point"],
  ["1,23", "point"],
  ["(-5)", "point"],
  ["1.5", "comma"],
  ["", "point"],
  ["Included", "point"],
] as const)("%p with a %s is no number", (text, style) => {
  expect(amountOf(text, style)).toBeUndefined();
});

const decimal = fc.record({ units: fc.bigInt(-(10n ** 20n), 10n ** 20n), scale: fc.nat(30) });

test("what is divided and what is left over are the whole", () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      fc.pre(b.units !== 0n);
      const part = divide(a, b, 40);
      const off = subtract(multiply(part, b), a);
      const size = (units: bigint): bigint => (units < 0n ? -units : units);
      const bound = multiply({ units: size(b.units), scale: b.scale }, { units: 1n, scale: 40 });
      expect(compare({ units: size(off.units), scale: off.scale }, bound)).toBeLessThanOrEqual(0);
    }),
  );
});

test("text and back is the same number", () => {
  fc.assert(fc.property(decimal, (number) => compare(of(decimalText(number)), number) === 0));
});
