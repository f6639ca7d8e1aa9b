import fc from "fast-check";
import { type Budget, parseBudget } from "../../src/budget";
import { type RandomBudget, samples } from "./random-budgets";
import { of, sometimes } from "./random-lines";

/**
 * Budgets of pools that are granted credits and of contracts with price tiers, over more than a contract year: whatever stands beside
 * grants and tiers, and closed months of which more or less is known.
 */

const MONTHS = 16;
/** 1 is the first month of the budget, April: no contract year and no fiscal year begins with the calendar's. */
const monthOf = (number: number): string =>
  new Date(Date.UTC(2027, number + 2, 1)).toISOString().slice(0, "2027-01-01".length);

const life = fc
  .record({ start: fc.integer({ min: -4, max: 8 }), runs: sometimes(fc.integer({ min: 0, max: 14 }), null) })
  .map(({ start, runs }) => ({ start: monthOf(start), end: runs === null ? null : monthOf(start + runs) }));
const owned = { owner: "IT", costCentre: "CC1" };
const demand = {
  driver: of("", "", "Clips"),
  perDriver: of(0, 12.5),
  growth: of(0, 0, 0.07, -0.2),
};

const pool = fc
  .tuple(
    life,
    fc.record({
      plan: of("runway-standard", "runway-pro", "chatgpt-workspace-credits", "github-copilot-business"),
      billing: of("monthly", "monthly", "annual"),
      base: of(0, 150, 900, 2250, 7000),
      ...demand,
      seats: of(1, 2, 3.5),
      creditsHeld: sometimes(of(300, 1750), 0),
      packSize: sometimes(of(250, 1000), null),
      expiryMonths: sometimes(of(1, 2, 3, 12), null),
      rollover: sometimes(of(0, 1), null),
      cap: sometimes(of(0, 8, 25, 60), null, 3),
    }),
    fc.array(
      fc.record({
        credits: of(0.5, 100, 500, 2000, 6000),
        from: fc.integer({ min: -6, max: 13 }),
        lasts: sometimes(fc.integer({ min: 1, max: 12 }), null, 1),
        paid: of(0, 0, 12, 50, 99.99, null),
      }),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([lives, own, grants, isShared]) => {
    // it is sold without seats, and so without a fee
    const isSeatless = own.plan === "chatgpt-workspace-credits";
    const line = { ...owned, ...lives, ...own, ...(isSeatless && { seats: 0, billing: "monthly" }) };
    return { line, grants, isShared };
  });

const bounds = fc.uniqueArray(of(1, 5, 10, 12, 40, 400, 1000, 2500.5, 5000, 12_000), { maxLength: 3 });
const tiers = (counts: "usage" | "units" | "seats") =>
  fc
    .record({
      bounds,
      readAs: of("graduated", "graduated", "volume"),
      period: of("month", "contract year"),
      usedBefore: sometimes(of(0, 700, 4000), null, 1),
      prices: fc.array(of(0.1, 0.08, 0.05, 0, null), { minLength: 4, maxLength: 4 }),
      discounts: fc.array(of(0, 0.05, 0.1, 0.25, 1), { minLength: 4, maxLength: 4 }),
      fees: fc.array(of(0, 0, 20, 150), { minLength: 4, maxLength: 4 }),
    })
    .map(({ bounds: above, readAs, period, usedBefore, prices, discounts, fees }) =>
      [0, ...above.sort((a, b) => a - b)].map((from, k) => ({
        ...{ counts, readAs, from, fee: fees[k] },
        period: counts === "seats" ? "" : period,
        ...(counts === "usage" ? { discount: discounts[k] } : { price: prices[k]! }),
        ...(counts === "seats" && prices[k] !== null && { price: 20 + prices[k]! * 100 }),
        ...(k === 0 && counts !== "seats" && period === "contract year" && { usedBefore }),
      })),
    );
type Tiers = { readAs: string }[];

const contract = fc
  .tuple(
    life,
    fc.record({
      base: of(0, 4, 9.5, 45),
      driver: of("", "", "Clips"),
      perDriver: of(0, 0.5),
      usage: of(0, 10, 400, 999.9, 2500.5),
      growth: of(0, 0, 0.07, -0.2),
      currency: of("USD", "EUR"),
      minimumSeats: of(0, 10, 12.5),
      commitment: sometimes(of(900, 3000, 12_000), 0, 1),
      commitmentCovers: of("usage", "usage and seats"),
      platformFee: of(0, 1200),
      support: of(0, 600),
      drawnBefore: of(0, 500, 500, null),
    }),
    fc.record({ seatPrice: of(null, 0, 19, 32.5), usageDiscount: of(0, 0.1), overageDiscount: of(null, 0.05) }),
    sometimes(
      of<object>(
        { minimumMonth: 350, minimumDraws: "no" },
        { minimumMonth: 150.5, minimumDraws: "yes" },
        { minimumMonth: 150.5, minimumDraws: "yes", maximumMonth: 700 },
        { maximumMonth: 180 },
      ),
      {} as object,
      1,
    ),
    fc.oneof(tiers("usage"), tiers("units"), fc.constant([])) as fc.Arbitrary<Tiers>,
    fc.oneof(tiers("seats"), fc.constant([])) as fc.Arbitrary<Tiers>,
  )
  .map(([lives, own, prices, limits, useTiers, seatTiers]) => {
    const hasTiers = useTiers.length > 0;
    const isVolume = useTiers[0]?.readAs === "volume";
    // nothing happens before a contract year that begins in the budget
    const isBegun = lives.start < monthOf(1);
    const { minimumMonth, minimumDraws, maximumMonth } = limits as Record<string, unknown>;
    return {
      line: {
        ...{ ...owned, ...lives, ...own, plan: "claude-enterprise", ...(!isBegun && { drawnBefore: null }) },
        seatPrice: seatTiers.length > 0 ? null : prices.seatPrice,
        ...(!hasTiers && { usageDiscount: prices.usageDiscount, overageDiscount: prices.overageDiscount }),
        ...(!isVolume && minimumMonth !== undefined && { minimumMonth, minimumDraws }),
        ...(!hasTiers && maximumMonth !== undefined && { maximumMonth }),
      },
      tiers: [...useTiers.map((tier) => ({ ...tier, ...(!isBegun && { usedBefore: null }) })), ...seatTiers],
    };
  });

const parts = fc.record({
  pools: fc.array(pool, { minLength: 7, maxLength: 7 }),
  contracts: fc.array(contract, { minLength: 10, maxLength: 10 }),
  currency: of("USD", "EUR"),
  byMonth: of<number[]>(
    [],
    Array.from({ length: MONTHS }, (_, k) => 1.1 + k / 100),
  ),
  factors: fc.record({
    usage: of(1, 1.5, 0),
    seats: of(1, 1.35),
    credits: of(1, 0.75),
    price: of(1, 1.05),
    exchangeRate: of(1, 1.1),
  }),
  lastClosed: fc.integer({ min: 0, max: 6 }),
  actuals: fc.array(
    fc.record({
      line: fc.nat(),
      part: of("Access", "Metered"),
      month: fc.integer({ min: 1, max: 6 }),
      amount: of(0, 12.5, 99.99, 640, 5200),
      quantity: sometimes(of(0, 2, 6.5, 40, 800), null),
    }),
    { maxLength: 18 },
  ),
});

/** A budget without faults. */
const randomTerms: fc.Arbitrary<Budget> = parts.map(
  ({ pools, contracts, currency, byMonth, factors, lastClosed, actuals }) => {
    const poolName = (k: number) => `Pool ${k}`;
    const contractName = (k: number) => `Contract ${k}`;
    // a line shares the first pool only where it has nothing of its own
    const shares = (k: number) => k > 0 && pools[k]!.isShared && pools[k]!.grants.length === 0;
    const names = [...pools.map((_, k) => poolName(k)), ...contracts.map((_, k) => contractName(k))];
    return parseBudget({
      ...{ format: "ai-budget/1", title: "Random terms", startMonth: monthOf(1), months: MONTHS },
      ...{ pricesKnownOn: "2026-11-27", fiscalYearStart: 7, currency, scenario: "S" },
      scenarios: [{ name: "S", ...factors }],
      exchangeRates: [{ currency: "EUR", usdPerUnit: 1.16, byMonth }],
      drivers: [{ name: "Clips", opening: 10, growth: 0.05 }],
      credits: pools.map(({ line }, k) => ({
        ...line,
        name: poolName(k),
        ...(shares(k) && { sharesWith: poolName(0), cap: null, creditsHeld: 0 }),
      })),
      grants: pools.flatMap(({ grants }, k) =>
        grants.map(({ from, lasts, ...grant }, g) => ({
          ...{ line: poolName(k), source: `Grant ${g}`, ...grant, from: monthOf(from) },
          expires: lasts === null ? null : monthOf(from + lasts),
        })),
      ),
      enterprise: contracts.map(({ line }, k) => ({ ...line, name: contractName(k) })),
      priceTiers: contracts.flatMap((own, k) => own.tiers.map((tier) => ({ line: contractName(k), ...tier }))),
      lastActualMonth: lastClosed === 0 ? null : monthOf(lastClosed),
      actuals: actuals.map(({ line: n, part, ...fact }) => {
        const line = names[n % names.length]!;
        return { ...fact, month: monthOf(fact.month), line, part: line.startsWith("Pool") ? "" : part };
      }),
    });
  },
);

/** As random budgets are, by the same seed. */
export const randomTermsBudgets = (count: number): RandomBudget[] => samples(randomTerms, count);
