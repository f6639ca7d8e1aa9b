import type { Serial } from "../dates";
import { messages } from "../messages";
import { findPrice } from "../pricebook";
import type { FoundPrice, PriceBook } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";
import { LARGEST_REQUEST } from "./api";
import { componentName } from "./component-name";
import type { CostLine, Outcome } from "./cost-line";
import { attempt, quantityIn, type Cell } from "./grid";
import { merged, pricedLine } from "./lines";
import { namedItem } from "./named-item";
import type { PriceSetting } from "./price-setting";

/** Use of one meter in one column, in single units: images, seconds, searches, characters, tokens. */
export interface MeterUse {
  /** A model, or the vendor-wide meters: "OpenAI API". */
  item: string;
  /** "web search", "image medium 1024", "video 1080p", "cache write 1h" … */
  meter: string;
  quantity: Cell;
  /** null: `quantity` is a total. A number: it is per request. */
  requests?: Cell | null;
  mode?: string;
}

export interface UsageCall extends PriceSetting {
  /** n × m: the rows of a column are added up. */
  uses: readonly (readonly (MeterUse | Problem)[])[];
  /** The day each column is priced on; null: the book's own date. */
  dates: readonly (Serial | null | Problem)[];
}

/** What is free each month is free once for all rows that use the meter. */
interface Metered {
  component: string;
  quantity: number;
  price: FoundPrice;
}

/**
 * What any meter costs, column by column. A column is a month where a free monthly amount exists: it is deducted once
 * a column for each item and meter, before the price. Nothing is remembered between columns.
 *
 * @returns one outcome a column: lines in single units, what was free as a line of its own that costs nothing
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
      return { lines: merged([...meters.values()].flatMap(meterLines)) };
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
  const price = findPrice(book, { item, component, date: date ?? undefined, ...setting });
  if (price.unit === "token" && use.requests != null && each > LARGEST_REQUEST) {
    throw new BadArgument(messages.tokensPerRequest);
  }
  const key = `${item.id}|${component}`;
  const metered = meters.get(key) ?? { component, quantity: 0, price };
  meters.set(key, { ...metered, quantity: metered.quantity + quantity });
}

function meterLines({ component, quantity, price }: Metered): CostLine[] {
  const free = Math.min(quantity, price.freePerMonth ?? 0);
  const lines: CostLine[] = [];
  if (free > 0) lines.push(pricedLine(`${component}, free of charge`, free, { ...price, amount: 0 }));
  if (quantity > free) lines.push(pricedLine(component, quantity - free, price));
  return lines;
}
