import type { SheetDescription } from "./description";

/** Width of a column that nobody has set, in characters. */
const STANDARD_WIDTH = 8.43;

/** Points across of a column: a digit has 7 pixels in Excel's standard font, a cell's margins 5; 96 pixels are 72 points. */
export const pointsAcross = (characters: number): number => ((characters * 7 + 5) * 72) / 96;

/** Width of a column in characters. A later entry overrules an earlier one, as both writers apply them in order. */
export const widthOf = ({ columnWidths }: SheetDescription, column: number): number =>
  [...columnWidths].reverse().find(({ from, to }) => column >= from && column <= to)?.width ?? STANDARD_WIDTH;
