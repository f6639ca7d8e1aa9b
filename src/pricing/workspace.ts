import type { Serial } from "../dates";
import * as messages from "../messages";
import { type FoundPrice, type Item, plansOfGroup, type PriceBook, seatGroupOf } from "../pricebook";
import { BadArgument, isProblem } from "../problems";

/** How many seats a vendor sells to one workspace. */
export interface Limits {
  /** 0: none */
  minimum: number;
  /** null: none, or not known */
  maximum: number | null;
  nextPlan: string | undefined;
}

/** The workspace or team that the seats of one call belong to. */
export interface WorkspaceRules {
  name: string;
  /** The limits on a day; undefined: on the book's own date. */
  limitsOn: (date: Serial | undefined) => Limits;
  /** The plans whose seats may fill it up to the minimum. */
  seats: readonly Item[];
}

/**
 * The one workspace of these plans. Plans that one person buys have none: neither minimum nor maximum.
 * @param knownOn up to when records of its limits count
 * @throws BadArgument when the plans belong to different workspaces
 */
export function workspaceRules(book: PriceBook, items: readonly Item[], knownOn: Serial | undefined): WorkspaceRules {
  const [first] = items;
  const other = items.find((item) => first && soldWith(item) !== soldWith(first));
  if (first && other) throw new BadArgument(messages.twoWorkspaces(first.name, other.name));
  const groupOn = (date?: Serial) =>
    first && !first.individual ? seatGroupOf(book, first, { date, knownOn }) : undefined;
  const group = groupOn();
  return {
    name: group?.name ?? first?.name ?? "",
    limitsOn: (date) => {
      const { minimumSeats, maximumSeats, nextPlan } = groupOn(date) ?? {};
      return { minimum: minimumSeats ?? 0, maximum: maximumSeats ?? null, nextPlan };
    },
    seats: group ? plansOfGroup(book, group) : items,
  };
}

/** What the seats of one workspace have in common: plans with another word are bought apart. */
export const soldWith = (item: Item): string => item.seatGroup ?? (item.individual ? "one person each" : item.id);

/**
 * The price at which a workspace pays for seats it does not use: the cheapest of its seats.
 * @param priceOf may throw for a seat that is not sold in this month
 * @throws the first problem when no seat of the workspace has a price
 */
export function cheapestSeat(workspace: WorkspaceRules, priceOf: (item: Item) => FoundPrice): FoundPrice {
  let problem: unknown;
  let cheapest: FoundPrice | undefined;
  for (const item of workspace.seats) {
    try {
      const price = priceOf(item);
      if (!cheapest || price.amount / price.per < cheapest.amount / cheapest.per) cheapest = price;
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
      problem ??= thrown;
    }
  }
  if (!cheapest) throw problem;
  return cheapest;
}
