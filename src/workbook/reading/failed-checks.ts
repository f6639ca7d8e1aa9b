import { COLUMN, rowOf, type SheetValues, valueAt } from "../../sheet";
import { MASTER_CHECK, type SheetKey } from "../names";
import { ENGINE_MEANING, meaningOf, sheetOfNote } from "../tables/check-meanings";
import { CHECKS } from "../tables/checks";

/** A check that is FALSE. */
export interface FailedCheck {
  /** as it stands on Checks */
  label: string;
  /** what is wrong and what to do about it */
  means: string;
  /** where it is put right; undefined: on Checks itself */
  at: SheetKey | undefined;
}

/** The checks of a budget that are FALSE, from the top; those that the engine has not run are none of them. */
export function failedChecks(checks: SheetValues): FailedCheck[] {
  const from = (heading: string) => rowOf(checks, COLUMN.label, heading) ?? checks.values.length + 1;
  const [arithmetic, engine] = [from(CHECKS.arithmetic), from(CHECKS.engine)];
  const failed: FailedCheck[] = [];
  for (let row = Math.min(arithmetic, engine) + 1; row <= checks.values.length; row++) {
    if (valueAt(checks, row, COLUMN.firstAttribute) !== false) continue;
    const [label, note] = [COLUMN.label, COLUMN.note].map((column) => String(valueAt(checks, row, column) ?? ""));
    const meaning = row < engine ? meaningOf(label ?? "") : { means: ENGINE_MEANING, at: sheetOfNote(note ?? "") };
    failed.push({ label: label ?? "", means: meaning?.means ?? note ?? "", at: meaning?.at });
  }
  return failed;
}

/** How many checks hold or fail, in the words that every sheet shows, and whether any fails. */
export function checkCount(checks: SheetValues): { words: string; fail: boolean } {
  const words = String(valueAt(checks, MASTER_CHECK.row, MASTER_CHECK.column + 1) ?? "");
  return { words, fail: !words.startsWith("All ") };
}
