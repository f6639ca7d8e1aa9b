import { readFileSync, writeFileSync } from "node:fs";
import type { Swept } from "./sweep";

const FILE = "docs/faults.md";
const ROW = /^\| (.+?) +\| +(\d+) \| +(\d+) \| +(\d+) \|$/;

const rowOf = ({ command, requests, faults, dirty }: Swept): string =>
  `| ${[command.padEnd(24), ...[requests, faults, dirty.length].map((count) => String(count).padStart(8))].join(" | ")} |`;

/** The table in docs/faults.md says what was swept. UPDATE_FAULTS=1 tries every fault and writes there what it took. */
export function expectInTable(swept: Swept): void {
  const { command, dirty } = swept;
  expect({ command, dirty }).toEqual({ command, dirty: [] });
  const lines = readFileSync(FILE, "utf8").split("\n");
  const at = lines.findIndex((line) => ROW.exec(line)?.[1] === command);
  if (process.env.UPDATE_FAULTS === "1") {
    if (at >= 0) lines[at] = rowOf(swept);
    else lines.splice(lines.map((line) => ROW.test(line)).lastIndexOf(true) + 1, 0, rowOf(swept));
    writeFileSync(FILE, lines.join("\n"));
  } else expect(at).toBeGreaterThan(0);
}
