import Papa from "papaparse";
import { readFile } from "../../src/actuals";
import { exportedCredits, type Order } from "./exported-credits";
import type { Measure } from "./measure";

const ROWS = 300_000;
const ROUNDS = 10;
const PIECE = 1 << 20;

async function processorSeconds(work: () => Promise<unknown> | void): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Seconds of each round of an import from bytes to facts, and of papaparse on the same text, in turns. */
async function roundsOf(text: string): Promise<{ ours: number[]; parser: number[] }> {
  const content = new TextEncoder().encode(text);
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < content.length; at += PIECE) yield await Promise.resolve(content.subarray(at, at + PIECE));
  }
  const [ours, parser]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    let rows = 0;
    parser.push(
      await processorSeconds(() => {
        Papa.parse(text, { delimiter: ",", newline: "\n", step: () => (rows += 1) });
      }),
    );
    ours.push(await processorSeconds(() => readFile("credits.csv", pieces())));
  }
  return { ours, parser };
}

const FILES: readonly { order: Order; what: string; limit?: { atLeast: number } }[] = [
  { order: "by day", what: "sorted by day, 1,008 groups", limit: { atLeast: 0.6 } },
  { order: "round-robin", what: "12,000 groups in turn" },
];

/** Rows a second of processor time, in turns in one run: an import, and papaparse alone, which only divides rows into cells. */
export async function importMeasures(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const unit = "rows a second of the processor";
  for (const { order, what, limit } of FILES) {
    const { ours, parser } = await roundsOf(exportedCredits(ROWS, order));
    measures.push(
      { what: `import of credits, ${what}`, figure: ROWS / median(ours), unit },
      { what: "papaparse alone, the same file", figure: ROWS / median(parser), unit },
      {
        what: `import against papaparse, ${what}`,
        figure: median(parser) / median(ours),
        unit: "times",
        ...(limit && { limit }),
      },
    );
  }
  return measures;
}
