// The unit tests, in four kinds that the first comment of each file tells:
//   grid  @jest-environment ./test/excel-environment.ts   in the stand-in for Excel
//   deep  @deep                                           more than two seconds: whole workbooks, thousands of random cases
//   full  @full                                           more budgets of a kind that grid has: CI, and plain "jest"
//   fast  all others: the inner loop, npm run unit:fast
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { maxWorkers, ...base } = require("./jest.base.js");

const OTHER_SUITES = /\.(browser|gnumeric|libreoffice|open-xml|postgresql)\.test\.ts$/;

const files = fs
  .readdirSync(path.join(__dirname, "test"), { recursive: true })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /\.test\.tsx?$/.test(file) && !OTHER_SUITES.test(file));

function kindOf(file) {
  const text = fs.readFileSync(path.join(__dirname, "test", file), "utf8");
  const [docblock] = /^\/\*\*.*?\*\//s.exec(text) ?? [""];
  if (docblock.includes("@full")) return "full";
  if (docblock.includes("/excel-environment.ts")) return "grid";
  return docblock.includes("@deep") ? "deep" : "fast";
}

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers,
  testTimeout: base.testTimeout,
  projects: ["fast", "deep", "grid", "full"].map((kind) => ({
    ...base,
    displayName: kind,
    testMatch: files.filter((file) => kindOf(file) === kind).map((file) => `<rootDir>/test/${file}`),
  })),
};
