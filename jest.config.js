// The unit tests, in four kinds that the first comment of each file tells (jest.kinds.js):
//   grid   in the stand-in for Excel
//   deep   more than two seconds, or a drawn page
//   full   more of a kind that others have: CI, and plain "jest"
//   fast   all others: the inner loop, npm run unit:fast
"use strict";
const { maxWorkers, ...base } = require("./jest.base.js");
const { asksForAnEnvironment, unitTests } = require("./jest.kinds.js");

// What asks for no environment is run in bare Node, which loads the product once for all files and not once for each.
const bareNode = {
  runner: "<rootDir>/jest.bare-node.mjs",
  setupFiles: ["<rootDir>/scripts/register-typescript.js", ...base.setupFiles],
  transform: {},
};

function projects(kind) {
  const files = unitTests(kind);
  const project = (some, more) => ({
    ...base,
    ...more,
    displayName: kind,
    testMatch: some.map((file) => `<rootDir>/test/${file}`),
  });
  return [
    project(files.filter(asksForAnEnvironment), {}),
    project(
      files.filter((file) => !asksForAnEnvironment(file)),
      bareNode,
    ),
  ].filter(({ testMatch }) => testMatch.length > 0);
}

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers,
  testTimeout: base.testTimeout,
  projects: ["fast", "deep", "grid", "full"].flatMap(projects),
};
