const base = require("./jest.base.js");

/** Tests that drive a real Chromium. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.browser.test.ts"],
  testTimeout: 120_000,
  maxWorkers: 1,
  globalSetup: "./test/browser/global-setup.js",
  globalTeardown: "./test/browser/global-teardown.js",
};
