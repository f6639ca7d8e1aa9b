import { type Budget, PAPERS, ROUTES, type Side, SIDES } from "../../budget";
import * as messages from "../../messages";
import { adviceOn } from "../../profiles";
import { absoluteAddress, COLUMN, onSheet, SheetBuilder, type SheetDescription, type Style } from "../../sheet";
import { validateRows, writeCell, writeHeadings, writeRow } from "../blocks/input-table";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { ABOUT, CHANGE_LOG, HOW_TITLE, LEGEND_TITLE, MISTAKE_ANSWERS } from "../tables/about";
import { CHECKS } from "../tables/checks";
import { faceOf } from "../tables/faces";

const LEGEND: readonly [Style, string][] = [
  ["input", "Input: type here (blue, framed)"],
  ["quantity", "Calculation on this sheet (black)"],
  ["crossSheetText", "Taken from another sheet (green)"],
  ["aib", "Asked of the AI Budget add-in (Checks only)"],
  ["check", "A check"],
  ["end", "End column: insert months before it"],
];

const HOW: readonly string[] = [
  "Choose the scenario, first month and report currency on Assumptions; blue cells are yours, everything else calculates.",
  "Each route sheet starts with a register, one row a line. Insert, delete and sort its rows; the blocks below follow by line.",
  "Joiners and leavers are dated rows in the changes table, found by the line's name.",
  "Rates holds the list prices read from the price book as values, negotiated rates over them, and the rate used.",
  "Summary keeps access and metered apart; the grand total is a memo line.",
  "Checks must read TRUE. The second part asks the add-in's pricing engine again and shows “not run” where the add-in is missing; the workbook calculates without it.",
  "A price that nobody publishes is never zero: it shows #N/A, and Enterprise terms are typed from the signed order form.",
  "Add a table for pivots, in the pane, makes the sheet Data: every line and month in one flat table. After more lines or months delete it and make it anew.",
  "More months: insert columns before the end column on every sheet first, then fill each sheet to the right. Then Refresh prices in the pane, for the prices of these months.",
];

const FIRST_FACT = 4;

/** Purpose, how to use it, what stands where, and what the colours mean. */
export function aboutSheet(budget: Budget): SheetDescription {
  const sheet = budgetSheet({
    ...faceOf("about"),
    months: budget.months,
    timeAxis: false,
  });
  sheet.width(1, 1, 4);
  sheet.width(2, 2, 30);
  sheet.width(3, 3, 30);
  sheet.width(4, 5, 58);
  sheet.width(6, 6, 46);
  sheet.row = FIRST_FACT;
  for (const [key, label] of Object.entries(ABOUT) as [keyof typeof ABOUT, string][]) {
    sheet.text(sheet.row, COLUMN.label, label, "note");
    sheet.text(sheet.row, COLUMN.note, budget[key], "inputText");
    if (key === "paper") offerPapers(sheet);
    sheet.row += 1;
  }
  sheet.text(sheet.row, COLUMN.label, "Prices known on", "note");
  sheet.formula(sheet.row, COLUMN.note, `=${NAME.pricesKnownOn}`, "date");
  sheet.row += 1;
  sheet.text(sheet.row, COLUMN.label, CHECKS.master, "note");
  sheet.formula(sheet.row, COLUMN.note, `=${SHEET.checks}!$E$4`, "check");
  sheet.row += 1;

  sheet.heading("Five routes, five sheets");
  sheet.columnHeadings(sheet.row++, COLUMN.label, [
    "Sheet",
    "Budget",
    "What scales the cost",
    "The usual mistake",
    "Usual owner",
  ]);
  for (const { sheet: name, sides, route } of ROUTES) {
    const { scales, mistake, owner } = adviceOn(route);
    [name, sides.length === 1 ? labelOf(sides[0]) : BOTH_SIDES, scales, mistake, owner].forEach((cell, index) => {
      sheet.text(sheet.row, COLUMN.label + index, cell, "wrappedText");
    });
    sheet.row += 1;
  }
  mistakeAnswers(sheet, budget);
  sheet.heading(HOW_TITLE);
  HOW.forEach((sentence, index) => {
    sheet.number(sheet.row, COLUMN.number, index + 1, "integer");
    sheet.text(sheet.row, COLUMN.label, sentence);
    sheet.row += 1;
  });
  changeLog(sheet, budget);
  sheet.heading(LEGEND_TITLE);
  for (const [style, meaning] of LEGEND) {
    sheet.text(sheet.row, COLUMN.label, style === "end" ? "" : "Sample", style);
    sheet.text(sheet.row, COLUMN.note, meaning);
    sheet.row += 1;
  }
  return sheet.build();
}

function offerPapers(sheet: SheetBuilder): void {
  const { row } = sheet;
  sheet.text(row, COLUMN.note + 1, "A4 or Letter; sheets are printed on it once they are rebuilt in the pane", "note");
  sheet.validate({
    ...{ row, column: COLUMN.note, rows: 1, columns: 1, message: messages.chooseFromList },
    rule: { kind: "list", values: [...PAPERS] },
  });
}

/** Where a fact of About stands, as "About!$C$4". */
export const aboutCell = (key: keyof typeof ABOUT): string =>
  onSheet(SHEET.about, absoluteAddress(FIRST_FACT + Object.keys(ABOUT).indexOf(key), COLUMN.note));

function mistakeAnswers(sheet: SheetBuilder, { answers }: Budget): void {
  sheet.heading(MISTAKE_ANSWERS.title, "What was answered in the pane, under Checks");
  writeHeadings(sheet, MISTAKE_ANSWERS, sheet.row++);
  const first = sheet.row;
  const [, ...said] = MISTAKE_ANSWERS.columns;
  for (const { sheet: name } of ROUTES) {
    const given = answers.find(({ route }) => route === name);
    sheet.text(sheet.row, COLUMN.label, name);
    for (const column of said) writeCell(sheet, column, sheet.row, given?.[column.key] ?? null);
    sheet.row += 1;
  }
  validateRows(sheet, MISTAKE_ANSWERS, first, ROUTES.length);
}

const labelOf = (side: Side): string => SIDES.find(({ key }) => key === side)?.label ?? "";
const BOTH_SIDES = "Access and metered";

const SPARE_LOG_ROWS = 5;

function changeLog(sheet: SheetBuilder, { changeLog: entries }: Budget): void {
  sheet.heading(CHANGE_LOG.title, "Newest last");
  writeHeadings(sheet, CHANGE_LOG, sheet.row++);
  for (let k = 0; k < entries.length + SPARE_LOG_ROWS; k++) writeRow(sheet, CHANGE_LOG, sheet.row++, entries[k]);
}
