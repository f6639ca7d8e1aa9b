const base = require("./jest.config.js");

/** Tests that recalculate exported files in a real LibreOffice. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.libreoffice.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 180_000,
  maxWorkers: 2,
};
