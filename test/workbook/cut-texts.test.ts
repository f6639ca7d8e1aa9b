/** @deep */
import sample from "../../assets/sample-budget.json";
import { calculatedValues } from "../../scripts/calculated-values";
import { parseBudget } from "../../src/budget";
import type { SheetDescription } from "../../src/sheet";
import { formatOf } from "../../src/sheet/styles";
import { describeWorkbook } from "../../src/workbook";
import { LAST_READ } from "../../src/workbook/sheets/lines/columns";
import { LAST_COLUMN } from "../../src/workbook/sheets/overview/layout";
import { PRICE_NOW } from "../../src/workbook/tables/rates";
import { cutTexts, pixelsOf, roomAt } from "./cut-texts";

const described = describeWorkbook(parseBudget(sample));
const sheetCalled = (name: string): SheetDescription => {
  const found = described.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
};
let values: Awaited<ReturnType<typeof calculatedValues>>;
beforeAll(async () => {
  values = await calculatedValues(described);
}, 300_000);

/** What is read of each sheet; behind it stand workings. */
const READ: Record<string, number> = {
  ...{ Overview: LAST_COLUMN, Lines: LAST_READ, Comparison: 12, Assumptions: 20, Verify: 20, About: 8 },
  Checks: 6,
};

test.each(Object.entries(READ))("no text of %s is cut by its neighbour", (name, lastColumn) => {
  expect(cutTexts(sheetCalled(name), values.get(name) ?? [], { lastColumn })).toEqual([]);
});

test("what is charged is told apart on Rates: no name of a price is cut, long requests or not", () => {
  const [first, last] = [1, 100];
  const cut = cutTexts(sheetCalled("Rates"), values.get("Rates") ?? [], { lastColumn: PRICE_NOW.unit });
  const shown = cut.filter((text) => {
    const row = Number(/\d+/.exec(text)?.[0]);
    return row >= first && row <= last;
  });
  expect(shown).toEqual([]);
});

describe("where a price is unknown", () => {
  const unknown = ["Overview", "Lines"].flatMap((name) => {
    const sheet = sheetCalled(name);
    return sheet.cells.flatMap(({ row, column, content, style }) =>
      content.kind === "formula" && content.formula.includes('"incomplete"') ? [{ sheet, row, column, style }] : [],
    );
  });

  test("the word for it stands there whole, in letters that can be read", () => {
    expect(unknown.length).toBeGreaterThan(20);
    for (const { sheet, row, column, style } of unknown) {
      const room = roomAt(sheet, row, column);
      expect(formatOf(style, "formula").shrink).toBe(true);
      // at four fifths of its size, in a headline at six tenths of it
      expect(pixelsOf("incomplete", style) * (style === "headline" ? 0.6 : 0.8)).toBeLessThan(room);
    }
  });
});

test("a text is cut by a neighbour in the next cell, and by none that is blank or in merged cells", () => {
  const long = "as long as four columns and no longer";
  const cells = (row: number, column: number, text: string) => ({
    ...{ row, column },
    content: { kind: "text", text } as const,
    style: "text" as const,
  });
  const sheet: SheetDescription = {
    ...{ name: "Texts", title: "Texts", tabColor: "#000000", series: [], seriesValues: [], validations: [] },
    columnWidths: [{ from: 1, to: 6, width: 10 }],
    cells: [cells(1, 1, long), cells(1, 2, "next"), cells(2, 1, long), cells(3, 1, long), cells(3, 6, "far")],
    merged: [{ row: 2, column: 1, rows: 1, columns: 4 }],
  };
  const shown = [[long, "next"], [long], [long, "", "", "", "", "far"]];
  expect(cutTexts(sheet, shown)).toEqual([expect.stringMatching(/^A1: as long/)]);
});
