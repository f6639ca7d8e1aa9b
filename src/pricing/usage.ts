import type { Serial } from "../dates";
import * as messages from "../messages";
import { findPrice, type FoundPrice, type PriceBook } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";
import { LARGEST_REQUEST } from "./api";
import { componentName } from "./component-name";
import type { CostLine, Outcome } from "./cost-line";
import { merged, pricedLine } from "./lines";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";
import { attempt, type Quantity, quantityIn } from "./quantities";

/** Use of one meter in one column, in single units: images, seconds, searches, characters, tokens. */
export interface MeterUse {
  /** A model, or the vendor-wide meters: "OpenAI API". */
  item: string;
  /** "web search", "image medium 1024", "video 1080p", "cache write 1h" … */
  meter: string;
  quantity: Quantity;
  /** null: `quantity` is a total. A number: it is per request. */
  requests?: Quantity | null;
  mode?: string;
}

export interface UsageCall extends PriceSetting {
  /** n × m: the rows of a column are added up. */
  uses: readonly (readonly (MeterUse | Problem)[])[];
  /** The day each column is priced on; null: the book's own date. */
  dates: readonly (Serial | null | Problem)[];
}

/** Use of one meter of one item at one price. */
interface Metered {
  component: string;
  quantity: number;
  price: FoundPrice;
  /** The vendor's meter that is free each month up to a point, once for all rows and models that use it. */
  freeMeter: string | null;
}

/**
 * What any meter costs, column by column. A column is a month where a free monthly amount exists: it is deducted once
 * a column for each meter, before the price. Nothing is remembered between columns.
 *
 * @returns one outcome a column: lines in single units, what was free as a line of its own that costs nothing;
 *   BadArgument for what is paid in credits, or is a mode and no meter
 */
export function usageCost(book: PriceBook, { uses, dates, rates, knownOn }: UsageCall): Outcome[] {
  return dates.map((date, column) =>
    attempt(() => {
      const meters = new Map<string, Metered>();
      for (const row of uses) {
        const use = row[column];
        if (use === undefined) continue;
        if (isProblem(use)) throw use;
        addUse(meters, book, use, date, { rates, knownOn });
      }
      const freeUsed = new Map<string, number>();
      return { lines: merged([...meters.values()].flatMap((metered) => meterLines(metered, freeUsed))) };
    }),
  );
}

function addUse(
  meters: Map<string, Metered>,
  book: PriceBook,
  use: MeterUse,
  date: Serial | null | Problem,
  setting: PriceSetting,
): void {
  const each = quantityIn(use.quantity, "quantity");
  const requests = use.requests == null ? 1 : quantityIn(use.requests, "requests");
  const quantity = each * requests;
  if (quantity === 0) return;
  if (isProblem(date)) throw date;

  const item = namedItem(book, use.item);
  if (item.kind === "plan") throw new BadArgument(messages.planHasNoMeters(item.name));
  const component = componentName(item, use.meter, use.mode ?? "");
  const question = { item, component, date: date ?? undefined, knownOn: setting.knownOn };
  const price = findPrice(book, { ...question, rates: setting.rates });
  // both would look like money: what an activity burns, and how much a mode multiplies
  if (price.currency === "credits") throw new BadArgument(messages.meterBurnsCredits(item.name, component));
  if (price.unit === "factor") throw new BadArgument(messages.meterIsMode(item.name, component));
  if (price.unit === "token" && use.requests != null && each > LARGEST_REQUEST) {
    throw new BadArgument(messages.tokensPerRequest);
  }
  const freeMeter = price.freePerMonth === undefined ? null : findPrice(book, question).priceId;
  const key = `${item.id}|${component}`;
  const before = meters.get(key)?.quantity ?? 0;
  meters.set(key, { component, quantity: before + quantity, price, freeMeter });
}

function meterLines({ component, quantity, price, freeMeter }: Metered, freeUsed: Map<string, number>): CostLine[] {
  const lines: CostLine[] = [];
  const usedBefore = freeUsed.get(freeMeter ?? "") ?? 0;
  const free = Math.min(quantity, Math.max(0, (price.freePerMonth ?? 0) - usedBefore));
  if (freeMeter !== null) freeUsed.set(freeMeter, usedBefore + free);
  if (free > 0) lines.push(pricedLine("free", `${component}, free of charge`, free, { ...price, amount: 0 }));
  if (quantity > free) lines.push(pricedLine("use", component, quantity - free, price));
  return lines;
}
