// What the first comment of a test file says of it:
//   @jest-environment ./test/excel-environment.ts   in the stand-in for Excel
//   @deep                                           more than two seconds: whole workbooks, drawn pages, thousands of random cases
//   @full                                           left to CI: more of a kind that others ask at the desk; FULL=1 asks it there
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const TESTS = path.join(__dirname, "test");
const OTHER_SUITES = /\.(browser|gnumeric|libreoffice|open-xml|postgresql)\.test\.ts$/;

/** All test files, from the folder test on. */
const files = fs
  .readdirSync(TESTS, { recursive: true })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /\.test\.tsx?$/.test(file));

function says(file, word) {
  const [docblock] = /^\/\*\*.*?\*\//s.exec(fs.readFileSync(path.join(TESTS, file), "utf8")) ?? [""];
  return docblock.includes(word);
}

/** The unit tests of a kind; "fast" are those whose comment says nothing. */
function unitTests(kind) {
  const kindOf = (file) =>
    says(file, "@full") ? "full" : says(file, "/excel-environment.ts") ? "grid" : says(file, "@deep") ? "deep" : "fast";
  return files.filter((file) => !OTHER_SUITES.test(file) && kindOf(file) === kind);
}

const asksForAnEnvironment = (file) => says(file, "@jest-environment");

/** The files of a suite with a program of its own, and those of them that are asked at the desk. */
function suiteFiles(suite) {
  const all = files.filter((file) => file.endsWith(`.${suite}.test.ts`));
  return { all, atTheDesk: all.filter((file) => !says(file, "@full")) };
}

module.exports = { asksForAnEnvironment, unitTests, suiteFiles };
