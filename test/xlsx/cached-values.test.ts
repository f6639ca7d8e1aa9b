import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { ShownValue } from "../../src/xlsx/cached-values";
import { writeWorkbook } from "../../src/xlsx/write";
import { formula, number, sheet } from "./descriptions";

const partsOf = async (months?: ShownValue[][]) => {
  const description = {
    sheets: [
      sheet("Sums & more", {
        cells: [number(1, 5, 46388), number(1, 6, 46419), ...[5, 6].map((column) => formula(2, column, "=E$1<F$1"))],
        months: { firstColumn: 5, count: 2 },
        charts: [
          {
            title: "Sums",
            series: [{ row: 2, name: "Sum", color: "000000" }],
            categoriesRow: 1,
            at: { row: 4, column: 1, rows: 9, columns: 9 },
          },
        ],
      }),
    ],
    names: [],
    activeSheet: "Sums & more",
  };
  const shown = months?.map((row) => ["", "", "", "", ...row]);
  const parts = unzipSync(await writeWorkbook(description, shown && new Map([["Sums & more", shown]])));
  return (name: string) => strFromU8(parts[name]!);
};
const cellsOf = async (shown?: ShownValue[][]) =>
  (await partsOf(shown))("xl/worksheets/sheet1.xml").match(/<c r="[EF]2".*?<\/c>/g);
const F = "<f>E$1&lt;F$1</f>";

test("without values a formula has none", async () => {
  expect(await cellsOf()).toEqual([
    expect.stringMatching(/<\/f><\/c>$/) as unknown,
    expect.stringMatching(/<\/f><\/c>$/) as unknown,
  ]);
  expect((await partsOf())("xl/charts/chart1.xml")).not.toContain("Cache>");
});

test.each<[string, ShownValue, string, string]>([
  ["a number", 0.1, "", "0.1"],
  ["a very small number", -1.5e-9, "", "-1.5e-9"],
  ["true", true, ' t="b"', "1"],
  ["false", false, ' t="b"', "0"],
  ["nothing", "", ' t="str"', ""],
  ["text", "A & B <b>", ' t="str"', "A &amp; B &lt;b&gt;"],
  ["text that looks escaped", "_x0041_", ' t="str"', "_x005F_x0041_"],
  ["a missing price", "#N/A", ' t="e"', "#N/A"],
  ["an unknown function", "#NAME?", ' t="e"', "#NAME?"],
  ["text that begins like an error", "#1", ' t="str"', "#1"],
])("%s stands behind its formula as a file has it", async (_name, value, kind, text) => {
  const [first, second] = (await cellsOf([[], [value]])) ?? [];
  expect(first).toMatch(new RegExp(`^<c r="E2"( s="\\d+")?${kind}><f>`));
  expect(first?.endsWith(`${F}<v>${text}</v></c>`)).toBe(true);
  expect(second?.endsWith(`${F}</c>`)).toBe(true);
});

test("a chart holds its months and numbers, and leaves a gap where there is no number", async () => {
  const xml = (
    await partsOf([
      [46388, 46419],
      ["#N/A", 2.5],
    ])
  )("xl/charts/chart1.xml");
  expect(xml).toContain(
    '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Jan-27</c:v></c:pt><c:pt idx="1"><c:v>Feb-27</c:v></c:pt></c:strCache></c:strRef></c:cat>',
  );
  expect(xml).toContain(
    '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="1"><c:v>2.5</c:v></c:pt></c:numCache></c:numRef></c:val>',
  );
});

test("the program that opens the file calculates it all the same", async () => {
  expect((await partsOf([[], [1]]))("xl/workbook.xml")).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
});

test("the values come back as what they are", async () => {
  const description = { sheets: [sheet("S", { cells: [formula(1, 1, "=1/3")] })], names: [], activeSheet: "S" };
  const { sheets } = await readXlsx(await writeWorkbook(description, new Map([["S", [[1 / 3]]]])));
  expect(sheets[0]?.rows[0]?.[0]).toBe(1 / 3);
});
