/** @deep */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { zipSync } from "fflate";
import { caseFile, readText, taken, textOf } from "./reading";
import { factTexts, FOCUS_COLUMNS, focusCsv } from "./warehouse/focus-table";

/** Parquet as DuckDB writes it: the facts of the same rows as CSV. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-parquet-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const quoted = (name: string): string => `"${name}"`;

/** @param typed the columns that are no text, and what they are */
async function parquetOf(csv: string, typed: Record<string, string>, options = ""): Promise<Uint8Array> {
  const [input, output] = [path.join(folder, "input.csv"), path.join(folder, "output.parquet")];
  writeFileSync(input, csv);
  const columns = csv.slice(0, csv.search(/\r?\n/)).split(",");
  const cast = columns.map((name) => `CAST(${quoted(name)} AS ${typed[name] ?? "VARCHAR"}) AS ${quoted(name)}`);
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run(
    `COPY (SELECT ${cast.join(", ")} FROM read_csv('${input}', all_varchar = true, header = true)) TO '${output}' (FORMAT parquet${options})`,
  );
  connection.closeSync();
  return readFileSync(output);
}

const FOCUS_TYPES = Object.fromEntries(
  FOCUS_COLUMNS.map(([name, type]) => [name, { number: "DECIMAL(38, 12)", text: "VARCHAR", time: "TIMESTAMP" }[type]]),
);

test.each([
  ["packed with Snappy, in several groups of rows", ", CODEC 'snappy', ROW_GROUP_SIZE 2048"],
  ["packed with gzip", ", CODEC 'gzip'"],
  ["not packed", ", CODEC 'uncompressed'"],
])("FOCUS, %s", async (_how, options) => {
  const csv = focusCsv(5000);
  const read = await taken(await parquetOf(csv, FOCUS_TYPES, options), { file: "focus.parquet" });
  const plain = await taken(csv);
  expect(factTexts(read)).toEqual(factTexts(plain));
  expect(read.receipt.totals.map(({ total }) => textOf(total))).toEqual(
    plain.receipt.totals.map(({ total }) => textOf(total)),
  );
  expect([read.receipt.rowsRead, read.receipt.rowsRefused]).toEqual([5000, 0]);
});

test("FOCUS with small decimals, dates without a time, times with a zone", async () => {
  const csv = caseFile("focus/input.csv").toString();
  const types = { ...FOCUS_TYPES, BilledCost: "DECIMAL(9, 2)", EffectiveCost: "DECIMAL(18, 4)", ListCost: "DOUBLE" };
  const days = { ChargePeriodStart: "TIMESTAMPTZ", ChargePeriodEnd: "DATE", BillingPeriodStart: "TIMESTAMP_MS" };
  const content = await parquetOf(csv, { ...types, ...days });
  expect(factTexts(await taken(content))).toEqual(factTexts(await taken(csv)));
});

test("AWS CUR 2.0, where costs are floating-point numbers", async () => {
  const csv = caseFile("aws-cur/input.csv").toString();
  const content = await parquetOf(csv, {
    line_item_usage_amount: "DOUBLE",
    line_item_unblended_cost: "DOUBLE",
    line_item_net_unblended_cost: "DOUBLE",
    line_item_usage_start_date: "TIMESTAMP",
  });
  const read = await taken(content, { file: "cur.parquet" });
  expect(factTexts(read)).toEqual(factTexts(await taken(csv)));
  expect(textOf(read.receipt.totals[0]?.total ?? null)).toBe("25.935");
});

test("in a zip", async () => {
  const csv = caseFile("focus/input.csv").toString();
  const zip = zipSync({ "a/focus.parquet": await parquetOf(csv, FOCUS_TYPES) });
  expect(factTexts(await taken(zip))).toEqual(factTexts(await taken(csv)));
});

test.each([
  ["packed in another way", ", CODEC 'zstd'", (all: Uint8Array) => all, "is packed by ZSTD, which is not read here"],
  ["cut off", "", (all: Uint8Array) => all.subarray(0, all.length - 100), "is no whole Parquet file"],
])("one that is %s is refused with what to do", async (_what, options, spoilt, sentence) => {
  const content = await parquetOf(caseFile("focus/input.csv").toString(), FOCUS_TYPES, options);
  await expect(readText(spoilt(content), { file: "focus.parquet" })).rejects.toThrow(sentence);
});

test("one that is no known export names its columns", async () => {
  const content = await parquetOf("colour,size\nred,1", {});
  await expect(readText(content, { file: "x.parquet" })).rejects.toThrow("colour");
});
