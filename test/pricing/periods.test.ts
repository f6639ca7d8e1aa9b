import fc from "fast-check";
import { type Slice, sliceColumns } from "../../src/pricing/periods";
import { roundUp, snap } from "../../src/pricing/rounding";
import { day, nine } from "./outcomes";

const slices = (dates: (number | null)[], months: number[]): Slice[] =>
  sliceColumns({ dates, months }).flatMap((column) => ("slices" in column ? column.slices : []));

describe("columns are cut into months", () => {
  test("each on its own first day", () => {
    expect(slices([day("2027-01-31")], [3]).map(({ date }) => date)).toEqual(
      ["2027-01-31", "2027-02-28", "2027-03-31"].map(day),
    );
  });

  test("the last one may be a part of one", () => {
    expect(slices([null], [2.5]).map(({ length, elapsed }) => [elapsed, length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 0.5],
    ]);
  });

  test("with dates, time is the calendar's; without, columns follow one another", () => {
    const passed = (list: Slice[]) => list.map(({ elapsed }) => elapsed - list[0]!.elapsed);
    expect(passed(slices(["2027-01-01", "2027-04-01"].map(day), [1, 1]))).toEqual([0, 3]);
    expect(passed(slices([null, null], [1, 1]))).toEqual([0, 1]);
    expect(passed(slices([day("2027-01-01"), day("2027-01-01")], [2, 1]))).toEqual([0, 1, 2]);
  });

  test("and lose nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 60, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (months) => {
          const lengths = slices(
            months.map(() => null),
            months,
          ).map(({ length }) => length);
          expect(lengths.every((length) => length > 0 && length <= 1 + 1e-9)).toBe(true);
          expect(nine(lengths.reduce((a, b) => a + b, 0))).toBeCloseTo(nine(months.reduce((a, b) => a + b, 0)), 6);
        },
      ),
    );
  });
});

describe("rounding", () => {
  test.each([
    [100 * 1.1, 110],
    [10.000000001, 11],
    [10.0000000001, 10],
    [0, 0],
    [-0, 0],
    [1e15, 1e15],
  ])("%d heads are %d seats", (heads, seats) => {
    expect(Object.is(roundUp(heads), seats)).toBe(true);
  });

  test("keeps nine decimals, and never -0", () => {
    expect(snap(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(snap(-1e-12), 0)).toBe(true);
  });
});
