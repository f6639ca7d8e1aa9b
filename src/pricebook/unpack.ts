/** A key, its different values, and a character for each row that says which of them it has. */
type Column = readonly [key: string, values: readonly unknown[], characters: string];
/** The character of the first value; the one before it: the row lacks the key. */
const FIRST = 36;

interface Packed {
  columns: readonly Column[];
}

const isPacked = (value: unknown): value is Packed => typeof value === "object" && value !== null && "columns" in value;

function rowsOf({ columns }: Packed): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, values, characters] of columns)
    for (let row = 0; row < characters.length; row++) {
      const target = (rows[row] ??= {});
      const index = characters.charCodeAt(row) - FIRST;
      if (index >= 0) target[key] = values[index];
    }
  return rows;
}

/** A vendor's file as it was before scripts/webpack/pack-vendor-file.js made columns of its rows. */
export const unpackVendorFile = (file: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(file).map(([key, value]) => [key, isPacked(value) ? rowsOf(value) : value]));
