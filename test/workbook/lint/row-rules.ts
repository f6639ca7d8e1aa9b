import { columnName } from "../../../src/sheet/a1";
import type { SheetDescription } from "../../../src/sheet/description";
import { COLUMN, OPENING, ROW } from "../../../src/sheet/layout";
import { shiftFormula } from "../../../src/sheet/shift-formula";
import { type Book, isMonth, placeOf, type Violation } from "./book";

/** Months are written as rows: the first month's formula or a row of values, never single cells of their own. */
function* oneFormulaPerRow({ sheets, cell }: Book): Generator<Violation> {
  const rule = "one formula per row";
  for (const sheet of sheets) {
    const rows = new Set<number>();
    for (const { row } of [...sheet.series, ...sheet.seriesValues]) {
      if (rows.has(row)) yield { rule, place: `${sheet.name}!${row}:${row}`, fault: "two series in one row" };
      rows.add(row);
    }
    for (const { row, column, content } of sheet.cells) {
      if (isMonth(sheet, column) && content.kind !== "text" && content.kind !== "empty")
        yield { rule, place: placeOf(sheet, row, column), fault: "a month of its own, apart from its row" };
    }
    for (const { row, formula, sameInOpening } of sheet.series) {
      const opening = cell(sheet, row, COLUMN.opening)?.content;
      if (!sameInOpening) continue;
      const expected = shiftFormula(formula, -1, 0);
      if (opening?.kind !== "formula" || opening.formula !== expected)
        yield { rule, place: `${sheet.name}!${OPENING}${row}`, fault: `the opening is not ${expected}` };
    }
  }
}

/** Rows of months say what they are and in which unit. */
function* unitsAndLabels({ sheets, cell }: Book): Generator<Violation> {
  for (const sheet of sheets) {
    for (const { row } of [...sheet.series, ...sheet.seriesValues]) {
      if (row <= ROW.month) continue;
      // above its workings a sheet is in one currency, which the line of its totals names
      const isRead = row < (sheet.groups?.rows[0]?.from ?? 0);
      for (const column of isRead ? [COLUMN.label] : [COLUMN.label, COLUMN.unit]) {
        const found = cell(sheet, row, column);
        const isInput = found?.style.startsWith("input") ?? false;
        if (found === undefined || (found.content.kind === "empty" && !isInput))
          yield {
            rule: "units and labels",
            place: placeOf(sheet, row, column),
            fault: column === COLUMN.unit ? "no unit" : "no label",
          };
      }
    }
  }
}

/** A row label stands left of the panes that scroll, the time axis above them, at the same place on every sheet. */
function* frozenPanes({ description }: Book): Generator<Violation> {
  const overTime = description.sheets.filter(({ months }) => months !== undefined);
  const expected = frozenAt(overTime[0]);
  for (const sheet of overTime) {
    const at = frozenAt(sheet);
    const fault =
      at === expected ? `frozen at ${at}, below the time axis` : `frozen at ${at}, the others at ${expected}`;
    if (at !== expected || !sheet.freezeAt || sheet.freezeAt.row <= ROW.month)
      yield { rule: "frozen panes", place: sheet.name, fault };
  }
}

const frozenAt = (sheet: SheetDescription | undefined): string =>
  sheet?.freezeAt ? `${columnName(sheet.freezeAt.column)}${sheet.freezeAt.row}` : "nowhere";

export const rowRules = [oneFormulaPerRow, unitsAndLabels, frozenPanes];
