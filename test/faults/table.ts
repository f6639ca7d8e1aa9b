import { readFileSync, writeFileSync } from "node:fs";
import type { Swept } from "./sweep";

const FILE = "docs/faults.md";
const ROW = /^\| (.+?) +\| +(\d+) \| +(\d+) \| +(\d+) \|$/;

/** The table in docs/faults.md, by command. UPDATE_FAULTS=1 writes there what was measured. */
export function expectInTable(swept: readonly Swept[]): void {
  for (const { command, dirty } of swept) expect({ command, dirty }).toEqual({ command, dirty: [] });
  const lines = readFileSync(FILE, "utf8").split("\n");
  const rowOf = (command: string) => lines.findIndex((line) => ROW.exec(line)?.[1] === command);
  for (const { command, requests, faults, dirty } of swept) {
    expect(rowOf(command)).toBeGreaterThan(0);
    if (process.env.UPDATE_FAULTS !== "1") continue;
    const cells = [requests, faults, dirty.length].map((count) => String(count).padStart(8));
    lines[rowOf(command)] = `| ${command.padEnd(24)} | ${cells.join(" | ")} |`;
  }
  if (process.env.UPDATE_FAULTS === "1") writeFileSync(FILE, lines.join("\n"));
}
