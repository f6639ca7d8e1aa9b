import { type Budget, sameName, type ScenarioFactor, timelineOf } from "../../budget";
import { at } from "../at";
import type { Input, InputRef } from "../inputs";
import type { Arithmetic } from "./arithmetic";
import type { Column, Tape, Value } from "./tape";

/** The numbers of a budget, of which the inputs move some. */
export interface Moved {
  /** a number of a line; NaN: it has none */
  field: <Line extends { name: string }>(line: Line, key: keyof Line & string) => Value;
  /** value of a driver in month k; 0 for no driver */
  driver: (name: string, k: number) => Value;
  scenario: (factor: ScenarioFactor) => Value;
  /** by what all rates of a currency are multiplied */
  exchangeRate: (currency: string) => Value;
  /** negotiated rates that are moved */
  rates: readonly { input: Input; column: Column }[];
  /** are any of these fields of the line moved? */
  moves: (line: string, keys: readonly string[]) => boolean;
  movesExchangeRates: boolean;
}

const keyOf = (ref: InputRef): string => {
  if ("line" in ref) return `line|${sameName(ref.line)}|${ref.field}`;
  if ("driver" in ref) return `driver|${sameName(ref.driver)}|${ref.field}`;
  if ("scenario" in ref) return `scenario|${ref.scenario}`;
  if ("exchangeRate" in ref) return `exchange|${sameName(ref.exchangeRate)}`;
  return `rate|${sameName(ref.rate)}|${sameName(ref.component)}`;
};

/** Where two inputs move one number, the later one does. */
export function movedBy(budget: Budget, inputs: readonly Input[], tape: Tape, arithmetic: Arithmetic): Moved {
  const { plus, times, dividedBy, power } = arithmetic;
  const columns = new Map(inputs.map((input, k) => [keyOf(input.ref), { input, column: at(tape.inputs, k) }]));
  const columnOf = (ref: InputRef): Column | undefined => columns.get(keyOf(ref))?.column;
  const { scenario } = timelineOf(budget);
  const drivers = new Map(
    budget.drivers.map((driver) => {
      const ref = (field: string): InputRef => ({ driver: driver.name, field });
      const opening = columnOf(ref("opening")) ?? driver.opening;
      const growth = plus(1, columnOf(ref("growth")) ?? driver.growth);
      const months = Array.from({ length: budget.months }, (_, k) => times(opening, power(growth, k + 1)));
      return [driver.name, months] as const;
    }),
  );
  return {
    field: (line, key) => columnOf({ line: line.name, field: key }) ?? (line[key] as number | null) ?? NaN,
    driver: (name, k) => drivers.get(name)?.[k] ?? 0,
    scenario: (factor) => columnOf({ scenario: factor }) ?? scenario[factor],
    exchangeRate: (currency) => {
      const moved = columns.get(keyOf({ exchangeRate: currency }));
      return moved ? dividedBy(moved.column, moved.input.now) : 1;
    },
    rates: [...columns.values()].filter(({ input }) => "rate" in input.ref),
    moves: (line, keys) => keys.some((field) => columnOf({ line, field }) !== undefined),
    movesExchangeRates: inputs.some(({ ref }) => "exchangeRate" in ref),
  };
}
