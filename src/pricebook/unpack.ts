/** A key, its different values, and for each row which of them it has; -1: the row lacks the key. */
type Column = readonly [key: string, values: readonly unknown[], indexes: readonly number[]];

interface Packed {
  columns: readonly Column[];
}

const isPacked = (value: unknown): value is Packed => typeof value === "object" && value !== null && "columns" in value;

function rowsOf({ columns }: Packed): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, values, indexes] of columns)
    indexes.forEach((index, row) => {
      const target = (rows[row] ??= {});
      if (index >= 0) target[key] = values[index];
    });
  return rows;
}

/** A vendor's file as it was before scripts/webpack/pack-vendor-file.js made columns of its rows. */
export const unpackVendorFile = (file: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(file).map(([key, value]) => [key, isPacked(value) ? rowsOf(value) : value]));
