/** @deep */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Dialect, init, parse } from "@polyglot-sql/sdk";
import { type DialectName, DIALECTS, focusStatement } from "../../../src/actuals";

beforeAll(init);

const NAMES = Object.keys(DIALECTS) as DialectName[];
const PARSED_AS: Record<DialectName, Dialect> = {
  duckdb: Dialect.DuckDB,
  postgresql: Dialect.PostgreSQL,
  bigquery: Dialect.BigQuery,
  snowflake: Dialect.Snowflake,
  spark: Dialect.Spark,
  trino: Dialect.Trino,
};

describe.each(NAMES)("%s", (name) => {
  const statement = focusStatement(name);

  test("is one statement that its dialect parses", () => {
    const { success, error, ast } = parse(statement, PARSED_AS[name]);
    expect([success, error]).toEqual([true, null]);
    expect(ast).toHaveLength(1);
  });

  test("is no longer than eighty lines", () => {
    expect(statement.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  });

  test("stands in docs/sql as it is made", () => {
    const file = path.join(__dirname, "../../../docs/sql", `actuals.${name}.sql`);
    expect(readFileSync(file, "utf8")).toBe(statement);
  });
});

test("a parser that takes anything would show nothing", () => {
  expect(parse(focusStatement("bigquery").replace("GROUP BY", "GROUP WITH"), Dialect.BigQuery).success).toBe(false);
  expect(parse(focusStatement("trino").replace("CASE WHEN", "CASE"), Dialect.Trino).success).toBe(false);
});
