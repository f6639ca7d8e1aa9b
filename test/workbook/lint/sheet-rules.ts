import { absoluteAddress, onSheet } from "../../../src/sheet/a1";
import { formatOf, originOf } from "../../../src/sheet/styles";
import { CHECK_COUNT, MASTER_CHECK, NAME, SHEET } from "../../../src/workbook/names";
import { type Book, placeOf, type Violation } from "./book";
import type { Reference } from "./references";

const NARROWEST = 1;
const PAPER = "FFFFFF";

/** Columns have a width, and digits a colour that the eye can tell from what is behind them. */
function* nothingHidden({ sheets }: Book): Generator<Violation> {
  const rule = "nothing hidden";
  for (const sheet of sheets) {
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

/** Every sheet shows what Checks says: the master check, or in a link how many hold. */
function* masterCheck({ sheets }: Book): Generator<Violation> {
  const count = onSheet(SHEET.checks, CHECK_COUNT);
  const master = onSheet(SHEET.checks, absoluteAddress(MASTER_CHECK.row, MASTER_CHECK.column));
  for (const sheet of sheets) {
    if (sheet.name === SHEET.checks) continue;
    const shown = sheet.cells.some(
      ({ style, content }) =>
        content.kind === "formula" &&
        ((["check", "checkAtEdge"].includes(style ?? "") && content.formula === `=${master}`) ||
          (style === "link" && content.formula.includes(count))),
    );
    if (!shown) yield { rule: "master check", place: sheet.name, fault: "does not show the master check" };
  }
}

/** One check in error may not turn the master check, and with it every sheet's header, into an error. */
function* guardedChecks({ formulas, description, cell, sheet: find }: Book): Generator<Violation> {
  const checks = description.sheets.find(({ name }) => name === SHEET.checks);
  // a typed number is no error, and what a check reads on its own sheet has caught its errors already
  const isSafe = ({ sheet: name, from }: Reference): boolean => {
    const sheet = name === undefined ? checks : find(name);
    const read = sheet && cell(sheet, from.row, from.column)?.content;
    return read?.kind === "formula" ? sheet === checks && read.formula.includes("IFERROR(") : read?.kind === "number";
  };
  for (const { sheet, row, column, formula, style, references } of formulas) {
    if (sheet !== checks || style !== "check" || row === MASTER_CHECK.row) continue;
    if (!formula.startsWith("=IFERROR(") && !references.every(isSafe))
      yield {
        rule: "guarded checks",
        place: placeOf(sheet, row, column),
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
