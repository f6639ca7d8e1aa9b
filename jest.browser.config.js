const base = require("./jest.config.js");

/** Tests that drive a real Chromium. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.browser.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 120_000,
  maxWorkers: 1,
  globalSetup: "./test/browser/global-setup.js",
  globalTeardown: "./test/browser/global-teardown.js",
};
