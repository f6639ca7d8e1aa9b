import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findGnumeric } from "../../scripts/find-programs";
import { readCalculated, type Recalculated } from "../libreoffice/recalculate";

/** Has Gnumeric calculate every formula of the file anew, and reads the sheets named, or all. */
export async function recalculateInGnumeric(file: Uint8Array, only?: readonly string[]): Promise<Recalculated> {
  const program = findGnumeric();
  if (!program) throw new Error("There is no Gnumeric here; SSCONVERT says where its ssconvert is.");
  const folder = await mkdtemp(path.join(os.tmpdir(), "ai-budget-gnumeric-"));
  try {
    const [before, after] = [path.join(folder, "before.xlsx"), path.join(folder, "after.xlsx")];
    await writeFile(before, file);
    await promisify(execFile)(program, ["--recalc", "-T", "Gnumeric_Excel:xlsx2", before, after]);
    return await readCalculated(after, only);
  } finally {
    await rm(folder, { recursive: true });
  }
}
