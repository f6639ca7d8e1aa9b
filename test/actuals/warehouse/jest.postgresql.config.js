const base = require("../../../jest.base.js");

/** Tests that run the statement on a FOCUS table in a real PostgreSQL, a second engine beside DuckDB. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "../../..",
  testMatch: ["<rootDir>/test/**/*.postgresql.test.ts"],
};
