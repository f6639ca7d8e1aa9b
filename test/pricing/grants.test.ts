/** @deep */
import fc from "fast-check";
import { addMonths, parseIso, type Serial } from "../../src/dates";
import { creditLedger, type CreditMonth, type CreditTerms } from "../../src/pricing/credit-ledger";
import type { Grant } from "../../src/pricing/credit-lots";
import { sliceColumns } from "../../src/pricing/periods";

const START = parseIso("2027-01-01");
const month = (k: number): Serial => addMonths(START, k);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Months counted from 0, the first one; a grant of -1 began before it. */
interface Given {
  credits: number;
  from: number;
  expires: number | null;
  paid?: number | null;
}

const grantOf = ({ credits, from, expires, paid = 0 }: Given, k: number): Grant => ({
  ...{ source: `grant ${k}`, credits, paid },
  ...{ from: month(from), expires: expires === null ? null : month(expires) },
});

interface Pool {
  needs: readonly number[];
  grants: readonly Given[];
  allowance?: number;
  opening?: number;
  pack?: number;
  life?: number;
}

function ledger({ needs, grants, allowance = 0, opening = 0, pack, life }: Pool): CreditMonth[] {
  const columns = sliceColumns({ dates: needs.map((_, k) => month(k)), months: needs.map(() => 1) });
  const slices = columns.flatMap((column) => ("slices" in column ? column.slices : []));
  const terms: CreditTerms = {
    ...{ rolloverCap: 0, boughtExpireAfter: life, boughtExpireWhenIdle: undefined, opening },
    ...{ packSize: () => pack ?? null, grants: grants.map(grantOf) },
  };
  return creditLedger(
    slices.map((slice, k) => ({ slice, shares: [{ need: needs[k]!, allowance }] })),
    terms,
  );
}

/** What was used of each grant, month by month. */
const usedOf = (months: readonly CreditMonth[]): number[][] =>
  months.map(({ grants = [] }) => grants.map(({ used }) => used));
const boughtIn = (months: readonly CreditMonth[]): number[] => months.map(({ bought }) => bought);

describe("the order in which granted credits burn", () => {
  test("the soonest to expire is first, whatever the order of the list; one that never ends is last", () => {
    const grants = [
      { credits: 100, from: 0, expires: null },
      { credits: 100, from: 0, expires: 3 },
      { credits: 100, from: 0, expires: 2 },
    ];
    expect(usedOf(ledger({ needs: [150, 100, 50], grants }))).toEqual([
      [0, 50, 100],
      [50, 50, 0],
      [50, 0, 0],
    ]);
  });

  test("of those that end together the earlier granted is first, then the one of which a credit cost less", () => {
    const grants = [
      { credits: 10, from: 1, expires: 6, paid: 0 },
      { credits: 10, from: 0, expires: 6, paid: 50 },
      { credits: 10, from: 0, expires: 6, paid: null },
      { credits: 10, from: 0, expires: 6, paid: 0 },
    ];
    expect(usedOf(ledger({ needs: [0, 10, 10, 10, 10], grants })).slice(1)).toEqual([
      [0, 0, 0, 10],
      [0, 10, 0, 0],
      [0, 0, 10, 0],
      [10, 0, 0, 0],
    ]);
  });

  test("the allowance is used before them, and packs are bought when all of them are gone", () => {
    const grants = [{ credits: 100, from: 0, expires: null }];
    const months = ledger({ needs: [130, 130, 130], grants, allowance: 50, pack: 60 });
    expect(usedOf(months)).toEqual([[80], [20], [0]]);
    expect(boughtIn(months)).toEqual([0, 60, 120]);
  });

  test("credits bought before stand in one order with them, by the month from which they are gone", () => {
    const grants = [{ credits: 10, from: 0, expires: 4 }];
    const last = (life: number) => ledger({ needs: [5, 5], grants, opening: 10, life }).at(-1)?.closing;
    expect([last(3), last(12)]).toEqual([10, 10]);
    // held at opening they count as bought the month before: those that live three months end in month 2, before the grant
    const shown = (life: number) => usedOf(ledger({ needs: [5, 5], grants, opening: 10, life }));
    expect([shown(3), shown(12)]).toEqual([
      [[0], [0]],
      [[5], [5]],
    ]);
  });
});

test("a grant is there from its month on and gone from the month in which it expires, both half-open", () => {
  const months = ledger({ needs: [4, 4, 4, 4], grants: [{ credits: 100, from: 1, expires: 3 }] });
  expect(usedOf(months)).toEqual([[0], [4], [4], [0]]);
  expect(boughtIn(months)).toEqual([4, 0, 0, 4]);
  expect(months.map(({ expired }) => expired)).toEqual([0, 0, 0, 92]);
});

test("one that began before the first month is held at opening; one that ended before it never was", () => {
  const grants = [
    { credits: 10, from: -5, expires: 1 },
    { credits: 20, from: -1, expires: 0 },
    { credits: 40, from: -9, expires: -1 },
  ];
  const months = ledger({ needs: [3, 3], grants });
  expect(months[0]?.opening).toBe(30);
  expect(months.map(({ expired }) => expired)).toEqual([20, 7]);
});

const MONTHS = 8;
const credits = fc.integer({ min: 1, max: 9 });
const given: fc.Arbitrary<Given> = fc
  .record({
    credits,
    from: fc.integer({ min: -2, max: MONTHS }),
    lasts: fc.option(fc.integer({ min: 1, max: MONTHS }), { nil: null }),
    paid: fc.constantFrom(0, 1, 5, null),
  })
  .map(({ lasts, from, ...rest }) => ({ ...rest, from, expires: lasts === null ? null : from + lasts }));
const pool: fc.Arbitrary<Required<Omit<Pool, "pack" | "life">> & Pick<Pool, "pack" | "life">> = fc.record({
  needs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: MONTHS, maxLength: MONTHS }),
  grants: fc.array(given, { maxLength: 5 }),
  allowance: fc.integer({ min: 0, max: 4 }),
  opening: fc.integer({ min: 0, max: 6 }),
  pack: fc.constantFrom(undefined, 1, 4),
  life: fc.constantFrom(undefined, 1, 3),
});

describe("for any grants", () => {
  test("what is granted is used, expired or left; every month begins with what the last one left; nothing is below zero", () => {
    fc.assert(
      fc.property(pool, (asked) => {
        const months = ledger(asked);
        const before = asked.grants.map(({ credits: held, from, expires }) =>
          from < 0 && (expires ?? Infinity) > -1 ? held : 0,
        );
        let left = sum(before) + asked.opening;
        for (const { opening, allowance, bought, used, expired, closing, grants = [], slice } of months) {
          expect(opening).toBe(left);
          expect(opening + allowance + sum(grants.map(({ granted }) => granted)) + bought - used - expired).toBe(
            closing,
          );
          expect(used).toBe(asked.needs[slice.column]);
          grants.forEach((grant, k) => {
            expect(before[k]! + grant.granted - grant.used - grant.expired).toBe(grant.closing);
            expect(Math.min(grant.used, grant.expired, grant.closing)).toBeGreaterThanOrEqual(0);
            before[k] = grant.closing;
          });
          left = closing;
        }
      }),
    );
  });

  test("the order in which they are listed makes no difference to credits or money", () => {
    fc.assert(
      fc.property(pool, (asked) => {
        const [listed, turned] = [ledger(asked), ledger({ ...asked, grants: [...asked.grants].reverse() })];
        const money = ({ grants = [] }: CreditMonth) =>
          sum(grants.map(({ grant, expired }) => (expired * (grant.paid ?? 1000)) / grant.credits)).toFixed(9);
        const figures = (month: CreditMonth) => ({ ...month, grants: undefined });
        expect(turned.map(figures)).toEqual(listed.map(figures));
        expect(turned.map(money)).toEqual(listed.map(money));
      }),
    );
  });

  test("the same as credits taken one by one", () => {
    fc.assert(
      fc.property(pool, (asked) => {
        const months = ledger(asked);
        expect(
          months.map(({ bought, expired, grants = [] }) => [bought, expired, grants.map(({ used }) => used)]),
        ).toEqual(oneByOne(asked));
      }),
    );
  });

  test("no other order needs fewer credits to be bought", () => {
    const small = fc.record({
      needs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      grants: fc.array(
        fc
          .record({
            credits: fc.integer({ min: 1, max: 3 }),
            from: fc.integer({ min: -1, max: 3 }),
            lasts: fc.integer({ min: 1, max: 4 }),
          })
          .map(({ credits: size, from, lasts }) => ({ credits: size, from, expires: from + lasts })),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(small, (asked) => {
        expect(sum(boughtIn(ledger(asked)))).toBe(fewestBought(asked));
      }),
    );
  });
});

/** Every credit by itself: month by month [bought, expired, used of each grant]. */
function oneByOne({ needs, grants, allowance = 0, opening = 0, pack, life = Infinity }: Pool) {
  interface Credit {
    expires: number;
    from: number;
    isBought: boolean;
    price: number;
    grant: number;
  }
  const bought = (from: number): Credit => ({ expires: from + life, from, isBought: true, price: 0, grant: -1 });
  const many = (count: number, credit: Credit) => Array.from({ length: count }, () => ({ ...credit }));
  const ofGrant = ({ credits: count, from, expires, paid }: Given, grant: number): Credit[] => {
    const price = paid === null ? Infinity : (paid ?? 0) / count;
    return many(count, { expires: expires ?? Infinity, from, isBought: false, price, grant });
  };
  const all = grants.flatMap(ofGrant).filter(({ expires }) => expires > -1);
  let there = [...many(opening, bought(-1)), ...all.filter(({ from }) => from < 0)];
  const isBefore = (a: Credit, b: Credit): boolean => {
    if (a.expires !== b.expires) return a.expires < b.expires;
    if (a.from !== b.from) return a.from < b.from;
    if (a.isBought !== b.isBought) return b.isBought;
    return a.price === b.price ? a.grant < b.grant : a.price < b.price;
  };
  return needs.map((need, k) => {
    const gone = there.filter(({ expires }) => expires <= k).length;
    there = [...there.filter(({ expires }) => expires > k), ...all.filter(({ from }) => from === k)];
    const used = grants.map(() => 0);
    let packs = 0;
    for (let wanted = Math.max(0, need - allowance); wanted > 0; wanted--) {
      if (there.length === 0) {
        packs += pack ?? 1;
        there = many(pack ?? 1, bought(k));
      }
      const next = there.reduce((first, one) => (isBefore(one, first) ? one : first));
      there.splice(there.indexOf(next), 1);
      if (next.grant >= 0) used[next.grant]! += 1;
    }
    return [packs, gone + Math.max(0, allowance - need), used];
  });
}

/** Tries every way to take a month's credits from the grants that are there. */
function fewestBought({ needs, grants }: Pick<Pool, "needs" | "grants">): number {
  const seen = new Map<string, number>();
  const from = (k: number, left: readonly number[]): number => {
    if (k === needs.length) return 0;
    const key = [k, ...left].join(",");
    const known = seen.get(key);
    if (known !== undefined) return known;
    const isThere = ({ from: begins, expires }: Given): boolean => begins <= k && (expires ?? Infinity) > k;
    const take = (at: number, wanted: number, rest: readonly number[]): number => {
      if (at === grants.length) return wanted + from(k + 1, rest);
      const most = isThere(grants[at]!) ? Math.min(wanted, rest[at]!) : 0;
      const tries = Array.from({ length: most + 1 }, (_, used) =>
        take(
          at + 1,
          wanted - used,
          rest.map((credits, each) => (each === at ? credits - used : credits)),
        ),
      );
      return Math.min(...tries);
    };
    const fewest = take(0, needs[k]!, left);
    seen.set(key, fewest);
    return fewest;
  };
  return from(
    0,
    grants.map(({ credits: size }) => size),
  );
}
