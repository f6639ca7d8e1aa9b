/** A key, the column that it is told from (-1: the row before), and a character for each row. */
type Column = readonly [key: string, from: number, characters: string];

/** All vendors' files as scripts/webpack/pack-vendor-files.js makes them: few different values, and columns of their numbers. */
export interface Packed {
  /** with 0 in the place of a list of rows */
  files: readonly Record<string, unknown>[];
  /** plain texts in one, told apart by "|" */
  values: Readonly<Record<string, string | readonly unknown[]>>;
  /** keys whose values stand under another key's name */
  kinds: Readonly<Record<string, string>>;
  /** the first column says whose row it is */
  tables: readonly (readonly [list: string, columns: readonly Column[]])[];
}

const [SAME, NEXT, LACKS, FIRST, BACKSLASH] = ["#", "$", "%", 38, 92];

/** The number of each row's value; undefined: it lacks the key. */
function numbersOf(characters: string, context: readonly (number | undefined)[] | undefined): (number | undefined)[] {
  const last = new Map<number | undefined, number | undefined>();
  let next = 0;
  return Array.from(characters, (character, row) => {
    const code = character.charCodeAt(0);
    let number: number | undefined = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (character === SAME) number = last.get(context?.[row]);
    else if (character === NEXT) number = next;
    else if (character === LACKS) number = undefined;
    last.set(context?.[row], number);
    if (number !== undefined && number >= next) next = number + 1;
    return number;
  });
}

/** A name whose "*" or "^" stands for the id of its row. */
function wholeName(name: string, id: string): string {
  const tail = id.slice(id.indexOf("/") + 1);
  const title = tail
    .replace(/(\d)-(?=\d)/g, "$1.")
    .replace(/(^|-)(.)/g, (_, dash: string, first: string) => (dash && " ") + first.toUpperCase());
  return name.replace("^", title).replace("*", tail);
}

/** Models by their id again, of which the bundle has the place. */
function withIds(value: unknown, ids: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => (typeof each === "number" ? ids[each] : withIds(each, ids)));
  return typeof value === "object" && value !== null && "models" in value
    ? { ...value, models: withIds(value.models, ids) }
    : value;
}

/** The vendors' files as they were. */
export function unpackVendorFiles({ files, values, kinds, tables }: Packed): Record<string, unknown>[] {
  const lists = Object.fromEntries(
    Object.entries(values).map(([kind, list]) => [kind, typeof list === "string" ? list.split("|") : list]),
  );
  for (const kind of ["forModels", "namedOn"])
    lists[kind] = lists[kind]?.map((value) => withIds(value, lists["id"] ?? [])) ?? [];
  const unpacked = files.map((file) =>
    Object.fromEntries(Object.entries(file).map(([key, value]) => [key, value === 0 ? [] : value])),
  );
  for (const [list, columns] of tables) {
    const rows: Record<string, unknown>[] = [];
    const known: (number | undefined)[][] = [];
    for (const [key, from, characters] of columns) {
      const numbers = numbersOf(characters, known[from]);
      known.push(numbers);
      numbers.forEach((number, row) => {
        const target = (rows[row] ??= {});
        if (known.length === 1) (unpacked[number ?? 0]?.[list] as unknown[]).push(target);
        else if (number !== undefined) target[key] = lists[kinds[key] ?? key]?.[number];
      });
    }
    for (const row of rows)
      if (typeof row["name"] === "string") row["name"] = wholeName(row["name"], String(row["id"]));
  }
  return unpacked;
}
