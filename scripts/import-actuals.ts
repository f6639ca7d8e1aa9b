// npm run actuals -- <files…> [--budget budget.json] [--map map.json] [--out workbook.xlsx] [--exported-on day] [--close month] [--leave-out]
import { createReadStream } from "node:fs";
import path from "node:path";
import {
  answersFor,
  decimalText,
  EMPTY_MAP,
  equal,
  type Imported,
  type Outcome,
  parseImportMap,
  readFile,
  reckon,
  together,
  withActuals,
} from "../src/actuals";
import { parseBudget, readJson } from "../src/budget";
import { parseIso } from "../src/dates";
import * as messages from "../src/messages";
import { priceBook } from "../src/pricebook";
import { type Arguments, parseArguments } from "./actuals/arguments";
import { explainedAsJson } from "./actuals/explained-json";
import { factOf, receiptOf } from "./actuals/printed";
import { contentOf, fromCaller, Refusal, runCommand } from "./command-line";
import { isSameFile, replaceFile } from "./replace-file";

async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(fromCaller(file), { highWaterMark: 1 << 20 })) yield chunk as Uint8Array;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? error : new Refusal(messages.fileUnreadable(file));
  }
}

/** A file is taken whole or not at all, unless rows that cannot be read are left out on purpose. */
function taken(outcome: Outcome, { leaveOut }: Arguments): Imported {
  if ("questions" in outcome) {
    const [{ key, text } = { key: "", text: "" }] = outcome.questions;
    throw new Refusal(messages.importQuestion(outcome.file, text, key));
  }
  const { receipt, facts } = outcome;
  const [first] = receipt.refused;
  if (first !== undefined && !leaveOut)
    throw new Refusal(messages.importRefused(receipt.file, receipt.rowsRefused, first.line, first.why));
  for (const { total, control } of receipt.totals)
    if (control !== null && !equal(total, control))
      throw new Refusal(messages.importControl(receipt.file, decimalText(total), decimalText(control)));
  return { receipt, facts };
}

/** The files that are not another one again. */
function different(imports: readonly Imported[]): Imported[] {
  const seen = new Map<string, string>();
  return imports.filter(({ receipt: { file, fingerprint } }) => {
    const other = seen.get(fingerprint);
    if (other !== undefined) console.error(messages.importSame(file, other));
    else seen.set(fingerprint, file);
    return other === undefined;
  });
}

/** An export, a map or a budget that is overwritten is lost, before anybody has looked at what was made of it. */
async function refuseOverwriting({ files, budget, map, out }: Arguments): Promise<void> {
  if (out === undefined) return;
  for (const input of [...files, budget, map])
    if (input !== undefined && (await isSameFile(fromCaller(input), fromCaller(out))))
      throw new Refusal(messages.overwritesInput(out));
}

async function main(): Promise<void> {
  const given = parseArguments(process.argv.slice(2));
  await refuseOverwriting(given);
  const map = given.map === undefined ? EMPTY_MAP : parseImportMap(readJson(given.map, await contentOf(given.map)));
  const outcomes: Outcome[] = [];
  for (const file of given.files)
    outcomes.push(...(await readFile(path.basename(file), bytesOf(file), (columns) => answersFor(map, columns))));
  const imports = different(outcomes.map((outcome) => taken(outcome, given)));
  const exportedOn = given.exportedOn === undefined ? null : parseIso(given.exportedOn);
  const budget =
    given.budget === undefined ? undefined : parseBudget(readJson(given.budget, await contentOf(given.budget)));
  const found = budget && reckon(imports, map, budget, priceBook, { exportedOn, close: given.close });
  const facts = found?.facts ?? together(imports);
  const report: Record<string, unknown> = {
    receipts: imports.map(({ receipt }) => receiptOf(receipt, exportedOn)),
    facts: facts.map(factOf),
  };
  if (budget !== undefined && found !== undefined) {
    const { mapped, proposed, progress, explained, budget: closed } = found;
    const { actuals, ...rest } = mapped;
    report.actuals = actuals;
    for (const [where, those] of Object.entries(rest)) report[where] = those.map(factOf);
    Object.assign(report, { proposedLastActualMonth: proposed, ...explainedAsJson(closed, explained, progress) });
    if (given.out !== undefined) {
      const { workbookOf } = await import("./actuals/workbook");
      const imported = { budget: closed, imports, facts, exportedOn, mapped, explained };
      const file = await workbookOf(withActuals(budget, actuals, given.close ?? null), imported, map.rules);
      await replaceFile(fromCaller(given.out), file).catch(() => {
        throw new Refusal(messages.fileUnwritable(given.out ?? ""));
      });
    }
  }
  console.log(JSON.stringify(report, null, 2));
}

runCommand(main);
