/** @deep */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { focusStatement } from "../../../src/actuals";
import { caseFile, taken } from "../reading";
import { expectSameFacts, FOCUS_COLUMNS, focusCsv } from "./focus-table";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-duckdb-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TYPES = { number: "DECIMAL(38, 12)", text: "VARCHAR", time: "TIMESTAMP" };

/** What the statement gives for a FOCUS file that DuckDB has read; columns that it lacks are NULL. */
async function byDuckDb(csv: string): Promise<string> {
  const [input, output] = [path.join(folder, "focus.csv"), path.join(folder, "facts.csv")];
  writeFileSync(input, csv);
  const own = csv.slice(0, csv.indexOf("\n")).split(",");
  const columns = FOCUS_COLUMNS.map(
    ([name, type]) => `CAST(${own.includes(name) ? name : "NULL"} AS ${TYPES[type]}) AS ${name}`,
  );
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run(
    `CREATE TABLE focus_table AS SELECT ${columns.join(", ")} FROM read_csv('${input}', all_varchar = true, header = true)`,
  );
  await connection.run(`COPY (${focusStatement("duckdb")}) TO '${output}' (HEADER)`);
  connection.closeSync();
  return readFileSync(output, "utf8");
}

test("five thousand rows of every kind: the facts of the adapter, to the last digit", async () => {
  const csv = focusCsv(5000);
  const { facts, receipt } = await expectSameFacts(csv, await byDuckDb(csv));
  expect(facts.length).toBeGreaterThan(1000);
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(
    new Set(["usage", "allowance", "credit", "shortfall", "topup", "seat", "commit", "tax", "adjustment"]),
  );
  expect(receipt.remarks).toEqual(["It adds up 5,000 rows of a table."]);
});

test("the worked example of the format", async () => {
  const csv = caseFile("focus/input.csv").toString();
  await expectSameFacts(csv, await byDuckDb(csv));
});

test.each([
  ["an amount", /\n-20.00,/, "\n,", "amount", "amount is blank, which is not 0."],
  ["an end", "2026-10-03T00:00:00Z", "", "end_day", 'end_day "" is no date.'],
])("a row without %s is refused in the result, too", async (_what, found, blank, column, why) => {
  const csv = caseFile("focus/input.csv").toString().replace(found, blank);
  const { receipt } = await taken(await byDuckDb(csv));
  expect(receipt.refused[0]).toMatchObject({ column, why });
});
