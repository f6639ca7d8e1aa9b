/**
 * npm run bench:scale: what describing a budget and writing its file take as its lines and months grow, up to the largest that
 * `npm run workbook` writes. Fails where time or memory grows faster than lines × months, or beyond the limits.
 */
import { scaleRun } from "./bench/files";
import type { ScaleRun } from "./bench/scale-run";

const LINES = [250, 500, 1000, 2000];
const MONTHS = [24, 60];
const LONGEST_SECONDS = 120;
const MOST_MEGABYTES = 2048;
/** a processor that others use, too, is not the same twice */
const LEEWAY = 1.3;

console.log("lines  months  seconds of processor  memory, MB  file, MB");
for (const months of MONTHS) {
  const runs = LINES.map((lines) => {
    const run = scaleRun(lines, months);
    const columns = [run.seconds.toFixed(1), run.megabytes.toFixed(0), (run.bytes / 1e6).toFixed(1)];
    console.log(
      `${String(lines).padStart(5)}  ${String(months).padStart(6)}  ${columns.map((text, k) => text.padStart([20, 10, 8][k] ?? 0)).join("  ")}`,
    );
    if (run.seconds > LONGEST_SECONDS || run.megabytes > MOST_MEGABYTES) process.exitCode = 1;
    return run;
  });
  const [first, last] = [runs[0], runs.at(-1)];
  const times = (LINES.at(-1) ?? NaN) / (LINES[0] ?? NaN);
  const growth = (key: keyof ScaleRun) => (last?.[key] ?? NaN) / (first?.[key] ?? NaN);
  console.log(
    `${months} months: lines ×${times}, time ×${growth("seconds").toFixed(1)}, memory ×${growth("megabytes").toFixed(1)}, file ×${growth("bytes").toFixed(1)}`,
  );
  if (!(Math.max(growth("seconds"), growth("megabytes"), growth("bytes")) <= times * LEEWAY)) process.exitCode = 1;
}
