import type { CellPlace } from "./areas";

/** What a call for one more rectangle costs in a request, counted in blank cells that are sent along instead. */
const BLANKS_WORTH_A_CALL = 120;

/** Rows, or columns, of a group in order: how many cells each has, and from where to where across. */
interface Slice {
  at: number;
  count: number;
  from: number;
  to: number;
}

function slicesOf(places: readonly CellPlace[], along: "row" | "column"): Slice[] {
  const across = along === "row" ? "column" : "row";
  const slices = new Map<number, Slice>();
  for (const place of places) {
    const [at, other] = [place[along], place[across]];
    const slice = slices.get(at);
    if (!slice) slices.set(at, { at, count: 1, from: other, to: other });
    else {
      slice.count += 1;
      slice.from = Math.min(slice.from, other);
      slice.to = Math.max(slice.to, other);
    }
  }
  return [...slices.values()].sort((a, b) => a.at - b.at);
}

/** How many blank cells the rectangle around the slices up to each of them has. */
function blanksUpTo(slices: readonly Slice[]): number[] {
  let [cells, from, to] = [0, Infinity, -Infinity];
  return slices.map(({ at, ...slice }) => {
    cells += slice.count;
    from = Math.min(from, slice.from);
    to = Math.max(to, slice.to);
    return (Math.abs(at - (slices[0]?.at ?? at)) + 1) * (to - from + 1) - cells;
  });
}

/** The last slice before the cut that leaves the fewest blank cells, and how many it saves. */
function bestCut(slices: readonly Slice[]): { after: number; saved: number } {
  const before = blanksUpTo(slices);
  const behind = blanksUpTo([...slices].reverse()).reverse();
  const blanks = before.at(-1) ?? 0;
  return slices.slice(0, -1).reduce(
    (best, { at }, k) => {
      const saved = blanks - (before[k] ?? 0) - (behind[k + 1] ?? 0);
      return saved > best.saved ? { after: at, saved } : best;
    },
    { after: 0, saved: 0 },
  );
}

/**
 * Splits cells into groups so that the rectangle around each holds few blank cells and is no larger than it may be: where the
 * blank cells between two blocks cost more than a call for each, they part.
 *
 * @param mostCells how many cells a rectangle may have, blank ones counted; a single row may have more
 */
export function denseGroups<P extends CellPlace>(places: readonly P[], mostCells: number): P[][] {
  const [rows, columns] = [slicesOf(places, "row"), slicesOf(places, "column")];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const part = (along: "row" | "column", after: number): P[][] =>
    [places.filter((place) => place[along] <= after), places.filter((place) => place[along] > after)].flatMap((group) =>
      denseGroups(group, mostCells),
    );
  const [byRow, byColumn] = [bestCut(rows), bestCut(columns)];
  if (Math.max(byRow.saved, byColumn.saved) >= BLANKS_WORTH_A_CALL)
    return byRow.saved >= byColumn.saved ? part("row", byRow.after) : part("column", byColumn.after);
  const width = (columns.at(-1)?.at ?? 0) - (columns[0]?.at ?? 0) + 1;
  const mostRows = Math.max(1, Math.floor(mostCells / width));
  return last.at - first.at < mostRows ? [[...places]] : part("row", first.at + mostRows - 1);
}
