import { holds, isOneCell, meet, type Rectangle, without } from "./rectangle";

/** Something that reads cells: a formula in a cell, or one that stands in none (of a format, of a validation). */
export interface Reader {
  /** the sheet it stands in, and its cell there; a row below zero: in none, so nothing reads it */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetRectangle extends Rectangle {
  sheet: string;
}

/** Cells that readers share: however many formulas sum the same column, it is looked at once. */
interface Area extends Rectangle {
  readers: Reader[];
}

interface SheetIndex {
  cells: Map<number, Reader[]>;
  areas: Map<string, Area>;
  /** areas by the tiles of the sheet that they touch */
  tiles: Map<number, Set<Area>>;
  /** areas that touch very many */
  large: Set<Area>;
}

const TILE = { rows: 32, columns: 8 };
const MOST_TILES = 400;
const COLUMNS = 16_384;
/** Beyond so many cells it is quicker to look at all areas than at all cells. */
const FEW_CELLS = 2_000;

const cellKey = (row: number, column: number): number => row * COLUMNS + column;
const tileKey = (row: number, column: number): number =>
  cellKey(Math.floor(row / TILE.rows), Math.floor(column / TILE.columns));

/** What reads what, kept from one calculation to the next. It knows nothing of formulas. */
export class DependencyGraph<Node extends Reader> {
  private readonly sheets = new Map<string, SheetIndex>();

  clear(): void {
    this.sheets.clear();
  }

  /** A reader's own cell is no reason to calculate it: =ROWS(A$1:A3) in A3 depends on nothing below A2. */
  add(reader: Node, reads: readonly SheetRectangle[]): void {
    for (const rectangle of piecesFor(reader, reads)) {
      const index = this.index(rectangle.sheet);
      if (isOneCell(rectangle)) {
        const key = cellKey(rectangle.top, rectangle.left);
        const readers = index.cells.get(key);
        if (readers) readers.push(reader);
        else index.cells.set(key, [reader]);
      } else areaOf(index, rectangle).readers.push(reader);
    }
  }

  remove(reader: Node, reads: readonly SheetRectangle[]): void {
    for (const rectangle of piecesFor(reader, reads)) {
      const index = this.index(rectangle.sheet);
      const readers = isOneCell(rectangle)
        ? index.cells.get(cellKey(rectangle.top, rectangle.left))
        : index.areas.get(areaKey(rectangle))?.readers;
      const place = readers?.indexOf(reader) ?? -1;
      if (place >= 0) readers?.splice(place, 1);
    }
  }

  /** Those that read any of the cells, without those that read what these give. */
  readersOf({ sheet, ...changed }: SheetRectangle): Set<Node> {
    const found = new Set<Reader>();
    const index = this.sheets.get(sheet);
    if (!index) return found as Set<Node>;
    const include = (readers: readonly Reader[] = []): void => {
      for (const reader of readers) found.add(reader);
    };
    const count = (changed.bottom - changed.top + 1) * (changed.right - changed.left + 1);
    if (count <= FEW_CELLS)
      for (let row = changed.top; row <= changed.bottom; row += 1)
        for (let column = changed.left; column <= changed.right; column += 1) {
          include(index.cells.get(cellKey(row, column)));
          for (const area of areasWith(index, row, column)) include(area.readers);
        }
    else {
      for (const [key, readers] of index.cells)
        if (holds(changed, Math.floor(key / COLUMNS), key % COLUMNS)) include(readers);
      for (const area of index.areas.values()) if (meet(area, changed)) include(area.readers);
    }
    return found as Set<Node>;
  }

  /**
   * All that has to be calculated when these have to, the last first: each stands before what it reads.
   * @returns `isCircular` when some of them need each other; their order is then any
   */
  order(starts: Iterable<Node>): { lastFirst: Node[]; isCircular: boolean } {
    const lastFirst: Node[] = [];
    const open = new Set<Reader | Area>();
    const done = new Set<Reader | Area>();
    let isCircular = false;
    const path: { place: Reader | Area; next: readonly (Reader | Area)[]; at: number }[] = [];
    const enter = (place: Reader | Area): void => {
      open.add(place);
      path.push({ place, next: "readers" in place ? place.readers : this.after(place), at: 0 });
    };
    for (const start of starts) {
      if (!done.has(start)) enter(start);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const next = top.next[top.at];
        top.at += 1;
        if (next === undefined) {
          path.pop();
          open.delete(top.place);
          done.add(top.place);
          if (!("readers" in top.place)) lastFirst.push(top.place as Node);
        } else if (open.has(next)) isCircular = true;
        else if (!done.has(next)) enter(next);
      }
    }
    return { lastFirst, isCircular };
  }

  /** What comes directly after a cell: its readers, and the areas it stands in. */
  private after({ sheet, row, column }: Reader): readonly (Reader | Area)[] {
    const index = row < 0 ? undefined : this.sheets.get(sheet);
    if (!index) return [];
    const readers = index.cells.get(cellKey(row, column)) ?? [];
    const areas = areasWith(index, row, column);
    return areas.length === 0 ? readers : [...readers, ...areas];
  }

  private index(sheet: string): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index)
      this.sheets.set(sheet, (index = { cells: new Map(), areas: new Map(), tiles: new Map(), large: new Set() }));
    return index;
  }
}

const piecesFor = (reader: Reader, reads: readonly SheetRectangle[]): SheetRectangle[] =>
  reads.flatMap((rectangle) => {
    const { sheet } = rectangle;
    return sheet === reader.sheet && holds(rectangle, reader.row, reader.column)
      ? without(rectangle, reader.row, reader.column).map((piece) => ({ sheet, ...piece }))
      : rectangle;
  });

const areaKey = ({ top, left, bottom, right }: Rectangle): string => `${top},${left},${bottom},${right}`;

function areaOf(index: SheetIndex, { top, left, bottom, right }: Rectangle): Area {
  const key = areaKey({ top, left, bottom, right });
  const known = index.areas.get(key);
  if (known) return known;
  const area: Area = { top, left, bottom, right, readers: [] };
  index.areas.set(key, area);
  const keys = tilesOf(area);
  if (!keys) index.large.add(area);
  for (const tile of keys ?? []) {
    const areas = index.tiles.get(tile);
    if (areas) areas.add(area);
    else index.tiles.set(tile, new Set([area]));
  }
  return area;
}

/** undefined for an area that touches very many */
function tilesOf({ top, left, bottom, right }: Rectangle): number[] | undefined {
  const rows = Math.floor(bottom / TILE.rows) - Math.floor(top / TILE.rows) + 1;
  const columns = Math.floor(right / TILE.columns) - Math.floor(left / TILE.columns) + 1;
  if (!(rows * columns <= MOST_TILES)) return undefined;
  const first = tileKey(top, left);
  return Array.from({ length: rows * columns }, (_, at) => first + cellKey(Math.floor(at / columns), at % columns));
}

function areasWith({ tiles, large }: SheetIndex, row: number, column: number): Area[] {
  const found: Area[] = [];
  for (const areas of [tiles.get(tileKey(row, column)), large])
    for (const area of areas ?? []) if (holds(area, row, column)) found.push(area);
  return found;
}
