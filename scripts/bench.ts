/**
 * npm run bench [-- part …] [--json file]: ratios, counts, sizes and times of each part as one table, and as JSON. Ratios are taken
 * in one run against a named peer, so they mean something on any machine; a time means this machine only. Fails where a
 * limit is not kept. Parts: functions, sizes, import, large-import, what-if, files, excel, workbench; all of them unless some are named.
 */
import { writeFileSync } from "node:fs";
import { fileMeasures } from "./bench/files";
import { functionMeasures } from "./bench/functions";
import { importMeasures } from "./bench/import-rate";
import { inExcelMeasures } from "./bench/in-excel";
import { largeImportMeasures } from "./bench/large-import";
import { isWithin, type Measure, tableOf } from "./bench/measure";
import { sizeMeasures } from "./bench/sizes";
import { whatIfMeasures } from "./bench/what-if";
import { workbenchMeasures } from "./bench/workbench";

const PARTS: Record<string, () => Measure[] | Promise<Measure[]>> = {
  functions: functionMeasures,
  sizes: sizeMeasures,
  import: importMeasures,
  "large-import": largeImportMeasures,
  "what-if": whatIfMeasures,
  files: fileMeasures,
  excel: inExcelMeasures,
  workbench: workbenchMeasures,
};

async function main(given: readonly string[]): Promise<void> {
  const json = given.indexOf("--json");
  const named = json < 0 ? given : given.filter((_, k) => k !== json && k !== json + 1);
  const unknown = named.find((part) => !(part in PARTS));
  if (unknown !== undefined || (json >= 0 && given[json + 1] === undefined)) {
    console.error(`Usage: npm run bench -- [${Object.keys(PARTS).join("] [")}] [--json file]`);
    process.exitCode = 2;
    return;
  }
  const measures: Measure[] = [];
  for (const part of named.length > 0 ? named : Object.keys(PARTS)) {
    console.error(`${part} …`);
    measures.push(...((await PARTS[part]?.()) ?? []));
  }
  console.log(tableOf(measures));
  const file = given[json + 1];
  if (json >= 0 && file !== undefined) writeFileSync(file, `${JSON.stringify(measures, null, 2)}\n`);
  const missed = measures.filter((one) => !isWithin(one));
  for (const { what, unit } of missed) console.error(`Not within its limit: ${what} (${unit})`);
  if (missed.length > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
