/**
 * The workbook calculates in native formulas, one a row. Here the formulas are written out as the sheets have them, month by
 * month and without any of the engine's code, and must give what the engine gives.
 */
import fc from "fast-check";
import { priceBook as book } from "../../src/pricebook";
import { seatCost } from "../../src/pricing";
import { creditLedger } from "../../src/pricing/credit-ledger";
import { cash, costs, each, from2027, repeat } from "./outcomes";

const row = <T>(cell: fc.Arbitrary<T>, length: number) => fc.array(cell, { minLength: length, maxLength: length });
const excelRoundUp = (value: number): number => Math.ceil(Number(value.toFixed(9)));

test("seats: billed = MAX(ROUNDUP(ROUND(need,9),0), before*(MOD(month-first,12)>0)), and what it costs and when", () => {
  const need = fc.double({ min: 0, max: 200, noNaN: true });
  fc.assert(
    fc.property(row(need, 30), fc.nat(4), (drawn, wait) => {
      const needs = [...repeat(wait, 0), 1, ...drawn];
      const rate = 20;
      const expected: { billed: number; cost: number; due: number }[] = [];
      needs.forEach((heads, month) => {
        const inTerm = (((month - wait) % 12) + 12) % 12;
        const before = inTerm > 0 ? (expected.at(-1)?.billed ?? 0) : 0;
        const billed = Math.max(excelRoundUp(heads), before);
        const short = billed > 0 ? Math.max(0, 2 - billed) : 0;
        const shortBefore = before > 0 ? Math.max(0, 2 - before) : 0;
        expected.push({
          billed,
          cost: (billed + short) * rate,
          due: (billed + short - before - shortBefore) * (12 - inTerm) * rate,
        });
      });
      const outcomes = seatCost(book, {
        plans: ["ChatGPT Business"],
        seats: [needs],
        billing: "annual",
        ...from2027(needs.length),
      });
      expect(each(outcomes, ({ billedByRow }) => billedByRow[0])).toEqual(expected.map(({ billed }) => billed));
      expect(costs(outcomes)).toEqual(expected.map(({ cost }) => cost));
      expect(cash(outcomes)).toEqual(expected.map(({ due }) => due + 0));
    }),
  );
});

test("credits: packs, carry-over and twelve-month expiry, first in, first out", () => {
  const above = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(row(above, 36), fc.integer({ min: 0, max: 8000 }), (needs, held) => {
      const pack = 1000;
      // the opening column counts as bought in the month before the first
      const bought = [held];
      const used = [0];
      const expired = [0];
      const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
      const closing: number[] = [];
      needs.forEach((need, month) => {
        const opening = month === 0 ? held : closing[month - 1]!;
        const old = bought.filter((_, index) => index - 1 <= month - 12);
        const gone = Math.max(0, sum(old) - sum(used) - sum(expired));
        const packs = excelRoundUp(Math.max(0, need - (opening - gone)) / pack) * pack;
        expired.push(gone);
        bought.push(packs);
        used.push(need);
        closing.push(opening - gone + packs - need);
      });
      const slices = needs.map((_, month) => ({ column: month, date: undefined, elapsed: month, length: 1 }));
      const ledger = creditLedger(
        needs.map((need, month) => ({ slice: slices[month]!, shares: [{ need, allowance: 0 }] })),
        {
          rolloverCap: 0,
          boughtExpireAfter: 12,
          boughtExpireWhenIdle: undefined,
          opening: held,
          packSize: () => pack,
        },
      );
      expect(ledger.map((month) => month.bought)).toEqual(bought.slice(1));
      expect(ledger.map((month) => month.expired)).toEqual(expired.slice(1));
      expect(ledger.map((month) => month.closing)).toEqual(closing);
    }),
  );
});
