const RANGE = /^(?<from>.*?\$?[A-Z]+\$?(?<top>\d+)):(?<right>\$?[A-Z]+)(?<fixed>\$?)(?<bottom>\d+)$/;
const columnsOf = (corner: string): string => corner.replace(/^.*!/, "").replace(/[$\d]/g, "");

/**
 * INDEX with one position in a list, as every program understands it. Some (gnumeric) count rows where a list lies across
 * columns, and do not take one cell for a list: the row below, which no position reaches, makes it two.
 */
export function picked(range: string, position: string): string {
  const { from, top, right, fixed, bottom } = RANGE.exec(range)?.groups ?? {};
  if (from === undefined || right === undefined || top !== bottom) return `INDEX(${range},${position})`;
  if (columnsOf(from) !== columnsOf(right)) return `INDEX(${range},1,${position})`;
  return `INDEX(${from}:${right}${fixed}${Number(bottom) + 1},${position})`;
}
