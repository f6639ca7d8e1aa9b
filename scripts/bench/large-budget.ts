import { type Budget, parseBudget } from "../../src/budget";
import { addMonths, parseIso, toIso } from "../../src/dates";

const START = "2027-01-01";
const OWNERS = ["Design", "Engineering", "Finance", "Legal", "Marketing", "Operations", "Product", "Research", "Sales"];
const MONTHLY_APPS = ["chatgpt-plus", "chatgpt-pro-100", "google-ai-pro", "claude-max"];
const ANNUAL_APPS = ["claude-pro", "perplexity-pro", "perplexity-max"];
const WORKSPACES = ["chatgpt-business-standard", "claude-team-standard", "perplexity-enterprise-pro"];
const MODELS = ["gpt-6-sol", "gpt-6-luna", "claude-sonnet-5-5", "claude-haiku-5-5", "claude-opus-5-5"];
const POOLS = ["runway-standard", "runway-pro", "chatgpt-workspace-credits", "runway-max"];
const CONTRACTS = ["claude-enterprise", "firefly-services-api", "runway-enterprise"];
/** Seat lines that share a workspace. */
const TEAM = 6;
const CLOSED_MONTHS = 3;

/** Numbers from 0 to 1 that look random and are the same each time: Park and Miller's generator. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A budget of `lines` lines mixed over all routes, with joiners, closed months, scenarios and a second currency; the same for a seed. */
export function largeBudget(lines: number, months: number, seed = 1): Budget {
  const next = numbersFrom(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const oneOf = <Value>(values: readonly Value[]): Value => values[between(0, values.length - 1)] as Value;
  const monthOf = (k: number): string => toIso(addMonths(parseIso(START), k));
  const month = (): string => monthOf(between(0, months - 1));
  const owned = () => ({ owner: oneOf(OWNERS), costCentre: `CC${between(100, 130)}`, limit: oneOf([0, 5000]) });
  const each = <Line>(share: number, line: (k: number) => Line): Line[] =>
    Array.from({ length: Math.max(1, Math.round(lines * share)) }, (_, k) => line(k));

  const subscriptions = each(0.3, (k) => ({
    name: `App ${k + 1}`,
    ...(k % 3 === 0 ? { plan: oneOf(ANNUAL_APPS), billing: "annual" } : { plan: oneOf(MONTHLY_APPS) }),
    start: month(),
    base: between(2, 20),
    ...owned(),
  }));
  const seats = each(0.27, (k) => {
    const workspace = Math.floor(k / TEAM);
    const plan = WORKSPACES[workspace % WORKSPACES.length];
    const needed = { base: between(5, 20), driver: oneOf(["Headcount", ""]), perDriver: 0.01 };
    return {
      name: `Team ${k + 1}`,
      plan,
      workspace: `Workspace ${workspace + 1}`,
      start: START,
      ...needed,
      ...owned(),
    };
  });
  const workspaces = [...new Set(seats.map(({ workspace }) => workspace))].map((name, k) => ({
    name,
    fillerPlan: WORKSPACES[k % WORKSPACES.length],
    owner: oneOf(OWNERS),
  }));
  const api = each(0.3, (k) => ({
    name: `System ${k + 1}`,
    item: oneOf(MODELS),
    mode: oneOf(["", "batch"]),
    start: month(),
    base: between(1_000, 50_000),
    growth: 0.01,
    inputTokens: between(500, 4_000),
    outputTokens: between(50, 800),
    cachedShare: oneOf([0, 0.3]),
    paysFrom: oneOf([workspaces[0]?.name, ""]),
    ...owned(),
  }));
  const credits = each(0.07, (k) => ({
    name: `Pool ${k + 1}`,
    plan: oneOf(POOLS),
    start: month(),
    seats: between(1, 5),
    base: between(500, 5_000),
    growth: 0.01,
    ...owned(),
  }));
  const enterprise = each(0.06, (k) => ({
    name: `Contract ${k + 1}`,
    plan: oneOf(CONTRACTS),
    currency: oneOf(["USD", "EUR"]),
    start: START,
    base: between(20, 60),
    seatPrice: 20,
    minimumSeats: 20,
    usage: between(1_000, 9_000),
    growth: 0.01,
    commitment: oneOf([0, 24_000]),
    usageDiscount: 0.05,
    ...owned(),
  }));
  const actuals = [...subscriptions, ...seats, ...api]
    .filter((_, k) => k % 4 === 0)
    .flatMap(({ name }) =>
      Array.from({ length: CLOSED_MONTHS }, (_, k) => ({ line: name, month: monthOf(k), amount: between(0, 900) })),
    );
  return parseBudget({
    format: "ai-budget/1",
    title: `${lines} lines by ${months} months`,
    startMonth: START,
    months,
    pricesKnownOn: "2026-11-23",
    scenario: "Base",
    scenarios: [{ name: "Base" }, { name: "Low", seats: 0.9, usage: 0.7 }, { name: "High", seats: 1.15, usage: 1.5 }],
    drivers: [{ name: "Headcount", unit: "people", opening: 350, growth: 0.004 }],
    exchangeRates: [{ currency: "EUR", usdPerUnit: 1.16 }],
    subscriptions,
    workspaces,
    seats,
    api,
    credits,
    enterprise,
    changes: seats.filter((_, k) => k % 5 === 0).map(({ name }) => ({ line: name, month: month(), change: 2 })),
    lastActualMonth: monthOf(CLOSED_MONTHS - 1),
    actuals,
  });
}
