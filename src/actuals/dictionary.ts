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

/** Numbers for pairs of numbers from 0 on. */
export class Pairs {
  private readonly ids = new Map<number, number>();
  private lastKey = -1;
  private lastId = 0;

  id(one: number, other: number): number {
    // one number for both, as small as it can be: maps find small numbers fastest. It is exact below 2^26, and nothing has more
    // different texts than that in memory.
    const key = one >= other ? one * one + one + other : other * other + one;
    if (key === this.lastKey) return this.lastId;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
    }
    this.lastKey = key;
    this.lastId = id;
    return id;
  }
}

/** A cell without the piece of the file that it was cut from, which would stay in memory with it. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
