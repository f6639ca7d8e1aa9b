// The unit tests, in four kinds that the first comment of each file tells (jest.kinds.js):
//   grid   in the stand-in for Excel
//   deep   more than two seconds
//   full   more of a kind that others have: CI, and plain "jest"
//   fast   all others: the inner loop, npm run unit:fast
"use strict";
const { maxWorkers, ...base } = require("./jest.base.js");
const { unitTests } = require("./jest.kinds.js");

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers,
  testTimeout: base.testTimeout,
  projects: ["fast", "deep", "grid", "full"].map((kind) => ({
    ...base,
    displayName: kind,
    testMatch: unitTests(kind).map((file) => `<rootDir>/test/${file}`),
  })),
};
