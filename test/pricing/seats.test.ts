import { priceBook as book } from "../../src/pricebook";
import { type SeatCall, seatCost } from "../../src/pricing";
import { bill, cash, costs, day, each, from2027, repeat, sum, undated } from "./outcomes";

const business = (seats: number[], more: Partial<SeatCall> = {}) =>
  seatCost(book, { plans: ["ChatGPT Business"], seats: [seats], ...undated(seats.length), ...more });

const team = (seats: number[][], more: Partial<SeatCall> = {}) =>
  seatCost(book, {
    plans: ["Claude Team Standard", "Claude Team Premium"].slice(0, seats.length),
    seats,
    ...undated(seats[0]!.length),
    ...more,
  });

describe("monthly billing", () => {
  test("heads times the monthly price", () => {
    expect(costs(business([25]))).toEqual([625]);
  });

  test("parts of a head are rounded up, but not the dust of a calculation", () => {
    expect(costs(business([10.4, 100 * 1.1, 110]))).toEqual([275, 2750, 2750]);
  });

  test("part of a month costs part of the price", () => {
    expect(costs(business([3], { months: [20 / 30] }))).toEqual([50]);
  });

  test("seats go down with the heads, and cash is the cost", () => {
    const outcomes = business([60, 20]);
    expect(costs(outcomes)).toEqual([1500, 500]);
    expect(cash(outcomes)).toEqual([1500, 500]);
  });
});

describe("annual billing", () => {
  const cut = [...repeat(6, 60), ...repeat(6, 20)];
  const growth = [60, 63, 66, 69, 72, 67, 70, 73, 76, 79, 82, 85];
  const annual = { billing: "annual" } as const;

  test("a year in one column", () => {
    expect(costs(business([25], { ...annual, months: [12] }))).toEqual([6000]);
  });

  test("seats cannot be returned before renewal: 14,400, not 9,600", () => {
    expect(sum(costs(business(cut, { ...annual, ...from2027(12) })))).toBe(14400);
  });

  test("joiners and leavers: 17,380, paid when seats are bought", () => {
    const outcomes = business(growth, { ...annual, ...from2027(12) });
    expect(sum(costs(outcomes))).toBe(17380);
    expect(cash(outcomes)).toEqual([14400, 660, 600, 540, 480, 0, 0, 100, 240, 180, 120, 60]);
    expect(each(outcomes, ({ billedSeats }) => billedSeats)).toEqual([60, 63, 66, 69, 72, 72, 72, 73, 76, 79, 82, 85]);
  });

  test("joiners in mid-month pay for what is left of the term, dated or not", () => {
    const heads = [10, ...repeat(12, 13)];
    const months = [15 / 31, 16 / 31, ...repeat(11, 1)];
    const dates = [day("2027-01-01"), day("2027-01-16"), ...from2027(12).dates.slice(1)];
    const undatedCash = cash(business(heads, { ...annual, months, dates: repeat(13, null) }));
    const dated = business(heads, { ...annual, months, dates });
    expect(cash(dated)).toEqual(undatedCash);
    expect(sum(cash(dated))).toBeCloseTo(sum(costs(dated)), 6);
  });

  test("the same without dates: months follow one another", () => {
    expect(business(growth, annual)).toEqual(business(growth, { ...annual, ...from2027(12) }));
  });

  test("at renewal the seats needed are bought anew", () => {
    const outcomes = business([...cut, 20], { ...annual, ...from2027(13) });
    expect(costs(outcomes)[12]).toBe(400);
    expect(cash(outcomes).slice(11)).toEqual([0, 20 * 12 * 20]);
  });

  test("the term begins in the first month with seats", () => {
    const outcomes = business([0, 0, ...repeat(12, 10), 4], { ...annual, ...from2027(15) });
    expect(cash(outcomes)).toEqual([0, 0, 2400, ...repeat(11, 0), 960]);
  });

  test("a running contract renews in the month of its renewal", () => {
    const outcomes = business(cut, { ...annual, ...from2027(12), renewal: day("2026-09-15") });
    expect(costs(outcomes)).toEqual([...repeat(8, 1200), ...repeat(4, 400)]);
    expect(cash(outcomes)).toEqual([60 * 20 * 8, ...repeat(7, 0), 20 * 20 * 12, 0, 0, 0]);
  });

  test("seats held before the first column stay until the renewal, and are paid for", () => {
    const outcomes = business(repeat(12, 20), { ...annual, ...from2027(12), renewal: day("2027-05-01"), held: [30] });
    expect(costs(outcomes)).toEqual([...repeat(4, 600), ...repeat(8, 400)]);
    expect(cash(outcomes)).toEqual([0, 0, 0, 0, 20 * 20 * 12, ...repeat(7, 0)]);
  });

  test("they cost what held when their term began: $300 a year until 2026-04-02", () => {
    const outcomes = business(repeat(5, 20), { ...annual, ...from2027(5), renewal: day("2027-04-01"), held: [30] });
    expect(costs(outcomes)).toEqual([750, 750, 750, 400, 400]);
  });

  test("a renewal without dates cannot be placed", () => {
    expect(() => business([1], { ...annual, renewal: day("2027-09-01") })).toThrow("give date as well");
  });

  test("a twelfth of the annual price, not the printed monthly figure", () => {
    const call = { plans: ["Perplexity Enterprise Pro"], seats: [[500]], dates: [null], months: [12], ...annual };
    expect(costs(seatCost(book, call))).toEqual([200000]);
  });

  test("the price is that of the day the term began", () => {
    const rates = [
      { itemId: "chatgpt-business-standard", component: null, rate: 30, from: day("2027-03-01"), to: null },
    ];
    const outcomes = business(repeat(14, 10), { ...annual, ...from2027(14), rates });
    expect(costs(outcomes)).toEqual([...repeat(12, 200), 300, 300]);
  });

  test("a plan that ends is paid for to the end of its term", () => {
    const months = { dates: ["2026-09-01", "2026-12-01", "2027-09-01"].map(day), months: [3, 9, 1] };
    const outcomes = seatCost(book, { plans: ["Runway Unlimited"], seats: [[1, 1, 1]], ...months, ...annual });
    expect(costs(outcomes)).toEqual([228, 684, expect.stringContaining("#N/A")]);
  });
});

describe("one workspace", () => {
  test("seats of different kinds add up", () => {
    expect(costs(team([[12], [4]], { months: [12] }))).toEqual([9600]);
  });

  test("what it falls short of its minimum is a line at the cheapest seat", () => {
    expect(bill(team([[0], [3]])[0])).toEqual([
      "seats: 3 seat month × 125 = 375",
      "seats short of the minimum: 2 seat month × 25 = 50",
    ]);
  });

  test("without seats there is no minimum", () => {
    expect(costs(team([[0, 3]]))).toEqual([0, 125]);
  });

  test("annual seats fill the shortfall that is already paid", () => {
    const outcomes = team([repeat(12, 3).map((heads, month) => (month < 6 ? heads : 4))], {
      ...from2027(12),
      billing: "annual",
    });
    expect(costs(outcomes)).toEqual(repeat(12, 100));
    expect(cash(outcomes)).toEqual([1200, ...repeat(11, 0)]);
  });

  test("above its maximum names the next plan, in that month only", () => {
    expect(costs(team([[140, 160, 150]]))).toEqual([
      3500,
      "#VALUE! Claude Team has at most 150 seats and 160 are needed; use Claude Enterprise.",
      3750,
    ]);
  });

  test("plans of one person each have neither minimum nor maximum", () => {
    const call = { plans: ["ChatGPT Plus", "Claude Max"], seats: [[200], [1]], ...undated(1) };
    expect(costs(seatCost(book, call))).toEqual([4100]);
  });

  test("plans of different workspaces are two calls", () => {
    const call = { plans: ["ChatGPT Business", "Claude Team"], seats: [[5], [5]], ...undated(1) };
    expect(() => seatCost(book, call)).toThrow("One call is one workspace");
    expect(costs(seatCost(book, { ...call, seats: [[5], [0]] }))).toEqual([125]);
  });
});

describe("columns", () => {
  test("quarters follow the steps inside them", () => {
    const rates = [
      { itemId: "chatgpt-business-standard", component: null, rate: 30, from: day("2027-06-01"), to: null },
    ];
    const quarters = { dates: ["2027-01-01", "2027-04-01"].map(day), months: [3, 3] };
    const outcomes = business([10, 10], { ...quarters, rates });
    expect(costs(outcomes)).toEqual([750, 800]);
    expect(bill(outcomes[1])).toEqual(["seats: 20 seat month × 25 = 500", "seats: 10 seat month × 30 = 300"]);
  });

  test("one date for a row prices every column on it", () => {
    expect(costs(business([2, 3], { dates: [day("2027-01-01"), day("2027-01-01")] }))).toEqual([50, 75]);
  });

  test("dates that do not rise, or columns that overlap, are refused", () => {
    expect(() => business([1, 1], { dates: [46419, 46388] })).toThrow("must rise");
    expect(() => business([1, 1], { dates: [46388, 46419], months: [12, 12] })).toThrow("lasts into the next");
  });
});

describe("no price", () => {
  test.each([
    ["ChatGPT Enterprise", "monthly", "quote only"],
    ["Claude Enterprise", "monthly", 'use "annual"'],
    ["ChatGPT Plus", "annual", 'use "monthly"'],
    ["Chat GPT Plus", "monthly", "did you mean"],
  ] as const)("%s, billed %s", (plan, billing, says) => {
    const call = () => costs(seatCost(book, { plans: [plan], seats: [[20]], ...undated(1), billing }));
    let shown: string;
    try {
      shown = String(call()[0]);
    } catch (thrown) {
      shown = (thrown as Error).message;
    }
    expect(shown).toContain(says);
  });

  test("does not concern months without seats", () => {
    const call = { plans: ["ChatGPT Enterprise"], seats: [[0, 10]], ...undated(2) };
    expect(costs(seatCost(book, call))).toEqual([0, expect.stringContaining("#N/A")]);
  });
});
