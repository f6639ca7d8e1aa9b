import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../../scripts/find-programs";

const execute = promisify(execFile);

/** Calculate what a file holds formulas for, or show the values that are stored in it? */
export type Recalculation = "always" | "never";

// Without the first two LibreOffice may show the values that are stored in the file (0: always, 1: never).
// Without the last it forgets what was done a hundred steps ago.
const settings = (recalculation: Recalculation): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${MODE[recalculation]}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>${MODE[recalculation]}</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Undo"><prop oor:name="Steps" oor:op="fuse"><value>10000</value></prop></item>
</oor:items>`;
const MODE = { always: 0, never: 1 };

/** A LibreOffice of its own, with some workbooks in a scratch folder. */
export interface LibreOffice {
  profile: string;
  /** the workbooks, in the order given */
  inputs: string[];
  /** where results go */
  out: string;
  /** starts it with these arguments and waits until it has ended */
  start: (...args: string[]) => Promise<void>;
  /** writes each workbook anew in this format, under its own name, into `out` */
  convert: (to: string) => Promise<void>;
}

export const nameOf = (index: number): string => `workbook-${index}`;

/** Gives `work` a fresh LibreOffice and a scratch folder that holds the workbooks, and clears up after it. */
export async function withLibreOffice<T>(
  files: readonly Uint8Array[],
  work: (office: LibreOffice) => Promise<T>,
  recalculation: Recalculation = "always",
): Promise<T> {
  const program = findLibreOffice();
  if (!program) throw new Error("There is no LibreOffice here; SOFFICE says where it is.");
  const folder = await mkdtemp(path.join(os.tmpdir(), "ai-budget-libreoffice-"));
  try {
    const profile = path.join(folder, "profile");
    const out = path.join(folder, "out");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await mkdir(out);
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), settings(recalculation));
    const inputs = files.map((_, index) => path.join(folder, `${nameOf(index)}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(inputs[index] ?? "", file)));
    const start = async (...args: string[]) => {
      const options = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
      await execute(program, [...options, ...args], { timeout: 400_000 });
    };
    const convert = (to: string) => start("--convert-to", to, "--outdir", out, ...inputs);
    return await work({ profile, inputs, out, start, convert });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
