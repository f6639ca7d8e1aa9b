// npm run seeds [seed]: the random budgets of a seed that nobody has tried, by engine, functions and sheets. The seed is printed
// first, so that whatever it finds can be had again. Not a part of npm test: what a new seed finds is no fault of who landed last.
"use strict";
const { spawnSync } = require("node:child_process");

const [given] = process.argv.slice(2);
const seed = given ?? String(1 + Math.floor(Math.random() * 999_999_999));
console.log(`Random budgets of seed ${seed}; again: npm run seeds ${seed}`);

const env = { ...process.env, BUDGETS_SEED: seed, FULL: "1" };
const suites = [
  ["libreoffice", "random-budgets"],
  ["unit:full", "in-grid/random-budget"],
];
const failed = suites.filter(([script, tests]) => {
  const options = { stdio: "inherit", env, shell: process.platform === "win32" };
  return spawnSync("npm", ["run", "--silent", script, "--", tests], options).status !== 0;
});
if (failed.length > 0) console.log(`Seed ${seed} fails in ${failed.map(([script]) => script).join(" and ")}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
