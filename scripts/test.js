// Runs every check and test of the project: a line for each, all output of those that fail, and the count at the end.
// With CI or FULL set nothing is thinned out: see test/thinned.ts and the kinds in jest.config.js.
"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { findBrowser, findLibreOffice, findOpenXmlValidator } = require("./find-programs.js");

const root = path.resolve(__dirname, "..");
const results = path.join(root, "node_modules", ".cache", "test-results");

/** Runs a script of package.json, without a shell and without npm.cmd where npm says where it is. */
function npmRun(script, args) {
  const npm = process.env.npm_execpath;
  const all = ["run", "--silent", script, "--", ...args];
  const options = { cwd: root, env: { ...process.env, FORCE_COLOR: "0" }, stdio: ["ignore", "pipe", "pipe"] };
  return npm
    ? spawn(process.execPath, [npm, ...all], options)
    : spawn("npm", all, { ...options, shell: process.platform === "win32" });
}

/** @returns {Promise<{ok: boolean, passed: number, failed: number}>} */
function run(script, { isJest = false } = {}) {
  const started = Date.now();
  const file = path.join(results, `${script.replace(":", "-")}.json`);
  fs.rmSync(file, { force: true });
  const child = npmRun(script, isJest ? ["--json", `--outputFile=${file}`] : []);
  const output = [];
  child.stdout.on("data", (chunk) => isJest || output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => output.push(`${error.message}\n`));
    child.on("close", (code) => {
      const counts = isJest ? jestCounts(file) : { passed: 0, failed: 0 };
      const ok = code === 0 && counts.failed === 0;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${ok ? "ok  " : "FAIL"} ${script} ${seconds} s${isJest ? `, ${counts.passed} tests passed` : ""}`);
      if (!ok) console.log(output.join(""));
      // What fails without a failed test (a type error, a crash) counts as one, so that the last line never looks green.
      resolve({ ok, passed: counts.passed, failed: ok ? 0 : Math.max(1, counts.failed) });
    });
  });
}

function jestCounts(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const summary = JSON.parse(fs.readFileSync(file, "utf8"));
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests + summary.numRuntimeErrorTestSuites,
  };
}

/** Runs tests that need a program, or says how to get it; in CI a missing program is a failure, where there is one to have. */
async function runWith(program, script, advice, canBeHad = true) {
  if (program) return run(script, { isJest: true });
  const isFailure = canBeHad && Boolean(process.env.CI);
  console.log(`${isFailure ? "FAIL" : "skip"} ${script}: ${advice}`);
  return { ok: !isFailure, passed: 0, failed: isFailure ? 1 : 0 };
}

async function main() {
  fs.mkdirSync(results, { recursive: true });
  const done = await Promise.all([
    run("typecheck"),
    run("lint"),
    run("imports"),
    run("unused"),
    run("format"),
    run(process.env.CI || process.env.FULL ? "unit:full" : "unit", { isJest: true }),
  ]);
  // Alone: it looks at what a person sees in time.
  done.push(
    await runWith(
      findBrowser(),
      "browser",
      "no Chromium, Chrome or Edge was found; install one, or set CHROMIUM to its executable.",
    ),
  );
  // One file of one process, so beside the others.
  const files = [
    runWith(
      findLibreOffice(),
      "libreoffice",
      "no LibreOffice was found; install LibreOffice Calc, or set SOFFICE to its soffice executable.",
    ),
    runWith(
      findOpenXmlValidator(),
      "open-xml",
      "no validator of Office files was found: npm ci installs it on Linux (x64); elsewhere set OPEN_XML_VALIDATOR to a build of it.",
      process.platform === "linux" && process.arch === "x64",
    ),
  ];
  done.push(...(await Promise.all(files)));
  if (process.env.CI) done.push(await run("mutations"));
  const sum = (key) => done.reduce((total, step) => total + step[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = done.every((step) => step.ok) ? 0 : 1;
}

void main();
