import { absoluteAddress, onSheet } from "../a1";
import { MASTER_CHECK, NAME, SHEET } from "../layout";
import { formatOf, originOf } from "../styles";
import { type Book, placeOf, type Violation } from "./book";
import { type Reference, referencesOf } from "./references";

const NARROWEST = 1;
const PAPER = "FFFFFF";

/** Columns have a width, and digits a colour that the eye can tell from what is behind them. */
function* nothingHidden({ description }: Book): Generator<Violation> {
  const rule = "nothing hidden";
  for (const sheet of description.sheets) {
    for (const { from, to, width } of sheet.columnWidths) {
      if (width < NARROWEST) yield { rule, place: sheet.name, fault: `columns ${from} to ${to} are hidden` };
    }
    for (const { row, column, style, content } of sheet.cells) {
      const { color, fill = PAPER, numberFormat = "" } = formatOf(style, originOf(style, content));
      if (color === fill || /^;+$/.test(numberFormat))
        yield { rule, place: placeOf(sheet, row, column), fault: "content that does not show" };
    }
  }
}

/** Every sheet shows what Checks says. */
function* masterCheck({ description }: Book): Generator<Violation> {
  const master = onSheet(SHEET.checks, absoluteAddress(MASTER_CHECK.row, MASTER_CHECK.column));
  for (const sheet of description.sheets) {
    if (sheet.name === SHEET.checks) continue;
    const shown = sheet.cells.some(
      ({ style, content }) => style === "check" && content.kind === "formula" && content.formula === `=${master}`,
    );
    if (!shown) yield { rule: "master check", place: sheet.name, fault: "does not show the master check" };
  }
}

/** One check in error may not turn the master check, and with it every sheet's header, into an error. */
function* guardedChecks({ description, cell }: Book): Generator<Violation> {
  const checks = description.sheets.find(({ name }) => name === SHEET.checks);
  if (!checks) return;
  // safe: errors are caught, or there is no other cell to take one over from
  const catches = (formula: string): boolean => formula.includes("IFERROR(") || referencesOf(formula).length === 0;
  const safe = ({ sheet, from }: Reference): boolean => {
    const read = sheet === undefined ? cell(checks, from.row, from.column)?.content : undefined;
    return read?.kind !== "formula" || catches(read.formula);
  };
  for (const { row, column, style, content } of checks.cells) {
    if (style !== "check" || content.kind !== "formula" || row === MASTER_CHECK.row) continue;
    if (!content.formula.startsWith("=IFERROR(") && !referencesOf(content.formula).every(safe))
      yield {
        rule: "guarded checks",
        place: placeOf({ name: SHEET.checks }, row, column),
        fault: "an error would spread to the master check",
      };
  }
}

/** Names are for the controls alone: a line's name would not survive its line. */
function* controlNames({ description }: Book): Generator<Violation> {
  const controls = new Set<string>(Object.values(NAME));
  for (const { name, sheet } of description.names) {
    if (!controls.has(name)) yield { rule: "names", place: sheet, fault: `${name} names no control` };
  }
}

export const sheetRules = [nothingHidden, masterCheck, guardedChecks, controlNames];
