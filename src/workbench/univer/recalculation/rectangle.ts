/** Cells of one sheet, all four sides within; Infinity where a reference takes whole rows or columns. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const isOneCell = ({ top, left, bottom, right }: Rectangle): boolean => top === bottom && left === right;

export const holds = ({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The rectangle without one of its cells, in at most four pieces. */
export function without({ top, left, bottom, right }: Rectangle, row: number, column: number): Rectangle[] {
  return [
    { top, left, bottom: row - 1, right },
    { top: row + 1, left, bottom, right },
    { top: row, left, bottom: row, right: column - 1 },
    { top: row, left: column + 1, bottom: row, right },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
