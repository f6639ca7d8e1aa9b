import { toIso } from "../dates";

/** A key, the column that it is told from (-1: the row before), and a character for each row. */
type Column = readonly [key: string, from: number, characters: string];

/** All vendors' files as scripts/webpack/pack-vendor-files.js makes them: few different values, and columns of their numbers. */
export interface Packed {
  /** with 0 in the place of a list of rows */
  files: readonly Record<string, unknown>[];
  /** plain texts in one, told apart by "|"; lists of them likewise, each text behind a "~"; days as numbers */
  values: Readonly<Record<string, string | { readonly lists: string } | readonly unknown[]>>;
  /** keys whose values stand under another key's name */
  kinds: Readonly<Record<string, string>>;
  /** the first column says whose row it is */
  tables: readonly (readonly [list: string, columns: readonly Column[]])[];
}

/** The kind of the days. */
const DAY = "effectiveFrom";
const [STEP, SAME, NEXT, LACKS, FIRST, BACKSLASH] = ["!", "#", "$", "%", 38, 92];

/** The number of each row's value; undefined: it lacks the key. */
function numbersOf(characters: string, context: readonly (number | undefined)[] | undefined): (number | undefined)[] {
  const last = new Map<number | undefined, number | undefined>();
  let next = 0;
  let before: number | undefined;
  return Array.from(characters, (character, row) => {
    const code = character.charCodeAt(0);
    let number: number | undefined = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (character === SAME) number = last.get(context?.[row]);
    else if (character === NEXT) number = next;
    else if (character === LACKS) number = undefined;
    else if (character === STEP) number = (before ?? 0) + 1;
    before = number;
    last.set(context?.[row], number);
    if (number !== undefined && number >= next) next = number + 1;
    return number;
  });
}

/** A name in which a sign stands for the id of its row, as pack-vendor-files.js says. */
function wholeName(name: string, id: string): string {
  const tail = id.slice(id.indexOf("/") + 1);
  const dotted = tail.replace(/(\d)-(?=\d)/g, "$1.");
  const other = tail.includes(".") ? tail.replaceAll(".", "-") : dotted;
  const title = dotted.replace(/(^|-)(.)/g, (_, dash: string, first: string) => (dash && " ") + first.toUpperCase());
  return name.replace(/[*^=]/, (sign) => (sign === "*" ? tail : sign === "^" ? title : other));
}

/** Items by their id again, of which the bundle has the place. */
function withIds(value: unknown, ids: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => (typeof each === "number" ? ids[each] : withIds(each, ids)));
  return typeof value === "object" && value !== null && "models" in value
    ? { ...value, models: withIds(value.models, ids) }
    : value;
}

const listOf = (texts: string): string[][] => texts.split("|").map((text) => text.split("~").slice(1));

function valuesOf(values: Packed["values"]): Record<string, readonly unknown[]> {
  const lists = Object.fromEntries(
    Object.entries(values).map(([kind, list]) => [
      kind,
      typeof list === "string" ? list.split("|") : "lists" in list ? listOf(list.lists) : list,
    ]),
  );
  const ids = lists["id"] ?? [];
  for (const kind of ["forModels", "namedOn"]) lists[kind] = lists[kind]?.map((value) => withIds(value, ids)) ?? [];
  lists[DAY] = lists[DAY]?.map((day) => (typeof day === "number" ? toIso(day) : day)) ?? [];
  return lists;
}

type Row = Record<string, unknown>;

/** Says something in a row; "value.unit" is the part "unit" of its "value". */
function say(row: Row, key: string, value: unknown): void {
  const [whole = "", part] = key.split(".");
  if (part === undefined) row[key] = value;
  else ((row[whole] ??= {}) as Row)[part] = value;
}

const withWholeNames = (row: Row): Row => {
  const { id, name, aliases } = row;
  if (typeof id !== "string") return row;
  if (typeof name === "string") row["name"] = wholeName(name, id);
  // a list of names that several rows have is one list
  if (Array.isArray(aliases)) row["aliases"] = aliases.map((alias: string) => wholeName(alias, id));
  return row;
};

/** The vendors' files as they were. */
export function unpackVendorFiles({ files, values, kinds, tables }: Packed): Record<string, unknown>[] {
  const lists = valuesOf(values);
  const unpackedValue = (key: string, value: unknown): unknown =>
    key === "ambiguous"
      ? Object.fromEntries(
          Object.entries(value as Row).map(([name, items]) => [name, withIds(items, lists["id"] ?? [])]),
        )
      : value;
  const unpacked = files.map((file) =>
    Object.fromEntries(Object.entries(file).map(([key, value]) => [key, value === 0 ? [] : unpackedValue(key, value)])),
  );
  for (const [list, columns] of tables) {
    const rows: Row[] = [];
    const known: (number | undefined)[][] = [];
    for (const [key, from, characters] of columns) {
      const numbers = numbersOf(characters, known[from]);
      known.push(numbers);
      numbers.forEach((number, row) => {
        const target = (rows[row] ??= {});
        if (known.length === 1) (unpacked[number ?? 0]?.[list] as unknown[]).push(target);
        else if (number !== undefined) say(target, key, lists[kinds[key] ?? key]?.[number]);
      });
    }
    rows.forEach(withWholeNames);
  }
  return unpacked;
}
