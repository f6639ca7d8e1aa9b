// An import of ten million rows in a process of its own → {"seconds", "heap", "resident", "bytes", "rows"} as JSON
import { decimalText, readFile } from "../../src/actuals";
import { exportedCredits } from "./exported-credits";

export interface LargeImportRun {
  /** of the processor, with whatever hands the bytes out */
  seconds: number;
  /** megabytes: the most that the heap held, looked at once a piece, and the most that the process ever had */
  heap: number;
  resident: number;
  bytes: number;
  rows: number;
}

const TIMES = 100;
const PIECE = 1 << 20;

/** The file is never there: its rows are handed out again and again. */
async function main(): Promise<void> {
  const [header = "", ...rows] = exportedCredits(100_000, "by day").split("\n");
  const block = new TextEncoder().encode(rows.join("\n"));
  let heap = 0;
  let bytes = 0;
  async function* pieces(): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(`${header}\n`));
    for (let time = 0; time < TIMES; time += 1)
      for (let at = 0; at < block.length; at += PIECE) {
        const piece = block.subarray(at, at + PIECE);
        bytes += piece.length;
        heap = Math.max(heap, process.memoryUsage().heapUsed);
        yield await Promise.resolve(piece);
      }
  }
  const before = process.cpuUsage();
  const [outcome] = await readFile("credits.csv", pieces());
  const { user, system } = process.cpuUsage(before);
  if (outcome === undefined || !("receipt" in outcome)) throw new Error("nothing was read");
  const { rowsKept, totals } = outcome.receipt;
  // (0 + … + 999) ÷ 8, as often as there are thousands of rows
  const credits = (rowsKept / 1000) * 62_437.5;
  const [total] = totals.map((sum) => decimalText(sum.total));
  if (total !== String(credits)) throw new Error(`the credits are ${total}, and should be ${credits}`);
  const run: LargeImportRun = {
    seconds: (user + system) / 1e6,
    heap: heap / 1e6,
    resident: process.resourceUsage().maxRSS / 1000,
    ...{ bytes, rows: rowsKept },
  };
  console.log(JSON.stringify(run));
}

void main();
