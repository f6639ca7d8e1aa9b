import { type ICellDataForSheetInterceptor, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { OpenBook } from "./create-book";

/** On both sides of a text. */
const PADDING = 6;
const SMALLEST = 6;
const DEFAULT_SIZE = 11;

/** Univer does not know "Shrink to fit": here a text that is wider than such a cell is drawn smaller, as Excel draws it. */
export function shrinkToFit({ univer, book }: OpenBook): void {
  const pen = document.createElement("canvas").getContext("2d");
  const widthOf = (text: string, { ff, bl }: IStyleData, size: number): number => {
    if (!pen) return 0;
    pen.font = `${bl === 1 ? "bold " : ""}${size}pt ${ff ?? "Arial"}`;
    return pen.measureText(text).width;
  };
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { row, col, subUnitId, rawData, workbook, worksheet }, next) => {
      const text = rawData?.v;
      if (typeof text !== "string" || text === "") return next(cell);
      if (book.sheetWithId(subUnitId).extras.shrunk.at(row, col) !== true) return next(cell);
      const style = workbook.getStyles().getStyleByCell(rawData) ?? {};
      const { startColumn, endColumn } = worksheet.getMergedCell(row, col) ?? { startColumn: col, endColumn: col };
      let room = -PADDING;
      for (let column = startColumn; column <= endColumn; column++) room += worksheet.getColumnWidth(column);
      const size = style.fs ?? DEFAULT_SIZE;
      const wide = widthOf(text, style, size);
      if (wide <= room) return next(cell);
      const fs = Math.max(SMALLEST, Math.floor((size * room) / wide));
      const shown: ICellDataForSheetInterceptor = cell && cell !== rawData ? cell : { ...rawData };
      return next({ ...shown, interceptorStyle: { ...shown.interceptorStyle, fs } });
    },
  });
}
