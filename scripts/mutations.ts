/** Makes each slip of test/mutations in turn, in memory only, and runs the test that must fail by it: npm run mutations [words] */
import { createRequire } from "node:module";
import path from "node:path";
import { runCLI } from "jest";
import { type Mutation, mutations } from "../test/mutations/mutations";

interface Base extends Record<"testEnvironment" | "setupFiles" | "transformIgnorePatterns", unknown> {
  maxWorkers: string;
  testTimeout: number;
  transform: Record<string, [transformer: string, options: object]>;
}
const base = createRequire(__filename)("../jest.base.js") as Base;
const rootDir = path.resolve(__dirname, "..");

const projectOf = ({ mutation, test, file, find, replace }: Mutation) => ({
  displayName: mutation,
  testEnvironment: base.testEnvironment,
  setupFiles: base.setupFiles,
  testMatch: [`<rootDir>/test/**/${test}.test.ts`],
  transformIgnorePatterns: base.transformIgnorePatterns,
  transform: Object.fromEntries(
    Object.entries(base.transform).map(([files, [, options]]) => [
      files,
      ["<rootDir>/test/mutations/plant.js", { ...options, file, find, replace }],
    ]),
  ),
});

async function main(words = ""): Promise<void> {
  const wanted = mutations().filter(({ mutation }) => mutation.includes(words));
  const { maxWorkers, testTimeout } = base;
  const config = JSON.stringify({ rootDir, maxWorkers, testTimeout, reporters: [], projects: wanted.map(projectOf) });
  const { results } = await runCLI({ config, silent: true, $0: "", _: [] }, [rootDir]);
  // a file that does not run has seen nothing
  const killed = new Set(
    results.testResults
      .filter(({ numFailingTests, testExecError }) => numFailingTests > 0 && !testExecError)
      .map(({ displayName }) => displayName?.name),
  );
  const survived = wanted.filter(({ mutation }) => !killed.has(mutation));
  for (const { mutation, test } of survived) console.log(`No test of ${test} fails by this: ${mutation}`);
  console.log(`${killed.size} mutations killed, ${survived.length} survived`);
  process.exitCode = survived.length === 0 && killed.size > 0 ? 0 : 1;
}

void main(process.argv[2]);
