import Papa from "papaparse";
import { focusStatement } from "../../../src/actuals";
import { caseFile } from "../reading";
import { expectSameFacts, FOCUS_COLUMNS, focusCsv } from "./focus-table";
import { type PostgreSql, startPostgreSql } from "./postgresql-server";

let database: PostgreSql;
beforeAll(async () => {
  database = await startPostgreSql();
});
afterAll(() => database.stop());

const TYPES = { number: "NUMERIC", text: "TEXT", time: "TIMESTAMP" };

/** Its rows as one INSERT, blanks as NULL; columns that the file lacks are NULL, too. */
async function byPostgreSql(csv: string): Promise<string> {
  const [names = [], ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
  const literal = (text = ""): string => (text === "" ? "NULL" : `'${text.replaceAll("'", "''")}'`);
  const values = rows.map((row) => `(${FOCUS_COLUMNS.map(([name]) => literal(row[names.indexOf(name)])).join(",")})`);
  const columns = FOCUS_COLUMNS.map(([name, type]) => `${name} ${TYPES[type]}`).join(", ");
  await database.query(`DROP TABLE IF EXISTS focus_table; CREATE TABLE focus_table (${columns})`);
  await database.query(`INSERT INTO focus_table VALUES ${values.join(",\n")}`);
  return database.query(focusStatement("postgresql"));
}

test("five thousand rows of every kind: the facts of the adapter, to the last digit", async () => {
  const csv = focusCsv(5000);
  const { facts } = await expectSameFacts(csv, await byPostgreSql(csv));
  expect(facts.length).toBeGreaterThan(1000);
});

test("the worked example of the format", async () => {
  const csv = caseFile("focus/input.csv").toString();
  await expectSameFacts(csv, await byPostgreSql(csv));
});
