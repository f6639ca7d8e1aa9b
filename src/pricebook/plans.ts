import type { Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument, NoPrice } from "../problems";
import { entryOf } from "./asked";
import { normaliseComponent, parseComponent } from "./component";
import { findPrice } from "./find-price";
import { isKnown } from "./ledger";
import type { FoundPrice, Item, PriceBook, PriceQuestion, SeatGroup } from "./price-book";

/** The plans whose seats count towards a group. */
export const plansOfGroup = (book: PriceBook, group: SeatGroup): Item[] =>
  book.items.filter((item) => item.seatGroup === group.id);

/** How many credits a pack of a plan has, as far as was known: whether its price is public or not. Undefined: no pack is on record. */
export const packSizeOf = (book: PriceBook, plan: Item, knownOn: Serial = Infinity): number | undefined =>
  entryOf(book, plan)
    .rows.get("credit pack")
    ?.filter(({ recordedOn }) => recordedOn <= knownOn)
    .at(-1)?.price.per;

/** What credits of a plan can pay for, as far as was known: "gen4.5", "codex gpt-5.5 input", "deep research" … */
export function activitiesOf(book: PriceBook, plan: Item, knownOn: Serial = Infinity): string[] {
  const entry = entryOf(book, plan);
  const components = [entry, ...entry.fallbacks].flatMap(({ rows }) => [...rows]);
  const activities = components.filter(([, rows]) => rows[0]?.price.currency === "credits" && isKnown(rows, knownOn));
  return [...new Set(activities.map(([component]) => component))];
}

/**
 * The credits an activity burns, per `per` units of it. The plan's own rows count before its credit system's.
 * @param question `component` is the activity, modes allowed: "codex gpt-5.5 input fast"
 * @throws BadArgument when the plan's credits pay for no such activity, listing those they pay for
 */
export function findActivity(book: PriceBook, question: PriceQuestion): FoundPrice {
  const { item, component, knownOn } = question;
  const activities = activitiesOf(book, item, knownOn);
  const text = normaliseComponent(component);
  const { meter } = activities.includes(text) ? { meter: text } : parseComponent(text, item.vendor);
  const known = activities.some((activity) => activity === meter || activity.startsWith(`${meter} `));
  if (!known) {
    const Reason = activities.length > 0 ? BadArgument : NoPrice;
    throw new Reason(messages.noActivity(item.name, component, activities));
  }
  return findPrice(book, question);
}
