import type { Row } from "./header";

/** A file by its rows in any order. Against importing one twice by accident; whoever wants to can forge it. */
export class Fingerprint {
  private sum = 0;
  private crossed = 0;
  private rows = 0;

  add(row: Row): void {
    const hash = hashOf(row);
    this.sum = (this.sum + hash) % Number.MAX_SAFE_INTEGER;
    this.crossed ^= hash >>> 0;
    this.rows += 1;
  }

  text = (source: string): string =>
    [source, this.rows, this.sum.toString(36), (this.crossed >>> 0).toString(36)].join("-");
}

/** 53 bits of two mixed hashes, as cyrb53 does. */
function hashOf(row: Row): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const cell of row) {
    for (let k = 0; k < cell.length; k += 1) {
      const code = cell.charCodeAt(k);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x10000, 2246822507);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
