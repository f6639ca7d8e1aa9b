import fc from "fast-check";
import { addMonths, calendarDay, firstOfMonth, monthsBetween } from "../../src/dates";
import { minimumAboveMaximum, minimumDraws, volumeLimits } from "../../src/messages";
import { type ContractCall, contractCost, parseTerms } from "../../src/pricing";
import { BadArgument } from "../../src/problems";
import { bill, cash, costs, day, from2027, repeat, sum, undated } from "./outcomes";

const base: [string, ...unknown[]][] = [
  ["Commitment", 150_000],
  ["Commitment covers", "usage"],
  ["Usage discount", 0.12],
];
const contract = (
  terms: [string, ...unknown[]][],
  usage: (number | BadArgument)[],
  { heads = repeat(usage.length, 0), ...more }: Partial<ContractCall> & { heads?: number[] } = {},
) => contractCost({ terms: parseTerms(terms), seats: [heads], usage: [usage], ...undated(usage.length), ...more });

describe("a minimum a month", () => {
  test("charges what use lacks to it in each month, as a line of its own", () => {
    const outcomes = contract([["Minimum a month", 1000]], [800, 1300, 0]);
    expect(costs(outcomes)).toEqual([1000, 1300, 1000]);
    expect(bill(outcomes[0])).toEqual([
      "usage: 800 money at list × 1 = 800",
      "short of the minimum a month: 1 month × 200 = 200",
    ]);
  });

  // use of 500 a month is 6,000 of a commitment of 10,000, the minimum of 700 makes it 8,400
  const both = (draws: string): [string, ...unknown[]][] => [
    ["Commitment", 10_000],
    ["Commitment covers", "usage"],
    ["Minimum a month", 700],
    ["Minimum draws commitment", draws],
  ];

  test("draws the commitment beside it where the contract says so", () => {
    expect(costs(contract(both("yes"), repeat(12, 500)))).toEqual([...repeat(11, 700), 700 + 1600]);
    expect(costs(contract(both("no"), repeat(12, 500)))).toEqual([...repeat(11, 700), 700 + 4000]);
  });

  test("is after the discount, holds for its part of a month that is cut, and rises with a contract year", () => {
    const terms: [string, ...unknown[]][] = [
      ["Minimum a month", 300],
      ["Usage discount", 0.5],
    ];
    expect(costs(contract(terms, [400], { months: [0.5] }))).toEqual([150]);
    const rising = contract([["Minimum a month", 300, 400]], repeat(13, 0));
    expect(costs(rising).slice(11)).toEqual([300, 400]);
  });

  test("beside a commitment has to say whether it draws it", () => {
    expect(() => parseTerms(both(""))).toThrow(minimumDraws);
    expect(() => parseTerms(both("perhaps"))).toThrow(minimumDraws);
    expect(() => parseTerms([["Minimum a month", -1]])).toThrow(BadArgument);
  });

  test("is refused beside volume tiers, which charge earlier use again", () => {
    const tiers: [string, ...unknown[]][] = [
      ["Minimum a month", 100],
      ["Usage tiers", "volume"],
      ["Tier period", "month"],
      ["Tier from 0", 0.1],
    ];
    expect(() => parseTerms(tiers)).toThrow(volumeLimits);
  });
});

describe("a maximum a month", () => {
  test("stops use: what is not met stands on the bill, costs nothing and counts in no tier", () => {
    const terms: [string, ...unknown[]][] = [
      ["Maximum a month", 1000],
      ["Usage tiers", "graduated"],
      ["Tier period", "contract year"],
      ["Tier from 0", 0],
      ["Tier from 1500", 0.5],
    ];
    const outcomes = contract(terms, [1300, 1300]);
    // 500 at list and 1,000 at half of it
    expect(costs(outcomes)).toEqual([1000, 900]);
    expect(bill(outcomes[0])).toEqual([
      "usage, tier from 0: 1000 money at list × 1 = 1000",
      "not met above the maximum a month: 300 money at list × 0 = 0",
    ]);
  });

  test("costs what the use that is met costs without it, and no month of use more than the maximum", () => {
    const cents = (most: number) => fc.nat(most * 100).map((value) => value / 100);
    const terms = fc.record({
      commitment: fc.constantFrom(0, 3000, 9000),
      discount: fc.constantFrom(0, 0.07, 0.3),
      overage: fc.constantFrom(0, 0.1),
      maximum: cents(1500),
      usage: fc.array(cents(2000), { minLength: 1, maxLength: 14 }),
    });
    fc.assert(
      fc.property(terms, ({ commitment, discount, overage, maximum, usage }) => {
        const agreed: [string, ...unknown[]][] = [
          ["Commitment", commitment],
          ["Commitment covers", "usage"],
          ["Usage discount", discount],
          ["Overage discount", overage],
        ];
        const limited = contract([...agreed, ["Maximum a month", maximum]], usage);
        const unmet = limited.map((outcome) => {
          const stopped = "lines" in outcome ? outcome.lines.filter(({ kind }) => kind === "cap") : [];
          return sum(stopped.map(({ quantity }) => quantity));
        });
        const met = usage.map((list, k) => list - (unmet[k] ?? 0));
        const expected = costs(contract(agreed, met));
        costs(limited).forEach((cost, k) => expect(cost).toBeCloseTo(Number(expected[k]), 6));
        limited.forEach((outcome) => {
          const used = "lines" in outcome ? outcome.lines.filter(({ kind }) => kind === "use") : [];
          expect(sum(used.map(({ amount }) => amount))).toBeLessThanOrEqual(maximum + 1e-9);
        });
      }),
      { seed: 12 },
    );
  });

  test("holds for its part of a month that is cut, may be 0, and is never below the minimum", () => {
    expect(costs(contract([["Maximum a month", 300]], [400], { months: [0.5] }))).toEqual([150]);
    expect(costs(contract([["Maximum a month", 0]], [400]))).toEqual([0]);
    expect(() =>
      parseTerms([
        ["Minimum a month", 2],
        ["Maximum a month", 1],
      ]),
    ).toThrow(minimumAboveMaximum);
  });
});

describe("a commitment", () => {
  test("is settled at year end: 6 × 5k and 6 × 25k at 12% off cost 158,400, and nothing is short", () => {
    const outcomes = contract(base, [...repeat(6, 5000), ...repeat(6, 25_000)]);
    expect(sum(costs(outcomes))).toBe(158_400);
    expect(costs(outcomes)).toEqual([...repeat(6, 4400), ...repeat(6, 22_000)]);
  });

  test("what is left of it is due in the last month of its year", () => {
    const outcomes = contract(base, repeat(24, 10_000));
    expect(costs(outcomes)).toEqual([...repeat(11, 8800), 53_200, ...repeat(11, 8800), 53_200]);
    expect(bill(outcomes[11])).toEqual([
      "commitment drawdown: 10000 money at list × 0.88 = 8800",
      "commitment shortfall: 1 contract year × 44400 = 44400",
    ]);
  });

  test("columns that end inside a contract year do not have its last month", () => {
    expect(costs(contract(base, repeat(11, 10_000)))).toEqual(repeat(11, 8800));
  });

  test("use beyond it is overage, at a discount of its own", () => {
    const outcomes = contract([...base, ["Overage discount", 0]], [...repeat(6, 5000), ...repeat(6, 25_000)]);
    expect(bill(outcomes[11])).toEqual([
      "commitment drawdown: 15454.545454545 money at list × 0.88 = 13600",
      "overage: 9545.454545455 money at list × 1 = 9545.454545455",
    ]);
  });

  test("that covers seats too is drawn down by them first", () => {
    const terms: [string, unknown][] = [
      ["Seat price", 50],
      ["Commitment", 12_000],
      ["Commitment covers", "usage and seats"],
    ];
    const outcomes = contract(terms, repeat(12, 600), { heads: repeat(12, 10) });
    expect(sum(costs(outcomes))).toBe(12 * 1100);
    expect(bill(outcomes[11])).toEqual(["seats: 10 seat month × 50 = 500", "overage: 600 money at list × 1 = 600"]);
    expect(sum(costs(contract(terms, repeat(12, 0), { heads: repeat(12, 10) })))).toBe(12_000);
  });

  test("a year in one column", () => {
    expect(costs(contract(base, [10_000], { months: [12] }))).toEqual([150_000]);
  });

  test("must say what it covers", () => {
    expect(() => parseTerms([["Commitment", 150_000]])).toThrow('set "Commitment covers"');
    expect(() => parseTerms([["Commitment covers", "everything"]])).toThrow('"usage and seats"');
  });
});

describe("discount tiers", () => {
  const tiers = (kind: string, period: string): [string, ...unknown[]][] => [
    ["Usage tiers", kind],
    ["Tier period", period],
    ["Tier from 0", 0.05],
    ["Tier from 100000", 0.1],
    ["Tier from 500000", 0.2],
  ];

  test("graduated: each part of a month has the discount of its own tier", () => {
    const [month] = contract(tiers("graduated", "month"), [600_000]);
    expect(bill(month)).toEqual([
      "usage, tier from 0: 100000 money at list × 0.95 = 95000",
      "usage, tier from 100000: 400000 money at list × 0.9 = 360000",
      "usage, tier from 500000: 100000 money at list × 0.8 = 80000",
    ]);
  });

  test("volume: all of a month has the discount of the tier it reaches, which begins with its threshold", () => {
    expect(costs(contract(tiers("volume", "month"), [99_999, 100_000, 600_000]))).toEqual([94_999.05, 90_000, 480_000]);
  });

  test("by contract year use is counted on, graduated", () => {
    const outcomes = contract(tiers("graduated", "contract year"), [...repeat(12, 60_000), 60_000]);
    expect(costs(outcomes)).toEqual([
      57_000,
      40_000 * 0.95 + 20_000 * 0.9,
      ...repeat(6, 54_000),
      20_000 * 0.9 + 40_000 * 0.8,
      ...repeat(3, 48_000),
      57_000,
    ]);
  });

  test("by contract year, volume: reaching a tier charges the earlier use again, as a line of its own", () => {
    const outcomes = contract(tiers("volume", "contract year"), [60_000, 60_000, 60_000]);
    expect(costs(outcomes)).toEqual([57_000, 51_000, 54_000]);
    expect(bill(outcomes[1])).toEqual([
      "usage, tier from 100000: 60000 money at list × 0.9 = 54000",
      "earlier use, now in the tier from 100000: 60000 money at list × -0.05 = -3000",
    ]);
  });

  test("draw a commitment down at their prices; overage goes on in them", () => {
    const commitment: [string, ...unknown[]][] = [
      ["Commitment", 140_000],
      ["Commitment covers", "usage"],
      ...tiers("graduated", "contract year"),
    ];
    const outcomes = contract(commitment, [90_000, 90_000, ...repeat(10, 0)]);
    expect(bill(outcomes[1])).toEqual([
      "commitment drawdown, tier from 0: 10000 money at list × 0.95 = 9500",
      "commitment drawdown, tier from 100000: 50000 money at list × 0.9 = 45000",
      "overage, tier from 100000: 30000 money at list × 0.9 = 27000",
    ]);
    expect(bill(contract([...commitment, ["Overage discount", 0]], [90_000, 90_000])[1])).toEqual([
      "commitment drawdown, tier from 0: 10000 money at list × 0.95 = 9500",
      "commitment drawdown, tier from 100000: 50000 money at list × 0.9 = 45000",
      "overage: 30000 money at list × 1 = 30000",
    ]);
    expect(sum(costs(contract(commitment, [90_000, ...repeat(11, 0)])))).toBe(140_000);
  });

  test("have a value for each contract year, and may end", () => {
    const ramp: [string, ...unknown[]][] = [
      ["Usage tiers", "", "volume", "none"],
      ["Tier period", "month"],
      ["Tier from 1000", "", 0.5],
    ];
    const outcomes = contract(ramp, [2000, 2000, 2000], { months: [12, 12, 12] });
    expect(costs(outcomes)).toEqual([24_000, 12_000, 24_000]);
  });

  test("two halves of a month reach the tiers of the whole", () => {
    const halves = contract(tiers("graduated", "month"), [600_000, 600_000], { months: [0.5, 0.5] });
    expect(sum(costs(halves))).toBe(535_000);
  });

  test("counted by a contract year that began earlier need what was used", () => {
    const begun: [string, ...unknown[]][] = [...tiers("graduated", "contract year"), ["Start", "2026-07-01"]];
    expect(costs(contract(begun, [1000], from2027(1)))).toEqual([expect.stringContaining('"Used before"')]);
    expect(costs(contract([...begun, ["Used before", 499_500]], [1000], from2027(1)))).toEqual([850]);
  });

  test("counted by a contract year that begins with the first column have counted nothing before", () => {
    const used = (terms: [string, ...unknown[]][]) =>
      costs(contract([...tiers("graduated", "contract year"), ...terms], [1000], from2027(1)));
    expect(used([["Used before", 700]])).toEqual([expect.stringContaining("begins in these columns")]);
    expect(used([["Used before", 0]])).toEqual([950]);
  });

  test.each<[string, [string, ...unknown[]][], string]>([
    ["that do not say how they are read", [["Tier from 0", 0.1]], 'set "Usage tiers" to "graduated", "volume", "none"'],
    [
      "that are of no known kind",
      [
        ["Usage tiers", "stairs"],
        ["Tier from 0", 0.1],
      ],
      '"graduated"',
    ],
    [
      "without a tier",
      [
        ["Usage tiers", "volume"],
        ["Tier period", "month"],
      ],
      "add it",
    ],
    [
      "without a period",
      [
        ["Usage tiers", "volume"],
        ["Tier from 0", 0.1],
      ],
      'set "Tier period" to "month"',
    ],
    ["beside one discount", [...tiers("volume", "month"), ["Usage discount", 0.1]], "replace the usage discount"],
    [
      "by volume with a discount on overage",
      [...tiers("volume", "month"), ["Overage discount", 0.1]],
      "graduated tiers",
    ],
    ["with a discount of 12", [...tiers("volume", "month"), ["Tier from 7", 12]], "70% or 0.7"],
    ["of one threshold twice", [...tiers("volume", "month"), ["tier from 0", 0.1]], "twice"],
    ["of a threshold that is no plain number", [["Tier from 100,000", 0.1]], '"Tier from 0"'],
  ])("%s are refused", (_what, terms, says) => {
    expect(() => parseTerms(terms)).toThrow(says);
  });
});

describe("seats and fees", () => {
  test("the minimum is billed, its shortfall as a line", () => {
    const terms: [string, unknown][] = [
      ["Seat price", 48],
      ["Minimum seats", 150],
    ];
    expect(bill(contract(terms, [0], { heads: [100], months: [12] })[0])).toEqual([
      "seats: 1200 seat month × 48 = 57600",
      "seats short of the minimum: 600 seat month × 48 = 28800",
    ]);
  });

  test("seats without a seat price are refused", () => {
    expect(costs(contract([], [0], { heads: [10] }))).toEqual([expect.stringContaining('no "Seat price"')]);
  });

  test("without a price leave a commitment that they draw unknown to the end of its year, and no other month", () => {
    const terms: typeof base = [
      ["Commitment", 12_000],
      ["Commitment covers", "usage and seats"],
    ];
    const known = (heads: number[], usage: number[], more = terms) =>
      contract(more, usage, { heads }).map((outcome) => !("problem" in outcome));
    const [first, idle] = [[5, ...repeat(23, 0)], repeat(24, 0)];
    // month 1 has the seats, month 12 what is left of the commitment
    expect(known(first, idle)).toEqual([false, ...repeat(10, true), false, ...repeat(12, true)]);
    expect(known(first, repeat(24, 100))).toEqual([...repeat(12, false), ...repeat(12, true)]);
    const usageOnly: typeof base = [...terms.slice(0, 1), ["Commitment covers", "usage"]] as typeof base;
    expect(known(first, repeat(24, 100), usageOnly)).toEqual([false, ...repeat(23, true)]);
  });

  test("platform fee and support accrue by month and fall due with the contract year", () => {
    const fees: [string, unknown][] = [
      ["Platform fee", 12_000],
      ["Support", 2400],
    ];
    const outcomes = contract(fees, repeat(13, 0));
    expect(costs(outcomes)).toEqual(repeat(13, 1200));
    expect(cash(outcomes)).toEqual([14_400, ...repeat(11, 0), 14_400]);
  });

  // whoever ends a contract year early pays for the year, as with the seats of an annual plan
  test("fees of a contract year that its end cuts short are whole, in cost as in cash", () => {
    const fees: [string, unknown][] = [
      ["Platform fee", 12_000],
      ["Start", "2027-01-01"],
      ["End", "2028-07-01"],
    ];
    const outcomes = contract(fees, repeat(18, 0), from2027(18));
    expect(costs(outcomes)).toEqual([...repeat(12, 1000), ...repeat(6, 2000)]);
    expect(cash(outcomes)).toEqual([12_000, ...repeat(11, 0), 12_000, ...repeat(5, 0)]);
    // the same months of a year that began before, and ends after, the columns
    const seen = { ...from2027(3), dates: ["2028-02-01", "2028-03-01", "2028-04-01"].map(day) };
    expect(costs(contract(fees, repeat(3, 0), seen))).toEqual(repeat(3, 2000));
  });

  test("a ramp has a value for each contract year, and the last one holds on", () => {
    const outcomes = contract([["Seat price", 48, 40]], [0, 0, 0], { heads: [100, 100, 100], months: [12, 12, 12] });
    expect(costs(outcomes)).toEqual([57_600, 48_000, 48_000]);
  });

  test("a blank year keeps the value of the year before", () => {
    const ramp: [string, ...unknown[]][] = [
      ["Seat price", 48, 40],
      ["Minimum seats", 100, ""],
    ];
    expect(costs(contract(ramp, [0, 0], { months: [12, 12] }))).toEqual([57_600, 48_000]);
  });
});

describe("its life", () => {
  const dated: [string, ...unknown[]][] = [...base, ["Start", "2027-04-01"]];

  test("contract years count from the first column, or from Start", () => {
    const usage = [...repeat(3, 0), ...repeat(12, 10_000)];
    const outcomes = contract(dated, usage, from2027(15));
    expect(costs(outcomes)).toEqual([0, 0, 0, ...repeat(11, 8800), 53_200]);
  });

  test("use before its start or after its end is refused in that month", () => {
    const outcomes = contract([...dated, ["End", "2027-06-01"]], repeat(6, 10_000), from2027(6));
    expect(costs(outcomes)).toEqual([
      ...repeat(3, expect.stringContaining("does not run")),
      8800,
      8800 + 150_000 - 17_600,
      expect.stringContaining("does not run"),
    ]);
  });

  test("a year begun before the first column needs what was drawn", () => {
    const begun: [string, ...unknown[]][] = [...base, ["Start", "2026-07-01"]];
    expect(costs(contract(begun, repeat(6, 10_000), from2027(6)))[0]).toContain("not known");
    const outcomes = contract([...begun, ["Drawn before", 100_000]], repeat(6, 10_000), from2027(6));
    expect(sum(costs(outcomes))).toBeCloseTo(52_800, 6);
    // 0 is told, a blank is not
    expect(costs(contract([...begun, ["Drawn before", 0]], repeat(6, 10_000), from2027(6)))[5]).toBe(97_200 + 8800);
    expect(costs(contract([...begun, ["Drawn before", ""]], repeat(6, 10_000), from2027(6)))[5]).toContain("not known");
  });

  test("what was drawn is asked where use draws it or its year ends, and in no other month", () => {
    const begun: [string, ...unknown[]][] = [...base, ["Platform fee", 1200], ["Start", "2026-07-01"]];
    const unknown = expect.stringContaining("not known") as string;
    const outcomes = contract(begun, [0, 10_000, 0, 0, 0, 0, 10_000], from2027(7));
    expect(costs(outcomes)).toEqual([100, unknown, 100, 100, 100, unknown, 8900]);
  });

  test("what was drawn before is said of no year that begins in the columns", () => {
    const drawn = (terms: [string, ...unknown[]][], months = 1) =>
      costs(contract([...base, ...terms], repeat(months, 10_000), from2027(months)));
    const said = expect.stringContaining("begins in these columns") as string;
    expect(drawn([["Drawn before", 5000]])).toEqual([said]);
    expect(drawn([["Drawn before", 0]])).toEqual([8800]);
    const later: [string, ...unknown[]][] = [
      ["Start", "2027-01-15"],
      ["Drawn before", 5000],
    ];
    expect(drawn(later)).toEqual([said]);
    expect(drawn([...later.slice(1), ["Start", "2026-01-01"]])).toEqual([said]);
  });

  describe("that begins or ends in mid-month", () => {
    const seats: [string, ...unknown[]][] = [["Seat price", 31]];
    const tenSeats = (terms: [string, ...unknown[]][], months: number, usage = 0) =>
      contract([...seats, ...terms], repeat(months, usage), { heads: repeat(months, 10), ...from2027(months) });

    test("an End of 16 August counts 1 to 15 August and refuses September", () => {
      const paid = costs(tenSeats([["End", "2027-08-16"]], 9));
      expect(paid.slice(0, 7)).toEqual(repeat(7, 310));
      expect(paid[7]).toBeCloseTo((310 * 15) / 31, 9);
      expect(paid[8]).toContain("does not run");
    });

    test("a Start of 15 March counts from the 15th, and the second March has the days until then", () => {
      const life: [string, string][] = [
        ["Start", "2027-03-15"],
        ["End", "2028-03-15"],
      ];
      const paid = costs(tenSeats(life, 16));
      expect(paid.slice(0, 2)).toEqual(repeat(2, expect.stringContaining("does not run")));
      expect(paid[2]).toBeCloseTo((310 * 17) / 31, 9);
      expect(paid.slice(3, 14)).toEqual(repeat(11, 310));
      expect(paid[14]).toBeCloseTo((310 * 14) / 31, 9);
      expect(paid[15]).toContain("does not run");
      expect(sum(paid.slice(2, 15) as number[])).toBeCloseTo(12 * 310, 9);
    });

    test("the second March has the end of one year and the beginning of the next", () => {
      const ramp: [string, ...unknown[]][] = [
        ["Seat price", 62, 31],
        ["Start", "2027-03-15"],
      ];
      const paid = costs(contract(ramp, repeat(15, 0), { heads: [0, 0, ...repeat(13, 10)], ...from2027(15) }));
      expect(paid[14]).toBeCloseTo((620 * 14) / 31 + (310 * 17) / 31, 9);
    });

    test("a commitment is settled on the day its year ends, and drawn by the use of its own days", () => {
      const terms: [string, ...unknown[]][] = [
        ["Commitment", 12_000],
        ["Commitment covers", "usage"],
        ["Start", "2027-03-15"],
      ];
      const outcomes = contract(terms, [0, 0, ...repeat(13, 930)], from2027(15));
      const shortfall = 12_000 - 12 * 930;
      expect(costs(outcomes)[2]).toBeCloseTo(30 * 17, 6);
      expect(costs(outcomes)[14]).toBeCloseTo(930 + shortfall, 6);
      expect(bill(outcomes[14])).toEqual([
        "commitment drawdown: 930 money at list × 1 = 930",
        "commitment shortfall: 1 contract year × 840 = 840",
      ]);
    });

    test("fees accrue by days and fall due with the start day and its anniversary", () => {
      const fees: [string, ...unknown[]][] = [
        ["Platform fee", 12_000],
        ["Start", "2027-03-15"],
        ["End", "2028-03-15"],
      ];
      const outcomes = contract(fees, repeat(15, 0), from2027(15));
      expect(costs(outcomes).slice(0, 2)).toEqual([0, 0]);
      expect(costs(outcomes)[2]).toBeCloseTo((1000 * 17) / 31, 6);
      expect(sum(costs(outcomes) as number[])).toBeCloseTo(12_000, 6);
      expect(cash(outcomes)).toEqual([0, 0, 12_000, ...repeat(12, 0)]);
    });

    test("cost over the term and cash over the term are the same, however short it is", () => {
      const days = fc.integer({ min: day("2026-01-01"), max: day("2028-03-31") });
      fc.assert(
        fc.property(days, fc.integer({ min: 1, max: 1000 }), (start, lasts) => {
          const end = start + lasts;
          const first = firstOfMonth(start);
          const months = Array.from({ length: monthsBetween(first, end) + 1 }, (_, k) => addMonths(first, k));
          const dates = months.filter((month) => month < end);
          const terms: [string, ...unknown[]][] = [
            ["Platform fee", 1200],
            ["Start", start],
            ["End", end],
          ];
          const outcomes = contract(terms, repeat(dates.length, 0), { dates });
          const years = Array.from({ length: 4 }, (_, k) => addMonths(start, 12 * k)).filter((begins) => begins < end);
          expect(sum(costs(outcomes) as number[])).toBeCloseTo(1200 * years.length, 5);
          expect(sum(cash(outcomes) as number[])).toBeCloseTo(1200 * years.length, 5);
        }),
      );
    });

    // vendors' billing prorates licensed prices alone: https://groups.google.com/a/lists.stripe.com/g/api-discuss/c/LlLt4JddtH4
    test("a flat fee of a tier of use is whole in a part of a month, one of seats is its part", () => {
      const fees: [string, ...unknown[]][] = [
        ["Usage tiers", "graduated"],
        ["Tier period", "month"],
        ["Tier from 0", 0],
        ["Fee from 0", 100],
        ["Seat tiers", "graduated"],
        ["Seat price from 0", 0],
        ["Seat fee from 0", 30],
        ["Start", "2027-04-16"],
        ["End", "2028-04-16"],
      ];
      const paid = costs(contract(fees, repeat(16, 0), from2027(16)));
      expect(paid.slice(2, 5)).toEqual([0, 100 + 15, 130]);
      // the contract year that ends and the one that begins have one month
      const longer = costs(contract(fees.slice(0, -1), repeat(17, 0), from2027(17)));
      expect(longer.slice(14)).toEqual([130, 130, 130]);
    });

    test("columns that begin on its own day are whole months of it", () => {
      const dates = ["2027-03-15", "2027-04-15", "2027-05-15"].map(day);
      const outcomes = contract([...seats, ["Start", "2027-03-15"]], repeat(3, 0), { heads: repeat(3, 10), dates });
      expect(costs(outcomes)).toEqual(repeat(3, 310));
    });

    test("one date for all columns: they follow one another from that day", () => {
      const outcomes = contract([...seats, ["End", "2027-05-31"]], repeat(3, 0), {
        heads: repeat(3, 10),
        dates: repeat(3, day("2027-03-15")),
      });
      expect(costs(outcomes)[1]).toBe(310);
      expect(costs(outcomes)[2]).toBeCloseTo((310 * 16) / 31, 9);
    });

    test("a year begun on a day before the first column needs what was drawn", () => {
      const begun: [string, ...unknown[]][] = [...base, ["Start", "2026-12-15"]];
      expect(costs(contract(begun, [1000], from2027(1)))[0]).toContain("not known");
    });

    test("whatever day it begins on, its years cost twelve months each in columns of calendar months", () => {
      const days = fc.integer({ min: day("2026-01-01"), max: day("2027-12-31") });
      fc.assert(
        fc.property(days, fc.integer({ min: 1, max: 3 }), fc.nat(20), (start, years, heads) => {
          const end = addMonths(start, 12 * years);
          // the two Februaries of a leap year's contract have different days
          fc.pre(calendarDay(start).month !== 2);
          const first = firstOfMonth(start);
          const months = Array.from({ length: monthsBetween(first, end) + 1 }, (_, k) => addMonths(first, k));
          const dates = months.filter((month) => month < end);
          const terms: [string, ...unknown[]][] = [...seats, ["Platform fee", 1200], ["Start", start], ["End", end]];
          const outcomes = contract(terms, repeat(dates.length, 0), { heads: repeat(dates.length, heads), dates });
          expect(sum(costs(outcomes) as number[])).toBeCloseTo(years * (12 * heads * 31 + 1200), 5);
          expect(sum(cash(outcomes) as number[])).toBeCloseTo(years * (12 * heads * 31 + 1200), 5);
        }),
      );
    });
  });

  test("a Start without dates cannot be placed", () => {
    expect(() => contract(dated, [0])).toThrow("give date as well");
  });

  test("a month left out is refused", () => {
    expect(() => contract(base, [1, 1], { dates: ["2027-01-01", "2027-03-01"].map(day) })).toThrow("left out");
  });

  test("an unreadable month spoils its own column only", () => {
    expect(costs(contract(base, [1000, new BadArgument("unreadable"), 1000]))).toEqual([
      880,
      "#VALUE! unreadable",
      880,
    ]);
  });
});
