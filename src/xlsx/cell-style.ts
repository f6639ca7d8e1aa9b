import type { CellStyle } from "hucre/xlsx";
import { type Format, INPUT_BOX_COLOR, type Line, RULE_COLOR } from "../sheet";

/**
 * Its digits are as wide as those of Excel's own font, a point larger, and every system has it or one of the same measures: columns
 * and pages are as wide everywhere.
 */
export const FILE_FONT = { name: "Arial", size: 10 } as const;
/** sizes are given for Excel's own font */
const STANDARD_SIZE = 11;

const side = (style: Line, rgb: string) => ({ style, color: { rgb } });

function borderOf({ box, lineAbove, lineBelow }: Format): CellStyle["border"] {
  if (box) {
    const edge = side(box, INPUT_BOX_COLOR);
    return { top: edge, right: edge, bottom: edge, left: edge };
  }
  if (!lineAbove && !lineBelow) return undefined;
  return {
    ...(lineAbove && { top: side(lineAbove, RULE_COLOR) }),
    ...(lineBelow && { bottom: side(lineBelow, RULE_COLOR) }),
  };
}

/** A format in the terms of the file library. */
export function cellStyleOf(format: Format): CellStyle {
  const {
    numberFormat,
    color,
    fill,
    size,
    bold,
    italic,
    underline,
    wrap,
    shrink,
    indent,
    horizontal,
    vertical,
    locked,
  } = format;
  const isAligned = horizontal ?? vertical ?? wrap ?? shrink ?? indent;
  const border = borderOf(format);
  return {
    font: {
      name: FILE_FONT.name,
      size: Math.round(((size ?? STANDARD_SIZE) * FILE_FONT.size) / STANDARD_SIZE),
      ...{ bold, italic, underline },
      ...(color && { color: { rgb: color } }),
    },
    protection: { locked },
    ...(numberFormat && { numFmt: numberFormat }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border && { border }),
    ...(isAligned && { alignment: { horizontal, vertical, wrapText: wrap, shrinkToFit: shrink, indent } }),
  };
}
