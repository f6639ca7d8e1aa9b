import type { WorkbookDescription } from "../../src/sheet/description";
import { isUsablePrefix, withNames, withSheetPrefix } from "../../src/sheet/prefix";
import { formula, number, sheet, text } from "../xlsx/descriptions";

const workbook: WorkbookDescription = {
  sheets: [
    sheet("Seats", {
      months: { firstColumn: 3, count: 2 },
      cells: [
        number(1, 1, 5),
        text(2, 1, "=Seats!A1"),
        formula(3, 1, "=Seats!$A$1*AIB_Seats+SUM('API usage'!A1:A3)+Other!A1&\"Seats!A1\"&AIB_SeatsMore"),
      ],
      series: [{ row: 4, formula: "=seats!C3", style: "money" }],
      validations: [
        {
          row: 1,
          column: 1,
          rows: 1,
          columns: 1,
          rule: { kind: "listFrom", range: "='API usage'!$A$1:$A$3" },
          message: "x",
        },
      ],
    }),
    sheet("API usage", {}),
  ],
  names: [{ name: "AIB_Seats", sheet: "Seats", row: 1, column: 1 }],
  activeSheet: "API usage",
};

test("sheets, names and all that refers to them take the prefix; strange sheets and text do not", () => {
  const { sheets, names, activeSheet } = withSheetPrefix(workbook, "Mum's 2 ");
  expect(sheets.map(({ name }) => name)).toEqual(["Mum's 2 Seats", "Mum's 2 API usage"]);
  expect(activeSheet).toBe("Mum's 2 API usage");
  expect(names).toEqual([{ name: "AIB_Mum_s_2_Seats", sheet: "Mum's 2 Seats", row: 1, column: 1 }]);
  expect(sheets[0]?.cells.map(({ content }) => content)).toEqual([
    { kind: "number", value: 5 },
    { kind: "text", text: "=Seats!A1" },
    {
      kind: "formula",
      formula:
        "='Mum''s 2 Seats'!$A$1*AIB_Mum_s_2_Seats+SUM('Mum''s 2 API usage'!A1:A3)+Other!A1&\"Seats!A1\"&AIB_SeatsMore",
    },
  ]);
  expect(sheets[0]?.series[0]?.formula).toBe("='Mum''s 2 Seats'!C3");
  expect(sheets[0]?.validations[0]?.rule).toEqual({ kind: "listFrom", range: "='Mum''s 2 API usage'!$A$1:$A$3" });
});

test("the target of a link is text: it names the sheet as it is called in the end", () => {
  const linking = {
    ...workbook,
    sheets: [
      sheet("Seats", { cells: [formula(1, 1, '=HYPERLINK("#\'API usage\'!A"&ROW(Seats!A1),"API usage")')] }),
      sheet("API usage", {}),
    ],
  };
  const formulaOf = ({ sheets }: WorkbookDescription) => sheets[0]?.cells[0]?.content;
  expect(formulaOf(withSheetPrefix(linking, "Mum's "))).toEqual({
    kind: "formula",
    formula: "=HYPERLINK(\"#'Mum''s API usage'!A\"&ROW('Mum''s Seats'!A1),\"API usage\")",
  });
  const staged = withNames(linking, {
    sheet: (name) => `New ${name}`,
    name: (name) => name,
    linked: (name) => (name === "API usage" ? "Tokens" : name),
  });
  expect(formulaOf(staged)).toEqual({
    kind: "formula",
    formula: "=HYPERLINK(\"#'Tokens'!A\"&ROW('New Seats'!A1),\"API usage\")",
  });
});

test("without a prefix nothing changes", () => {
  expect(withSheetPrefix(workbook, "")).toBe(workbook);
});

test.each([
  ["AIB ", true],
  ["2027 ", true],
  ["a/b ", false],
  ["'x", false],
  // Excel takes 31 characters, and the longest name here is "API usage"
  ["x".repeat(31 - "API usage".length), true],
  ["x".repeat(32 - "API usage".length), false],
])("prefix %j usable: %s", (prefix, usable) => {
  expect(isUsablePrefix(prefix, workbook)).toBe(usable);
});
