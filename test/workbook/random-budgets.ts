import fc from "fast-check";
import { type Budget, parseBudget } from "../../src/budget";
import {
  billing,
  keptPrices,
  type Line,
  linesBy,
  listedRates,
  monthOf,
  NASTY,
  of,
  OWN_TEAM,
  ownRates,
  renewal,
  sometimes,
  typed,
} from "./random-lines";

/**
 * Budgets that say something of every rule at once, in figures as people have them: closed months, items of the budget's own,
 * names like patterns, an hour in the cache, rates, other currencies. Whatever they hold, engine and sheets agree on it.
 */

const START = "2027-01-01";
const MONTHS = 3;
/** Is the one a spelling of the other, as `typed` makes them? */
const isNamed = (name: string, spelling: unknown): boolean =>
  String(spelling).replace(/\s+/g, " ").trim().toLowerCase() === name.replace(/\s+/g, " ").trim().toLowerCase();

const byMonth = of<number[]>([], [1.1, 1.2, 1.15]);
const parts = fc
  .record({
    names: fc.shuffledSubarray(NASTY, { minLength: 20, maxLength: 20 }),
    drivers: fc.shuffledSubarray(NASTY, { minLength: 2, maxLength: 3 }),
    workspaces: fc.shuffledSubarray(NASTY, { minLength: 2, maxLength: 2 }),
    owners: fc.shuffledSubarray(NASTY, { minLength: 3, maxLength: 5 }),
    scenarios: fc.shuffledSubarray(NASTY, { minLength: 1, maxLength: 1 }),
  })
  .chain(({ names, ...known }) =>
    fc.record({
      known: fc.constant(known),
      names: fc.constant(names.filter((name) => !known.workspaces.includes(name))),
      lists: linesBy(known),
      drivers: fc.tuple(
        ...known.drivers.map((name) =>
          fc.record({ name: fc.constant(name), opening: of(0, 10, 25), growth: of(0, 0.2) }),
        ),
      ),
      workspaces: fc.tuple(
        ...known.workspaces.map((name) =>
          fc.record({
            name: fc.constant(name),
            fillerPlan: of("claude-team-standard", "claude-team-standard", OWN_TEAM),
            billing,
            renewal,
            minimumSeats: sometimes(of(0, 7), null),
            maximumSeats: sometimes(of(0, 900), null),
            owner: of(...known.owners).chain(typed),
            costCentre: of(...known.owners).chain(typed),
          }),
        ),
      ),
      scenarios: fc.tuple(
        ...known.scenarios.map((name) =>
          fc.record({
            name: fc.constant(name),
            seats: of(1, 0.9, 1.35),
            usage: of(1, 1.5),
            credits: of(1, 0.75),
            price: of(1, 1.05),
            exchangeRate: of(1, 1.1),
          }),
        ),
      ),
      currency: of("USD", "EUR"),
      exchangeRates: fc.tuple(byMonth, byMonth).map(([euro, pound]) => [
        { currency: "EUR", usdPerUnit: 1.16, byMonth: euro },
        { currency: "GBP", usdPerUnit: 1.3, byMonth: pound },
      ]),
      ownRates,
      listedRates,
      keptPrices: sometimes(keptPrices, []),
      lastClosed: fc.integer({ min: 0, max: MONTHS }),
      changes: fc.array(
        fc.record({ line: fc.nat(), month: fc.integer({ min: -1, max: MONTHS + 1 }), change: of(-5, -1.5, 1, 6) }),
        { maxLength: 5 },
      ),
      actuals: fc.array(
        fc.record({
          line: fc.nat(),
          part: fc.nat(1),
          month: fc.integer({ min: 1, max: MONTHS }),
          amount: of(0, 12.5, 99.99, 640, 5200),
          quantity: sometimes(of(0, 2, 6.5, 40), null),
        }),
        { maxLength: 10 },
      ),
    }),
  );

const SPELT: Readonly<Record<string, (name: string) => string>> = {
  "as it is": (name) => name,
  "in capitals": (name) => name.toUpperCase(),
  "with blanks": (name) => ` ${name} `,
};

/** A budget without faults; `months` of it are few, so that many can be calculated. */
export const randomBudget: fc.Arbitrary<Budget> = parts.map(
  ({ known, names, lists, ownRates: own, listedRates: listed, lastClosed, changes, actuals, scenarios, ...rest }) => {
    const free = [...names];
    const named = Object.fromEntries(
      Object.entries(lists).map(([route, lines]) => [
        route,
        lines.map(({ use, adoptionOf, monthly, ...line }) => ({
          ...line,
          ...use,
          ...adoptionOf,
          ...monthly,
          name: free.pop() ?? `Line ${route}`,
        })),
      ]),
    ) as Record<keyof typeof lists, (Line & { name: string })[]>;
    for (const line of named.seats) {
      const { fillerPlan } = rest.workspaces.find(({ name }) => isNamed(name, line.workspace)) ?? rest.workspaces[0]!;
      line.plan = line.isPremium && fillerPlan !== OWN_TEAM ? "Claude Team Premium" : fillerPlan;
      delete line.isPremium;
    }
    const [pool, ...others] = named.credits;
    if (pool) delete pool.sharing;
    for (const line of others) {
      if (typeof line.sharing === "string")
        Object.assign(line, { sharesWith: SPELT[line.sharing]?.(pool?.name ?? ""), cap: null, creditsHeld: 0 });
      delete line.sharing;
    }
    const pick = <T>(from: readonly T[], k: number): T => from[k % from.length] as T;
    const moving = [...named.subscriptions, ...named.seats];
    const partsOf = [
      ...[...moving, ...named.api, ...named.credits].map(({ name }) => ({ name, parts: [""] })),
      ...named.enterprise.map(({ name }) => ({ name, parts: ["Access", "Metered"] })),
      ...known.workspaces.map((name) => ({ name, parts: ["Shortfall", "Included API credits"] })),
    ];
    const facts = actuals.map(({ line, part, month, amount, quantity }) => {
      const { name, parts: mine } = pick(partsOf, line);
      const ownPart = pick(mine, part);
      const isCredit = ownPart === "Included API credits";
      return {
        ...{ line: name, part: ownPart, month: monthOf(month), amount: isCredit ? -amount : amount },
        quantity: mine.includes("Shortfall") ? null : quantity,
      };
    });
    const items = Object.values(named)
      .flat()
      .flatMap((line) => Object.entries(line).filter(([key]) => key === "plan" || key === "item"))
      .map(([, item]) => String(item).trim().toLowerCase());
    return parseBudget({
      ...{ format: "ai-budget/1", title: "Random", startMonth: START, pricesKnownOn: "2026-11-24", months: MONTHS },
      ...rest,
      ...named,
      scenario: known.scenarios[0],
      scenarios,
      // a rate for an item that no line names and that has no vendor is a slip, and refused
      rates: [...own.filter(({ item }) => items.includes(item.trim().toLowerCase())), ...listed],
      changes: changes.map((change) => ({
        ...change,
        line: pick(moving, change.line).name,
        month: monthOf(change.month),
      })),
      lastActualMonth: lastClosed === 0 ? null : monthOf(lastClosed),
      actuals: facts,
    });
  },
);

const { BUDGETS_SEED } = process.env;
const FIXED_SEED = 20261127;

/** A random budget and how to have it again: the seed for BUDGETS_SEED, and its place among those of the seed. */
export interface RandomBudget {
  seed: number;
  index: number;
  budget: Budget;
}

const ofSeed = (budgets: fc.Arbitrary<Budget>, seed: number, numRuns: number): RandomBudget[] =>
  fc.sample(budgets, { seed, numRuns }).map((budget, index) => ({ seed, index, budget }));

/** The same every time; with BUDGETS_SEED those of that seed, as scripts/seeds.js asks for it. */
export const samples = (budgets: fc.Arbitrary<Budget>, count: number): RandomBudget[] =>
  ofSeed(budgets, Number(BUDGETS_SEED ?? FIXED_SEED), count);

export const randomBudgets = (count: number): RandomBudget[] => samples(randomBudget, count);

/** Of these alone it is known what they hold. */
export const fixedBudgets = (count: number): RandomBudget[] => ofSeed(randomBudget, FIXED_SEED, count);
