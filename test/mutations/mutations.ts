import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import slips from "./slips.json";

/** A slip that nobody would see at a glance, in the one file that has its text, and the test that must fail by it. */
export interface Mutation {
  mutation: string;
  file: string;
  find: string;
  replace: string;
  /** folder and name of the test's file, as they end */
  test: string;
}

const ROOT = path.resolve(__dirname, "..", "..");

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => path.join(ROOT, folder, name));

/** @throws where the list is out of date: a text stands nowhere in src or twice, or a test is not there */
export function mutations(): Mutation[] {
  const sources = filesUnder("src", /\.tsx?$/).map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const tests = filesUnder("test", /\.test\.ts$/);
  return slips.map((entry) => {
    const found = sources.flatMap(({ file, text }) => Array(text.split(entry.find).length - 1).fill(file) as string[]);
    const [file] = found;
    if (file === undefined || found.length > 1)
      throw new Error(`"${entry.mutation}": src must have this text once, not ${found.length} times: ${entry.find}`);
    if (!tests.some((name) => name.endsWith(`${path.sep}${path.normalize(entry.test)}.test.ts`)))
      throw new Error(`"${entry.mutation}": there is no test ${entry.test}.`);
    return { ...entry, file };
  });
}
