import type { Reference } from "./references";
import { type Expression } from "./syntax";

/**
 * Excel calculates a formula in two ways. One that comes from a file without the mark of an array formula takes one value
 * where one is expected: of a range the cell in its own row or column ("implicit intersection"), unless a function around it
 * asks for arrays. One that Office.js writes, or that is marked, takes all values everywhere. Here stands where the two part.
 *
 * How a function takes an argument, as Excel's binary format has it for each of them (parameter classes in [MS-XLS]
 * "Ptg", known from LibreOffice's filter as well):
 */
type Taking =
  /** many values where the function itself stands among many, else one */
  | "as around"
  /** the range itself, many values where the function stands among many */
  | "range or as around"
  /** the range itself; an expression is one value even among many */
  | "range"
  /** nothing but a range */
  | "only a range"
  /** one value, always */
  | "one"
  /** many values, always */
  | "many";

interface FunctionRule {
  /** of each argument; the last goes for all further ones */
  takes: readonly Taking[];
  /** arguments of which many make many results; absent: all of them */
  spreads?: readonly number[];
}

const perValue: FunctionRule = { takes: ["as around"] };
const total: FunctionRule = { takes: ["range or as around"], spreads: [] };

const RULES: Readonly<Record<string, FunctionRule>> = {
  SUM: total,
  MAX: total,
  MIN: total,
  AND: total,
  OR: total,
  COUNT: total,
  COUNTA: total,
  ROWS: { takes: ["range"], spreads: [] },
  SUMPRODUCT: { takes: ["many"], spreads: [] },
  LARGE: { takes: ["many", "as around"], spreads: [1] },
  SMALL: { takes: ["many", "as around"], spreads: [1] },
  SUBTOTAL: { takes: ["as around", "only a range"], spreads: [0] },
  IF: { takes: ["one", "range"] },
  CHOOSE: { takes: ["one", "range"] },
  IFERROR: { takes: ["one", "range"] },
  INDEX: { takes: ["many", "one"], spreads: [1, 2] },
  MATCH: { takes: ["as around", "range or as around", "as around"], spreads: [0] },
  LOOKUP: { takes: ["as around", "many"], spreads: [0] },
  COUNTIF: { takes: ["only a range", "as around"], spreads: [1] },
  COUNTIFS: { takes: ["only a range", "as around"], spreads: [1, 3, 5, 7] },
  SUMIFS: { takes: ["only a range", "only a range", "as around"], spreads: [2, 4, 6, 8] },
  N: { takes: ["range"], spreads: [] },
  // from the former analysis add-in: a range of many is #VALUE! in every Excel
  EDATE: { takes: ["one"] },
};

/** Functions of the add-in take ranges whole; an expression in their place is one value, unless the cell is an array formula. */
const ADD_IN: FunctionRule = { takes: ["range"] };

const ruleOf = (name: string): FunctionRule => RULES[name] ?? (name.startsWith("AIB.") ? ADD_IN : perValue);

/** SUMIFS takes ranges and criteria in turn. */
function takingOf(name: string, rule: FunctionRule, argument: number): Taking {
  if (name === "SUMIFS" && argument > 0) return argument % 2 === 1 ? "only a range" : "as around";
  if (name === "COUNTIFS") return argument % 2 === 0 ? "only a range" : "as around";
  return rule.takes[Math.min(argument, rule.takes.length - 1)] ?? "as around";
}

/** Where a value is wanted: one, as many as there are, or the range itself. */
type Wanted = "one" | "many" | "range";

function wanted(taking: Taking, around: Wanted): Wanted {
  switch (taking) {
    case "as around":
      return around === "many" ? "many" : "one";
    case "range or as around":
      return around === "many" ? "many" : "range";
    case "only a range":
      return "range";
    default:
      return taking;
  }
}

const isMany = ({ from, to }: Reference): boolean => from.row !== to.row || from.column !== to.column;
const isBlock = ({ from, to }: Reference): boolean => from.row !== to.row && from.column !== to.column;
const isNone = (index: Expression | undefined): boolean =>
  index === undefined || (index.kind === "value" && index.text === "0");

/**
 * What would be calculated otherwise in a file than through Office.js, in words; nothing for a formula that is the same in both.
 *
 * @param asArray the cell is an array formula in the file too: then only what no array formula does is told
 */
export function differences(formula: Expression, asArray = false): string[] {
  const faults: string[] = [];

  /** @returns whether it is many values where all are taken */
  const visit = (expression: Expression, want: Wanted, where: string): boolean => {
    switch (expression.kind) {
      case "value":
        return false;
      case "constants":
        if (want === "one") faults.push(`constants in ${where}`);
        return true;
      case "range": {
        const many = isMany(expression.reference);
        if (many && want === "one") faults.push(`${expression.reference.text} in ${where}`);
        return many;
      }
      case "operation":
        return expression.operands
          .map((operand) => visit(operand, want === "many" ? "many" : "one", where))
          .includes(true);
      case "call":
        return visitCall(expression, want, where);
    }
  };

  const visitCall = (call: Extract<Expression, { kind: "call" }>, want: Wanted, where: string): boolean => {
    const rule = ruleOf(call.name);
    const manyIn = call.arguments.map((argument, index) => {
      if (!argument) return false;
      const taking = takingOf(call.name, rule, index);
      if (taking === "only a range" && argument.kind !== "range") faults.push(`no range in ${call.name}`);
      const isExpression = argument.kind === "operation" || argument.kind === "call";
      const loose = asArray && call.name !== "INDEX" && call.name !== "EDATE" && (isExpression || taking === "one");
      return visit(argument, loose ? "many" : wanted(taking, want), call.name);
    });
    const spreads = rule.spreads ?? manyIn.map((_, index) => index);
    const many = spreads.some((index) => manyIn[index]) || isWholeLine(call);
    if (many && want === "one") faults.push(`${call.name} with many results in ${where}`);
    return many;
  };

  const spills = visit(formula, asArray ? "many" : "one", "the cell");
  if (asArray && spills) faults.push("many results in the cell");
  return faults;
}

/** INDEX of a block with only one of row and column gives a whole line of it, and with the place 0 the whole list. */
const isWholeLine = ({ name, arguments: [range, row, column] }: Extract<Expression, { kind: "call" }>): boolean => {
  if (name !== "INDEX" || range?.kind !== "range" || !isMany(range.reference)) return false;
  const { from, to } = range.reference;
  if (isBlock(range.reference)) return isNone(row) || isNone(column);
  return isNone(from.row === to.row ? (column ?? row) : row);
};
