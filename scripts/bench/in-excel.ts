import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measure } from "./measure";

const ROOT = path.join(__dirname, "../..");

/** What test/bench measures in the stand-in for Excel, which needs the environment of the tests. */
export function inExcelMeasures(): Measure[] {
  const folder = mkdtempSync(path.join(tmpdir(), "ai-budget-bench-"));
  const out = path.join(folder, "measures.json");
  try {
    const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
    const { status } = spawnSync(process.execPath, [jest, "-c", "test/bench/jest.bench.config.js"], {
      cwd: ROOT,
      env: { ...process.env, BENCH_OUT: out },
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error("test/bench did not run to its end.");
    return JSON.parse(readFileSync(out, "utf8")) as Measure[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
