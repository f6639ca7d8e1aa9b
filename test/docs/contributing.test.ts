import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";

const root = path.join(__dirname, "../..");
const page = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
const filesIn = (folder: string) => readdirSync(path.join(root, folder));

/** "src/workbook/blocks/<block>.ts" is there when the folder has a file of that form. */
function isThere(named: string): boolean {
  if (!named.includes("<")) return existsSync(path.join(root, named));
  const { dir, base } = path.posix.parse(named);
  const [before = "", after = ""] = base.split(/<\w+>/);
  return (
    existsSync(path.join(root, dir)) && filesIn(dir).some((file) => file.startsWith(before) && file.endsWith(after))
  );
}

test("every file that the page names is there", () => {
  const named = [...page.matchAll(/`((?:src|test|docs)\/[^` ]+)`/g)].flatMap(([, name]) => name ?? []);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test("everything that can be added has files to touch and a test that fails first", () => {
  const rows = page.split("\n").filter((line) => /^\| an? /.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(8);
  for (const row of rows) {
    const [, what, touch, fails] = row.split("|");
    expect([what, /`src\//.test(touch ?? "")]).toEqual([what, true]);
    expect([what, /\.test\.tsx?`|type check/.test(fails ?? "")]).toEqual([what, true]);
  }
});

test("every file of data is in the list of vendors, by the name of its vendor", () => {
  const files = filesIn("src/pricebook/data").sort();
  expect(vendorFiles.map(({ vendor }) => `${vendor}.json`).sort()).toEqual(files);
});

test("every sheet that has a name is made", () => {
  const made = describeWorkbook(parseBudget({ ...sample, months: 1 }), undefined, { data: true }).sheets.map(
    ({ name }) => name,
  );
  expect(Object.values(SHEET).filter((name) => !made.includes(name))).toEqual([]);
});

test("every task of the pane is shown: as a page, or by another task", () => {
  const folder = "src/taskpane/tasks";
  const names = filesIn(folder).map((file) => path.basename(file, ".tsx"));
  const shownBy = ["src/taskpane/shell/pages.ts", ...filesIn(folder).map((file) => `${folder}/${file}`)];
  const texts = shownBy.map((file) => readFileSync(path.join(root, file), "utf8"));
  expect(
    names.filter((name) => !texts.some((text) => new RegExp(`<${name}[\\s/>]|/tasks/${name}"`).test(text))),
  ).toEqual([]);
});
