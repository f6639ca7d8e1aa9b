import Papa from "papaparse";
import { readFile } from "../../src/actuals";
import type { Measure } from "./measure";

const ROWS = 100_000;
const ROUNDS = 5;
const PIECE = 1 << 20;

/** ChatGPT credits by day and person, sorted by day, as the console exports them. */
export function exportedCredits(): string {
  const rows = Array.from({ length: ROWS }, (_, k) => {
    const day = Math.floor(k / (ROWS / 336));
    const [month, date] = [1 + Math.floor(day / 28), 1 + (day % 28)].map((part) => String(part).padStart(2, "0"));
    const person = Math.floor(k / 300) % 997;
    return `2026-${month}-${date},acc,u,user${person}@demo.example,"Bee, Ann",p,api.gpt_x_text_input_v_1,${(k % 1000) / 8},${k},tokens`;
  });
  const header =
    "date_partition,account_id,account_user_id,email,name,public_id,usage_type,usage_credits,usage_quantity,usage_units";
  return [header, ...rows, ""].join("\n");
}

async function processorSeconds(work: () => Promise<unknown> | void): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Rows a second of processor time, in turns in one run: an import, and papaparse alone, which only divides rows into cells. */
export async function importMeasures(): Promise<Measure[]> {
  const text = exportedCredits();
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
  const unit = "rows a second of the processor";
  return [
    { what: "import of credits by day and person", figure: ROWS / median(ours), unit },
    { what: "papaparse alone, the same file", figure: ROWS / median(parser), unit },
    { what: "import against papaparse", figure: median(parser) / median(ours), unit: "times" },
  ];
}
