import { quoteSheet } from "./a1";
import type { CellContent, ChartDescription, SheetDescription, Validation, WorkbookDescription } from "./description";
import { tokensOf } from "./formula-tokens";

const LONGEST_SHEET_NAME = 31;
const OWN_NAMES = "AIB_";

/** "Budget 2 " → "Budget_2_": what a name may hold of a prefix. */
export function nameInfix(prefix: string): string {
  const letters = prefix.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
  return letters === "" ? "" : `${letters}_`;
}

const prefixedName = (name: string, prefix: string): string =>
  name.startsWith(OWN_NAMES)
    ? `${OWN_NAMES}${nameInfix(prefix)}${name.slice(OWN_NAMES.length)}`
    : nameInfix(prefix) + name;

/** Can Excel give sheets these names with the prefix before them? */
export const isUsablePrefix = (prefix: string, { sheets }: WorkbookDescription): boolean =>
  !/[[\]:*?/\\]|^'/.test(prefix) && sheets.every(({ name }) => prefix.length + name.length <= LONGEST_SHEET_NAME);

type Rename = (formula: string) => string;

/** What sheets and defined names are to be called. */
export interface NewNames {
  sheet: (name: string) => string;
  name: (name: string) => string;
  /** what sheets are called in the end, where they are renamed once more: the target of a link is text and does not follow */
  linked?: (name: string) => string;
}

function renamer({ sheets, names }: WorkbookDescription, to: NewNames): Rename {
  const { linked = to.sheet } = to;
  const renamed = new Map<string, string>();
  const targets = new Map<string, string>();
  for (const { name } of sheets) {
    const quoted = `'${name.replaceAll("'", "''")}'!`;
    targets.set(quoted.toLowerCase(), `'${linked(name).replaceAll("'", "''")}'!`);
    for (const written of [`${name}!`, quoted])
      renamed.set(`sheet ${written.toLowerCase()}`, `${quoteSheet(to.sheet(name))}!`);
  }
  for (const { name } of names) renamed.set(`word ${name.toLowerCase()}`, to.name(name));
  // the target of a link is a text: "#'Seats'!B"
  const link = (text: string): string | undefined => {
    const [, target = "", rest] = /^"#('(?:[^']|'')*'!)(.*)"$/s.exec(text) ?? [];
    const found = targets.get(target.toLowerCase());
    return found && `"#${found}${rest ?? ""}"`;
  };
  return (formula) =>
    tokensOf(formula)
      .map(({ kind, text }) => renamed.get(`${kind} ${text.toLowerCase()}`) ?? link(text) ?? text)
      .join("");
}

const renamedContent = (content: CellContent, rename: Rename): CellContent =>
  content.kind === "formula" ? { ...content, formula: rename(content.formula) } : content;

const renamedValidation = (validation: Validation, rename: Rename): Validation =>
  validation.rule.kind === "listFrom"
    ? { ...validation, rule: { ...validation.rule, range: rename(validation.rule.range) } }
    : validation;

const renamedSheet = (sheet: SheetDescription, to: NewNames, rename: Rename): SheetDescription => ({
  ...sheet,
  name: to.sheet(sheet.name),
  cells: sheet.cells.map((cell) => ({ ...cell, content: renamedContent(cell.content, rename) })),
  series: sheet.series.map((series) => ({ ...series, formula: rename(series.formula) })),
  validations: sheet.validations.map((validation) => renamedValidation(validation, rename)),
  ...(sheet.charts && { charts: sheet.charts.map((chart) => renamedChart(chart, to)) }),
});

const renamedChart = (chart: ChartDescription, to: NewNames): ChartDescription =>
  chart.from ? { ...chart, from: { ...chart.from, sheet: to.sheet(chart.from.sheet) } } : chart;

/**
 * The same workbook with `prefix` before the name of every sheet, so that it fits beside another that has sheets of
 * these names; formulas, validations and names follow. Defined names take the prefix behind their "AIB_".
 */
export function withSheetPrefix(description: WorkbookDescription, prefix: string): WorkbookDescription {
  if (prefix === "") return description;
  return withNames(description, { sheet: (name) => prefix + name, name: (name) => prefixedName(name, prefix) });
}

/** The same workbook with other names for its sheets and controls; formulas and validations follow. */
export function withNames(description: WorkbookDescription, to: NewNames): WorkbookDescription {
  const rename = renamer(description, to);
  return {
    ...description,
    sheets: description.sheets.map((sheet) => renamedSheet(sheet, to, rename)),
    names: description.names.map((name) => ({ ...name, name: to.name(name.name), sheet: to.sheet(name.sheet) })),
    activeSheet: to.sheet(description.activeSheet),
  };
}
