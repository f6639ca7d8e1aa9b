import { tokensOf } from "../sheet";

/**
 * A formula as it stands in a file: without "=", and functions of this add-in under the name Excel itself saves them
 * by (`AIB.SEATCOST(` is stored as `_xldudf_AIB_SEATCOST(`). Stored under their plain name they would stay #NAME?
 * even where the add-in is loaded.
 */
export function storedFormula(formula: string): string {
  const stored = formula.replace(/^=/, "");
  // Most formulas of a workbook need no second look.
  if (!/AIB\./i.test(stored)) return stored;
  return tokensOf(stored)
    .map(({ kind, text }) =>
      kind === "function" && /^AIB\./i.test(text) ? `_xldudf_${text.toUpperCase().replaceAll(".", "_")}` : text,
    )
    .join("");
}
