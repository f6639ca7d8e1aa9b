import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Measure } from "./measure";
import type { ScaleRun } from "./scale-run";

const here = (name: string): string => path.join(__dirname, name);

/** Describing a budget and writing its file, in a process of its own. */
export const scaleRun = (lines: number, months: number): ScaleRun =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [path.join(__dirname, "../run-typescript.js"), here("scale-run.ts"), String(lines), String(months)],
      { encoding: "utf8" },
    ),
  ) as ScaleRun;

/** The file of a budget of ordinary size, and of the largest that is written, which takes a minute. */
export const fileMeasures = (): Measure[] =>
  [
    [200, 60],
    [2000, 60],
  ].flatMap(([lines = 0, months = 0]): Measure[] => {
    const { seconds, megabytes, bytes } = scaleRun(lines, months);
    const what = `file of ${lines.toLocaleString("en-US")} lines by ${months} months`;
    return [
      { what, figure: seconds, unit: "s of the processor" },
      { what, figure: megabytes, unit: "MB of memory", limit: { atMost: 2048 } },
      { what, figure: bytes / 1e6, unit: "MB" },
    ];
  });
