import { strFromU8, strToU8, Zip, ZipDeflate } from "fflate";

/** The parts of a file, by their names in it. */
export type Parts = Record<string, Uint8Array>;

/** A part that is too large to be held: its text in pieces. */
export type PartText = Iterable<string>;

// The parts of a zip file have local time, and this one is the same in every place.
const FILE_TIME = new Date(2000, 0, 1);
/** Letters of a piece that is packed at once. */
const PIECE = 500_000;

export const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** Changes the text of a part, where there is one. */
export function changed(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}

/** A file of the parts; those with a text of their own are written piece by piece, as they come. */
export function packed(parts: Parts, texts: ReadonlyMap<string, PartText>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    part.mtime = FILE_TIME;
    zip.add(part);
    const text = texts.get(name);
    if (text) for (const piece of pieces(text)) part.push(strToU8(piece));
    part.push(text ? new Uint8Array() : content, true);
  }
  zip.end();
  return joined(chunks);
}

/** The same text in pieces of some size: packing has a cost for each. */
function* pieces(text: PartText): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of text) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield waiting.join("");
    [waiting, length] = [[], 0];
  }
  yield waiting.join("");
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
