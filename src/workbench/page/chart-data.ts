import { parseAddress } from "../host/address";
import type { Book, Sheet } from "../host/book";
import type { StoredObject } from "../host/stored-object";

export interface ChartSeries {
  name: string;
  color: string;
  isLine: boolean;
  /** null where the cell has no number */
  values: (number | null)[];
  /** a cell of it has an error */
  hasError: boolean;
}

/** A chart with the figures of its cells. */
export interface ChartData {
  title: string;
  isStacked: boolean;
  categories: string[];
  series: ChartSeries[];
}

const COLORS = ["#0B3B36", "#D98E04", "#4472C4", "#A5A5A5", "#70AD47", "#C55A11"];

/** What a chart shows now: the cells that its series name, as they stand. */
export function chartData(book: Pick<Book, "sheets">, chart: StoredObject): ChartData {
  const type = text(chart.properties["ChartType"]);
  const all = chart.child("Series");
  const drawn = Array.from({ length: Number(all.properties["Count"] ?? 0) }, (_, index) =>
    all.child(`Series ${index}`),
  ).filter(({ properties }) => properties["IsDeleted"] !== true && properties["Values"] !== undefined);
  const categories = drawn.map(({ properties }) => properties["XAxisValues"]).find((address) => address !== undefined);
  return {
    title: text(chart.child("Title").properties["Text"]) || text(chart.properties["Name"]),
    isStacked: /stacked/i.test(type),
    categories: cellsAt(book, categories, (sheet, area) => sheet.cells.texts(area)),
    series: drawn.map((series, index) => {
      const values = cellsAt(book, series.properties["Values"], (sheet, area) => sheet.cells.values(area));
      return {
        name: text(series.properties["Name"]),
        color: colorOf(series) || (COLORS[index % COLORS.length] as string),
        isLine: /line/i.test(text(series.properties["ChartType"]) || type),
        values: values.map((value) => (typeof value === "number" ? value : null)),
        hasError: values.some((value) => typeof value === "string" && value.startsWith("#")),
      };
    }),
  };
}

const colorOf = (series: StoredObject): string =>
  [series.child("Format").child("Fill"), series.child("Format").child("Line"), series.child("Format")]
    .map(({ properties }) => text(properties["Color"]))
    .find((color) => color !== "") ?? "";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function cellsAt<T>(
  book: Pick<Book, "sheets">,
  address: unknown,
  read: (sheet: Sheet, area: NonNullable<ReturnType<typeof parseAddress>>["area"]) => T[][],
): T[] {
  const parsed = parseAddress(text(address));
  const sheet = book.sheets().find(({ name }) => name.toLowerCase() === parsed?.sheet?.toLowerCase());
  return parsed && sheet ? read(sheet, parsed.area).flat() : [];
}

const rounded = (value: number): string => Math.round(value).toLocaleString("en-US");
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** Its title, and which parts lack a month whose figure is not known: drawn without a word they would look as if that were all. */
export function chartTitle({ title, series }: ChartData): string {
  const lacking = series.filter(({ hasError }) => hasError).map(({ name }) => name);
  return lacking.length === 0 ? title : `${title}, incomplete: ${lacking.join(", ")}`;
}

/** The chart in words, for those who do not see it. */
export function chartInWords(data: ChartData): string {
  const { categories, series } = data;
  const span = categories.length === 0 ? "" : `, ${categories[0]} to ${categories.at(-1)}`;
  const each = series.map(({ name, isLine, values }) =>
    isLine ? `${name}: ${rounded(values.at(-1) ?? 0)} at the end` : `${name}: ${rounded(sum(values))} in all`,
  );
  return `${chartTitle(data)}${span}. ${each.join("; ")}.`;
}
