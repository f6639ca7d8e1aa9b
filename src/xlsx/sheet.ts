import type { ColumnDef, DataValidation, WriteSheet } from "hucre/xlsx";
import {
  ALLOWED_WHILE_PROTECTED,
  type Area,
  areaAddress,
  BAR_COLOR,
  checkedMessage,
  isProtected,
  LARGEST_NUMBER,
  listSource,
  lookRules,
  MARGINS,
  printPages,
  REPEATED_COLUMNS,
  type SheetDescription,
  type Validation,
} from "../sheet";
import { chartsOf } from "./charts";

// In the words of the file library.
const PROTECTION: NonNullable<WriteSheet["protection"]> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  ...Object.fromEntries(ALLOWED_WHILE_PROTECTED.flatMap((action) => allowed(action))),
};

/** Objects and scenarios are free unless a file closes them; of all else a file says what is allowed. */
function allowed(action: (typeof ALLOWED_WHILE_PROTECTED)[number]): [string, boolean][] {
  if (action === "EditObjects" || action === "EditScenarios") return [];
  return [[action.charAt(0).toLowerCase() + action.slice(1), true]];
}

// A file's width includes the cell's side margins, which what people call the width does not.
const SIDE_MARGINS = 0.71;

function ruleOf({ rule }: Validation): Omit<DataValidation, "range"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", values: listSource(rule.values).split(",") };
    case "listFrom":
      return { type: "list", formula1: rule.range.replace(/^=/, "") };
    case "number":
      return {
        type: "decimal",
        operator: "between",
        formula1: String(rule.minimum ?? -LARGEST_NUMBER),
        formula2: String(rule.maximum ?? LARGEST_NUMBER),
      };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: String(rule.from) };
  }
}

const validationOf = (validation: Validation): DataValidation => ({
  ...ruleOf(validation),
  range: areaAddress(validation),
  allowBlank: true,
  // Without it Excel accepts whatever is typed.
  showErrorMessage: true,
  errorStyle: validation.isAdvice ? "warning" : "stop",
  errorMessage: checkedMessage(validation),
});

const rules = (sheet: SheetDescription): NonNullable<WriteSheet["conditionalRules"]> =>
  lookRules(sheet).map(({ area, formula, color, fill, bold }, index) => ({
    type: "expression",
    formula,
    priority: index + 1,
    range: areaAddress(area),
    style: {
      font: { color: { rgb: color }, ...(bold && { bold }) },
      ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: fill } } }),
    },
  }));

/** Bars from nothing on, for the largest figure as long as its cell; the file library leaves out that nothing has no bar. */
const bars = (area: Area, priority: number): NonNullable<WriteSheet["conditionalRules"]>[number] => ({
  type: "dataBar",
  range: areaAddress(area),
  priority,
  dataBar: { cfvo: [{ type: "num", value: "0" }, { type: "max" }], color: `FF${BAR_COLOR}` },
});

/** A rectangle as the file library counts it, from 0. */
const fromZero = ({ row, column, rows, columns }: Area) => ({
  startRow: row - 1,
  startCol: column - 1,
  endRow: row + rows - 2,
  endCol: column + columns - 2,
});

function columnsOf({ columnWidths, groups }: SheetDescription): WriteSheet["columns"] {
  const columns: (ColumnDef | undefined)[] = [];
  for (const { from, to, width } of columnWidths)
    for (let column = from; column <= to; column++) columns[column - 1] = { width: width + SIDE_MARGINS };
  for (const { from, to } of groups?.columns ?? []) {
    for (let column = from; column <= to; column++)
      columns[column - 1] = { ...columns[column - 1], outlineLevel: 1, hidden: true };
    columns[to] = { ...columns[to], collapsed: true };
  }
  return Array.from(columns, (column) => column ?? {});
}

/** Rows and columns that repeat when printed, as the library wants them; undefined on sheets without frozen panes. */
export function printTitles({
  freezeAt,
  groups,
  months,
}: SheetDescription): { rows: string; columns?: string } | undefined {
  if (!freezeAt || freezeAt.row < 2) return undefined;
  return { rows: `$1:$${freezeAt.row - 1}`, ...(months && groups && { columns: REPEATED_COLUMNS }) };
}

const PAPER_SIZES = { A4: "a4", Letter: "letter" } as const;

/** How the sheet is printed. Its areas are names of the workbook: the library knows only one for a sheet. */
function pagesOf(sheet: SheetDescription): Pick<WriteSheet, "pageSetup" | "rowBreaks" | "colBreaks"> {
  const {
    scale,
    breaksBefore: { rows, columns },
  } = printPages(sheet);
  // the library wants the last row or column before a break, counted from 0
  return {
    pageSetup: { orientation: "landscape", margins: MARGINS, scale, paperSize: PAPER_SIZES[sheet.paper ?? "A4"] },
    rowBreaks: rows.map((row) => row - 2),
    colBreaks: columns.map((column) => column - 2),
  };
}

/** A described sheet in the terms of the file library, but for its cells: see sheetRows. */
export function fileSheetOf(sheet: SheetDescription): WriteSheet {
  const looks = rules(sheet);
  return {
    name: sheet.name,
    columns: columnsOf(sheet),
    dataValidations: sheet.validations.map(validationOf),
    ...(sheet.charts && { charts: chartsOf(sheet) }),
    conditionalRules: [...looks, ...(sheet.bars ? [bars(sheet.bars, looks.length + 1)] : [])],
    ...(sheet.merged && { merges: sheet.merged.map(fromZero) }),
    ...(sheet.filter && { autoFilter: { range: areaAddress(sheet.filter) } }),
    ...(sheet.freezeAt && { freezePane: { rows: sheet.freezeAt.row - 1, columns: sheet.freezeAt.column - 1 } }),
    view: { showGridLines: false, tabColor: { rgb: sheet.tabColor.replace("#", "") } },
    ...(isProtected(sheet) && { protection: PROTECTION }),
    ...pagesOf(sheet),
    headerFooter: { oddFooter: `&L${sheet.title.replaceAll("&", "&&")}&RPage &P of &N` },
  };
}
