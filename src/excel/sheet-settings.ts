import { toIso } from "../dates";
import {
  address,
  ALLOWED_WHILE_PROTECTED,
  areaAddress,
  BAR_COLOR,
  chartMonths,
  checkedMessage,
  columnName,
  groupBy,
  LARGEST_NUMBER,
  listSource,
  lookRules,
  MARGINS,
  pointsAcross,
  printPages,
  REPEATED_COLUMNS,
  rowHeights,
  type SheetDescription,
  type Validation,
} from "../sheet";
import { forAreas, rangeOf } from "./areas";
import { writeChart } from "./chart";

const PROTECTION: Excel.WorksheetProtectionOptions = Object.fromEntries(
  ALLOWED_WHILE_PROTECTED.map((action) => [`allow${action}`, true]),
);

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.values) } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: rule.range } };
    case "number": {
      const [formula1, formula2] = [rule.minimum ?? -LARGEST_NUMBER, rule.maximum ?? LARGEST_NUMBER];
      return { decimal: { operator: "Between", formula1, formula2 } };
    }
    case "date":
      return { date: { operator: "GreaterThanOrEqualTo", formula1: toIso(rule.from) } };
  }
}

function writeValidation({ dataValidation }: Excel.RangeAreas, validation: Validation): void {
  dataValidation.rule = ruleOf(validation);
  dataValidation.errorAlert = {
    message: checkedMessage(validation),
    showAlert: true,
    style: validation.isAdvice ? "Warning" : "Stop",
    title: "",
  };
}

function writeLooks(sheet: Excel.Worksheet, description: SheetDescription): void {
  for (const { area, formula, color, fill, bold } of lookRules(description)) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    custom.format.font.color = `#${color}`;
    if (bold) custom.format.font.bold = bold;
    if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  }
  if (!description.bars) return;
  const { dataBar } = rangeOf(sheet, description.bars).conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.positiveFormat.fillColor = `#${BAR_COLOR}`;
  dataBar.positiveFormat.gradientFill = true;
}

function freeze(sheet: Excel.Worksheet, { row, column }: NonNullable<SheetDescription["freezeAt"]>): void {
  if (row > 1 && column > 1) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${address(row - 1, column - 1)}`));
  else if (row > 1) sheet.freezePanes.freezeRows(row - 1);
  else if (column > 1) sheet.freezePanes.freezeColumns(column - 1);
}

function setUpPages(sheet: Excel.Worksheet, description: SheetDescription): void {
  const { pageLayout } = sheet;
  const { freezeAt, title, months, groups } = description;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = description.paper ?? "A4";
  pageLayout.setPrintMargins("Inches", MARGINS);
  if (freezeAt && freezeAt.row > 1) pageLayout.setPrintTitleRows(`$1:$${freezeAt.row - 1}`);
  if (months && groups) pageLayout.setPrintTitleColumns(REPEATED_COLUMNS);
  const { scale, areas, breaksBefore } = printPages(description);
  pageLayout.zoom = { scale };
  pageLayout.setPrintArea(areas.join(","));
  for (const column of breaksBefore.columns) sheet.verticalPageBreaks.add(address(1, column));
  for (const row of breaksBefore.rows) sheet.horizontalPageBreaks.add(address(row, 1));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = title.replaceAll("&", "&&");
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
}

function closeGroups(sheet: Excel.Worksheet, { groups }: SheetDescription): void {
  for (const { from, to } of groups?.rows ?? []) {
    const rows = sheet.getRange(`${from}:${to}`).untrack();
    rows.group("ByRows");
    rows.hideGroupDetails("ByRows");
  }
  for (const { from, to } of groups?.columns ?? []) {
    const columns = sheet.getRange(`${columnName(from)}:${columnName(to)}`).untrack();
    columns.group("ByColumns");
    columns.hideGroupDetails("ByColumns");
  }
}

/** The width of each column: what is said of it last counts. */
const lastWidths = ({ columnWidths }: SheetDescription): [column: number, width: number][] => [
  ...new Map(
    columnWidths.flatMap(({ from, to, width }) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, k): [number, number] => [from + k, width]),
    ),
  ),
];

/** What a sheet has beside its cells: tab, widths, panes, what may be typed, how it prints. */
export function writeSettings(sheet: Excel.Worksheet, description: SheetDescription): void {
  sheet.tabColor = `#${description.tabColor.replace("#", "")}`;
  sheet.showGridlines = false;
  for (const [points, columns] of groupBy(lastWidths(description), ([, width]) => pointsAcross(width)))
    forAreas(
      sheet,
      columns.map(([column]) => `${columnName(column)}:${columnName(column)}`),
      (areas) => {
        areas.format.columnWidth = points;
      },
    );
  for (const [height, rows] of groupBy([...rowHeights(description)], ([, points]) => points))
    forAreas(
      sheet,
      rows.map(([row]) => `${row}:${row}`),
      (areas) => {
        areas.format.rowHeight = height;
      },
    );
  if (description.freezeAt) freeze(sheet, description.freezeAt);
  for (const [, alike] of groupBy(description.validations, ({ rule, message }) => JSON.stringify([rule, message]))) {
    const [first] = alike;
    if (first)
      forAreas(sheet, alike.map(areaAddress), (areas) => {
        writeValidation(areas, first);
      });
  }
  writeLooks(sheet, description);
  for (const area of description.merged ?? []) rangeOf(sheet, area).merge();
  if (description.filter) sheet.autoFilter.apply(areaAddress(description.filter));
  for (const chart of description.charts ?? []) writeChart(sheet, chart, chartMonths(description, chart));
  closeGroups(sheet, description);
  setUpPages(sheet, description);
}

export const protect = (sheet: Excel.Worksheet): void => {
  sheet.protection.protect(PROTECTION);
};
