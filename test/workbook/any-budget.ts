import fc from "fast-check";
import { type Budget, CONTROLLED, parseBudget, ROUTES } from "../../src/budget";
import { addMonths, parseIso, toIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { ratesNeeded } from "../../src/workbook/facts/rates-needed";
import { hostileTexts } from "../xlsx/descriptions";

/** Budgets with something in every place a user can type into, as the reader gives them: items by id, the book's terms left to the book. */

const START = "2027-01-01";
const monthAt = (offset: number) => toIso(addMonths(parseIso(START), offset));

const month = fc.integer({ min: -6, max: 12 }).map(monthAt);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null });
const amount = fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e7, noNaN: true }).map(Math.abs));
const someAmount = amount.map((value) => value + 0.5);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs);
const signed = fc.integer({ min: -500, max: 500 }).map((value) => value / 4 || 0);
const text = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(...hostileTexts),
);
const of = <T>(...values: T[]) => fc.constantFrom(...values);

const control = {
  note: text,
  owner: text,
  costCentre: text,
  ledgerAccount: text,
  limit: amount,
  alertAt: share,
  approvalAbove: amount,
  approver: text,
};
const billing = of("monthly", "annual");
const life = { start: month, end: fc.constant(null) };
const demandBy = (drivers: string[]) => ({ base: amount, driver: of("", ...drivers), perDriver: amount });
const growth = of(0, 0.03, -0.5);

const PLANS = of("chatgpt-plus", "claude-pro", "claude-max", "google-ai-pro");

/** Searches are not sold in modes, and an hour in the cache by Anthropic only. */
const modeOrMeter = of(
  { mode: "", meter: "web search" },
  { mode: "batch", meter: "" },
  { mode: "", meter: "" },
  { mode: "batch", meter: "", item: "claude-sonnet-5-5", cacheWrite1hShare: 0.25 },
);

function listsBy(drivers: string[], workspaces: string[]) {
  const demand = demandBy(drivers);
  const seats = { ...life, ...demand, addedPerMonth: signed, seatsHeld: amount, ...control };
  const allowance = { allowance: maybe(someAmount), packSize: maybe(someAmount), expiryMonths: maybe(of(7, 9)) };
  const list = <T>(line: Record<string, fc.Arbitrary<unknown>>) =>
    fc.array(fc.record(line) as fc.Arbitrary<T>, { maxLength: 3 });
  return fc.record({
    subscriptions: list<object>({ plan: PLANS, billing, renewal: maybe(month), ...seats }),
    seats: list<object>({
      plan: of("claude-team-standard", "claude-team-premium"),
      workspace: of(...workspaces),
      ...seats,
    }),
    api: list<object>({
      modeOrMeter,
      item: of("gpt-6-sol", "gpt-6-luna"),
      ...life,
      ...demand,
      growth,
      inputTokens: amount,
      outputTokens: amount,
      cachedShare: share.map((value) => value / 2),
      cacheWriteShare: share.map((value) => value / 4),
      unitsPerRequest: amount,
      paysFrom: of("", ...workspaces),
      ...control,
    }),
    credits: list<object>({
      plan: of("runway-standard", "runway-pro"),
      billing,
      renewal: maybe(month),
      ...life,
      ...demand,
      growth,
      seats: amount,
      creditsHeld: amount,
      ...allowance,
      rollover: of(null, 1),
      ...control,
    }),
    enterprise: list<object>({
      plan: of("claude-enterprise", "chatgpt-enterprise"),
      vendor: of("", "Reseller"),
      currency: of("USD", "EUR"),
      ...life,
      ...demand,
      usage: amount,
      growth,
      seatPrice: amount,
      minimumSeats: amount,
      commitment: amount,
      commitmentCovers: of("usage", "usage and seats"),
      usageDiscount: of(0, 0.1),
      overageDiscount: of(null, 0.2),
      platformFee: amount,
      support: amount,
      drawnBefore: maybe(amount),
      minimumMonth: maybe(amount),
      maximumMonth: maybe(amount.map((value) => value + 1e7)),
      minimumDraws: of("yes", "no"),
      ...control,
    }),
  });
}

const MOST_MONTHS = 6;

/** What depends on nothing but the names of drivers and workspaces. */
const parts = fc
  .record({
    drivers: fc.uniqueArray(of("Headcount", "Customers", "Été"), { maxLength: 3 }),
    workspaces: fc.uniqueArray(of("Team", "Paris", "=Lab"), { minLength: 1, maxLength: 3 }),
    months: fc.integer({ min: 1, max: MOST_MONTHS }),
  })
  .chain(({ drivers, workspaces, months }) => {
    const perMonth = fc.array(signed, { minLength: months, maxLength: months });
    const rates = fc.array(someAmount, { minLength: months, maxLength: months });
    return fc.record({
      months: fc.constant(months),
      lists: listsBy(drivers, workspaces),
      drivers: fc.tuple(
        ...drivers.map((name) => fc.record({ name: fc.constant(name), unit: text, opening: amount, growth })),
      ),
      workspaces: fc.tuple(
        ...workspaces.map((name) =>
          fc.record({
            name: fc.constant(name),
            fillerPlan: fc.constant("claude-team-standard"),
            billing,
            renewal: maybe(month),
            minimumSeats: maybe(of(0, 7.5)),
            maximumSeats: maybe(of(0, 99)),
            note: text,
            owner: text,
            costCentre: text,
            ledgerAccount: text,
          }),
        ),
      ),
      euro: fc
        .record({
          usdPerUnit: someAmount,
          byMonth: months > 1 ? fc.oneof(fc.constant([]), rates) : fc.constant([]),
        })
        // months that all repeat the one rate are read as that rate, which is the same budget
        .map(({ usdPerUnit, byMonth }) => {
          const typed: readonly number[] = byMonth;
          return { usdPerUnit, byMonth: typed.every((rate) => rate === usdPerUnit) ? [] : [...typed] };
        }),
      approved: maybe(
        fc.record({
          on: fc.constant("2026-12-15"),
          by: text,
          note: text,
          subscriptions: perMonth,
          seats: perMonth,
          enterpriseAccess: perMonth,
          api: perMonth,
          credits: perMonth,
          enterpriseMetered: perMonth,
        }),
      ),
      general: fc.record({
        title: of("AI budget", "=Budget 2027", "Q1"),
        company: text,
        preparedBy: text,
        purpose: text,
        fiscalYearStart: fc.integer({ min: 1, max: 12 }),
        currency: of("USD", "EUR"),
        paper: of("A4", "Letter"),
        tolerance: amount,
        staleAfterDays: amount,
        oldestPriceDays: amount,
        taxShare: share,
        contingencyShare: share,
        lastActualMonth: maybe(fc.nat(3).map(monthAt)),
      }),
      scenarios: fc.uniqueArray(of("Base", "Low", "High", "5%", "true"), { minLength: 1, maxLength: 5 }),
      factors: fc.array(
        fc.record({ seats: amount, usage: amount, credits: amount, price: amount, exchangeRate: amount }),
        {
          minLength: 5,
          maxLength: 5,
        },
      ),
      selected: fc.nat(4),
      changes: fc.array(fc.record({ line: fc.nat(), month, change: signed, reason: text }), { maxLength: 4 }),
      rates: fc.array(
        fc.record({
          item: PLANS,
          component: of("", "seat monthly"),
          rate: amount,
          from: maybe(of("2026-12-05", "2027-01-01")),
          to: maybe(of("2027-03-01", "2028-02-29")),
          reason: text,
        }),
        { maxLength: 3 },
      ),
      actuals: fc.array(fc.record({ line: fc.nat(), month, amount: signed, quantity: maybe(amount), note: text }), {
        maxLength: 4,
      }),
      signOffs: fc.array(
        fc.record({
          answer: text,
          signedBy: text,
          signedOn: maybe(of("2026-12-24")),
          signedFor: of("claude-pro", "gpt-6-sol|web search", "Nothing *any more"),
        }),
        {
          maxLength: 4,
        },
      ),
      answers: fc
        .array(
          fc.record({
            route: fc.constantFrom(...ROUTES.map(({ sheet }) => sheet)),
            ...{ answer: text, answeredBy: text, answeredOn: fc.option(of("2026-11-30", "2027-02-28")) },
          }),
        )
        .map((answers) =>
          // a row of About each, and one that says nothing is none
          ROUTES.flatMap(({ sheet }) => answers.find(({ route }) => route === sheet) ?? []).filter(
            ({ answer, answeredBy, answeredOn }) => answer + answeredBy + (answeredOn ?? "") !== "",
          ),
        ),
      changeLog: fc.array(fc.record({ on: of("2026-11-30", "2027-02-28"), by: text, what: text }), { maxLength: 3 }),
      routes: fc.subarray(CONTROLLED.map(({ label }) => label)).chain((routes) =>
        fc.tuple(
          ...routes.map((route) =>
            fc.record({
              route: fc.constant(route),
              ...{ owner: text, limitMonth: someAmount, limitYear: amount },
              ...{ alertAt: share, approvalAbove: amount, approver: text },
            }),
          ),
        ),
      ),
      keptShift: maybe(fc.record({ row: fc.nat(), month: fc.integer({ min: -1, max: months - 1 }), by: someAmount })),
    });
  });

/** A budget without faults whose names differ, in the order in which sheets hold it. */
export const anyBudget: fc.Arbitrary<Budget> = parts.map(
  ({ lists, euro, general, scenarios, factors, selected, changes, actuals, signOffs, keptShift, ...rest }) => {
    const named = Object.fromEntries(
      Object.entries(lists).map(([key, lines]) => [
        key,
        lines.map(({ modeOrMeter: use, ...line }: { modeOrMeter?: object }, k) => ({
          ...line,
          ...use,
          name: nameOf(key, k),
        })),
      ]),
    ) as Record<keyof typeof lists, { name: string }[]>;
    const changing = [...named.subscriptions, ...named.seats];
    const all = Object.values(named).flat();
    const pick = (from: { name: string }[], k: number) => from[k % from.length]?.name;
    const order = (name: string | undefined) => changing.findIndex((line) => line.name === name);
    const budget = parseBudget({
      format: "ai-budget/1",
      startMonth: START,
      pricesKnownOn: toIso(priceBook.date),
      ...rest,
      ...general,
      ...named,
      scenario: scenarios[selected % scenarios.length],
      scenarios: scenarios.map((name, k) => ({ name, ...factors[k] })),
      exchangeRates: [
        { currency: "USD", usdPerUnit: 1 },
        { currency: "EUR", ...euro },
      ],
      changes:
        changing.length === 0
          ? []
          : changes
              .map((change) => ({ ...change, line: pick(changing, change.line) }))
              .sort(
                (a, b) =>
                  Number(order(a.line) >= named.subscriptions.length) -
                  Number(order(b.line) >= named.subscriptions.length),
              ),
      actuals:
        all.length === 0
          ? []
          : actuals.map((actual) => {
              const line = pick(all, actual.line);
              return { ...actual, line, part: named.enterprise.some(({ name }) => name === line) ? "Metered" : "" };
            }),
      signOffs: signOffs
        .slice(0, all.length)
        .flatMap((signOff, k) =>
          signOff.answer + signOff.signedBy + (signOff.signedOn ?? "") === ""
            ? []
            : [{ line: all[k]?.name, ...signOff }],
        ),
    });
    return keptShift === null ? budget : withKept(budget, keptShift);
  },
);

const nameOf = (key: string, k: number): string => `${["", "=", "'", "Lines "][k] ?? ""}${key} ${k}`;

/** All prices of one item in one month shifted, as they are when a closed month keeps them. */
function withKept(budget: Budget, { row, month, by }: { row: number; month: number; by: number }): Budget {
  const rows = ratesNeeded(budget, priceBook);
  const item = rows[row % Math.max(rows.length, 1)]?.item.id;
  if (item === undefined) return budget;
  const keptPrices = rows
    .filter((rate) => rate.item.id === item)
    .map(({ component, prices }) => ({
      item,
      component,
      month: monthAt(month),
      price: (prices[month + 1] ?? 0) + by,
    }));
  return { ...budget, keptPrices };
}
