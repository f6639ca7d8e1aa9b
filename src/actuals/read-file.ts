import type { Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { type Adapter, type Answers, isQuestions, type Opened, type Question, type Summed } from "./adapter";
import { conventionsOf } from "./conventions";
import { ZERO } from "./decimal";
import { type Bytes, filesOf } from "./decode";
import type { Draft, Fact, Receipt, RefusedValue } from "./facts";
import { Fingerprint } from "./fingerprint";
import { Fold, MOST_FACTS } from "./fold";
import { Header, Refused, type Row } from "./header";
import { type AnswersFor, type Source, sourceOf } from "./source";
import { SummedRows } from "./summed-rows";
import { Tally } from "./tally";
import { type TotalReader, totalReader } from "./total-reader";

/** What became of one file: read, or waiting for an answer. Refused rows stand on the receipt; whether they stop it is for the caller. */
export type Outcome =
  | { file: string; receipt: Receipt; facts: readonly Fact[] }
  | { file: string; label: string; columns: readonly string[]; questions: readonly Question[] };

const SHOWN_REFUSED = 100;

/**
 * Reads an export of any known vendor, packed or not, in one pass and in the memory of one piece.
 * @param answersFor by the file's columns: what only the analyst knows of such files
 * @param onRows told how many rows are read, whenever a piece of the file is wanted
 * @throws BadArgument in one sentence when the file is no text, no known export, broken, or holds too many facts
 */
export async function readFile(
  file: string,
  bytes: Bytes,
  answersFor: AnswersFor = () => ({}),
  onRows: (rows: number) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const read = { before: 0, tally: new Tally() };
  for (const inner of await filesOf(file, bytes)) {
    let size = 0;
    async function* counted(): Bytes {
      for await (const chunk of inner.bytes) {
        size += chunk.length;
        onRows(read.before + read.tally.rowsRead);
        yield chunk;
      }
    }
    const source = await sourceOf({ ...inner, bytes: counted() }, answersFor);
    outcomes.push(await take(source, answersFor(source.names), () => size, read.tally));
    read.before += read.tally.rowsRead;
    read.tally = new Tally();
  }
  return outcomes;
}

async function take(source: Source, answers: Answers, bytes: () => number, tally: Tally): Promise<Outcome> {
  const { adapter, names, sampleRows, name } = source;
  const plain = new Header(names);
  const amountAt = plain.indexOf(plain.firstOf(...adapter.total.amount));
  const amounts = sampleRows.map((row) => row[amountAt] ?? "");
  const conventions = conventionsOf(sampleRows, amounts, adapter.id !== "ledger", answers);
  const asks = (questions: readonly Question[]): Outcome => ({
    file: name,
    label: adapter.label,
    columns: names,
    questions,
  });
  if ("length" in conventions) return asks(conventions);
  const header = new Header(names, conventions);
  const opened = adapter.open(header, answers, source.above);
  if (isQuestions(opened)) return asks(opened);
  return readRows(source, header, opened, bytes, tally);
}

async function readRows(
  source: Source,
  header: Header,
  opened: Opened,
  bytes: () => number,
  tally: Tally,
): Promise<Outcome> {
  const { adapter, name, names } = source;
  const fold = new Fold(adapter.id);
  const fingerprint = new Fingerprint();
  const refused: RefusedValue[] = [];
  const accounts = new Set<string>();
  const total = totalReader(adapter, header);
  let [first, last]: [Serial, Serial] = [Infinity, -Infinity];

  const told = ({ account }: Draft, from: Serial, to: Serial): void => {
    accounts.add(account);
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  // what is plain there has a point before its decimals
  const summed =
    opened.summed && header.conventions.numbers === "point"
      ? summedRows(source, header, { ...opened, summed: opened.summed }, total, fold)
      : undefined;

  const readRow = (row: Row): void => {
    if (row.length !== names.length)
      throw new Refused("", row.join(" "), messages.importWidth(names.length, row.length));
    const { currency, raw } = total.read(row);
    const drafts = opened.read(row);
    if (typeof drafts === "string") {
      tally.skip(drafts, currency, raw);
      return;
    }
    tally.keep(currency, raw, drafts);
    for (const draft of drafts) {
      fold.add(draft);
      told(draft, draft.from, draft.to);
    }
  };

  await source.eachRow((row, line) => {
    if (fold.size > MOST_FACTS) throw new BadArgument(messages.importTooManyFacts(name, MOST_FACTS));
    tally.rowsRead += 1;
    if (row.length === names.length && summed?.take(row, fingerprint) === true) return;
    if (row.every((cell) => cell.trim() === "")) {
      tally.skip("blank line", "", ZERO);
      return;
    }
    fingerprint.add(row);
    try {
      readRow(row);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { column, text, why } = error;
      if (refused.length < SHOWN_REFUSED) refused.push({ line, column, text, why });
      const { currency, raw } = total.readIfAny(row);
      tally.refuse(currency, raw);
    }
  });
  if (fold.size > MOST_FACTS) throw new BadArgument(messages.importTooManyFacts(name, MOST_FACTS));
  summed?.finish(tally, told);
  if (!tally.adds()) throw new Error(`the receipt of ${name} does not add up`);

  const isEmpty = first === Infinity;
  const receipt: Receipt = {
    file: name,
    bytes: bytes(),
    fingerprint: fingerprint.text(adapter.id),
    source: adapter.id,
    label: adapter.label,
    accounts: [...accounts].sort(),
    from: isEmpty ? null : first,
    to: isEmpty ? null : last,
    rowsRead: tally.rowsRead,
    rowsKept: tally.rowsKept,
    rowsSkipped: tally.rowsSkipped,
    rowsRefused: tally.rowsRefused,
    refused,
    totals: tally.totals((currency) => opened.control?.(currency) ?? null),
    unknownColumns: unknownIn(adapter, header),
    remarks: [...source.remarks, ...(opened.remarks?.() ?? []), ...(isEmpty ? [messages.importNoUsage] : [])],
  };
  return { file: name, receipt, facts: fold.facts() };
}

function summedRows(
  { adapter }: Source,
  header: Header,
  { summed, read }: Opened & { summed: Summed },
  total: TotalReader,
  fold: Fold,
): SummedRows {
  const { amount, currency, power = 0 } = adapter.total;
  const columns = {
    total: header.indexOf(header.firstOf(...amount)),
    currency: "column" in currency ? header.indexOf(currency.column) : -1,
  };
  return new SummedRows(summed, header, columns, { read, total, fold, power });
}

const unknownIn = ({ columns, signatures, total }: Adapter, { names }: Header): string[] => {
  if (columns.length === 0) return [];
  const known = [...columns, ...signatures.flat(), ...total.amount];
  return names
    .map((column) => column.trim())
    .filter((column) => column !== "" && !known.some(new Header([column]).has));
};
