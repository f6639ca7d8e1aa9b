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

const installed = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;

/** Builds a page out of these packages: what it says of them, and what the build complains of. */
async function build(
  entry: string[],
  among: string[] = [],
): Promise<{ notices: string; bill: string; errors: string[] }> {
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
  const [notices = "", bill = ""] = ["THIRD-PARTY-NOTICES.txt", "bom.json"].map((file) => {
    const written = path.join(folder, "dist", file);
    return existsSync(written) ? readFileSync(written, "utf8") : "";
  });
  return { notices, bill, errors };
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

test("the bill of materials has the same packages, in the form of CycloneDX", async () => {
  const { bill } = await build(["fflate", "@fluentui/react-icons"]);
  const { bomFormat, metadata, components } = JSON.parse(bill) as Record<string, unknown>;
  expect(bomFormat).toBe("CycloneDX");
  expect(metadata).toMatchObject({ component: { type: "application", name: "ai-budget" } });
  expect(components).toEqual(
    expect.arrayContaining([
      {
        type: "library",
        "bom-ref": `pkg:npm/fflate@${installed("fflate")}`,
        name: "fflate",
        version: installed("fflate"),
        licenses: [{ license: { id: "MIT" } }],
        purl: `pkg:npm/fflate@${installed("fflate")}`,
      },
      expect.objectContaining({ purl: `pkg:npm/%40fluentui/react-icons@${installed("@fluentui/react-icons")}` }),
    ]),
  );
});

test("a licence that nobody has looked at fails the build", async () => {
  const { errors } = await build([packageWith("copyleft", "GPL-3.0", { LICENSE: "text" })]);
  expect(errors).toEqual([expect.stringContaining("copyleft is under GPL-3.0")]);
});

test("a package without a licence text fails the build", async () => {
  const { errors } = await build([packageWith("terse", "MIT", {})]);
  expect(errors).toEqual([expect.stringContaining("terse has no licence text")]);
});
