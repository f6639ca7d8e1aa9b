import type { CellContent, SheetDescription, Style, Validation } from "../../../src/sheet/description";
import { COLUMN, ROW } from "../../../src/sheet/layout";
import { formatOf, originOf } from "../../../src/sheet/styles";
import { type Book, isMonth, placeOf, type Violation } from "./book";

const NO_PRICE = "=NA()";
const INPUT_COLOR = "0000FF";

const isInput = (style: Style): boolean => style.startsWith("input");
/** Results stand among the inputs of their line, and may not keep its row from being sorted. */
const isResult = (style: Style): boolean => style.startsWith("result");
const isNumeric = (style: Style): boolean => isInput(style) && style !== "inputText";

/** Figures that name a place, not an amount: the period before the first, numbered sentences, months that values are for. */
const countsPlaces = (sheet: SheetDescription, row: number, style: Style): boolean =>
  sheet.months === undefined || row === ROW.period || style === "month";

function faultOf(sheet: SheetDescription, row: number, style: Style, content: CellContent): string | undefined {
  const { locked, color, fill } = formatOf(style, originOf(style, content));
  if (isInput(style) && (locked || color !== INPUT_COLOR || fill === undefined))
    return "an input that is not blue, tinted and open";
  if (!isInput(style) && locked === isResult(style))
    return locked ? "a closed result" : "an open cell that is no input";
  if (isInput(style) && content.kind === "formula" && content.formula !== NO_PRICE) return "a formula in an input";
  if (!isInput(style) && content.kind === "number" && !countsPlaces(sheet, row, style))
    return "a typed number that is no input";
  return undefined;
}

/** What is typed is blue, tinted and open; what is calculated is closed; nothing is both. */
function* inputs({ sheets }: Book): Generator<Violation> {
  for (const sheet of sheets) {
    const typed = sheet.seriesValues.map(({ row, style }) => ({
      row,
      column: COLUMN.firstMonth,
      style,
      content: { kind: "number", value: 0 } as const,
    }));
    const calculated = sheet.series.map(({ row, style, formula }) => ({
      row,
      column: COLUMN.firstMonth,
      style,
      content: { kind: "formula", formula } as const,
    }));
    for (const { row, column, style, content } of [...sheet.cells, ...typed, ...calculated]) {
      const fault = faultOf(sheet, row, style, content);
      if (fault) yield { rule: "inputs", place: placeOf(sheet, row, column), fault };
    }
  }
}

const covers = (validation: Validation, row: number, column: number): boolean =>
  row >= validation.row &&
  row < validation.row + validation.rows &&
  column >= validation.column &&
  column < validation.column + validation.columns;

/** A number, date or share that is typed is checked as it is typed; free text cannot be. */
function* validations({ sheets }: Book): Generator<Violation> {
  for (const sheet of sheets) {
    const typed = sheet.cells.filter(
      ({ style, content }) => isNumeric(style) && (content.kind === "number" || content.kind === "empty"),
    );
    const months = sheet.seriesValues.flatMap(({ row, style }) =>
      isNumeric(style) ? [{ row, column: COLUMN.firstMonth }] : [],
    );
    const places = [...typed, ...months];
    for (const { row, column } of places) {
      const own = sheet.validations.filter((validation) => covers(validation, row, column));
      const place = placeOf(sheet, row, column);
      if (own.length === 0) yield { rule: "validations", place, fault: "anything may be typed here" };
      if (own.length > 1) yield { rule: "validations", place, fault: "two rules for one input" };
      if (isMonth(sheet, column) && own.some((rule) => rule.columns < (sheet.months?.count ?? 0)))
        yield { rule: "validations", place, fault: "the rule does not reach the last month" };
    }
  }
}

export const inputRules = [inputs, validations];
