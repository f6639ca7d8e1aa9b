import { writeXlsx } from "hucre/xlsx";
import { recalculate } from "./recalculate";

const planted = () =>
  writeXlsx({
    sheets: [
      {
        name: "Sums",
        rows: [[20, 30]],
        cells: new Map([
          ["1,0", { formula: "A1+B1", formulaResult: 999 }],
          ["2,0", { formula: "1/3" }],
          ["3,0", { formula: "1/0" }],
          ["4,0", { formula: "A1<B1" }],
          ["5,0", { formula: '"a"&"b"' }],
        ]),
      },
    ],
  });

test("a wrong stored value does not survive, and values come back with 15 digits", async () => {
  const workbook = await recalculate(await planted());
  expect(workbook.sheets).toEqual(["Sums"]);
  expect(workbook.value("Sums", "A2")).toBe(50);
  expect(workbook.value("Sums", "A3")).toBeCloseTo(1 / 3, 14);
  expect(workbook.value("Sums", "A5")).toBe(true);
  expect(workbook.value("Sums", "A6")).toBe("ab");
  expect(workbook.value("Sums", "Z99")).toBeNull();
  expect(workbook.errors()).toEqual(["Sums!A4: #DIV/0!"]);
});
