/**
 * The engine calculates in floating point; in this folder every charge model is written again in exact fractions, from the
 * price rows of the data files and by the rules of design §5, without any of the engine's code. Together the families ask
 * 100,000 random cases with a seed of the day in CI, and the first 2,000 of one seed elsewhere. ORACLE_SEED asks all cases
 * of a seed again.
 */
import { inFull } from "../../thinned";
import { type RandomStream, randomStream } from "./random";
import { approximately, isZero, type Rational, unitsInTheLastPlace } from "./rational";

const { CI, ORACLE_SEED } = process.env;
const SEED = ORACLE_SEED ? Number(ORACLE_SEED) : CI ? Date.now() % 2 ** 31 : 20261123;
const SHARE = inFull || ORACLE_SEED ? 1 : 1 / 50;

/**
 * Products and sums of a few numbers, each rounded once, are within 4 units; a contract's months carry the roundings of those
 * before them (furthest in fourteen seeds: 10.3).
 */
const MOST_UNITS = 32;

export interface ExactCost {
  cost: Rational;
  /** The largest amount the cost is made of: where large amounts nearly cancel out, its last place counts. */
  largest: Rational;
}

/** A cost without amounts that could cancel out. */
export const plain = (cost: Rational | null): ExactCost | null => cost && { cost, largest: cost };

interface Family<Case> {
  make: (random: RandomStream) => Case;
  /** One value a column; null: no price. */
  exactly: (asked: Case) => (ExactCost | null)[];
  engine: (asked: Case) => (number | null)[];
}

export interface Agreement {
  /** The first cases in which the engine is too far off, or says a price where there is none, or none where there is one. */
  disagreements: unknown[];
  /** The furthest the engine is from the exact value, in units of the last place. */
  furthest: number;
  /** The shares of columns that cost more than nothing, and of those without a price. */
  priced: number;
  refused: number;
}

/** @param all cases that CI asks */
export function agreement<Case>(all: number, { make, exactly, engine }: Family<Case>): Agreement {
  const random = randomStream(SEED);
  const found: Agreement = { disagreements: [], furthest: 0, priced: 0, refused: 0 };
  let columns = 0;
  for (let i = 0; i < all * SHARE; i++) {
    const asked = make(random);
    const got = engine(asked);
    exactly(asked).forEach((exact, column) => {
      columns++;
      const apart = distance(got[column], exact);
      found.furthest = Math.max(found.furthest, apart);
      if (exact === null) found.refused++;
      else if (!isZero(exact.cost)) found.priced++;
      if (!(apart <= MOST_UNITS) && found.disagreements.length < 3) {
        found.disagreements.push({
          seed: SEED,
          asked,
          column,
          got: got[column],
          exact: exact && approximately(exact.cost),
          apart,
        });
      }
    });
  }
  return { ...found, priced: found.priced / columns, refused: found.refused / columns };
}

function distance(got: number | null | undefined, exact: ExactCost | null): number {
  if (exact === null || got == null) return exact === null && got === null ? 0 : Infinity;
  return unitsInTheLastPlace(got, exact.cost, exact.largest);
}
