import { FIRST_DAY } from "../dates";
import { groupBy } from "../group-by";
import * as messages from "../messages";
import type { Area } from "./a1";
import { areasOf } from "./areas";
import type { SheetDescription, Style, Validation } from "./description";

type Check = Pick<Validation, "rule" | "message">;

/** What may be typed into an input of a style where its block says nothing narrower. Free text may be anything. */
const CHECKS: Partial<Record<Style, Check>> = {
  input: { rule: { kind: "number" }, message: messages.typeNumber },
  inputMoney: { rule: { kind: "number" }, message: messages.typeNumber },
  inputRate: { rule: { kind: "number", minimum: 0 }, message: messages.typeAmount },
  // growth may be negative, but not -100%: nothing to the power of nothing is an error in Excel
  inputPercent: { rule: { kind: "number", minimum: -0.99 }, message: messages.typeGrowth },
  inputMonth: { rule: { kind: "date", from: FIRST_DAY }, message: messages.typeMonth },
  inputDate: { rule: { kind: "date", from: FIRST_DAY }, message: messages.typeDate },
};

interface Place {
  row: number;
  column: number;
  style: Style;
}

const covers = ({ row, column, rows, columns }: Area, place: Place): boolean =>
  place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;

function numericInputs(sheet: SheetDescription): Place[] {
  const { firstColumn, count } = sheet.months ?? { firstColumn: 1, count: 0 };
  const months = sheet.seriesValues.flatMap(({ row, style }) =>
    Array.from({ length: count }, (_, month) => ({ row, column: firstColumn + month, style })),
  );
  const cells = sheet.cells.filter(({ content }) => content.kind === "number" || content.kind === "empty");
  return [...cells, ...months].filter(({ style }) => CHECKS[style] !== undefined);
}

/**
 * Checks for the numbers, dates and shares of a sheet that its blocks left open: a word typed where a number belongs would
 * otherwise count as nothing, silently.
 */
export function defaultValidations(sheet: SheetDescription): Validation[] {
  const open = numericInputs(sheet).filter((place) => !sheet.validations.some((own) => covers(own, place)));
  return [...groupBy(open, ({ style }) => style)].flatMap(([style, places]) => {
    const check = CHECKS[style];
    return check ? areasOf(places).map((area) => ({ ...area, ...check })) : [];
  });
}
