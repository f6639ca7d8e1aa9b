/** @deep */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { ThirdPartyNoticesPlugin } from "../../scripts/webpack/third-party-notices";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-notices-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Builds a page out of these packages: what it says of them, and what the build complains of. */
async function build(entry: string[], among: string[] = []): Promise<{ notices: string; errors: string[] }> {
  const compiler = webpack({
    mode: "production",
    optimization: { minimize: false },
    entry,
    output: { path: path.join(folder, "dist") },
    plugins: [new ThirdPartyNoticesPlugin(among)],
  });
  const errors = await new Promise<string[]>((resolve, reject) => {
    compiler.run((failure, stats) => {
      if (failure) reject(failure);
      else resolve(stats?.toJson({ all: false, errors: true }).errors?.map(({ message }) => message) ?? []);
    });
  });
  const written = path.join(folder, "dist/THIRD-PARTY-NOTICES.txt");
  return { notices: existsSync(written) ? readFileSync(written, "utf8") : "", errors };
}

function packageWith(name: string, license: string, files: Record<string, string>): string {
  const own = path.join(folder, "node_modules", name);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, "package.json"), JSON.stringify({ name, version: "1.0.0", license, main: "index.js" }));
  writeFileSync(path.join(own, "index.js"), "console.log(1);");
  Object.entries(files).forEach(([file, text]) => writeFileSync(path.join(own, file), text));
  return path.join(own, "index.js");
}

test("each package in the build is named with version, licence and the licence's text", async () => {
  const { notices, errors } = await build(["fflate", "valibot"], ["@pydantic/genai-prices"]);
  expect(errors).toEqual([]);
  const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)$/gm)].map(([, ...parts]) => parts);
  expect(named).toEqual(["@pydantic/genai-prices", "fflate", "valibot"].map((name) => [name, "MIT"]));
  expect(notices.match(/^Permission is hereby granted/gm)).toHaveLength(3);
});

test("a licence that nobody has looked at fails the build", async () => {
  const { errors } = await build([packageWith("copyleft", "GPL-3.0", { LICENSE: "text" })]);
  expect(errors).toEqual([expect.stringContaining("copyleft is under GPL-3.0")]);
});

test("a package without a licence text fails the build", async () => {
  const { errors } = await build([packageWith("terse", "MIT", {})]);
  expect(errors).toEqual([expect.stringContaining("terse has no licence text")]);
});
