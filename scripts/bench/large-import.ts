import { execFileSync } from "node:child_process";
import path from "node:path";
import type { LargeImportRun } from "./large-import-run";
import type { Measure } from "./measure";

/** Megabytes of heap that Node may take for what lives long: what does not fit ends the process. */
const MOST_HEAP = 256;

/** Ten million rows by the heap of a small page, in a process of its own; their sum has to be exact. Takes a minute. */
export function largeImportMeasures(): Measure[] {
  const at = (name: string): string => path.join(__dirname, name);
  const printed = execFileSync(
    process.execPath,
    [`--max-old-space-size=${MOST_HEAP}`, at("../run-typescript.js"), at("large-import-run.ts")],
    { encoding: "utf8" },
  );
  const { seconds, heap, resident, bytes, rows } = JSON.parse(printed) as LargeImportRun;
  const what = `import of ${rows.toLocaleString("en-US")} rows, ${(bytes / 1e9).toFixed(1)} GB`;
  return [
    { what, figure: seconds, unit: "s of the processor" },
    { what, figure: heap, unit: "MB of heap", limit: { atMost: 300 } },
    { what, figure: resident, unit: "MB of memory, Node and this program in it" },
  ];
}
