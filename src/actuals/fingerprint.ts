import type { Row } from "./header";

/** A file by its rows in any order. Against importing one twice by accident; whoever wants to can forge it. */
export class Fingerprint {
  private sum = 0;
  private crossed = 0;
  private rows = 0;
  /** what a column repeats is hashed once */
  private readonly lastCells: string[] = [];
  private readonly lastHashes: number[] = [];

  /** @param columns those of which `known` says nothing; absent: all */
  add(row: Row, columns?: readonly number[], known = SEED): void {
    const { lastCells, lastHashes } = this;
    const count = columns?.length ?? row.length;
    let a = known;
    let b = known ^ SECOND;
    for (let k = 0; k < count; k += 1) {
      const column = columns?.[k] ?? k;
      const cell = row[column] ?? "";
      if (cell !== lastCells[column]) {
        lastCells[column] = cell;
        lastHashes[column] = hashOf(cell);
      }
      const own = lastHashes[column] ?? 0;
      a = Math.imul(a ^ own, 2246822507);
      b = Math.imul(b ^ own, 3266489909);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    // 52 bits, so that a sum of two is exact and the order of rows does not matter
    this.sum += 4294967296 * (1048575 & b) + (a >>> 0);
    if (this.sum >= 2 ** 52) this.sum -= 2 ** 52;
    this.crossed ^= a;
    this.rows += 1;
  }

  text = (source: string): string =>
    [source, this.rows, this.sum.toString(36), (this.crossed >>> 0).toString(36)].join("-");
}

const [SEED, SECOND] = [0xdeadbeef, 0x41c6ce57];

/** One more number, or the hash of one more text. */
export const mixed = (hash: number, other: number): number => Math.imul(hash ^ other ^ (hash >>> 15), 2654435761);

export function hashOf(cell: string): number {
  let hash = SEED;
  for (let k = 0; k < cell.length; k += 1) hash = Math.imul(hash ^ cell.charCodeAt(k), 2654435761);
  return hash ^ (hash >>> 15);
}
