import "../fixed-seed";
import fc from "fast-check";
import Papa from "papaparse";
import { divide, type Layout } from "../../src/actuals/divide";
import { eachRecord, firstRecords } from "../../src/actuals/records";
import { BadArgument } from "../../src/problems";
import { runs } from "../thinned";

/** Letters of which most texts are wrong somewhere, and many only just. */
const text = fc
  .array(fc.constantFrom('"', '""', ",", ";", "\n", "\r\n", "\r", " ", "\t", "a", "ä🙂", '",', '"\n', '\n"', ',"'), {
    maxLength: 25,
  })
  .map((parts) => parts.join(""));
const layout: fc.Arbitrary<Layout> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
});

interface Records {
  rows: readonly (readonly string[])[];
  /** of the first row that is broken; -1: none */
  broken: number;
}

/** A line end at the end of a text ends its last record: papaparse takes it for the beginning of one more. */
function byPapaparse(whole: string, given: Layout): Records {
  const { data, errors } = Papa.parse<string[]>(whole, { ...given });
  const isNone =
    data.at(-1)?.join() === "" && data.at(-1)?.length === 1 && (whole === "" || whole.endsWith(given.newline));
  const rows = isNone ? data.slice(0, -1) : data;
  const broken = errors.filter(({ type }) => type === "Quotes").map(({ row }) => row ?? -1);
  return { rows, broken: Math.min(...broken, Infinity) === Infinity ? -1 : Math.min(...broken) };
}

async function* inPieces(whole: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < whole.length; at += size) yield await Promise.resolve(whole.slice(at, at + size));
}

/** The rows until one is refused, and the lines on which they begin. */
async function byPieces(whole: string, given: Layout, size: number) {
  const [rows, lines]: [(readonly string[])[], number[]] = [[], []];
  const take = (row: readonly string[], line: number) => {
    rows.push([...row]);
    lines.push(line);
  };
  const refusal = await eachRecord(inPieces(whole, size), given, "x.csv", take).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof BadArgument) return error.message;
      throw error;
    },
  );
  return { rows, lines, refusal };
}

test("records are those of papaparse, broken or not, in whatever pieces a text comes", async () => {
  await fc.assert(
    fc.asyncProperty(text, layout, fc.integer({ min: 1, max: 12 }), async (whole, given, size) => {
      const { rows, broken } = byPapaparse(whole, given);
      const read = await byPieces(whole, given, size);
      expect(read.refusal !== undefined).toBe(broken >= 0);
      expect(read.rows).toEqual(broken < 0 ? rows : rows.slice(0, broken));
    }),
    { numRuns: runs(20_000, 4_000) },
  );
});

test("the line of a record is that of its first letter, and so is that of a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(text, layout, fc.integer({ min: 1, max: 12 }), async (whole, given, size) => {
      const { lines, refusal } = await byPieces(whole, given, size);
      const starts: number[] = [];
      let rest = 0;
      // where each record begins, by papaparse's own cursor
      Papa.parse<string[]>(whole, {
        ...given,
        step({ meta }) {
          starts.push(whole.slice(0, rest).split(given.newline).length);
          rest = meta.cursor;
        },
      });
      expect(lines).toEqual(starts.slice(0, lines.length));
      if (refusal !== undefined) expect(refusal).toContain(`Line ${starts[lines.length]} of x.csv`);
    }),
    { numRuns: runs(10_000, 2_000) },
  );
});

test("a sample is read on behind what is broken, and no further than is wanted", () => {
  fc.assert(
    fc.property(text, layout, fc.integer({ min: 1, max: 5 }), (whole, given, most) => {
      expect(firstRecords(whole, given, most)).toEqual(byPapaparse(whole, given).rows.slice(0, most));
    }),
    { numRuns: runs(10_000, 2_000) },
  );
});

test("what is not whole is left with its line, and nothing is taken of it", () => {
  const taken: unknown[] = [];
  const take = (...record: unknown[]) => void taken.push(record);
  const { end, line } = divide('a,"b\nc"\nd,"e', { delimiter: ",", newline: "\n" }, 3, false, take);
  expect(taken).toEqual([[["a", "b\nc"], 3, false]]);
  expect([end, line]).toEqual(['a,"b\nc"\n'.length, 5]);
});

test("a quotation mark that is never closed ends a long file soon", async () => {
  let read = 0;
  async function* endless(): AsyncIterable<string> {
    yield 'a,b\n1,"2';
    for (; read < 1000; read += 1) yield await Promise.resolve("3,4\n".repeat(16_384));
  }
  const reading = eachRecord(endless(), { delimiter: ",", newline: "\n" }, "x.csv", () => undefined);
  await expect(reading).rejects.toThrow("Line 2 of x.csv has a quotation mark that is not closed");
  expect(read).toBeLessThan(600);
});
