import { Unzip, UnzipInflate, unzipSync } from "fflate";

/** The largest budget that can be inserted, 500 lines by 60 months, has 168 MB. */
export const LARGEST_UNZIPPED = 250_000_000;
const MOST_PARTS = 2_000;
const PIECE = 65_536;

class TooLarge extends Error {}

/**
 * Is what a zip file holds too large to be read? First by what it says of itself, then, for a file may lie, by unpacking it in
 * small pieces that are counted and thrown away, until there are too many.
 */
export function isTooLarge(file: Uint8Array, largest = LARGEST_UNZIPPED): boolean {
  let [told, packed, found, parts] = [0, 0, 0, 0];
  const count = (bytes: number): number => {
    // parts larger together than the file stand in the same place: it unpacks to many times what is counted below
    if (bytes > largest || packed > file.length || parts > MOST_PARTS) throw new TooLarge();
    return bytes;
  };
  try {
    unzipSync(file, {
      filter: ({ size, originalSize }) => {
        parts += 1;
        packed += size;
        told = count(told + originalSize);
        return false;
      },
    });
    const unzip = new Unzip((part) => {
      part.ondata = (error, data) => {
        if (error) throw error;
        found = count(found + data.length);
      };
      part.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < file.length; at += PIECE)
      unzip.push(file.subarray(at, at + PIECE), at + PIECE >= file.length);
  } catch (error) {
    if (error instanceof TooLarge) return true;
    throw error;
  }
  return false;
}
