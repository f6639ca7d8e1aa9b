import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as messages from "../../src/messages";

const root = path.join(__dirname, "../..");
const text = readFileSync(path.join(root, "docs/rules.md"), "utf8");

/** The cells of every row of every table, but headings and rules. */
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (rule|---) \|/.test(line))
  .map((line) => line.split("|").slice(1, -1));

const namesIn = (cell = ""): string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
const files = (cells: readonly (string | undefined)[], folder: string): string[] =>
  cells
    .flatMap(namesIn)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => (name.includes("/") ? `src/${name}` : `${folder}/${name}`));
const missing = (paths: readonly string[]): string[] => paths.filter((file) => !existsSync(path.join(root, file)));

test("every row has a rule, an engine, a workbook and a test", () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const cells of rows) expect(cells.map((cell) => cell.trim() !== "")).toEqual([true, true, true, true]);
});

test("every engine file and block that is named is there, and each row names one or says none", () => {
  const engine = rows.map(([, cell]) => cell);
  const workbook = rows.map(([, , cell]) => cell);
  expect(missing([...files(engine, "src/pricing"), ...files(workbook, "src/workbook/blocks")])).toEqual([]);
  for (const cell of engine) expect(cell).toMatch(/\.ts`|none:/);
});

test("every test that is named is there", () => {
  for (const [rule, , , cell] of rows) {
    const named = namesIn(cell);
    expect([rule, named.length > 0]).toEqual([rule, true]);
    expect(missing(named.map((name) => `test/${name}.test.ts`))).toEqual([]);
  }
});

test("every message that is named is one that users see", () => {
  const named = [...text.matchAll(/`messages\.(\w+)`/g)].flatMap(([, name]) => name ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in messages))).toEqual([]);
});

test.each(["src/pricing", "src/workbook/blocks"])("every file of %s is named", (folder) => {
  const all = readdirSync(path.join(root, folder)).filter((file) => file.endsWith(".ts"));
  expect(all.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
});
