const base = require("./jest.base.js");

/** Tests that recalculate exported files in Gnumeric, a second spreadsheet program beside LibreOffice. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.gnumeric.test.ts"],
  testTimeout: 600_000,
};
