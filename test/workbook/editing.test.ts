import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { describeWorkbook } from "../../src/workbook";
import { sheetOf } from "./find-cells";

const described = describeWorkbook(parseBudget({ ...sample, months: 3 }));
const headings = (sheet: string) =>
  sheetOf(described, sheet).cells.flatMap(({ style, content }) =>
    style === "columnHeading" && content.kind === "text" ? [content.text] : [],
  );

test("nobody can type the currency of a price beside a line: it stands with the price, a contract's with its terms", () => {
  for (const sheet of ["Subscriptions", "Seats", "API usage", "Credits"]) {
    const { cells } = sheetOf(described, sheet);
    const columns = cells.filter(({ content }) => content.kind === "text" && content.text === "Currency");
    const typed = columns.flatMap(({ row, column }) =>
      cells.filter((cell) => cell.column === column && cell.row === row + 1 && cell.style.startsWith("input")),
    );
    expect([sheet, typed]).toEqual([sheet, []]);
  }
  expect(headings("Rates")).toContain("Currency");
  expect(headings("Enterprise")).toContain("Currency");
});
