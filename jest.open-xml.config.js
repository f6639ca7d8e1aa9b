const base = require("./jest.config.js");

/** Tests that let Microsoft's Open XML SDK judge exported files. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.open-xml.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600_000,
};
