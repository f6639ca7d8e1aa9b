const base = require("../../jest.base.js");

/** What is measured in the stand-in for Excel: `npm run bench`, and no part of `npm test`. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/bench/**/*.bench.ts"],
  testTimeout: 3_600_000,
  maxWorkers: 1,
};
