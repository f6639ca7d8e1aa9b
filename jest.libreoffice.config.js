const base = require("./jest.base.js");

/** Tests that recalculate exported files in a real LibreOffice. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.libreoffice.test.ts"],
  testTimeout: 180_000,
  maxWorkers: 2,
};
