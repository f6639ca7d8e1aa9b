import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { vendorFiles } from "../../src/pricebook/vendor-files";

const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** Bytes of the price data by itself, gzipped. */
export const priceDataSize = (): number => gzipped(JSON.stringify(vendorFiles));

/** Bytes, gzipped, of functions.js as `npm run build` makes it: price data, engine and custom functions. */
export async function bundleSize(): Promise<number> {
  // the configuration of the build itself
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is a CommonJS file that webpack's own command reads
  const configure = require("../../webpack.config.js") as (_: object, options: object) => Configuration[];
  const folder = mkdtempSync(path.join(tmpdir(), "ai-budget-bench-"));
  const own = configure({}, { mode: "production" }).find(({ name }) => name === "functions");
  try {
    await build({ ...own, dependencies: [], output: { ...own?.output, path: folder }, cache: false });
    return gzipped(readFileSync(path.join(folder, "functions.js")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const build = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (problem, stats) => {
      if (problem) reject(problem);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
