// Runs every check and test of the project: a line for each, what failed by name at the end, and the count.
// What is cheap comes first, and a fault there ends the run: it is mended before the long suites would have begun.
// At the desk a part is asked of what is much alike, so that it is over in minutes; with CI or FULL set everything is: see
// jest.kinds.js for files and test/thinned.ts for cases.
"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { suiteFiles } = require("../jest.kinds.js");
const {
  findBrowser,
  findGnumeric,
  findLibreOffice,
  findOpenXmlValidator,
  findPostgreSql,
} = require("./find-programs.js");

const root = path.resolve(__dirname, "..");
const results = path.join(root, "node_modules", ".cache", "test-results");

const isFull = Boolean(process.env.CI || process.env.FULL);

/** Longest first, so that nothing long begins last. */
const CHECKS = ["lint", "format", "unused", "typecheck", "imports"];

/** Runs a script of package.json, without a shell and without npm.cmd where npm says where it is. */
function npmRun(script, args) {
  const npm = process.env.npm_execpath;
  const all = ["run", "--silent", script, "--", ...args];
  const options = { cwd: root, env: { ...process.env, FORCE_COLOR: "0" }, stdio: ["ignore", "pipe", "pipe"] };
  return npm
    ? spawn(process.execPath, [npm, ...all], options)
    : spawn("npm", all, { ...options, shell: process.platform === "win32" });
}

/** @returns {Promise<{ok: boolean, passed: number, failures: string[]}>} */
function run(script, { isJest = false, files = [], note = "" } = {}) {
  const started = Date.now();
  const file = path.join(results, `${script.replace(":", "-")}.json`);
  fs.rmSync(file, { force: true });
  const only = files.length > 0 ? ["--runTestsByPath", ...files.map((each) => path.join("test", each))] : [];
  const child = npmRun(script, isJest ? ["--json", `--outputFile=${file}`, ...only] : []);
  const output = [];
  child.stdout.on("data", (chunk) => isJest || output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => output.push(`${error.message}\n`));
    child.on("close", (code) => {
      const { passed, failures } = isJest ? jestResults(file) : { passed: 0, failures: [] };
      const ok = code === 0 && failures.length === 0;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${ok ? "ok  " : "FAIL"} ${script} ${seconds} s${isJest ? `, ${passed} tests passed${note}` : ""}`);
      if (!ok) console.log(output.join(""));
      // What fails without a failed test (a type error, a crash) counts as one, so that the last line never looks green.
      const named = failures.length > 0 || ok ? failures : ["failed, see above"];
      resolve({ ok, passed, failures: named.map((failure) => `${script}: ${failure}`) });
    });
  });
}

/** The tests that failed, each by its file and its name; a file that could not be run has none. */
function jestResults(file) {
  if (!fs.existsSync(file)) return { passed: 0, failures: ["ended without a result"] };
  const { numPassedTests, testResults } = JSON.parse(fs.readFileSync(file, "utf8"));
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const where = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${where} could not be run`];
    return failed.map(({ fullName }) => `${where}: ${fullName}`);
  });
  return { passed: numPassedTests, failures };
}

/** The suites that need a program, each with how to get it; where there is none to have, its lack is no fault. */
const WITH_PROGRAMS = [
  {
    script: "browser",
    program: findBrowser(),
    advice: "no Chromium, Chrome or Edge was found; install one, or set CHROMIUM to its executable.",
  },
  {
    script: "libreoffice",
    program: findLibreOffice(),
    advice: "no LibreOffice was found; install LibreOffice Calc, or set SOFFICE to its soffice executable.",
  },
  {
    script: "gnumeric",
    program: findGnumeric(),
    advice: "no Gnumeric was found; install gnumeric, or set SSCONVERT to its ssconvert executable.",
  },
  {
    script: "postgresql",
    program: findPostgreSql(),
    advice: "no PostgreSQL was found; install postgresql, or set POSTGRESQL to the folder of its initdb.",
  },
  {
    script: "open-xml",
    program: findOpenXmlValidator(),
    advice:
      "no validator of Office files was found: npm ci installs it on Linux (x64); elsewhere set OPEN_XML_VALIDATOR to a build of it.",
    canBeHad: process.platform === "linux" && process.arch === "x64",
  },
];

/** Says at once what is skipped for want of a program, and how to get it; in CI a missing program is a failure, where there is one to have. */
function missing() {
  return WITH_PROGRAMS.filter(({ program }) => !program).map(({ script, advice, canBeHad = true }) => {
    const ok = !canBeHad || !process.env.CI;
    console.log(`${ok ? "skip" : "FAIL"} ${script}: ${advice}`);
    return { ok, passed: 0, failures: ok ? [] : [`${script}: ${advice}`] };
  });
}

function runWithProgram({ script }) {
  const { all, atTheDesk } = suiteFiles(script);
  const note = atTheDesk.length < all.length ? ` in ${atTheDesk.length} of ${all.length} files` : "";
  return run(script, { isJest: true, ...(isFull ? {} : { files: atTheDesk, note }) });
}

/** As many at a time as there are processors. */
async function sideBySide(scripts) {
  const [waiting, done] = [[...scripts], []];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await run(next));
  };
  await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, work));
  return done;
}

async function suites() {
  const done = [await run(isFull ? "unit:full" : "unit", { isJest: true })];
  const [browser, files] = [true, false].map((isBrowser) =>
    WITH_PROGRAMS.filter(({ script, program }) => program && (script === "browser") === isBrowser),
  );
  // Alone: it looks at what a person sees in time.
  for (const suite of browser) done.push(await runWithProgram(suite));
  // One file of one process, so beside the others.
  done.push(...(await Promise.all(files.map(runWithProgram))));
  if (process.env.CI) done.push(await run("mutations"));
  return done;
}

async function main() {
  fs.mkdirSync(results, { recursive: true });
  const skipped = missing();
  const done = await sideBySide(CHECKS);
  if (done.every(({ ok }) => ok)) done.push(...skipped, ...(await suites()));
  else console.log("The tests were not begun.");
  const failures = done.flatMap((step) => step.failures);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  if (!isFull) console.log("A part of the long suites was asked; FULL=1 npm test asks all of it, as CI does.");
  console.log(`${done.reduce((total, { passed }) => total + passed, 0)} passed, ${failures.length} failed`);
  process.exitCode = done.every(({ ok }) => ok) ? 0 : 1;
}

void main();
