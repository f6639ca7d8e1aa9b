/** Numbers for texts, from 0 on: what follows itself, as in most exports, costs one comparison. */
export class Dictionary {
  private readonly ids = new Map<string, number>();
  private readonly owned: string[] = [];
  private last: string | undefined;
  private lastId = 0;

  /** the text that was last asked for, without what it was cut from, and the same one each time */
  get lastText(): string {
    return this.owned[this.lastId] ?? "";
  }

  id(text: string): number {
    if (text === this.last) return this.lastId;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.ids.size;
      const own = ownText(text);
      this.owned.push(own);
      this.ids.set(own, id);
    }
    this.last = text;
    this.lastId = id;
    return id;
  }
}

const FREE = -1;
/** Two multipliers that spread numbers which follow each other. */
const [SPREAD, OTHER_SPREAD] = [2_654_435_761, 2_246_822_507];

/**
 * Numbers for pairs of whole numbers below 2^31, from 0 on. A table of plain numbers, at most half full, in which a pair stands at the
 * place that it is spread to or behind it: a map takes several times as long to find one of ten thousand.
 */
export class Pairs {
  private slots = 1 << 6;
  private ones = new Int32Array(this.slots);
  private others = new Int32Array(this.slots);
  private ids = new Int32Array(this.slots).fill(FREE);
  private used = 0;
  private lastOne = FREE;
  private lastOther = FREE;
  private lastId = 0;

  id(one: number, other: number): number {
    if (one === this.lastOne && other === this.lastOther) return this.lastId;
    let at = this.placeOf(one, other);
    if ((this.ids[at] ?? FREE) === FREE) {
      if (2 * this.used >= this.slots) {
        this.grow();
        at = this.placeOf(one, other);
      }
      this.put(at, one, other, this.used);
      this.used += 1;
    }
    this.lastOne = one;
    this.lastOther = other;
    this.lastId = this.ids[at] ?? 0;
    return this.lastId;
  }

  /** where the pair stands, or would */
  private placeOf(one: number, other: number): number {
    const { ones, others, ids } = this;
    const last = this.slots - 1;
    const spread = Math.imul(one, SPREAD) ^ Math.imul(other, OTHER_SPREAD);
    let at = (spread ^ (spread >>> 15)) & last;
    while ((ids[at] ?? FREE) !== FREE && (ones[at] !== one || others[at] !== other)) at = (at + 1) & last;
    return at;
  }

  private put(at: number, one: number, other: number, id: number): void {
    this.ones[at] = one;
    this.others[at] = other;
    this.ids[at] = id;
  }

  private grow(): void {
    const { ones, others, ids } = this;
    this.slots *= 4;
    this.ones = new Int32Array(this.slots);
    this.others = new Int32Array(this.slots);
    this.ids = new Int32Array(this.slots).fill(FREE);
    for (const [k, id] of ids.entries()) {
      if (id === FREE) continue;
      const [one, other] = [ones[k] ?? 0, others[k] ?? 0];
      this.put(this.placeOf(one, other), one, other, id);
    }
  }
}

/** A cell without the piece of the file that it was cut from, which would stay in memory with it. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
