import * as v from "valibot";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { isoDate } from "./days";
import { readDelimited, writeDelimited } from "./delimited";
import { readJson, textOf } from "./read-json";
import { type Budget, rate } from "./schema";
import { schemaFault } from "./schema-faults";
import { text } from "./schema-values";

/** Own items and negotiated rates as a file that a team shares, with who gave them and when. */
const priceFile = v.strictObject({
  format: v.literal("ai-budget-prices/1"),
  by: text,
  on: v.nullish(isoDate, null),
  note: text,
  rates: v.array(rate),
});
export type PriceFile = v.InferOutput<typeof priceFile>;
export type PriceRow = Budget["rates"][number];

/** The columns of the CSV form. Their order and case are free, and those that have nothing to say may be left out. */
const COLUMNS: readonly (readonly [key: keyof PriceRow, heading: string, kind: "text" | "number"])[] = [
  ["item", "Item", "text"],
  ["component", "Component", "text"],
  ["rate", "Rate", "number"],
  ["from", "From", "text"],
  ["to", "To", "text"],
  ["currency", "Currency", "text"],
  ["per", "Per", "number"],
  ["vendor", "Vendor", "text"],
  ["route", "Route", "text"],
  ["minimum", "Minimum seats", "number"],
  ["maximum", "Maximum seats", "number"],
  ["allowance", "Allowance", "number"],
  ["workspace", "Workspace", "text"],
  ["source", "Source", "text"],
  ["reason", "Reason", "text"],
];
/** Columns that say the same in every row. */
const STAMP = ["by", "on"] as const;

const folded = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/ seats$/, "");

/** @throws BadArgument naming the file and the row, where something is no price file */
function checked(file: string, json: unknown, rowName: (index: number) => string): PriceFile {
  const result = v.safeParse(priceFile, json, {
    message: (issue) => (issue.type === "literal" ? messages.priceFileFormat : schemaFault(issue)),
  });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const [list, index, field] = v.getDotPath(issue)?.split(".") ?? [];
  const where = list === "rates" && index !== undefined ? `${rowName(Number(index))}, ${field ?? ""}` : (list ?? "");
  throw new BadArgument(messages.priceFileFault(file, where, issue.message));
}

function fromCsv(file: string, csv: string): PriceFile {
  const { delimiter, rows: all } = readDelimited(file, csv);
  const [header = [], ...rows] = all;
  const names = header.map(folded);
  const known = [...COLUMNS.map(([, heading]) => folded(heading)), ...STAMP];
  const unknown = header.find((_, k) => !known.includes(names[k] ?? ""));
  if (unknown !== undefined || !names.includes("item") || !names.includes("rate"))
    throw new BadArgument(
      messages.priceFileHeader(
        file,
        unknown,
        COLUMNS.map(([, heading]) => heading),
      ),
    );
  const cell = (row: readonly string[], name: string): string => row[names.indexOf(name)]?.trim() ?? "";
  const number = (said: string): unknown => {
    const plain = delimiter === ";" ? said.replace(",", ".") : said;
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : said;
  };
  const rates = rows.map((row) =>
    Object.fromEntries(
      COLUMNS.flatMap(([key, heading, kind]) => {
        const said = cell(row, folded(heading));
        return said === "" ? [] : [[key, kind === "number" ? number(said) : said]];
      }),
    ),
  );
  const [first = []] = rows;
  const stamp = STAMP.flatMap((key) => (cell(first, key) === "" ? [] : [[key, cell(first, key)]]));
  return checked(
    file,
    { format: "ai-budget-prices/1", ...Object.fromEntries(stamp), rates },
    (index) => `row ${index + 2}`,
  );
}

/**
 * The prices in a file, JSON or a table with a header.
 * @throws BadArgument naming the file and the place, where it cannot be read
 */
export function readPriceFile(file: string, content: Uint8Array): PriceFile {
  if (/\.json$/i.test(file)) return checked(file, readJson(file, content), (index) => `rates ${index + 1}`);
  return fromCsv(file, textOf(file, content));
}

/** A budget's own items and negotiated rates, with who gives them on which day. */
export const pricesOf = ({ rates }: Pick<Budget, "rates">, stamp: Pick<PriceFile, "by" | "on">): PriceFile => ({
  format: "ai-budget-prices/1",
  ...stamp,
  note: "",
  rates,
});

/** What a row says and nothing that it leaves open. */
const said = (row: PriceRow): Partial<PriceRow> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ""));

/** The file as text, in the form that its name says. */
export function priceFileText(file: string, prices: PriceFile): string {
  if (/\.json$/i.test(file)) return `${JSON.stringify({ ...prices, rates: prices.rates.map(said) }, null, 2)}\n`;
  const used = COLUMNS.filter(
    ([key]) => ["item", "component", "rate"].includes(key) || prices.rates.some((row) => key in said(row)),
  );
  const stamp = STAMP.map((key) => prices[key] ?? "");
  return writeDelimited([
    [...used.map(([, heading]) => heading), "By", "On"],
    ...prices.rates.map((row) => [...used.map(([key]) => String(row[key] ?? "")), ...stamp]),
  ]);
}
