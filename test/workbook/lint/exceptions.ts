import { SHEET } from "../../../src/workbook/names";
import type { PlacedFormula, RuleName } from "./book";

interface Exception {
  rule: RuleName;
  sheet: string;
  /** what the formula has in it */
  matches: RegExp;
  reason: string;
}

/** Formulas that may break a rule, each with the reason. docs/modelling-standards.md names them too. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: "rounding",
    sheet: SHEET.credits,
    matches: /^=IF\(ISNUMBER\([A-Z]+\d+\),IFERROR\(MAX\(0,ROUND\(/,
    reason: "Packs that an actual amount paid for: a bill is seldom to the cent, so the nearest whole number is meant",
  },
  {
    rule: "rounding",
    sheet: SHEET.verify,
    matches: /^=IF\(ROUND\(\$?[A-Z]+\$?\d+-\$?[A-Z]+\$?\d+,9\)=0,/,
    reason: "Whether a figure is still that of its usage profile: what binary fractions add is no difference",
  },
  {
    rule: "constants",
    sheet: SHEET.assumptions,
    matches: /^=EDATE\(\$[A-Z]+\$\d+,3\)$/,
    reason: "Overview looks three months ahead; nobody has asked for another number",
  },
  {
    rule: "found exactly",
    sheet: SHEET.lines,
    matches: /^=(IF\(.*)?MATCH\(MAX\(0,\$[A-Z]+\d+-1\),\$[A-Z]+\$\d+:\$[A-Z]+\$\d+,1\)/,
    reason:
      "How many lines stand before each route grows from one to the next, so that the last that is not more is meant",
  },
  {
    rule: "length",
    sheet: SHEET.checks,
    matches: /AIB\.(APICOST|APICREDIT|USAGECOST|SEATCOST|CREDITCOST|CONTRACTCOST|PRICE)\(/,
    reason:
      "One call of the engine for one line: its arguments are the line's attributes, each a cell on another sheet",
  },
];

export const isExcepted = (rule: RuleName, { sheet, formula }: PlacedFormula): boolean =>
  EXCEPTIONS.some(
    (exception) => exception.rule === rule && exception.sheet === sheet.name && exception.matches.test(formula),
  );
