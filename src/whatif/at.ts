/** An element that is known to be there. */
export const at = <T>(list: ArrayLike<T>, k: number): T => list[k] as T;
