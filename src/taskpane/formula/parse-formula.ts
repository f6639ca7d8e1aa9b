/** A formula taken apart: as Excel stores it, with commas and decimal points. `text` is the part as it is written. */
export type Formula = { text: string } & (
  | { kind: "value"; value: number | string | boolean }
  /** "Sheet1!A1:B2", or a defined name */
  | { kind: "reference"; isName: boolean }
  | { kind: "call"; name: string; arguments: (Formula | undefined)[] }
  | { kind: "array"; rows: Formula[][] }
  | { kind: "operation"; operator: string; operands: Formula[] }
  /** what is not read here: errors, structured references, spilled ranges */
  | { kind: "unread" }
);

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u.source;
const CELL = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}/.source;
const AREA = `${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}`;
const TOKENS: readonly (readonly [string, RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:REF!|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?|N\/A)/iuy],
  ["area", new RegExp(`(?:${SHEET})?(?:${AREA})(?![\\p{L}\\p{N}_.(!])`, "iuy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy],
  ["word", /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ["sign", /<>|<=|>=|[-+*/^&=<>%@(){},;]/uy],
];

/** Is this text a reference to cells and nothing else? */
export const isArea = (text: string): boolean => new RegExp(`^(?:${SHEET})?(?:${AREA})$`, "iu").test(text.trim());

interface Token {
  kind: string;
  text: string;
  at: number;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const found = TOKENS.flatMap(([kind, pattern]) => {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      return text === undefined ? [] : [{ kind, text, at }];
    })[0] ?? { kind: "unread", text: formula.charAt(at), at };
    if (found.kind !== "space") tokens.push(found);
    at += found.text.length;
  }
  return tokens;
}

/** What binds weaker stands first. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** @returns undefined where it is no formula */
export function parseFormula(formula: string): Formula | undefined {
  const tokens = tokensOf(formula);
  let next = 0;
  const is = (text: string): boolean => tokens[next]?.text === text && tokens[next]?.kind === "sign";
  const take = (text: string): boolean => is(text) && (next++, true);
  const need = (text: string): void => {
    if (!take(text)) throw new SyntaxError(text);
  };
  const textFrom = (first: number): string => {
    const [begin, end] = [tokens[first], tokens[next - 1]];
    return begin && end ? formula.slice(begin.at, end.at + end.text.length) : "";
  };

  function operation(level = 0): Formula {
    const operators = LEVELS[level];
    if (!operators) return signed();
    const first = next;
    let left = operation(level + 1);
    for (let operator = operators.find(is); operator !== undefined; operator = operators.find(is)) {
      next++;
      const right = operation(level + 1);
      left = { kind: "operation", operator, operands: [left, right], text: textFrom(first) };
    }
    return left;
  }

  function signed(): Formula {
    const first = next;
    // in a cell of its own, "@" of one cell is that cell
    if (take("+") || take("@")) return signed();
    if (take("-")) return { kind: "operation", operator: "negative", operands: [signed()], text: textFrom(first) };
    let inner = primary();
    while (take("%")) inner = { kind: "operation", operator: "%", operands: [inner], text: textFrom(first) };
    return inner;
  }

  function list(until: string): (Formula | undefined)[] {
    const found: (Formula | undefined)[] = [];
    if (take(until)) return found;
    do found.push(is(",") || is(until) ? undefined : operation());
    while (take(","));
    need(until);
    return found;
  }

  function array(first: number): Formula {
    const rows: Formula[][] = [];
    do {
      const row: Formula[] = [];
      do row.push(operation());
      while (take(","));
      rows.push(row);
    } while (take(";"));
    need("}");
    return { kind: "array", rows, text: textFrom(first) };
  }

  function primary(): Formula {
    const first = next;
    const token = tokens[next++];
    if (!token) throw new SyntaxError("end");
    const { kind, text } = token;
    if (kind === "number") return { kind: "value", value: Number(text), text };
    if (kind === "text") return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"'), text };
    if (kind === "area") return { kind: "reference", isName: false, text };
    if (kind === "word") {
      if (take("(")) return { kind: "call", arguments: list(")"), name: text.toUpperCase(), text: textFrom(first) };
      if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true", text };
      return { kind: "reference", isName: true, text };
    }
    if (kind === "sign" && text === "{") return array(first);
    if (kind === "sign" && text === "(") {
      const inner = operation();
      need(")");
      return { ...inner, text: textFrom(first) };
    }
    if (kind === "sign") throw new SyntaxError(text);
    return { kind: "unread", text };
  }

  try {
    const whole = operation();
    return next === tokens.length ? whole : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const partsOf = (formula: Formula): readonly (Formula | undefined)[] => {
  if (formula.kind === "call") return formula.arguments;
  if (formula.kind === "operation") return formula.operands;
  return formula.kind === "array" ? formula.rows.flat() : [];
};

/** Everything in a formula, itself first. */
export const allParts = (formula: Formula): Formula[] => [
  formula,
  ...partsOf(formula).flatMap((part) => (part ? allParts(part) : [])),
];

export type Call = Extract<Formula, { kind: "call" }>;

const OURS = /^(?:_XLDUDF_)?AIB[._]([A-Z]+)$/;

/** "SEATCOST" of a call of AIB.SEATCOST; undefined of any other. */
export const ownFunction = (name: string): string | undefined => OURS.exec(name)?.[1];

/** The outermost calls of our functions: what stands in the arguments of one belongs to it. */
export function ownCalls(formula: Formula): Call[] {
  if (formula.kind === "call" && ownFunction(formula.name) !== undefined) return [formula];
  return partsOf(formula).flatMap((part) => (part ? ownCalls(part) : []));
}
