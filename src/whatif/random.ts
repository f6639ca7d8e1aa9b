/**
 * Uniform numbers that are the same in every browser: xoshiro128** (Blackman and Vigna, prng.di.unimi.it) by 32-bit integers, its
 * state filled by splitmix32. A stream belongs to a seed and a name, so that another input more changes nobody else's draws.
 */
export type State = [number, number, number, number];

const rotateLeft = (word: number, by: number): number => ((word << by) | (word >>> (32 - by))) >>> 0;

/** @returns the next 32 bits as an unsigned integer; `state` moves on */
export function nextWord(state: State): number {
  const result = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotateLeft(state[3], 11);
  return result;
}

function splitmix32(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** FNV-1a over the text's UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** @returns uniform numbers from 0 inclusive to 1 exclusive, of 53 bits */
export function uniforms(seed: number, name: string): () => number {
  const fill = splitmix32(seed ^ hash(name));
  const state: State = [fill(), fill(), fill(), fill()];
  return () => ((nextWord(state) >>> 5) * 67_108_864 + (nextWord(state) >>> 6)) / 9_007_199_254_740_992;
}

/** 0 to length − 1 in an order that every other order is as likely as (Fisher and Yates). */
export function permutation(length: number, uniform: () => number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, k) => k);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    const moved = order[last] as number;
    order[last] = order[other] as number;
    order[other] = moved;
  }
  return order;
}
