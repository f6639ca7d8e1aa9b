/** Numbers for texts, from 0 on: what follows itself, as in most exports, costs one comparison. */
export class Dictionary {
  private readonly ids = new Map<string, number>();
  private last: string | undefined;
  private lastId = 0;

  id(text: string): number {
    if (text === this.last) return this.lastId;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(ownText(text), id);
    }
    this.last = text;
    this.lastId = id;
    return id;
  }
}

/** Numbers for pairs of numbers. */
export class Pairs {
  private readonly ids = new Map<number, number>();
  private lastKey = -1;
  private lastId = 0;

  id(one: number, other: number): number {
    // both are below 2^26: nothing has more different texts than that in memory
    const key = one * 67_108_864 + other;
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
