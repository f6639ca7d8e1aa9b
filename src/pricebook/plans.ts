import { parseIso, type Serial } from "../dates";
import { messages } from "../messages";
import { BadArgument, NoPrice } from "../problems";
import { normaliseComponent, parseComponent } from "./component";
import { entryOf, findPrice } from "./find-price";
import { bookDate } from "./ledger";
import type { FoundPrice, Inclusion, Item, PriceBook, PriceQuestion, SeatGroup } from "./types";

/** The minimum and maximum a plan's seats share with others of the workspace; undefined: none. */
export const seatGroupOf = (book: PriceBook, item: Item): SeatGroup | undefined =>
  item.seatGroup === undefined ? undefined : book.index.groupById.get(item.seatGroup);

/** The plans whose seats count towards a group. */
export const plansOfGroup = (book: PriceBook, group: SeatGroup): Item[] =>
  book.items.filter((item) => item.seatGroup === group.id);

/** What credits of a plan can pay for: "gen4.5", "codex gpt-5.5 input", "deep research" … */
export function activitiesOf(book: PriceBook, plan: Item): string[] {
  const entry = entryOf(book, plan);
  const components = [entry, ...entry.fallbacks].flatMap(({ rows }) => [...rows]);
  const activities = components.filter(([, rows]) => rows[0]?.price.currency === "credits");
  return [...new Set(activities.map(([component]) => component))];
}

/**
 * The credits an activity burns, per `per` units of it. The plan's own rows count before its credit system's.
 * @param question `component` is the activity, modes allowed: "codex gpt-5.5 input fast"
 * @throws BadArgument when the plan's credits pay for no such activity, listing those they pay for
 */
export function findActivity(book: PriceBook, question: PriceQuestion): FoundPrice {
  const { item, component } = question;
  const activities = activitiesOf(book, item);
  const text = normaliseComponent(component);
  const { meter } = activities.includes(text) ? { meter: text } : parseComponent(text, item.vendor);
  const known = activities.some((activity) => activity === meter || activity.startsWith(`${meter} `));
  if (!known) {
    const Reason = activities.length > 0 ? BadArgument : NoPrice;
    throw new Reason(messages.noActivity(item.name, component, activities));
  }
  return findPrice(book, question);
}

/** The product a text means, which may name it or any item of it: "gpt-5" is sold by the OpenAI API. */
function productName(book: PriceBook, product: string): string {
  const key = product.trim().toLowerCase();
  return book.index.byName.get(key)?.product.toLowerCase() ?? key;
}

interface On {
  date?: Serial | undefined;
  knownOn?: Serial | undefined;
}

/**
 * What a plan gives of another product: "Billed separately" or the named allowance.
 * @param product "OpenAI API", "Codex", "Claude Code" …, or the name of any plan or model of it
 * @throws NoPrice when nothing is on record, listing the products that are
 */
export function inclusionOf(book: PriceBook, plan: Item, product: string, { date, knownOn }: On = {}): Inclusion {
  const day = date ?? bookDate(book, knownOn);
  const wanted = productName(book, product);
  const known = book.inclusions.filter(
    (inclusion) => inclusion.plan === plan.id && parseIso(inclusion.recordedOn) <= (knownOn ?? Infinity),
  );
  const inForce = known.filter(
    ({ product: name, effectiveFrom, effectiveTo }) =>
      name.toLowerCase() === wanted &&
      (effectiveFrom === null || parseIso(effectiveFrom) <= day) &&
      (effectiveTo === undefined || day < parseIso(effectiveTo)),
  );
  const latest = inForce.sort((a, b) => order(a).localeCompare(order(b))).at(-1);
  if (!latest) {
    const products = [...new Set(known.map((inclusion) => inclusion.product))];
    throw new NoPrice(messages.noInclusion(plan.name, product, products));
  }
  return latest;
}

/** Latest effective, then latest recorded: ISO dates sort as text. */
const order = ({ effectiveFrom, recordedOn }: Inclusion): string => `${effectiveFrom ?? ""} ${recordedOn}`;
