import type { Serial } from "../dates";
import * as messages from "../messages";
import type { FoundPrice, PriceBook } from "../pricebook";
import { BadArgument, isProblem, type Problem } from "../problems";
import type { CostLine, Outcome } from "./cost-line";
import { amountOf, merged, pricedLine } from "./lines";
import type { PriceSetting } from "./price-setting";
import { attempt, type Quantity, quantityIn } from "./quantities";
import { tariffOf, type TokenMeter } from "./tariff";

/** Use of one model in one column. Blank quantities cost nothing. */
export interface ApiUse {
  model: string;
  /** Input includes what is read from and written to the cache. */
  inputTokens: Quantity;
  /** Output includes reasoning tokens. */
  outputTokens: Quantity;
  /** null: the tokens are totals, at the base price. A number: the tokens are per request. */
  requests?: Quantity | null;
  /** Share of the input read from the cache, 0 to 1. */
  cachedShare?: Quantity;
  /** Share of the input written to the short cache (5 minutes at most vendors that name a time), 0 to 1. */
  cacheWriteShare?: Quantity;
  /** Share of the input written to the cache for an hour, 0 to 1. */
  cacheWrite1hShare?: Quantity;
  /** "batch", "flex", "priority", "fast", "us", … or several: "batch+us". */
  mode?: string;
}

export interface ApiCall extends PriceSetting {
  /** n × m: the rows of a column are added up. */
  uses: readonly (readonly (ApiUse | Problem)[])[];
  /** The day each column is priced on; null: the book's own date. */
  dates: readonly (Serial | null | Problem)[];
}

/** No vendor takes a request of this size: whoever gives it means a total. */
export const LARGEST_REQUEST = 10_000_000;

/**
 * What direct use of models costs, column by column. Nothing is remembered between columns.
 *
 * With `requests`, tokens are per request and are multiplied, and a request above the model's threshold pays the
 * long-context price for all its tokens; without, they are totals at the base price, because a
 * period's total says nothing about the size of a request. Rule: design §5 "API".
 *
 * @returns one outcome a column: lines in tokens
 */
export function apiCost(book: PriceBook, { uses, dates, rates, knownOn }: ApiCall): Outcome[] {
  const setting = { rates, knownOn };
  return dates.map((date, column) =>
    attempt(() => {
      const lines: CostLine[] = [];
      for (const row of uses) {
        const use = row[column];
        if (use === undefined) continue;
        if (isProblem(use)) throw use;
        eachCharge(book, use, date, setting, (meter, tokens, price) => {
          lines.push(pricedLine("use", meter, tokens, price));
        });
      }
      return { lines: uses.length > 1 ? merged(lines) : lines };
    }),
  );
}

/**
 * What one use costs, the sum of its lines without the lines: a sheet calls for it thousands of times.
 * @throws BadArgument or NoPrice
 */
export function apiUseCost(book: PriceBook, use: ApiUse, date: Serial | null, setting: PriceSetting): number {
  let cost = 0;
  eachCharge(book, use, date, setting, (meter, tokens, price) => {
    cost += amountOf(meter, tokens, price);
  });
  return cost;
}

/** Tokens of one meter at one price. */
type Visit = (meter: TokenMeter, tokens: number, price: FoundPrice) => void;

function eachCharge(
  book: PriceBook,
  use: ApiUse,
  date: Serial | null | Problem,
  setting: PriceSetting,
  visit: Visit,
): void {
  const { input, output, cached, written, writtenForHour, requests } = readUse(use);
  if ((input === 0 && output === 0) || requests === 0) return;
  if (isProblem(date)) throw date;

  const tariff = tariffOf(book, use.model, use.mode ?? "", date ?? undefined, setting);
  const times = requests ?? 1;
  const requestInput = requests === null ? null : input;
  const fresh = input - cached - written - writtenForHour;
  if (fresh > 0) visit("input", fresh * times, tariff.input(requestInput));
  if (cached > 0) visit("cache read", cached * times, tariff["cache read"](requestInput));
  if (written > 0) visit("cache write", written * times, tariff["cache write"](requestInput));
  if (writtenForHour > 0) visit("cache write 1h", writtenForHour * times, tariff["cache write 1h"](requestInput));
  if (output > 0) visit("output", output * times, tariff.output(requestInput));
}

function readUse(use: ApiUse) {
  const input = quantityIn(use.inputTokens, "input tokens");
  const output = quantityIn(use.outputTokens, "output tokens");
  const requests = use.requests == null ? null : quantityIn(use.requests, "requests");
  const cachedShare = shareIn(use.cachedShare, "cachedShare");
  const writeShare = shareIn(use.cacheWriteShare, "cacheWriteShare");
  const hourShare = shareIn(use.cacheWrite1hShare, "cacheWrite1hShare");
  // 70% and 30% read from cells may add up to a hair more than 1
  if (cachedShare + writeShare + hourShare > 1 + 1e-9) throw new BadArgument(messages.sharesTooLarge);
  if (requests !== null && input > LARGEST_REQUEST) throw new BadArgument(messages.tokensPerRequest);
  const cached = input * cachedShare;
  const written = Math.min(input * writeShare, input - cached);
  const writtenForHour = Math.min(input * hourShare, input - cached - written);
  return { input, output, cached, written, writtenForHour, requests };
}

function shareIn(cell: Quantity | undefined, name: string): number {
  // most calls give no share
  if (cell === 0 || cell === undefined) return 0;
  if (typeof cell === "number" && cell > 1) throw new BadArgument(messages.shareAboveOne(name));
  return quantityIn(cell, name);
}
