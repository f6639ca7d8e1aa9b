import type { Engine } from "../../budget";
import { LARGEST_REQUEST, tariffOf, type TokenMeter } from "../../pricing";
import { isProblem } from "../../problems";
import { costOf } from "./arithmetic";
import { found, type PricesOf } from "./prices";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** What the tokens of requests cost, as pricing/api.ts and pricing/tariff.ts have it. */

const METERS = [
  "input",
  "cache read",
  "cache write",
  "cache write 1h",
  "output",
] as const satisfies readonly TokenMeter[];
const COUNT = METERS.length;

interface Model {
  item: string;
  mode: string;
}

/** Money for a token of each meter, in a request up to some size and in one beyond it. */
export interface TokenPrices {
  upTo: Value[];
  beyond: Value[];
  /** tokens of input above which a request is a long one, by meter */
  above: number[];
}

export function tokenPrices(engine: Engine, pricesOf: PricesOf, { item, mode }: Model): TokenPrices[] {
  const { months } = engine.timeline;
  const price =
    (meter: TokenMeter, size: number | null, words = mode) =>
    (priced: Engine) =>
      months.map((month) =>
        found(() => {
          const { amount, per } = tariffOf(priced.book, item, words, month, priced.setting)[meter](size);
          return amount / per;
        }),
      );
  const byMeter = METERS.map((meter) => ({
    upTo: pricesOf(price(meter, null)),
    beyond: pricesOf(price(meter, LARGEST_REQUEST)),
    above: months.map((month) => thresholdOf(engine, { item, mode }, meter, month)),
  }));
  return months.map((_, k) => ({
    upTo: byMeter.map(({ upTo }) => upTo[k] ?? NaN),
    beyond: byMeter.map(({ beyond }) => beyond[k] ?? NaN),
    above: byMeter.map(({ above }) => above[k] ?? Infinity),
  }));
}

/** In a mode that has no price for long requests, those are long that are so without it. */
function thresholdOf(engine: Engine, { item, mode }: Model, meter: TokenMeter, month: number): number {
  const longIn = (words: string) => {
    try {
      return tariffOf(engine.book, item, words, month, engine.setting)[meter](LARGEST_REQUEST).requestInputAbove;
    } catch (thrown) {
      if (isProblem(thrown)) return NaN;
      throw thrown;
    }
  };
  const own = longIn(mode) ?? Infinity;
  return Number.isNaN(own) ? (longIn("") ?? Infinity) || Infinity : own;
}

export interface Tokens {
  requests: Value;
  input: Value;
  output: Value;
  cached: Value;
  written: Value;
  writtenForHour: Value;
}

/** What a month's requests cost in the currency of the price. */
export function tokenStep(
  { step }: Tape,
  { requests, input, output, cached, written, writtenForHour }: Tokens,
  { upTo, beyond, above }: TokenPrices,
): Value {
  const each = [input, output, cached, written, writtenForHour, ...upTo, ...beyond];
  const cost = (asked: Value): Value => step([asked, ...each], 1, costing(above))[0] ?? NaN;
  const isSame = each.every((value) => typeof value === "number");
  if (!isSame || Number.isNaN(cost(0))) return cost(requests);
  // only the number of requests is uncertain: one of them has one cost
  return step([requests, cost(1)], 1, byRequest)[0] ?? NaN;
}

const byRequest: Work = (reads, writes) => {
  const [[requests, each], out] = [reads as [Operand, Operand], writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = costOf(val(requests, run), val(each, run));
  };
};

const costing =
  (above: readonly number[]): Work =>
  (reads, writes) => {
    const [requests, input, output, cached, written, writtenForHour, ...prices] = reads as [
      ...[Operand, Operand, Operand, Operand, Operand, Operand],
      ...Operand[],
    ];
    const out = writes[0] as Float64Array;
    const tokens = new Float64Array(COUNT);
    const largest = LARGEST_REQUEST;
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        const asked = val(requests, run);
        const all = val(input, run);
        const [share, short, hour] = [val(cached, run), val(written, run), val(writtenForHour, run)];
        if (share > 1 || short > 1 || hour > 1 || share + short + hour > 1 + 1e-9 || all > largest) {
          out[run] = NaN;
          continue;
        }
        tokens[1] = all * share;
        tokens[2] = Math.min(all * short, all - tokens[1]);
        tokens[3] = Math.min(all * hour, all - tokens[1] - tokens[2]);
        tokens[0] = all - tokens[1] - tokens[2] - tokens[3];
        tokens[4] = val(output, run);
        let cost = 0;
        for (let meter = 0; meter < COUNT; meter++) {
          const used = tokens[meter] as number;
          const isLong = all > (above[meter] as number);
          if (used > 0) cost += costOf(used * asked, val(prices[isLong ? meter + COUNT : meter] as Operand, run));
        }
        out[run] = cost;
      }
    };
  };
