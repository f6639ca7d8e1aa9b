import { type Engine, engineOf } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { at } from "../at";
import type { Arithmetic } from "./arithmetic";
import type { Moved } from "./moved";
import type { Value } from "./tape";

/** A part of a budget that steps cannot follow: the budget's engine prices it, run by run. */
export class NoStep extends Error {}

/** Looks up prices once, month by month: NaN where there is none. A negotiated rate that is moved is a factor on what is found. */
export type PricesOf = (lookUp: (engine: Engine) => number[]) => Value[];

/** So near are prices at one and at twice a rate to being one and two. */
const ROUNDING = 1e-12;

export function pricesFrom(engine: Engine, listed: PriceBook, moved: Moved, { times }: Arithmetic): PricesOf {
  const { rates } = moved;
  /** prices at one and at twice every one of some rates */
  const triedWith = (some: Moved["rates"]): ((lookUp: (engine: Engine) => number[]) => [number, number][]) => {
    const engines = remembered(() =>
      [1, 2].map((rate) =>
        engineOf(
          some.reduce((budget, { input }) => input.set(budget, rate), engine.budget),
          listed,
        ),
      ),
    );
    return (lookUp) => {
      const [one = [], two = []] = engines().map(lookUp);
      return one.map((price, k) => [price, two[k] ?? NaN]);
    };
  };
  const withAll = triedWith(rates);
  const withEach = rates.map((rate) => ({ ...rate, tried: triedWith([rate]) }));
  return (lookUp) => {
    const prices = lookUp(engine);
    if (rates.length === 0 || withAll(lookUp).every(([one, two]) => Object.is(one, two))) return prices;
    const following = withEach.map(({ column, input, tried }) => ({ column, now: input.now, tried: tried(lookUp) }));
    return prices.map((price, k): Value => {
      const [first, another] = following.filter(({ tried }) => !Object.is(...at(tried, k)));
      if (!first) return price;
      const [one, two] = at(first.tried, k);
      const isFactor = isNear(two, 2 * one) && isNear(price, first.now * one) && another === undefined;
      if (!isFactor) throw new NoStep();
      return times(first.column, one);
    });
  };
}

/** Worked out when it is first asked for. */
function remembered<T>(work: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));

/** What a look-up finds; NaN where the engine says why there is none. */
export function found(lookUp: () => number): number {
  try {
    return lookUp();
  } catch (thrown) {
    if (isProblem(thrown)) return NaN;
    throw thrown;
  }
}
