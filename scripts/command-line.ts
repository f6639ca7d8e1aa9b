import { readFile } from "node:fs/promises";
import path from "node:path";
import * as messages from "../src/messages";
import { isProblem } from "../src/problems";

/** What the caller can put right: shown as a sentence, without a stack. */
export class Refusal extends Error {}

/** npm runs scripts in the project's folder; paths are meant from where the command was typed. */
export const fromCaller = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** @throws Refusal when there is no such file */
export const contentOf = (file: string): Promise<Uint8Array> =>
  readFile(fromCaller(file)).catch(() => {
    throw new Refusal(messages.fileUnreadable(file));
  });

/** Ends with the sentence of what the caller can put right, and exit code 1. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    if (!(error instanceof Refusal) && !isProblem(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
