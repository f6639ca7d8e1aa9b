import { writeWorkbook } from "../../src/xlsx/write";
import { hostileTexts, smallBudget } from "../xlsx/descriptions";
import { recalculate, type Recalculated } from "./recalculate";

let workbook: Recalculated;
beforeAll(async () => {
  workbook = await recalculate(await writeWorkbook(smallBudget()));
});

test("formulas, names and series calculate", () => {
  expect(workbook.value("API usage", "E6")).toBe(11);
  expect(workbook.value("API usage", "P6")).toBe(22);
  expect(workbook.value("API usage", "P4")).toBe(46722); // 1 December 2027
  const seats = Array.from({ length: 12 }, (_, month) => 11 + month);
  expect(workbook.value("API usage", "C8")).toBeCloseTo(
    seats.reduce((sum, n, m) => sum + n * (20 + m / 8), 0),
    9,
  );
  expect(workbook.value("API usage", "B11")).toBe(true);
});

test("a missing price is the only error", () => {
  expect(workbook.errors()).toEqual(["API usage!E9: #N/A", "API usage!F9: #N/A"]);
});

test("hostile text arrives as it was typed", () => {
  expect(hostileTexts.map((_, index) => workbook.value("Assumptions", `B${10 + index}`))).toEqual(hostileTexts);
});
