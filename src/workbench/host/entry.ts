/** What Excel makes of something typed or written into a cell. */

/** A cell's value as Office.js gives it: errors as their text, nothing as "". */
export type CellValue = string | number | boolean;

export type Content =
  | { kind: "empty" }
  | { kind: "value"; value: CellValue; numberFormat?: string }
  /** `forced`: kept as text although it looks like a number or a formula */
  | { kind: "text"; text: string; forced: boolean }
  | { kind: "formula"; formula: string };

const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Reads an entry as Excel does in an English locale. Of dates only the ISO form is read.
 * @param entry what was written; null is not for here (Excel leaves such a cell alone)
 * @param isTextCell the cell has the number format "@"
 */
export function readEntry(entry: unknown, isTextCell: boolean): Content {
  if (typeof entry === "number" || typeof entry === "boolean") return { kind: "value", value: entry };
  const text = String(entry);
  if (text === "") return { kind: "empty" };
  if (isTextCell) return { kind: "text", text, forced: true };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1), forced: true };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  return readConstant(text) ?? readSignedFormula(text) ?? { kind: "text", text, forced: false };
}

function readConstant(text: string): Content | undefined {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  if (ERRORS.includes(upper)) return { kind: "formula", formula: `=${upper}` };
  const percent = upper.endsWith("%");
  const digits = percent ? upper.slice(0, -1) : upper;
  if (NUMBER.test(digits) && /\d/.test(digits)) {
    const number = Number(digits.replaceAll(",", ""));
    return percent
      ? { kind: "value", value: number / 100, numberFormat: digits.includes(".") ? "0.00%" : "0%" }
      : { kind: "value", value: number };
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(upper);
  if (!day) return undefined;
  const time = Date.parse(`${upper}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return { kind: "value", value: (time - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY, numberFormat: "yyyy-mm-dd" };
}

/** Excel reads "+A1", "-A1" and "@SUM(A1)" as formulas: the trap for user text that was not written as text. */
function readSignedFormula(text: string): Content | undefined {
  return /^[+\-@]./.test(text)
    ? { kind: "formula", formula: `=${text.startsWith("@") ? text.slice(1) : text}` }
    : undefined;
}
