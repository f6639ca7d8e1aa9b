/** Price tiers of contracts: what vendors work out on their own pages, an oracle that counts unit by unit, and what is refused. */
import fc from "fast-check";
import { parseIso } from "../../src/dates";
import * as messages from "../../src/messages";
import { contractCost, parseTerms } from "../../src/pricing";
import { bill, costs, nine, repeat, undated } from "./outcomes";

type Terms = [label: string, value: unknown][];

/** What a contract of these terms costs in columns of so much use and so many seats. */
const contract = (terms: Terms, usage: number[], seats: number[] = usage.map(() => 0)) =>
  contractCost({ terms: parseTerms(terms), ...undated(usage.length), usage: [usage], seats: [seats] });
const costOf = (terms: Terms, usage: number[], seats?: number[]) => costs(contract(terms, usage, seats));
/** Each month's use by itself. */
const byMonth = (kind: string, ...tiers: Terms): Terms => [["Usage tiers", kind], ["Tier period", "month"], ...tiers];
const byYear = (kind: string, ...tiers: Terms): Terms => [
  ["Usage tiers", kind],
  ["Tier period", "contract year"],
  ...tiers,
];

describe("as vendors work it out", () => {
  // https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing: 1-5 at 7, 6-10 at 6.5, 11+ at 6. A tier there ends with
  // its last unit, so the next one begins with the unit behind it where it holds for all, and behind it where it holds for the part
  test("Stripe, volume: 1, 5, 6, 20 and 25 fonts", () => {
    const volume = byMonth("volume", ["Price from 0", 7], ["Price from 6", 6.5], ["Price from 11", 6]);
    expect(costOf(volume, [1, 5, 6, 20, 25])).toEqual([7, 35, 39, 120, 150]);
  });

  test("Stripe, graduated: 1, 5, 6, 20 and 25 fonts", () => {
    const graduated = byMonth("graduated", ["Price from 0", 7], ["Price from 5", 6.5], ["Price from 10", 6]);
    expect(costOf(graduated, [1, 5, 6, 20, 25])).toEqual([7, 35, 41.5, 127.5, 157.5]);
  });

  test("Stripe's tiers as seats", () => {
    const terms: Terms = [
      ["Seat tiers", "graduated"],
      ["Seat price from 0", 7],
      ["Seat price from 5", 6.5],
      ["Seat price from 10", 6],
    ];
    expect(costOf(terms, [0, 0, 0], [5, 6, 20])).toEqual([35, 41.5, 127.5]);
  });

  // https://getlago.com/docs/guide/plans/charges/charge-models/volume
  test("Lago, volume with a flat fee: 65,000 calls cost 65,000 × $0.0006 + $10 = $49", () => {
    const fees: Terms = [0, 10_001, 50_001, 100_001].map((from) => [`Fee from ${from}`, 10]);
    const prices: Terms = [
      ["Price from 0", 0.001],
      ["Price from 10001", 0.0008],
      ["Price from 50001", 0.0006],
      ["Price from 100001", 0.0004],
    ];
    expect(costOf(byMonth("volume", ...prices, ...fees), [65_000])).toEqual([49]);
  });

  // https://getlago.com/docs/guide/plans/charges/charge-models/graduated-percentage
  test("Lago, a flat fee of each tier once: $205, then $306, then $80", () => {
    const tiers: Terms = [
      ...([
        ["Tier from 0", 0.99],
        ["Tier from 1000", 0.98],
        ["Tier from 10000", 0.97],
      ] as Terms),
      ...([
        ["Fee from 0", 200],
        ["Fee from 1000", 300],
        ["Fee from 10000", 400],
      ] as Terms),
    ];
    // the page's tiers count transactions: 500 of them, 550 more, 4,000 more
    expect(costOf(byYear("graduated", ...tiers), [500, 550, 4000])).toEqual([205, 306, 80]);
  });

  // https://developer.konghq.com, Metering and Billing, Pricing models
  test("Kong: $500 for the first 1,000 units, $0.10 for each beyond: $600 for 2,000, and $500 for none", () => {
    const tiers: Terms = [
      ["Price from 0", 0],
      ["Price from 1000", 0.1],
      ["Fee from 0", 500],
    ];
    expect(costOf(byMonth("graduated", ...tiers), [2000, 0])).toEqual([600, 500]);
  });

  test.each([
    ["graduated", 1200],
    ["volume", 600],
  ])("Kong, %s: 6,000 units at 0.3, 0.2 and 0.1 cost %d", (kind, cost) => {
    const tiers: Terms = [
      ["Price from 0", 0.3],
      ["Price from 1000", 0.2],
      ["Price from 5000", 0.1],
    ];
    expect(costOf(byMonth(kind, ...tiers), [6000])).toEqual([cost]);
  });

  // https://zuplo.com/docs/articles/monetization/pricing-models
  test.each([
    ["graduated", 600],
    ["volume", 150],
  ])("Zuplo, %s: 15,000 units at 0.10, 0.05 and 0.01 cost %d", (kind, cost) => {
    const tiers: Terms = [
      ["Price from 0", 0.1],
      ["Price from 1000", 0.05],
      ["Price from 10000", 0.01],
    ];
    expect(costOf(byMonth(kind, ...tiers), [15_000])).toEqual([cost]);
  });
});

/** Tiers by rising bound, the first from 0. */
const tiers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }).chain((bounds) =>
  fc.tuple(
    ...[0, ...bounds.sort((a, b) => a - b)].map((from) =>
      fc.record({
        from: fc.constant(from),
        price: fc.integer({ min: 0, max: 9 }),
        fee: fc.integer({ min: 0, max: 9 }),
      }),
    ),
  ),
);
type Tiers = { from: number; price: number; fee: number }[];
const usage = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 14 });
const termsOf = (rows: Tiers, [price, fee] = ["Price", "Fee"]): Terms => [
  ...rows.map(({ from, price: each }): Terms[number] => [`${price} from ${from}`, each]),
  ...rows.map(({ from, fee: each }): Terms[number] => [`${fee} from ${from}`, each]),
];

/** What so many whole units cost, one after the other. */
function counted(kind: string, rows: Tiers, units: number): number {
  const reached = rows.filter(({ from }) => from <= units);
  const last = reached.at(-1)!;
  if (kind === "volume") return units * last.price + last.fee;
  const ofUnit = (unit: number) => rows.filter(({ from }) => from < unit).at(-1)!.price;
  return (
    Array.from({ length: units }, (_, k) => ofUnit(k + 1)).reduce((sum, price) => sum + price, 0) +
    reached.reduce((sum, { fee }) => sum + fee, 0)
  );
}

describe.each(["graduated", "volume"])("%s tiers", (kind) => {
  test("of a month cost what their units cost one by one", () => {
    fc.assert(
      fc.property(tiers, usage, (rows, months) => {
        expect(costOf(byMonth(kind, ...termsOf(rows)), months)).toEqual(
          months.map((units) => counted(kind, rows, units)),
        );
      }),
    );
  });

  test("of a contract year cost what the year cost until the month, less what it had cost before", () => {
    fc.assert(
      fc.property(tiers, usage, (rows, months) => {
        const expected = months.map((units, k) => {
          const begins = k - (k % 12);
          const before = months.slice(begins, k).reduce((sum, each) => sum + each, 0);
          return counted(kind, rows, before + units) - (k === begins ? 0 : counted(kind, rows, before));
        });
        expect(costOf(byYear(kind, ...termsOf(rows)), months)).toEqual(expected);
      }),
    );
  });

  test("of seats cost what the seats billed cost one by one", () => {
    fc.assert(
      fc.property(tiers, usage, fc.integer({ min: 0, max: 20 }), (rows, heads, fewest) => {
        const terms: Terms = [
          ["Seat tiers", kind],
          ["Minimum seats", fewest],
          ...termsOf(rows, ["Seat price", "Seat fee"]),
        ];
        const expected = heads.map((each) => counted(kind, rows, Math.max(each, fewest)));
        expect(
          costOf(
            terms,
            heads.map(() => 0),
            heads,
          ),
        ).toEqual(expected);
      }),
    );
  });

  test("draw a commitment by all that they charge", () => {
    fc.assert(
      fc.property(tiers, fc.integer({ min: 0, max: 2000 }), usage, (rows, commitment, months) => {
        const terms: Terms = [
          ...byYear(kind, ...termsOf(rows)),
          ["Commitment", commitment],
          ["Commitment covers", "usage"],
        ];
        const year = [...months, ...repeat(12, 0)].slice(0, 12);
        const sum = (costOf(terms, year) as number[]).reduce((total, each) => total + each, 0);
        const used = year.reduce((total, each) => total + each, 0);
        expect(nine(sum)).toBe(Math.max(commitment, counted(kind, rows, used)));
      }),
    );
  });
});

test("graduated tiers without fees never jump, and more use never costs less", () => {
  fc.assert(
    fc.property(tiers, fc.double({ min: 0, max: 60, noNaN: true }), (rows, use) => {
      const terms = byMonth("graduated", ...termsOf(rows.map((row) => ({ ...row, fee: 0 }))));
      const [less, more] = costOf(terms, [use, use + 1e-6]) as [number, number];
      expect(more - less).toBeGreaterThanOrEqual(0);
      expect(more - less).toBeLessThanOrEqual(9.1e-6);
    }),
  );
});

describe("at the bound the next tier is reached", () => {
  test("volume: 9.999 units are at 2, 10 are at 1", () => {
    expect(costOf(byMonth("volume", ["Price from 0", 2], ["Price from 10", 1]), [9.999, 10])).toEqual([19.998, 10]);
  });
  test("and its flat fee is due, that of the tier from 0 without any use", () => {
    const terms = byMonth(
      "graduated",
      ["Price from 0", 2],
      ["Price from 10", 1],
      ["Fee from 0", 5],
      ["Fee from 10", 7],
    );
    expect(costOf(terms, [0, 9, 10, 11])).toEqual([5, 23, 32, 33]);
  });
});

test("each tier and each fee is a line of its own", () => {
  const terms = byMonth("graduated", ["Price from 0", 2], ["Price from 10", 1], ["Fee from 10", 7]);
  expect(bill(contract(terms, [12])[0])).toEqual([
    "usage, tier from 0: 10 unit × 2 = 20",
    "usage, tier from 10: 2 unit × 1 = 2",
    "flat fee, tier from 10: 1 month × 7 = 7",
  ]);
});

describe("a price that is not known", () => {
  const terms = (kind: string) => byYear(kind, ["Price from 0", 1], ["Price from 10", "unknown"], ["Price from 20", 3]);
  const unknown = `#N/A ${messages.tierPrice(10)}`;
  test("graduated: the months that use something of its tier", () => {
    expect(costOf(terms("graduated"), [10, 5, 4, 2, 2])).toEqual([10, unknown, unknown, unknown, 6]);
  });
  test("volume: the months whose year stands in its tier, and the one that leaves it", () => {
    expect(costOf(terms("volume"), [9, 0, 5, 0, 8, 1])).toEqual([9, 0, unknown, 0, unknown, 3]);
  });
  test("leaves unknown what is left of a commitment", () => {
    const more: Terms = [
      ["Commitment", 500],
      ["Commitment covers", "usage"],
    ];
    const months = costOf([...terms("graduated"), ...more], [10, 5, ...repeat(10, 0)]);
    expect(months).toEqual([10, unknown, ...repeat(9, 0), unknown]);
  });
  test("of seats", () => {
    const seats: Terms = [
      ["Seat tiers", "volume"],
      ["Seat price from 0", 9],
      ["Seat price from 5", "unknown"],
    ];
    expect(costOf(seats, [0, 0], [4, 5])).toEqual([36, `#N/A ${messages.seatTierPrice}`]);
  });
});

describe("what is refused", () => {
  const kinds = ["graduated", "volume", "none"];
  test.each<[string, Terms, string]>([
    ["tiers that do not say how they are read", [["Price from 0", 1]], messages.usageTiers(kinds)],
    [
      "nor over what time",
      [
        ["Price from 0", 1],
        ["Usage tiers", "volume"],
      ],
      messages.tierPeriod(["month", "contract year"]),
    ],
    ["seats that do not say how", [["Seat price from 0", 1]], messages.seatTiers(kinds)],
    ["no price from 0", byMonth("volume", ["Price from 5", 1]), messages.termMissing("Price from 0")],
    ["prices beside discounts", byMonth("volume", ["Price from 0", 1], ["Tier from 0", 0.1]), messages.tiersAndPrices],
    [
      "a fee of no tier",
      byMonth("volume", ["Price from 0", 1], ["Fee from 5", 1]),
      messages.feeWithoutTier("Fee from 5"),
    ],
    [
      "a tier twice",
      byMonth("volume", ["Price from 0", 1], ["Price from 0.0", 2]),
      messages.termTwice("Price from 0.0"),
    ],
    [
      "a discount beside prices",
      [...byMonth("volume", ["Price from 0", 1]), ["Usage discount", 0.1]],
      messages.tiersAndDiscount,
    ],
    [
      "an overage discount beside prices",
      [...byMonth("graduated", ["Price from 0", 1]), ["Overage discount", 0]],
      messages.unitOverage,
    ],
    [
      "a seat price beside tiers",
      [
        ["Seat tiers", "volume"],
        ["Seat price from 0", 1],
        ["Seat price", 1],
      ],
      messages.seatTiersAndPrice,
    ],
    [
      "fees beside a maximum",
      [...byMonth("graduated", ["Tier from 0", 0], ["Fee from 0", 1]), ["Maximum a month", 9]],
      messages.feesMaximum,
    ],
    ["less than none", byMonth("volume", ["Price from 0", -1]), messages.termNoNumber("Price from 0", "-1")],
  ])("%s", (_name, terms, sentence) => {
    expect(() => parseTerms(terms)).toThrow(sentence);
  });
});

describe("a row that is blank in every year", () => {
  test("is a tier whose price is not known, and not the price below it", () => {
    const prices = (kind: string) => byMonth(kind, ["Price from 0", 7], ["Price from 5", ""]);
    expect(costOf(prices("graduated"), [5, 6])).toEqual([35, `#N/A ${messages.tierPrice(5)}`]);
    expect(costOf(prices("volume"), [4, 5])).toEqual([28, `#N/A ${messages.tierPrice(5)}`]);
    expect(costOf(byMonth("graduated", ["Tier from 0", 0.1], ["Tier from 100", null]), [100, 101])).toEqual([
      90,
      `#N/A ${messages.tierPrice(100)}`,
    ]);
    const seats: Terms = [
      ["Seat tiers", "graduated"],
      ["Seat price from 0", 10],
      ["Seat price from 5", ""],
    ];
    expect(costOf(seats, [0, 0], [5, 6])).toEqual([50, `#N/A ${messages.seatTierPrice}`]);
  });

  test("is none beside others that are blank, too, and a blank fee is no fee", () => {
    const blank: Terms = [
      ["Usage tiers", ""],
      ["Tier from 0", ""],
      ["Tier from 100", ""],
      ["Usage discount", 0.1],
    ];
    expect(costOf(blank, [200])).toEqual([180]);
    expect(costOf(byMonth("graduated", ["Price from 0", 1], ["Fee from 0", ""]), [200])).toEqual([200]);
  });
});

describe("tiers by the month in a month in which a contract year ends and the next begins", () => {
  const terms: [string, ...unknown[]][] = [
    ["Usage tiers", "graduated"],
    ["Tier period", "month"],
    ["Price from 0", 1],
    ["Price from 100", 0.5],
    ["Fee from 0", 10],
  ];
  const inMarch = (more: [string, ...unknown[]][]) =>
    contractCost({
      ...{ terms: parseTerms([...terms, ["Start", "2027-03-15"], ...more]), seats: [[0]], usage: [[200]] },
      ...{ dates: [parseIso("2028-03-01")], months: [1] },
    });

  test("are counted, and their fees due, once: 100 at 1, 100 at 0.50 and 10", () => {
    expect(costs(inMarch([]))).toEqual([expect.closeTo(160, 9)]);
  });
});
