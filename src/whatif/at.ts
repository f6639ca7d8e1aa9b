/** An element that is known to be there. */
export const at = <T>(list: ArrayLike<T>, k: number): T => list[k] as T;

/** A number that is known to be there. Kept to arrays of one kind, so that loops over all runs stay quick. */
export const num = (values: Float64Array, k: number): number => values[k] as number;
