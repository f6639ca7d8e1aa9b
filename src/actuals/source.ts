import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Answers } from "./adapter";
import { ledgerOf } from "./adapters";
import { decoded, type Inner, whole } from "./decode";
import type { Layout } from "./divide";
import { Header, type Row } from "./header";
import { tableOfJson } from "./json-pages";
import { layoutOf, recognise, type Recognised, recogniseText } from "./recognise";
import { eachRecord, firstRecords, sampled } from "./records";

/** Rows by which conventions are told. */
const SAMPLE_ROWS = 200;

export type AnswersFor = (columns: readonly string[]) => Answers;

/** A text file of which it is known what export it is, and its rows still to be read. */
export interface Source extends Recognised {
  name: string;
  sampleRows: readonly Row[];
  remarks: readonly string[];
  eachRow: (take: (row: Row, line: number) => void) => Promise<void>;
}

/**
 * @throws BadArgument when it is empty, no known export, or a ledger of which the columns are not told
 */
export async function sourceOf({ name, bytes, isParquet }: Inner, answersFor: AnswersFor): Promise<Source> {
  if (isParquet) return parquetSource(name, await whole(bytes));
  const { sample, all } = await sampled(decoded(name, bytes));
  if (sample.trim() === "") throw new BadArgument(messages.importNoRows(name));
  if (/^\s*[[{]/.test(sample)) return jsonSource(name, all);
  const known = recogniseText(name, sample);
  const { layout, found } = known ?? ledgerIn(name, sample, answersFor);
  const records = firstRecords(sample, layout, found.above.length + 1 + SAMPLE_ROWS);
  let before = found.above.length + 1;
  return {
    ...found,
    name,
    sampleRows: records.slice(found.above.length + 1),
    remarks: [],
    eachRow: (read) =>
      eachRecord(all, layout, name, (row, line) => {
        if (before > 0) before -= 1;
        else read(row, line);
      }),
  };
}

function ledgerIn(name: string, sample: string, answersFor: AnswersFor): { layout: Layout; found: Recognised } {
  const layout = layoutOf(sample);
  const [names = []] = firstRecords(sample, layout, 1);
  const { ledger } = answersFor(names);
  if (ledger === undefined) throw new BadArgument(messages.importUnknown(name, names));
  const missing = [ledger.date, ledger.amount, ledger.description].filter((column) => !new Header(names).has(column));
  if (missing.length > 0) throw new BadArgument(messages.importNoColumns(name, missing));
  return { layout, found: { adapter: ledgerOf(ledger), above: [], names } };
}

/** What reads Parquet is loaded where there is some. */
async function parquetSource(name: string, content: Uint8Array): Promise<Source> {
  const { parquetTable } = await import("./parquet");
  const { names, sampleRows, eachRow } = await parquetTable(name, content);
  const found = recognise(name, [names]);
  if (found === undefined) throw new BadArgument(messages.importUnknown(name, names));
  return { ...found, name, sampleRows: await sampleRows(SAMPLE_ROWS), remarks: [], eachRow };
}

async function jsonSource(name: string, pieces: AsyncIterable<string>): Promise<Source> {
  let text = "";
  for await (const piece of pieces) text += piece;
  const { header, rows, above, remarks } = tableOfJson(name, text);
  const found = recognise(name, [header]);
  if (found === undefined) throw new BadArgument(messages.importUnknown(name, header));
  return {
    ...found,
    above,
    name,
    sampleRows: rows.slice(0, SAMPLE_ROWS),
    remarks,
    eachRow(read) {
      for (const [k, row] of rows.entries()) read(row, k + 1);
      return Promise.resolve();
    },
  };
}
