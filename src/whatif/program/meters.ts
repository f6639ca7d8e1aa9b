import { type ApiLine, type Engine, freeMeter } from "../../budget";
import { findItem, findPrice } from "../../pricebook";
import { LARGEST_REQUEST, usageCost } from "../../pricing";
import { at } from "../at";
import { costOf } from "./arithmetic";
import { found, type PricesOf } from "./prices";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** What any other meter costs and whose free units come first, as pricing/usage.ts and budget/api-costs.ts have it. */

/** By the vendor's meter: free units that lines have taken in one month. */
export type Taken = Map<string, Value>;

/** Enough to go beyond all free units. */
const MANY = 1e12;

/** Prices of a line's meter month by month, with the free units at them. */
export interface MeterPrices {
  price: Value[];
  free: { units: number; meter: string }[];
  /** most units a request can have */
  most: number[];
}

export function meterPrices(engine: Engine, pricesOf: PricesOf, { item, meter, mode }: ApiLine): MeterPrices {
  const { months } = engine.timeline;
  const linesOf = ({ book, setting }: Engine) =>
    usageCost(book, { ...setting, dates: months, uses: [months.map(() => ({ item, meter, mode, quantity: MANY }))] });
  const outcomes = linesOf(engine).map((outcome) => ("problem" in outcome ? [] : outcome.lines));
  const price = pricesOf((priced) =>
    linesOf(priced).map((outcome) =>
      "problem" in outcome ? NaN : (outcome.lines.find(({ kind }) => kind === "use")?.rate ?? NaN),
    ),
  );
  const free = months.map((date, k) => ({
    units: at(outcomes, k).find(({ kind }) => kind === "free")?.quantity ?? 0,
    meter: freeMeterOn(engine, item, meter, date),
  }));
  const most = outcomes.map((lines) => (lines.some(({ unit }) => unit === "token") ? LARGEST_REQUEST : Infinity));
  return { price, free, most };
}

function freeMeterOn({ book, setting: { knownOn } }: Engine, item: string, component: string, date: number): string {
  let meter = "";
  found(() => {
    meter = freeMeter(findPrice(book, { item: findItem(book, item), component, date, knownOn }));
    return 0;
  });
  return meter;
}

/** What a month's requests cost; `taken` learns what they take of the free units. */
export function meterStep(
  { step }: Tape,
  { requests, unitsPerRequest }: { requests: Value; unitsPerRequest: Value },
  { price, free, most }: { price: Value; free: MeterPrices["free"][number]; most: number },
  taken: Taken,
): Value {
  const before = free.meter === "" ? 0 : (taken.get(free.meter) ?? 0);
  const [cost = NaN, after = NaN] = step([requests, unitsPerRequest, price, before], 2, metering(free.units, most));
  if (free.meter !== "") taken.set(free.meter, after);
  return cost;
}

const metering =
  (freeUnits: number, most: number): Work =>
  (reads, writes) => {
    const [requests, each, price, before] = reads as [Operand, Operand, Operand, Operand];
    const [cost, after] = writes as [Float64Array, Float64Array];
    return (runs) => {
      for (let run = 0; run < runs; run++) {
        const [asked, units, taken] = [val(requests, run), val(each, run), val(before, run)];
        const used = asked === 0 ? 0 : taken + units * asked;
        const free = Math.min(used, freeUnits);
        const isPriced = !Number.isNaN(val(price, run)) && (units <= most || asked === 0);
        cost[run] = used === 0 ? 0 : isPriced ? costOf(used - free, val(price, run)) : NaN;
        after[run] = free > 0 && isPriced ? free : taken;
      }
    };
  };
