import { type Cell, rowOfText, type SheetDescription } from "../../../sheet";
import { NUMBERED_COLUMNS, placeOfNumber, reportedColumn } from "../../blocks/reported";
import type { RouteSheet } from "../route";
import type { SplitRows } from "./splits";

/**
 * A route sheet on which every reported row has the numbers of its owner, vendor and cost centre among the names that Summary
 * lists. They are written when Summary is there: its names decide them.
 */
export function withSplitNumbers({ sheet, reported }: RouteSheet, splits: readonly SplitRows[]): SheetDescription {
  const headings = NUMBERED_COLUMNS.map((column): Cell => ({
    ...{ row: reported.title, column: placeOfNumber(column), style: "columnHeading" },
    content: { kind: "text", text: `No. of ${column.toLowerCase()}` },
  }));
  const numbers = splits.flatMap(({ column, names }) =>
    Array.from({ length: reported.count }, (_, k): Cell => {
      const row = reported.first + k;
      const own = `$${reportedColumn(column)}${row}`;
      const formula = `=IF(${own}="",0,IFERROR(${rowOfText(own, names)},0))`;
      return { row, column: placeOfNumber(column), content: { kind: "formula", formula }, style: "integer" };
    }),
  );
  return { ...sheet, cells: [...sheet.cells, ...headings, ...numbers] };
}
