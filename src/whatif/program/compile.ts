import { type Budget, type LineRun } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import type { Input } from "../inputs";
import { joinedWith, type Model, modelOf, reachedBy } from "../model";
import { apiRows } from "./api-rows";
import { arithmeticOn } from "./arithmetic";
import { demandStep } from "./demand";
import { engineStep } from "./engine-step";
import { enterpriseRows } from "./enterprise-rows";
import { exchangeRates } from "./exchange";
import { movedBy } from "./moved";
import { poolRows } from "./pool-rows";
import { NoStep, pricesFrom } from "./prices";
import { seatRows } from "./seat-rows";
import { seatStep } from "./seats";
import type { Row, Site } from "./site";
import { type Tape, tapeFor, type Value } from "./tape";

/** A budget of which some numbers are moved, as steps that price many runs at once. */
export interface Compiled {
  tape: Tape;
  /** every line of the budget's run, with what it costs month by month; NaN: no price */
  rows: { line: LineRun; months: Value[] }[];
  /** lines that no steps can follow: the engine prices them in every run, which is slow */
  byEngine: string[];
  /** the engine itself, for what is to be compared */
  model: Model;
}

/**
 * Runs the budget once as it is, and turns what the inputs reach into steps; all else is a number from then on. Prices are looked up
 * once for every month.
 *
 * @throws whatever the engine throws on the budget as it is
 */
export function compile(budget: Budget, book: PriceBook, inputs: readonly Input[]): Compiled {
  const model = modelOf(budget, book, inputs);
  const { engine } = model;
  const reached = reachedBy(budget, inputs);
  const tape = tapeFor(inputs.length);
  const arithmetic = arithmeticOn(tape);
  const moved = movedBy(budget, inputs, tape, arithmetic);
  const site: Site = {
    ...{ engine, tape, arithmetic, moved },
    demand: demandStep(engine.timeline, moved, arithmetic),
    seats: seatStep(tape),
    pricesOf: pricesFrom(engine, book, moved, arithmetic),
  };
  const failed = new Set<string>();
  const built = new Map<string, Row>();
  for (const { names, rows } of [...seatRows(site), ...apiRows(site), ...poolRows(site), ...enterpriseRows(site)]) {
    if (!names.some((name) => reached.has(name))) continue;
    try {
      for (const row of rows()) built.set(keyOf(row), row);
    } catch (thrown) {
      if (!(thrown instanceof NoStep || isProblem(thrown))) throw thrown;
      for (const name of names) failed.add(name);
    }
  }
  const byEngine = joinedWith(budget, failed);
  const slow = engineStep(tape, model, byEngine);
  const ratesOf = exchangeRates(site);
  const rows = model.base.map((line) => {
    const own = slow.get(line) ?? finished(built.get(keyOf(line)), site, ratesOf);
    const isMoved = reached.has(line.name) && own !== undefined;
    const actual = engine.known(line.name, line.part).amounts;
    const months = line.cost.map((cost, k): Value => {
      const base = cost ?? NaN;
      return isMoved && actual[k] === undefined ? (own[k] ?? base) : base;
    });
    return { line, months };
  });
  return { tape, rows, byEngine: [...byEngine], model };
}

const keyOf = ({ name, part }: Pick<LineRun, "name" | "part">): string => `${part}|${name}`;

function finished(
  row: Row | undefined,
  { arithmetic, moved }: Site,
  ratesOf: (currency: string) => Value[],
): Value[] | undefined {
  if (!row) return undefined;
  const price = row.isListed ? moved.scenario("price") : 1;
  const rates = ratesOf(row.currency);
  return row.months.map((amount, k) => arithmetic.product([amount, rates[k] ?? NaN, price]));
}
