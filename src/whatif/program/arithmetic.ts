import { LARGEST_QUANTITY } from "../../pricing";
import { num } from "../at";
import { type Operand, type Tape, val, type Value, type Work } from "./tape";

/** Sums and products of values; what is the same in all runs is worked out once. */
export interface Arithmetic {
  plus: (a: Value, b: Value) => Value;
  times: (a: Value, b: Value) => Value;
  dividedBy: (a: Value, b: Value) => Value;
  least: (a: Value, b: Value) => Value;
  atLeastZero: (a: Value) => Value;
  sum: (values: readonly Value[]) => Value;
  product: (values: readonly Value[]) => Value;
  /** base to a whole power of 0 and more, by products: the same to the last bit on every machine */
  power: (base: Value, exponent: number) => Value;
  /** what a quantity costs: nothing is free whatever its price, NaN stands for a price that is not known */
  priced: (quantity: Value, price: Value) => Value;
}

export function arithmeticOn({ step }: Tape): Arithmetic {
  const one = (reads: readonly Value[], work: Work): Value => step(reads, 1, work)[0] ?? NaN;
  const plus = (a: Value, b: Value): Value => (a === 0 ? b : b === 0 ? a : one([a, b], adding));
  const times = (a: Value, b: Value): Value => (a === 1 ? b : b === 1 ? a : one([a, b], multiplying));
  const product = (values: readonly Value[]): Value => {
    const known = values.filter((value) => typeof value === "number").reduce((all, value) => all * value, 1);
    return values.filter((value) => typeof value !== "number").reduce<Value>(times, known);
  };
  const powers = new Map<Value, Value[]>();
  const power = (base: Value, exponent: number): Value => {
    if (typeof base === "number") return base ** exponent;
    const known = powers.get(base) ?? [1];
    powers.set(base, known);
    while (known.length <= exponent) known.push(times(known[known.length - 1] ?? 1, base));
    return known[exponent] ?? 1;
  };
  return {
    plus,
    times,
    dividedBy: (a, b) => (b === 1 ? a : one([a, b], dividing)),
    least: (a, b) => one([a, b], minimum),
    atLeastZero: (a) => one([a], notNegative),
    sum: (values) => values.reduce(plus, 0),
    product,
    power,
    priced: (quantity, price) => one([quantity, price], pricing),
  };
}

type Places = [Operand, Operand];

const columnFirst = ([a, b]: Places): Places => (a.stride === 0 ? [b, a] : [a, b]);

const adding: Work = (reads, writes) => {
  const [[a, b], out] = [columnFirst(reads as Places), writes[0] as Float64Array];
  if (b.stride === 1)
    return (runs) => {
      for (let run = 0; run < runs; run++) out[run] = num(a.values, run) + num(b.values, run);
    };
  const same = num(b.values, 0);
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = num(a.values, run) + same;
  };
};

const multiplying: Work = (reads, writes) => {
  const [[a, b], out] = [columnFirst(reads as Places), writes[0] as Float64Array];
  if (b.stride === 1)
    return (runs) => {
      for (let run = 0; run < runs; run++) out[run] = num(a.values, run) * num(b.values, run);
    };
  const same = num(b.values, 0);
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = num(a.values, run) * same;
  };
};

const dividing: Work = (reads, writes) => {
  const [[a, b], out] = [reads as Places, writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = val(a, run) / val(b, run);
  };
};

const minimum: Work = (reads, writes) => {
  const [[a, b], out] = [reads as Places, writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = Math.min(val(a, run), val(b, run));
  };
};

const notNegative: Work = (reads, writes) => {
  const [[a], out] = [reads as [Operand], writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = Math.max(0, val(a, run));
  };
};

const pricing: Work = (reads, writes) => {
  const [[quantities, price], out] = [reads as Places, writes[0] as Float64Array];
  return (runs) => {
    for (let run = 0; run < runs; run++) out[run] = costOf(val(quantities, run), val(price, run));
  };
};

/** Looked up once: where modules are loaded one by one, each look at an import is a call, and there are a hundred million of them. */
const LARGEST = LARGEST_QUANTITY;

/** Nothing of a thing costs nothing; more than the engine takes has no price. */
export const costOf = (quantity: number, price: number): number => {
  if (quantity === 0) return 0;
  return quantity <= LARGEST ? quantity * price : NaN;
};
