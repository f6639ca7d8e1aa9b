import { gunzipSync } from "fflate";
import {
  type FileMetaData,
  parquetMetadataAsync,
  type ParquetParsers,
  parquetReadObjects,
  type SchemaElement,
} from "hyparquet";
import { toIso } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { decimalText } from "./decimal";
import type { Row } from "./header";

/** A Parquet file as the rows of a table, so that it is read like a CSV file: cells are text, to the last digit. */
export interface ParquetTable {
  names: readonly string[];
  sampleRows: (most: number) => Promise<readonly Row[]>;
  eachRow: (take: (row: Row, line: number) => void) => Promise<void>;
}

const COMPRESSORS = { GZIP: (packed: Uint8Array) => gunzipSync(packed) };

const UNIX_EPOCH = 25_569;
const time = (milliseconds: bigint): string => new Date(Number(milliseconds)).toISOString();
const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: time,
  timestampFromMicroseconds: (micros) => time(micros / 1000n),
  timestampFromNanoseconds: (nanos) => time(nanos / 1_000_000n),
  dateFromDays: (days) => toIso(UNIX_EPOCH + days),
};

const isDecimal = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === "DECIMAL" || logical_type?.type === "DECIMAL";

/** Whole numbers as Parquet keeps decimals: big-endian, with a sign. */
function unitsOf(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  if (!(value instanceof Uint8Array)) return undefined;
  const size = value.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(8 * value.length, size);
}

function textOf(value: unknown, scale: number | undefined): string {
  if (value === null || value === undefined) return "";
  const units = scale === undefined ? undefined : unitsOf(value);
  if (scale !== undefined && units !== undefined) return decimalText({ units, scale });
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === "string") return value;
  // what is neither text nor a number nor yes or no is of no column that is read
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : "";
}

/** The columns that are no lists or maps, and the digits after the point of those that are decimals. */
function columnsOf({ schema }: FileMetaData): { names: string[]; scales: (number | undefined)[] } {
  const names: string[] = [];
  const scales: (number | undefined)[] = [];
  for (let at = 1; at < schema.length;) {
    const element = schema[at];
    if (element === undefined) break;
    if (element.num_children === undefined) {
      names.push(element.name);
      scales.push(isDecimal(element) ? (element.scale ?? 0) : undefined);
    }
    at = afterElement(schema, at);
  }
  return { names, scales };
}

/** Children follow their parent. */
function afterElement(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1;
  for (let k = 0; k < (schema[at]?.num_children ?? 0); k += 1) next = afterElement(schema, next);
  return next;
}

/** The reader would make numbers of decimals, which have fewer digits: without their type it gives what is stored. */
const withoutDecimals = (metadata: FileMetaData): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map((element) => {
    if (!isDecimal(element)) return element;
    const plain: SchemaElement = { ...element };
    delete plain.converted_type;
    delete plain.logical_type;
    return plain;
  }),
});

/**
 * @throws BadArgument when it is broken, or packed in a way that is not read
 */
export async function parquetTable(file: string, content: Uint8Array): Promise<ParquetTable> {
  const buffer = {
    byteLength: content.length,
    slice: (start: number, end?: number) => Uint8Array.from(content.subarray(start, end)).buffer,
  };
  const whole = await orRefuse(file, () => parquetMetadataAsync(buffer, { parsers: PARSERS }));
  const { names, scales } = columnsOf(whole);
  const metadata = withoutDecimals(whole);
  const rows = (rowStart: number, rowEnd: number): Promise<Row[]> =>
    orRefuse(file, async () => {
      const given = { file: buffer, metadata, compressors: COMPRESSORS, parsers: PARSERS, utf8: false };
      const objects = await parquetReadObjects({ ...given, columns: names, rowStart, rowEnd });
      return objects.map((object) => names.map((name, k) => textOf(object[name], scales[k])));
    });
  return {
    names,
    sampleRows: (most) => rows(0, Math.min(most, Number(metadata.num_rows))),
    async eachRow(take) {
      let line = 0;
      for (const group of metadata.row_groups) {
        const end = line + Number(group.num_rows);
        for (const row of await rows(line, end)) {
          line += 1;
          take(row, line);
        }
      }
    },
  };
}

async function orRefuse<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const codec = /compression codec:? (\w+)/.exec((error as Error).message)?.[1];
    throw new BadArgument(
      codec === undefined ? messages.importNoParquet(file) : messages.importParquetCodec(file, codec),
    );
  }
}
