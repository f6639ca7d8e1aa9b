import { type Area, intersection } from "./address";

/** Values laid over areas of a sheet; where they overlap, the last one laid is on top. */
export class Layers<T> {
  private layers: { area: Area; value: T }[] = [];

  set(area: Area, value: T): void {
    this.remove(area);
    this.layers.push({ area, value });
  }

  /** Takes away the layers that lie within the area. */
  remove(area: Area): void {
    this.layers = this.layers.filter((layer) => !covers(area, layer.area));
  }

  /** Gives layers other values, each in its place; answers the areas of those whose value is another one now. */
  replace(to: (value: T) => T): Area[] {
    const before = this.layers;
    this.layers = before.map(({ area, value }) => ({ area, value: to(value) }));
    return this.layers.flatMap(({ area, value }, index) => (value === before[index]?.value ? [] : [area]));
  }

  at(row: number, column: number): T | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.layers.filter(({ area }) => intersection(area, cell) !== undefined).at(-1)?.value;
  }

  /** Whether the condition holds in every cell of the area; one cell of each piece between the layers' edges is asked. */
  every(area: Area, holds: (value: T | undefined) => boolean): boolean {
    const parts = this.layers.flatMap((layer) => intersection(layer.area, area) ?? []);
    const rows = [area.row, ...parts.flatMap((part) => [part.row, part.row + part.rows])];
    const columns = [area.column, ...parts.flatMap((part) => [part.column, part.column + part.columns])];
    const inside = (cell: Area): boolean => intersection(cell, area) !== undefined;
    return [...new Set(rows)].every((row) =>
      [...new Set(columns)].every(
        (column) => !inside({ row, column, rows: 1, columns: 1 }) || holds(this.at(row, column)),
      ),
    );
  }

  /** Areas and values, bottom first. */
  all(): readonly { area: Area; value: T }[] {
    return this.layers;
  }
}

function covers(area: Area, other: Area): boolean {
  const common = intersection(area, other);
  return common !== undefined && common.rows === other.rows && common.columns === other.columns;
}
