import { parseIso } from "../dates";
import * as messages from "../messages";
import {
  asKnown,
  isInBook,
  type NamedItem,
  nearestNames,
  normaliseComponent,
  type OwnRow,
  ownRows,
  parseRates,
  type PriceBook,
  type Rate,
  withOwnItems,
} from "../pricebook";
import { BadArgument } from "../problems";
import type { ApiLine, Budget } from "./schema";

/** What says which items a budget has of its own: its rates, and what its lines name. */
export type Naming = Pick<
  Budget,
  "rates" | "subscriptions" | "workspaces" | "seats" | "api" | "credits" | "enterprise"
> &
  Partial<Pick<Budget, "pricesKnownOn">>;

/** The book with the names that it had on the budget's own date. */
const asPinned = (listed: PriceBook, { pricesKnownOn }: Naming): PriceBook =>
  asKnown(listed, pricesKnownOn === undefined ? undefined : parseIso(pricesKnownOn));

/** The budget's rates as cells of a `rates` range: that is how they stand on Rates too. */
export const rateCells = ({ rates }: Pick<Budget, "rates">): unknown[][] =>
  rates.map((row) => [
    ...[row.item, row.component, row.rate, row.from ?? "", row.to ?? ""],
    ...[row.currency, row.per ?? "", row.vendor, row.route, row.minimum ?? "", row.allowance ?? "", row.source],
    ...[row.maximum ?? "", row.workspace],
  ]);

/** The budget's rates as the engine takes them. */
export const negotiatedRates = (budget: Pick<Budget, "rates">, book: PriceBook): Rate[] =>
  parseRates(book, rateCells(budget));

/**
 * Rows of rates for items that the price book does not have, that no line names and that say nothing of their vendor or source:
 * slips, for which a list price would look right. As in the functions (pricebook/read-rates.ts).
 */
export function strayRates(budget: Naming, all: PriceBook): OwnRow[] {
  const listed = asPinned(all, budget);
  const named = new Set(namedIn(budget).map(({ name }) => name.toLowerCase()));
  const rows = ownRows(listed, rateCells(budget)).filter(({ name }) => name !== "" && !isInBook(listed, name));
  const said = rows.filter(({ vendor, source }) => vendor !== null || source !== null);
  for (const { name } of said) named.add(name.toLowerCase());
  return rows.filter(({ name }) => !named.has(name.toLowerCase()));
}

/**
 * The price book with the items that it does not have and the budget names: priced by the budget's rates, and where there is
 * no rate still without a price. A name in a line of a budget is never a reason to refuse the budget.
 * @throws BadArgument where rows of rates contradict each other, or one is for an item that no line names
 */
export function bookOf(budget: Naming, all: PriceBook): PriceBook {
  const listed = asPinned(all, budget);
  const [stray] = strayRates(budget, listed);
  if (stray) throw new BadArgument(messages.ratesNotAsked(stray.row, stray.name, nearestNames(listed, stray.name)));
  const named = namedIn(budget).filter(({ name }) => name !== "" && !isInBook(listed, name));
  const isRated = new Set(budget.rates.map(({ item }) => item.trim().toLowerCase()));
  const noted = named.map((item) =>
    isRated.has(item.name.toLowerCase())
      ? item
      : {
          ...item,
          note: isInBook(all, item.name) ? messages.readLater : messages.closeNames(nearestNames(listed, item.name)),
        },
  );
  return withOwnItems(listed, ownRows(listed, rateCells(budget)), noted);
}

const PLAN = { kind: "plan", components: [] } as const;

function namedIn({ subscriptions, workspaces, seats, api, credits, enterprise }: Naming): NamedItem[] {
  const billings = new Map(workspaces.map(({ name, billing }) => [name, billing]));
  const seat = (billing: string | undefined) => [`seat ${billing ?? "monthly"}`];
  return [
    ...subscriptions.map(({ plan, billing }): NamedItem => ({
      ...PLAN,
      name: plan.trim(),
      route: "subscription",
      components: seat(billing),
    })),
    ...seats.map(({ plan, workspace }): NamedItem => ({
      ...PLAN,
      name: plan.trim(),
      route: "seats",
      components: seat(billings.get(workspace)),
    })),
    ...workspaces.map(({ fillerPlan, billing }): NamedItem => ({
      ...PLAN,
      name: fillerPlan.trim(),
      route: "seats",
      components: seat(billing),
    })),
    ...credits.map((line): NamedItem => ({
      ...PLAN,
      name: line.plan.trim(),
      route: "credits",
      components: line.seats > 0 ? seat(line.billing) : [],
    })),
    ...enterprise.map(({ plan }): NamedItem => ({ ...PLAN, name: plan.trim(), route: "enterprise" })),
    ...api.map((line): NamedItem => ({
      name: line.item.trim(),
      kind: "model",
      route: "api",
      components: meters(line),
    })),
  ];
}

/** What a line asks of a model, in its mode. */
function meters({
  mode,
  meter,
  inputTokens,
  outputTokens,
  cachedShare,
  cacheWriteShare,
  cacheWrite1hShare,
}: ApiLine): string[] {
  const tokens = [
    inputTokens > 0 ? "input" : "",
    inputTokens * cachedShare > 0 ? "cache read" : "",
    inputTokens * cacheWriteShare > 0 ? "cache write" : "",
    inputTokens * cacheWrite1hShare > 0 ? "cache write 1h" : "",
    outputTokens > 0 ? "output" : "",
  ];
  return [...tokens, normaliseComponent(meter)].filter(Boolean).map((one) => [one, mode].filter(Boolean).join(" "));
}
