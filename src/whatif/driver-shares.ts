import { at, num } from "./at";
import { correlationOf, ranks } from "./statistics";

/** What an input does to the money. */
export interface Driver {
  input: string;
  /** part in the variance: squared rank correlations, signed, which add up to 1 without their signs */
  share: number;
  /** least and most mean of the money over twenty bins of the input */
  meanFrom: number;
  meanTo: number;
}

interface Draws {
  name: string;
  values: Float64Array;
}

const BINS = 20;

/** Most important first. Inputs are ranked once for all amounts. */
export function driversBy(draws: readonly Draws[]): (money: Float64Array) => Driver[] {
  const ranked = draws.map(({ name, values }) => ({ name, places: ranks(values) }));
  return (money) => {
    const moneyPlaces = ranks(money);
    const correlations = ranked.map(({ places }) => correlationOf(places, moneyPlaces));
    const whole = correlations.reduce((sum, rank) => sum + rank * rank, 0);
    return ranked
      .map(({ name, places }, k) => {
        const means = binMeans(places, money);
        const rank = at(correlations, k);
        const share = whole === 0 ? 0 : (Math.sign(rank) * rank * rank) / whole;
        return { input: name, share, meanFrom: Math.min(...means), meanTo: Math.max(...means) };
      })
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  };
}

/** Means of the money where the input is lowest, a little higher, … */
function binMeans(places: Float64Array, money: Float64Array): number[] {
  const [sums, counts] = [new Float64Array(BINS), new Float64Array(BINS)];
  for (let run = 0; run < places.length; run++) {
    const bin = Math.min(BINS - 1, Math.floor(((num(places, run) - 0.5) / places.length) * BINS));
    sums[bin] = num(sums, bin) + num(money, run);
    counts[bin] = num(counts, bin) + 1;
  }
  return Array.from(sums, (sum, bin) => sum / num(counts, bin)).filter((mean) => !Number.isNaN(mean));
}
