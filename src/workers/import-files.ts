import { answersFor, decimalText, equal, type Imported, type Outcome, parseImportMap, readFile } from "../actuals";
import * as messages from "../messages";
import { isProblem } from "../problems";
import type { FileOutcome, ImportAsk, WorkProgress } from "./protocol";

/** So often it is told how far a file is, in milliseconds. */
const TELL_EVERY = 100;

/** A file in the pieces in which the browser hands it out; not every browser lets a stream be iterated. */
async function* piecesOf(file: File, onBytes: (bytes: number) => void): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onBytes(next.value.length);
    yield next.value;
  }
}

/**
 * Reads files one after the other. A file that is taken is put with those that are held; one of the same name takes its place.
 *
 * @param held the imports that are held, and grow
 */
export async function importFiles(
  { files, map: json, leaveOut }: ImportAsk,
  held: Imported[],
  tell: (progress: WorkProgress) => void,
): Promise<FileOutcome[]> {
  const map = parseImportMap(json);
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const told = { done: 0, rows: 0, at: 0 };
    const say = (): void => {
      if (Date.now() - told.at < TELL_EVERY) return;
      told.at = Date.now();
      tell({ kind: "file", file: file.name, done: told.done, of: file.size, rows: told.rows });
    };
    const pieces = piecesOf(file, (bytes) => {
      told.done += bytes;
      say();
    });
    try {
      const read = await readFile(
        file.name,
        pieces,
        (columns) => answersFor(map, columns),
        (rows) => {
          told.rows = rows;
        },
      );
      for (const outcome of read) outcomes.push(take(outcome, leaveOut.includes(file.name), held));
    } catch (error) {
      if (!isProblem(error)) throw error;
      outcomes.push({ status: "refused", file: file.name, why: error.message, rows: 0 });
    }
  }
  return outcomes;
}

/** A file is taken whole or not at all, unless rows that cannot be read are left out on purpose. */
function take(outcome: Outcome, leaveOut: boolean, held: Imported[]): FileOutcome {
  const { file } = outcome;
  const refused = (why: string, rows = 0): FileOutcome => ({ status: "refused", file, why, rows });
  if ("questions" in outcome) {
    const { columns, questions } = outcome;
    const asked = questions.map(({ key, text, choices = [] }) => ({ key, text, choices }));
    return { status: "asking", file, columns, questions: asked };
  }
  const { receipt, facts } = outcome;
  const same = held.find((other) => other.receipt.fingerprint === receipt.fingerprint && other.receipt.file !== file);
  if (same) return refused(messages.importSame(file, same.receipt.file));
  const [first] = receipt.refused;
  if (first && !leaveOut)
    return refused(messages.importRowsRefused(file, receipt.rowsRefused, first.line, first.why), receipt.rowsRefused);
  for (const { total, control } of receipt.totals)
    if (control !== null && !equal(total, control))
      return refused(messages.importControl(file, decimalText(total), decimalText(control)));
  const place = held.findIndex((other) => other.receipt.file === file);
  held.splice(place < 0 ? held.length : place, place < 0 ? 0 : 1, { receipt, facts });
  return { status: "taken", file };
}
