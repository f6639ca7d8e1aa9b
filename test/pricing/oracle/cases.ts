import type { ContractCase } from "./contracts";
import type { CreditCase } from "./credits";
import type { MeterCase } from "./meters";
import { dayOf, monthOf } from "./months";
import { BOOK_DAY, isSold, items, prices } from "./price-rows";
import type { RandomStream } from "./random";
import type { SeatCase } from "./seats";
import type { TokenCase } from "./tokens";

const has = (item: string, component: string): boolean =>
  prices.some((row) => row.item === item && row.component === component && row.amount !== null);
const ids = (kind: string): string[] => [...items.values()].filter((item) => item.kind === kind).map(({ id }) => id);

/** What gives sound or pictures, or takes a fee a request, is not priced by tokens of text. */
const isTextOnly = (id: string): boolean =>
  items.get(id)!.alsoCharges === undefined &&
  !prices.some(
    ({ item, component, unit }) =>
      item === id &&
      (/^(output )?(image|video)|^output audio/.test(component) || unit === "request" || component === "search"),
  );
const models = ids("model").filter((id) => has(id, "input") && has(id, "output") && isTextOnly(id));
const meters = prices.filter(
  ({ item, unit, currency }) => items.get(item)!.kind !== "plan" && unit !== "factor" && currency !== "credits",
);
/** Most cases are of what is still sold, so that most have a price. */
const soldModels = models.filter((id) => isSold(id, BOOK_DAY));
const soldMeters = meters.filter(({ item }) => isSold(item, BOOK_DAY));
const plans = ids("plan").filter((id) => has(id, "seat monthly") || has(id, "seat annual"));
const pools = ids("plan").filter(
  (id) => has(id, "credit pack") && (has(id, "seat monthly") || !items.get(id)!.seatGroup),
);
const withoutSeats = ["chatgpt-workspace-credits"];

/** What a vendor sells besides standard; "us" goes with any of the others. */
const TIERS = ["batch", "flex", "fast", "priority", "ultrafast"];
const STANDARD: string[][] = Array.from({ length: 12 }, () => []);
const MODES = [...STANDARD, ["us"], ...TIERS.map((tier) => [tier]), ...TIERS.map((tier) => [tier, "us"])];

/** One day in three is the book's own; the last announced step is in March 2027. */
const someDay = (random: RandomStream): string =>
  random.often(1 / 3) ? BOOK_DAY : dayOf(monthOf(2026, 9) + random.below(12));

const share = (random: RandomStream): number => (random.often(0.5) ? random.below(51) / 100 : random.next() / 2);

export function tokenCase(random: RandomStream): TokenCase {
  const requests = random.often(0.2) ? null : random.often(0.1) ? random.next() * 1000 : random.below(2_000_000);
  // two thirds of the cases have none, so that the others' models need not have a price of it
  const hour = random.often(1 / 3) ? share(random) : 0;
  const part = hour > 0 ? 2 / 3 : 1;
  return {
    model: random.pick(random.often(0.9) ? soldModels : models),
    inputTokens: requests === null ? random.below(4e9) : random.below(random.pick([1000, 50_000, 600_000])),
    outputTokens: random.below(random.pick([1, 1000, 100_000])),
    requests,
    cachedShare: part * share(random),
    cacheWriteShare: part * share(random),
    cacheWrite1hShare: part * hour,
    modes: random.pick(MODES),
    day: someDay(random),
  };
}

export function meterCase(random: RandomStream): MeterCase {
  const { item, component } = random.pick(random.often(0.95) ? soldMeters : meters);
  const requests = random.often(0.5) ? null : random.below(1_000_000);
  const quantity = random.often(0.5) ? random.below(20_000) : random.next() * 20_000;
  return { item, component, quantity, requests, day: someDay(random) };
}

export function seatCase(random: RandomStream): SeatCase {
  const plan = random.pick(plans);
  const group = items.get(plan)!.seatGroup;
  const workspace = group === undefined ? [plan] : plans.filter((id) => items.get(id)!.seatGroup === group);
  const isPart = random.often(0.2);
  const months = isPart ? 1 : 1 + random.below(24);
  const heads = (): number => (random.often(0.2) ? 0 : random.often(0.3) ? random.next() * 40 : random.below(60));
  return {
    plans: workspace,
    seats: workspace.map(() => random.list(months, heads)),
    annual: random.often(0.5),
    start: monthOf(2026, 9) + random.below(24),
    length: isPart ? (1 + random.below(30)) / 30 : 1,
  };
}

export function creditCase(random: RandomStream): CreditCase {
  const plan = random.pick(pools);
  const months = 1 + random.below(30);
  const most = random.pick([50, 3000, 20_000]);
  const need = (): number => (random.often(0.3) ? 0 : random.often(0.5) ? random.below(most) : random.next() * most);
  return {
    plan,
    credits: random.list(months, need),
    seats: withoutSeats.includes(plan) ? null : random.list(months, () => 1 + random.below(4)),
    annual: random.often(0.3) && has(plan, "seat annual"),
    start: monthOf(2026, 11) + random.below(12),
    opening: random.often(0.5) ? 0 : random.below(5000),
  };
}

export function contractCase(random: RandomStream): ContractCase {
  const lasts = random.often(0.5) ? null : 1 + random.below(30);
  const months = Math.min(1 + random.below(30), lasts ?? Infinity);
  const begun = random.often(0.5) ? 0 : random.below(12);
  const kind = random.pick([null, "graduated", "volume"] as const);
  const discount = (): number => random.below(40) / 100;
  const steps = random.list(1 + random.below(4), () => ({ from: random.below(10) * 10_000, discount: discount() }));
  const cents = (most: number): number => random.below(most * 100) / 100;
  return {
    seatPrice: cents(90),
    minimumSeats: random.often(0.5) ? 0 : random.below(50),
    commitments: random.often(0.3) ? [0] : random.list(1 + random.below(3), () => random.below(300) * 1000),
    coversSeats: random.often(0.4),
    usageDiscount: kind === null ? discount() : 0,
    overageDiscount: kind !== "volume" && random.often(0.5) ? discount() : null,
    tiers: kind && {
      kind,
      byMonth: random.often(0.5),
      steps: [...new Map(steps.map((step) => [step.from, step])).values()],
    },
    platformFee: random.often(0.5) ? 0 : cents(50_000),
    support: random.often(0.5) ? 0 : cents(10_000),
    seats: random.list(months, () => random.below(80)),
    usage: random.list(months, () => (random.often(0.2) ? 0 : cents(50_000))),
    minimumMonth: kind === "volume" || random.often(0.5) ? 0 : cents(30_000),
    minimumDraws: random.often(0.5),
    ...{ begun, lasts },
    drawnBefore: begun === 0 ? 0 : cents(100_000),
    usedBefore: begun === 0 ? 0 : cents(50_000),
  };
}
