import { unzipSync } from "fflate";
import * as messages from "../messages";
import { BadArgument } from "../problems";

const ENOUGH = 512;

export type Bytes = AsyncIterable<Uint8Array>;

/** One file that is to be read. */
export interface Inner {
  name: string;
  bytes: Bytes;
  isParquet: boolean;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, k) => bytes[k] === byte);

const ascii = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** What a file is by its first bytes, whatever its name says. */
function formatOf(start: Uint8Array): "gzip" | "zip" | "PDF" | "HTML" | "Parquet" | "workbook" | "text" {
  if (startsWith(start, 0x1f, 0x8b)) return "gzip";
  if (startsWith(start, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (ascii(start, 4) === "%PDF") return "PDF";
  if (ascii(start, 4) === "PAR1") return "Parquet";
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) return "workbook";
  return /^\s*<(!doctype|html|\?xml)/i.test(ascii(start, 64).replace(/^\u00ef\u00bb\u00bf/, "")) ? "HTML" : "text";
}

/** Enough bytes to tell the format and the encoding by, in however small pieces they come. */
async function startOf(reading: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start = new Uint8Array();
  while (start.length < ENOUGH) {
    const next = await reading.next();
    if (next.done === true) break;
    const longer = new Uint8Array(start.length + next.value.length);
    longer.set(start);
    longer.set(next.value, start.length);
    start = longer;
  }
  return start;
}

async function* chunksOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Bytes {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

export async function whole(bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

async function* gunzipped(bytes: Bytes): Bytes {
  const unpacker = new DecompressionStream("gzip");
  const writer = unpacker.writable.getWriter();
  const feeding = (async () => {
    for await (const chunk of bytes) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  })();
  // a fault of the file is thrown by the reader below
  feeding.catch(() => undefined);
  const reader = unpacker.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  await feeding;
}

async function* only(bytes: Uint8Array): Bytes {
  yield await Promise.resolve(bytes);
}

/** The files of a zip that people mean: no folders, no notes of a Mac. */
function unzipped(file: string, archive: Uint8Array): readonly Inner[] {
  const entries = Object.entries(unzipSync(archive)).filter(
    ([name]) => !name.endsWith("/") && !name.startsWith("__MACOSX"),
  );
  if (entries.some(([name]) => name === "[Content_Types].xml"))
    throw new BadArgument(messages.importNoText(file, "workbook"));
  return entries.map(([name, bytes]) => ({
    name: `${file}/${name}`,
    bytes: only(bytes),
    isParquet: formatOf(bytes) === "Parquet",
  }));
}

/**
 * The files of rows behind a file: itself, what it packs, or each file of a zip.
 * @throws BadArgument when it is neither text nor Parquet, such as a PDF that was named .csv
 */
export async function filesOf(file: string, bytes: Bytes): Promise<readonly Inner[]> {
  const reading = bytes[Symbol.asyncIterator]();
  const start = await startOf(reading);
  const all = chunksOf(start, reading);
  const format = formatOf(start);
  if (format === "text" || format === "Parquet") return [{ name: file, bytes: all, isParquet: format === "Parquet" }];
  if (format === "gzip") return filesOf(file.replace(/\.gz$/i, ""), gunzipped(all));
  if (format === "zip") return unzipped(file, await whole(all));
  throw new BadArgument(messages.importNoText(file, format));
}

const encodingOf = (start: Uint8Array): string =>
  startsWith(start, 0xff, 0xfe) ? "utf-16le" : startsWith(start, 0xfe, 0xff) ? "utf-16be" : "utf-8";

/**
 * Bytes as text: UTF-8, or UTF-16 with the mark at its beginning.
 * @throws BadArgument with the byte at which the text ends, in another encoding or in a file that is no text
 */
export async function* decoded(file: string, bytes: Bytes): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let isUtf8 = true;
  let before = 0;
  let rest = new Uint8Array();
  for await (const chunk of inParts(bytes)) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk);
      isUtf8 = encoding === "utf-8";
      decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: isUtf8 });
    }
    const known = rest.length === 0 ? chunk : joined(rest, chunk);
    // whole characters only: decoding what goes on later is many times slower in Node
    const whole = isUtf8 ? wholeCharacters(known) : known.length;
    const text = decodeChunk(file, decoder, known.subarray(0, whole), before, !isUtf8);
    if (text.includes("\u0000")) throw new BadArgument(messages.importNoText(file, "binary"));
    rest = Uint8Array.from(known.subarray(whole));
    yield before === 0 && isUtf8 ? text.replace(/^\ufeff/, "") : text;
    before += whole;
  }
  yield decodeChunk(file, decoder ?? new TextDecoder(), rest, before, false);
}

/** A longer text is not made where short-lived ones are, which takes forty times as long in Node. */
const LONGEST_PART = 1 << 16;

async function* inParts(bytes: Bytes): Bytes {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += LONGEST_PART) yield chunk.subarray(at, at + LONGEST_PART);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Up to where no character of UTF-8 is cut: it begins with a byte that is no continuation, at most four before the end. */
function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(4, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return size > back ? length - back : length;
  }
  return length;
}

function decodeChunk(file: string, decoder: TextDecoder, chunk: Uint8Array, before: number, stream: boolean): string {
  try {
    return decoder.decode(chunk, stream ? { stream } : undefined);
  } catch {
    throw new BadArgument(messages.importNotUtf8(file, before + firstBadByte(chunk)));
  }
}

/** Near enough to find the place: a character that began in the chunk before counts as bad from 0. */
function firstBadByte(chunk: Uint8Array): number {
  let [good, bad] = [0, chunk.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
