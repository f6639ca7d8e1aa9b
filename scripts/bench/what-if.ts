import { runBudget } from "../../src/budget";
import { sampleBudget } from "../../src/commands";
import { priceBook } from "../../src/pricebook";
import { parseRequest, whatIf } from "../../src/whatif";
import type { Measure } from "./measure";
import { whatIfPageMeasures } from "./what-if-page";

const RUNS = 100_000;
const ROUNDS = 3;

const factor = (input: object, name: string, p10: number, p90: number) => ({
  ...{ name, input, factor: true, distribution: { kind: "lognormal", p10, p90 } },
});

/** Ten inputs that reach every line of the sample. */
const request = parseRequest({
  format: "ai-budget-whatif/1",
  inputs: [
    ...["seats", "usage", "credits", "price", "exchangeRate"].map((scenario, k) =>
      factor({ scenario }, scenario, 0.9 - k * 0.02, 1.15 + k * 0.03),
    ),
    ...sampleBudget()
      .api.filter(({ inputTokens }) => inputTokens > 0)
      .slice(0, 5)
      .map(({ name }) => factor({ line: name, field: "inputTokens" }, name, 0.7, 1.4)),
  ],
  monteCarlo: { runs: RUNS, seed: 1 },
});

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/** What a run of the sample holds beyond what was there before, and how soon it says how far it is. */
function progressMeasures(): Measure[] {
  const held = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const budget = sampleBudget();
  const [before, start] = [held(), process.hrtime.bigint()];
  let most = 0;
  let first: bigint | undefined;
  whatIf(budget, priceBook, request, () => {
    first ??= process.hrtime.bigint();
    most = Math.max(most, held());
  });
  const told = Number((first ?? start) - start) / 1e6;
  return [
    { what: "what-if: until it first says how many runs are done", figure: told, unit: "ms" },
    { what: "what-if: 100,000 runs hold at most", figure: (most - before) / 1e6, unit: "MB" },
  ];
}

/** 100,000 runs of the sample against its engine, in alternating rounds; the median round counts. */
export async function whatIfMeasures(): Promise<Measure[]> {
  const budget = sampleBudget();
  // first of all: what earlier rounds leave behind is not of this one
  const progress = progressMeasures();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const naive = 20 / seconds(() => Array.from({ length: 20 }, () => runBudget(budget, priceBook)));
    const took = seconds(() => whatIf(budget, priceBook, request));
    return { naive, took, ratio: RUNS / took / naive };
  });
  rounds.sort((a, b) => a.ratio - b.ratio);
  const { naive = NaN, took = NaN, ratio = NaN } = rounds[Math.floor(ROUNDS / 2)] ?? {};
  return [
    { what: "what-if: 100,000 runs of the sample, draws and percentiles included", figure: took, unit: "s" },
    { what: "the budget's own engine, run after run", figure: naive, unit: "runs a second" },
    { what: "what-if against the engine", figure: ratio, unit: "times", limit: { atLeast: 200 } },
    ...progress,
    ...(await whatIfPageMeasures(request)),
  ];
}
