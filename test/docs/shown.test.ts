/** What the pages show can be done: their formulas answer as they say, and their commands are there and tried by a test. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import manifest from "../../package.json";
import { shownFor } from "../field/formula";

const root = path.join(__dirname, "../..");

const filesOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: folder !== "", encoding: "utf8" }).map((file) =>
    path.posix.join(folder, file.replaceAll(path.sep, "/")),
  );

const pages = ["", "docs", "src", "test"]
  .flatMap(filesOf)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
const everywhere = (pattern: RegExp): string[][] => pages.flatMap(({ text }) => [...text.matchAll(pattern)]);

const formulas = everywhere(/^(=AIB\..*?\)) {2,}(\S.*)$/gm).map(([, formula = "", shown = ""]) => [formula, shown]);

test("the pages show formulas with what they give", () => {
  expect(formulas.length).toBeGreaterThanOrEqual(3);
});

test.each(formulas)("%s gives %s", (formula, shown) => {
  const got = shownFor(formula!);
  const [kind, why] = shown!.split(": ");
  if (kind!.startsWith("#"))
    expect(got).toMatchObject({ error: kind, message: expect.stringContaining(why!) as string });
  else expect(got).toEqual([[expect.closeTo(Number(shown!.replaceAll(",", "")), 8)]]);
});

const commands = [
  ...new Set(everywhere(/\bnpm (?:run ([a-z:]+)|(start|test)\b)/g).map(([, script, plain]) => script ?? plain ?? "")),
].sort();

/** The suites and checks that npm test itself runs, and what starts or measures the whole: no test within a test. */
const RUN_BY_NPM_TEST = ["browser", "libreoffice", "test", "unit", "unit:fast", "mutations"];
const RUN_BY_HAND = ["bench", "bench:scale", "pictures", "pricebook:update", "seeds"];

const TRIED_BY: Readonly<Record<string, string>> = {
  actuals: "test/scripts/import-actuals.test.ts",
  build: "test/browser/production.browser.test.ts",
  prices: "test/scripts/prices.test.ts",
  start: "test/browser/workbench.browser.test.ts",
  whatif: "test/scripts/whatif.test.ts",
  workbook: "test/scripts/write-workbook.test.ts",
};

test("every command that a page names is a script of package.json", () => {
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
});

test("every command is tried by a test that is there, is part of npm test, or says here that it is run by hand", () => {
  const told = [...Object.keys(TRIED_BY), ...RUN_BY_NPM_TEST, ...RUN_BY_HAND];
  expect(commands.filter((command) => !told.includes(command))).toEqual([]);
  expect(Object.values(TRIED_BY).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

const pathsOf = (text: string) => [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);

test.each(pages.map(({ file }) => file))("the links of %s lead somewhere", (file) => {
  const folder = path.join(root, path.dirname(file));
  const links = pathsOf(readFileSync(path.join(root, file), "utf8"));
  expect(links.filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
});
