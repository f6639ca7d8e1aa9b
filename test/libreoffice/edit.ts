import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { nameOf, withLibreOffice } from "./office";
import { readCalculated, type Recalculated } from "./recalculate";

/** What people do with an open workbook; rows and columns count from 1. The macro in edits.bas does them. */
export type Edit =
  | ["rename sheet", sheet: string, name: string]
  | ["insert rows" | "delete rows", sheet: string, row: number, count: number]
  | ["insert columns", sheet: string, column: number, count: number]
  /** copies a column over the `count` columns right of it */
  | ["fill right", sheet: string, column: number, count: number]
  /** rows of a range by one of its columns, last text first */
  | ["sort", sheet: string, range: string, column: number]
  | ["number", sheet: string, cell: string, value: number]
  | ["text" | "formula", sheet: string, cell: string, content: string];

export interface EditedWorkbook {
  file: Uint8Array;
  edits: readonly Edit[];
  /** sheets to read afterwards, where a test looks at few; absent: all */
  read?: readonly string[];
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Edits"/>
</library:library>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const moduleOf = (basic: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${escaped(basic)}</script:module>`;

/** LibreOffice undoes these, but then shows 1 where it showed TRUE. */
const movesCells = ([kind]: Edit): boolean => /^(insert|delete)/.test(kind);

/** Opens each workbook in LibreOffice, edits it there, calculates everything anew and reads the cells. */
export function editAndRecalculate(workbooks: readonly EditedWorkbook[]): Promise<Recalculated[]> {
  // opening takes longest: a file is opened once where what was done to it can be undone before the next
  const files = [...new Set(workbooks.map(({ file }) => file))];
  return withLibreOffice(files, async ({ profile, inputs, out, start }) => {
    // a profile gets its library of macros when it is first used, and ours would be replaced then
    await start("--terminate_after_init");
    const library = path.join(profile, "user", "basic", "Standard");
    await mkdir(library, { recursive: true });
    await writeFile(path.join(library, "script.xlb"), LIBRARY);
    await writeFile(
      path.join(library, "Edits.xba"),
      moduleOf(await readFile(path.join(__dirname, "edits.bas"), "utf8")),
    );
    const results = workbooks.map((_, index) => path.join(out, `${nameOf(index)}.xlsx`));
    const steps = files.flatMap((file, k) => {
      const open = ["open", inputs[k]];
      const done = workbooks.flatMap(({ file: own, edits }, index) => {
        if (own !== file) return [];
        return [...edits, ["save", results[index]], ...(edits.some(movesCells) ? [["close"], open] : [["undo all"]])];
      });
      return [open, ...done, ["close"]];
    });
    const script = path.join(out, "steps.txt");
    await writeFile(script, steps.map((step) => step.join("\t")).join("\n"));
    await start(`macro:///Standard.Edits.Run("${script}")`);
    const failure = await readFile(`${script}.failed`, "utf8").catch(() => "");
    if (failure !== "") throw new Error(`LibreOffice could not edit the workbook: ${failure}`);
    const calculated: Recalculated[] = [];
    for (const [index, { read }] of workbooks.entries())
      calculated.push(await readCalculated(results[index] ?? "", read));
    return calculated;
  });
}
