import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a file, by their names in it. */
export type Parts = Record<string, Uint8Array>;

// The parts of a zip file have local time, and this one is the same in every place.
const FILE_TIME = new Date(2000, 0, 1);

/** The same file with some of its parts changed: what the file library cannot write. */
export function withChangedParts(file: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts, { mtime: FILE_TIME });
}

/** Changes the text of a part, where there is one. */
export function changed(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}
