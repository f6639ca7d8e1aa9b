// Packages that ship ES modules only and run inside the sandbox: jest needs them transformed.
const esModulesOnly = ["hucre", "hyparquet"];
const swc = (parser) => [
  "@swc/jest",
  { jsc: { parser, target: "es2022", transform: { react: { runtime: "automatic" } } } },
];

/** What every suite shares. */
/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  cacheDirectory: "node_modules/.cache/jest",
  // jest leaves one processor to others, which is half of a machine with two
  maxWorkers: "100%",
  // a whole budget in the grid takes a while on a busy machine; no test is about time
  testTimeout: 120_000,
  setupFiles: ["<rootDir>/test/fixed-seed.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  transform: {
    "^.+\\.tsx?$": swc({ syntax: "typescript", tsx: true }),
    "^.+\\.m?js$": swc({ syntax: "ecmascript" }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join("|")})/)`],
};
