import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Border, BorderSide, CellFormat } from "../host/book";

/** Excel's formats as Univer's cell styles, and back. */

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const SIDES: Record<BorderSide, "t" | "b" | "l" | "r"> = { top: "t", bottom: "b", left: "l", right: "r" };
const INDENT_PIXELS = 9;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const keyOf = <T>(table: Record<string, T>, value: T | undefined): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

/** Only what the format names; an absent part leaves the cell's style alone. */
export function univerStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined)
    style.n = format.numberFormat === "General" ? null : { pattern: format.numberFormat };
  if (format.bold !== undefined) style.bl = flag(format.bold);
  if (format.italic !== undefined) style.it = flag(format.italic);
  if (format.underline !== undefined) style.ul = { s: flag(format.underline) };
  if (format.strikethrough !== undefined) style.st = { s: flag(format.strikethrough) };
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fillColor !== undefined) style.bg = format.fillColor === "" ? null : { rgb: format.fillColor };
  if (format.wrapText !== undefined) style.tb = format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.indentLevel !== undefined) style.pd = { l: format.indentLevel * INDENT_PIXELS + 2 };
  if (format.horizontalAlignment !== undefined)
    style.ht = HORIZONTAL[format.horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED;
  if (format.verticalAlignment !== undefined)
    style.vt = VERTICAL[format.verticalAlignment] ?? VerticalAlign.UNSPECIFIED;
  if (format.borders) style.bd = univerBorders(format.borders);
  return style;
}

export function excelFormat(style: Nullable<IStyleData>): CellFormat {
  if (!style) return {};
  const format: CellFormat = {};
  if (style.n) format.numberFormat = style.n.pattern;
  if (style.bl !== undefined) format.bold = style.bl === BooleanNumber.TRUE;
  if (style.it !== undefined) format.italic = style.it === BooleanNumber.TRUE;
  if (style.ul) format.underline = style.ul.s === BooleanNumber.TRUE;
  if (style.st) format.strikethrough = style.st.s === BooleanNumber.TRUE;
  if (style.ff) format.fontName = style.ff;
  if (style.fs !== undefined) format.fontSize = style.fs;
  if (style.cl?.rgb) format.fontColor = style.cl.rgb;
  if (style.bg?.rgb) format.fillColor = style.bg.rgb;
  if (style.tb === WrapStrategy.WRAP) format.wrapText = true;
  if (style.pd?.l) format.indentLevel = Math.round((style.pd.l - 2) / INDENT_PIXELS);
  const horizontal = keyOf(HORIZONTAL, style.ht ?? undefined);
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  const vertical = keyOf(VERTICAL, style.vt ?? undefined);
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (style.bd) format.borders = excelBorders(style.bd);
  return format;
}

const WEIGHTS: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const LINES: Record<string, BorderStyleTypes> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const univerBorder = ({ style, weight, color }: Border): IBorderStyleData | null =>
  style === "None" ? null : { s: LINES[style] ?? WEIGHTS[weight] ?? BorderStyleTypes.THIN, cl: { rgb: color } };

const univerBorders = (borders: Partial<Record<BorderSide, Border>>): IBorderData =>
  Object.fromEntries(
    Object.entries(borders).map(([side, border]) => [SIDES[side as BorderSide], univerBorder(border)]),
  );

const excelBorder = ({ s, cl }: IBorderStyleData): Border => ({
  style: keyOf(LINES, s) ?? "Continuous",
  weight: keyOf(WEIGHTS, s) ?? "Thin",
  color: cl.rgb ?? "#000000",
});

const excelBorders = (borders: IBorderData): Partial<Record<BorderSide, Border>> =>
  Object.fromEntries(
    (Object.keys(SIDES) as BorderSide[]).flatMap((side) => {
      const border = borders[SIDES[side]];
      return border ? [[side, excelBorder(border)]] : [];
    }),
  );
