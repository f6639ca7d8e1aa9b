/** All that the open workbook holds, read behind office.js, so that no request is spent and nothing is overlooked. */
interface Saved {
  sheetOrder: string[];
  styles: Record<string, unknown>;
  sheets: Record<string, SavedSheet>;
}

interface SavedSheet extends Record<string, unknown> {
  cellData?: Record<string, Record<string, { s?: unknown }>>;
}

/** Grows with what has once been written, or is another one for a sheet that is made anew. */
const CHANGING = ["id", "cellData", "rowCount", "columnCount", "rowData", "columnData"];

/** Given by chance; merged cells name their sheet. */
const CHANCE = ["Id", "sheetId"];

/** Cells, formats, locks, validations, protection, charts, marks and print settings of each sheet in order, and all names. */
export function snapshot(): string[] {
  const { book } = excelHost;
  const saved = book.workbook.save() as unknown as Saved;
  const texts = new Map<unknown, string>();
  const styleText = (style: unknown): string => {
    const known = texts.get(style);
    if (known !== undefined) return known;
    const text = textOf(typeof style === "string" ? saved.styles[style] : style);
    texts.set(style, text);
    return text;
  };
  const sheets = book.sheets().flatMap((sheet) => {
    const { extras, cells, name } = sheet;
    const used = cells.used(false);
    const formulas = used ? cells.formulas(used) : [];
    const kept = saved.sheets[sheet.id] ?? {};
    const rows = formulas.map((line, r) =>
      line
        .map((formula, c) => {
          const row = r + (used?.row ?? 0);
          const column = c + (used?.column ?? 0);
          return `${String(formula)}‖${styleText(kept.cellData?.[row]?.[column]?.s)}‖${String(extras.locked.at(row, column))}`;
        })
        .join("⎸"),
    );
    const settings = Object.fromEntries(Object.entries(kept).filter(([key]) => !CHANGING.includes(key)));
    return [
      `${name} settings ${textOf(settings)}`,
      `${name} protection ${textOf(extras.protection)}`,
      `${name} validations ${textOf(extras.validations.all())}`,
      `${name} charts ${textOf(extras.charts)}`,
      `${name} marks ${textOf(extras.customProperties)}`,
      `${name} pages ${textOf(extras.pageLayout)}`,
      ...rows.map((row, r) => `${name} row ${r + (used?.row ?? 0) + 1}: ${row}`),
    ];
  });
  const names = book.names().map(({ name, formula }) => `name ${name} ${formula}`);
  return [...sheets, ...names.sort(), `settings ${textOf(book.settings)}`];
}

/** The same once all is calculated: a result may bring a number format along. */
export async function settled(): Promise<string[]> {
  await excelHost.executor.settled();
  return snapshot();
}

/** The first difference between two snapshots; undefined when there is none. */
export function difference(one: readonly string[], other: readonly string[]): string | undefined {
  const at = one.findIndex((line, index) => line !== other[index]);
  if (at < 0) return one.length === other.length ? undefined : `${other.length - one.length} lines more`;
  const [a = "", b = ""] = [one[at], other[at]];
  let from = 0;
  while (a[from] === b[from] && from < a.length) from += 1;
  const part = (text: string) => text.slice(Math.max(0, from - 60), from + 100);
  return `${a.slice(0, 40)}…: "${part(a)}" became "${part(b)}"`;
}

/** The workbook is made outside the world of a test, which has a Map of its own. */
const isMap = (part: unknown): part is Map<unknown, unknown> => Object.prototype.toString.call(part) === "[object Map]";

/** JSON with the keys in order; what a style does not say is left out. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (CHANCE.includes(key)) return undefined;
    if (isMap(part)) return [...part];
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part as Record<string, unknown>)
        .filter(([, own]) => own !== null && own !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }) ?? "";
