import type { CellContent } from "../sheet";

const STARTS_WITH_A_LETTER = /^\p{L}/u;
// "May 5", "Q1" and the like become dates in one language or another.
const WORD_AND_NUMBER = /^\p{L}+\.?[\s\-/.,]*\d+$/u;
const TRUTH = /^(true|false)$/i;

/**
 * Text in the way that Excel takes it for text. What Excel would read as a formula, number, date or error gets the
 * apostrophe that people type for the purpose; it is no part of the cell's value.
 */
export function textEntry(text: string): string {
  const plain = text === "" || (STARTS_WITH_A_LETTER.test(text) && !WORD_AND_NUMBER.test(text) && !TRUTH.test(text));
  return plain ? text : `'${text}`;
}

const TEXT_FORMAT = "@";

/**
 * What to assign to `range.formulas` for the content of one cell.
 *
 * @param numberFormat of the cell, as it stands: in a cell for text an apostrophe would be part of the text
 */
export function entryOf(content: CellContent, numberFormat?: unknown): string | number {
  switch (content.kind) {
    case "text":
      return numberFormat === TEXT_FORMAT ? content.text : textEntry(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "empty":
      return "";
  }
}

/** Entries that give the same cells again: text that looks like a formula stays text. */
export const asTyped = ({ formulas, values, numberFormat }: Excel.Range): (string | number)[][] =>
  formulas.map((row: unknown[], r) =>
    row.map((formula, c) => {
      const isText = typeof formula === "string" && formula === (values as unknown[][])[r]?.[c];
      const format = (numberFormat as unknown[][])[r]?.[c];
      return isText ? entryOf({ kind: "text", text: formula }, format) : (formula as string | number);
    }),
  );
