/** @deep */
import "../fixed-seed";
import fc from "fast-check";
import { inferSchema, initParser } from "udsv";
import { decimalText, type Receipt } from "../../src/actuals";
import { BadArgument } from "../../src/problems";
import { readText, taken } from "./reading";

/**
 * However a file is written (order of columns, marks, line ends, quotes, the size of the pieces in which it arrives), its rows and
 * its total are those of an independent reader and plain integers, or it is refused: never a silent difference.
 */

const HEADER = ["start_time", "end_time", "amount_value", "amount_currency", "line_item", "project_name", "note"];
const FIRST_DAY = 1_790_812_800;
const DAY = 86_400;

const word = fc.oneof(
  fc.constantFrom("", "gpt-x, input", 'the "best" model', "two\nlines", "Zürich", "≤ 200k", "🙂", "=cmd|x", "a;b"),
  fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.replace(/[\0\r\ud800-\udfff]/gu, "").trim()),
);
const amount = fc.oneof(
  fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(30)).map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    const fraction = digits.slice(digits.length - scale);
    return `${units < 0n ? "-" : ""}${digits.slice(0, digits.length - scale)}${scale > 0 ? `.${fraction}` : ""}`;
  }),
  fc.constant(""),
);
const row = fc.record({ day: fc.nat(60), amount, item: word, project: word, note: word });

const layout = fc.record({
  order: fc.shuffledSubarray(HEADER, { minLength: HEADER.length }),
  delimiter: fc.constantFrom(",", ";", "\t"),
  newline: fc.constantFrom("\n", "\r\n"),
  hasMark: fc.boolean(),
  quotesAll: fc.boolean(),
  blankLines: fc.nat(2),
  hasLastLineEnd: fc.boolean(),
  size: fc.integer({ min: 1, max: 4000 }),
  isUtf16: fc.boolean(),
});

type ValueOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;
type Layout = ValueOf<typeof layout>;
type Cells = ValueOf<typeof row>;

function fileOf(rows: readonly Cells[], given: Layout): Uint8Array {
  const { order, delimiter, newline, hasMark, quotesAll, blankLines, hasLastLineEnd, isUtf16 } = given;
  const cell = (text: string): string =>
    quotesAll || /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim()
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const line = (values: Record<string, string>): string =>
    order.map((name) => cell(values[name] ?? "")).join(delimiter);
  const lines = rows.map(({ day, amount: value, item, project, note }) =>
    line({
      start_time: String(FIRST_DAY + day * DAY),
      end_time: String(FIRST_DAY + (day + 1) * DAY),
      amount_value: value,
      amount_currency: value === "" ? "" : "usd",
      line_item: item,
      project_name: project,
      note,
    }),
  );
  const head = line(Object.fromEntries(HEADER.map((name) => [name, name])));
  const text = [head, ...lines, ...Array<string>(blankLines).fill("")].join(newline) + (hasLastLineEnd ? newline : "");
  if (!isUtf16) return new TextEncoder().encode((hasMark ? "\ufeff" : "") + text);
  return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
}

/** Sum of the amounts as plain integers at 30 decimals. */
function sumOf(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, text) => {
    const [whole = "", fraction = ""] = text.replace("-", "").split(".");
    const units = BigInt(whole + fraction.padEnd(30, "0"));
    return text.startsWith("-") ? sum - units : sum + units;
  }, 0n);
}

function independentRows(content: Uint8Array, { delimiter, newline, isUtf16 }: Layout): string[][] {
  const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(content);
  const parser = initParser(inferSchema(text, { col: delimiter, row: newline, trim: false }));
  const rows = parser.stringArrs(text) as string[][];
  return rows.filter((cells) => cells.some((value) => value.trim() !== ""));
}

/**
 * A broken file by the grammar of RFC 4180, letter by letter: udsv, made for whole files, may never end on one. undefined: a quote is
 * not closed, or something follows a closed one.
 */
function strictRows(content: Uint8Array, { delimiter, isUtf16 }: Layout): string[][] | undefined {
  const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(content);
  // half of the only line end is a line end
  const newline = ["\r\n", "\n", "\r"].find((mark) => text.includes(mark)) ?? "\n";
  const rows: string[][] = [[]];
  for (let at = 0; ;) {
    let cell = "";
    if (text[at] === '"') {
      const closed = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      if (closed === null) return undefined;
      cell = (closed[1] ?? "").replaceAll('""', '"');
      at += closed[0].length;
    } else {
      const ends = [delimiter, newline].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
      const end = Math.min(text.length, ...ends);
      cell = text.slice(at, end);
      at = end;
    }
    rows.at(-1)?.push(cell);
    if (at >= text.length) return rows.filter((cells) => cells.some((value) => value.trim() !== ""));
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else if (text.startsWith(newline, at)) {
      rows.push([]);
      at += newline.length;
    } else return undefined;
  }
}

const amountsIn = (rows: readonly string[][], { order }: Layout): string[] =>
  rows.map((cells) => cells[order.indexOf("amount_value")] ?? "").filter((value) => value !== "");

const totalOf = ({ totals }: Receipt): bigint =>
  totals.reduce((sum, { total }) => sum + sumOf([decimalText(total)]), 0n);

const CASES = process.env.CI === undefined ? 300 : 10_000;

test("rows and totals are those of an independent reader", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), layout, async (rows, given) => {
      const content = fileOf(rows, given);
      const { receipt } = await taken(content, { size: given.size });
      const independent = independentRows(content, given);
      // without a line end at its end a file's last blank line is none
      const blank = Math.max(given.blankLines - (given.hasLastLineEnd ? 0 : 1), 0);
      expect(receipt.rowsKept + (receipt.rowsSkipped["empty period"] ?? 0)).toBe(rows.length);
      expect(independent.length).toBe(rows.length);
      expect(receipt.rowsRead).toBe(rows.length + blank);
      expect(totalOf(receipt)).toBe(sumOf(amountsIn(independent, given)));
    }),
    { numRuns: CASES },
  );
});

test("a file that lost a character is refused, or says what is left of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), layout, fc.nat(), async (rows, given, place) => {
      const whole = fileOf(rows, given);
      const content = Uint8Array.from(whole.filter((_, k) => k !== place % whole.length));
      const outcome = await readText(content, { size: given.size }).catch((error: unknown) => {
        if (error instanceof BadArgument) return undefined;
        throw error;
      });
      if (outcome === undefined || "questions" in outcome || outcome.receipt.rowsRefused > 0) return;
      const independent = strictRows(content, given)?.slice(1);
      if (independent === undefined) return;
      expect(totalOf(outcome.receipt)).toBe(sumOf(amountsIn(independent, given)));
    }),
    { numRuns: CASES },
  );
});
