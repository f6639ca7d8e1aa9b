const base = require("./jest.base.js");

/** Tests that let Microsoft's Open XML SDK judge exported files. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.open-xml.test.ts"],
  testTimeout: 600_000,
};
