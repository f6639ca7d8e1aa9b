import type { ShownError } from "./custom-functions-runtime";

/** What stands in the cells of a call that was answered, or its one error. */
export const cellsOf = (got: unknown[][] | ShownError): unknown[] => (Array.isArray(got) ? got.flat() : [got]);

/** No cell of an answer is like this, whatever was asked: NaN, Infinity, -0, text without sense, an error without its sentence. */
export function isFaulty(cell: unknown): boolean {
  if (typeof cell === "number") return !Number.isFinite(cell) || Object.is(cell, -0);
  if (typeof cell === "string") return cell === "" || /NaN|Infinity|undefined|\[object/.test(cell);
  if (typeof cell !== "object" || cell === null) return true;
  const { error, message } = cell as ShownError;
  return !/^#(VALUE!|N\/A)$/.test(error) || !/^.{10,}[.!?]$/s.test(message);
}
