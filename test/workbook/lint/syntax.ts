import type { Token } from "../../../src/sheet/formula-tokens";
import { type Reference, referencesOf } from "./references";

/** A formula as Excel reads it, as far as it matters which parts are one value and which are many. */
export type Expression =
  /** a number, a text, TRUE, an error value or a name: the names of a budget are single cells */
  | { kind: "value"; text: string }
  | { kind: "range"; reference: Reference }
  /** {1;2} */
  | { kind: "constants" }
  /** `compares`: =, <> and the like, whose result is TRUE or FALSE */
  | { kind: "operation"; operands: readonly Expression[]; compares?: boolean }
  /** an argument left out is undefined */
  | { kind: "call"; name: string; arguments: readonly (Expression | undefined)[] };

interface Piece {
  kind: "value" | "range" | "constants" | "function" | "sign";
  text: string;
  reference?: Reference;
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The signs in a stretch of formula that is neither text nor reference. */
const signsIn = (text: string): string[] => text.match(/<=|>=|<>|[^\s]/g) ?? [];

function piecesOf(tokens: readonly Token[]): Piece[] {
  const references = referencesOf(tokens);
  const pieces: Piece[] = [];
  let constants = false;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (constants) {
      constants = !text.includes("}");
      if (!constants) pieces.push(...signsIn(text.slice(text.indexOf("}") + 1)).map(sign));
    } else if (kind === "cell") {
      const reference = references.shift();
      const isRange = tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
      pieces.push({ kind: "range", text, ...(reference && { reference }) });
      if (isRange) at += 2;
    } else if (kind === "function") pieces.push({ kind: "function", text: text.toUpperCase() });
    else if (kind === "word" || (kind === "other" && /^["#]/.test(text))) pieces.push({ kind: "value", text });
    else if (text.startsWith("["))
      continue; // the workbook of the reference behind it
    else if (kind === "other" && text.includes("{")) {
      pieces.push(...signsIn(text.slice(0, text.indexOf("{"))).map(sign), { kind: "constants", text: "{" });
      constants = !text.includes("}");
    } else if (kind === "other") pieces.push(...signsIn(text).map(sign));
  }
  return pieces;
}

const sign = (text: string): Piece => ({ kind: "sign", text });

/**
 * Reads a formula's tokens.
 *
 * @throws Error when it is no formula
 */
export function expressionOf(tokens: readonly Token[]): Expression {
  const pieces = piecesOf(tokens);
  let at = pieces[0]?.text === "=" ? 1 : 0;
  const isSign = (text: string): boolean => pieces[at]?.kind === "sign" && pieces[at]?.text === text;
  const expect = (text: string): void => {
    if (!isSign(text)) throw new Error(`No formula: ${tokens.map((token) => token.text).join("")}`);
    at += 1;
  };

  const binary = (level: number): Expression => {
    const signs = LEVELS[level];
    if (!signs) return signed();
    const operands = [binary(level + 1)];
    while (pieces[at]?.kind === "sign" && signs.includes(pieces[at]?.text ?? "")) {
      at += 1;
      operands.push(binary(level + 1));
    }
    const [only] = operands;
    return operands.length === 1 && only ? only : { kind: "operation", operands, compares: level === 0 };
  };
  const signed = (): Expression => {
    if (isSign("-") || isSign("+")) {
      at += 1;
      return { kind: "operation", operands: [signed()] };
    }
    let found = single();
    while (isSign("%")) {
      at += 1;
      found = { kind: "operation", operands: [found] };
    }
    return found;
  };
  const single = (): Expression => {
    const piece = pieces[at];
    if (piece?.kind === "function") {
      at += 1;
      return { kind: "call", name: piece.text, arguments: callArguments() };
    }
    if (isSign("(")) {
      at += 1;
      const inside = binary(0);
      expect(")");
      return inside;
    }
    at += 1;
    if (piece?.kind === "range" && piece.reference) return { kind: "range", reference: piece.reference };
    if (piece?.kind === "constants") return { kind: "constants" };
    if (piece?.kind === "value") return { kind: "value", text: piece.text };
    throw new Error(`No formula: ${tokens.map((token) => token.text).join("")}`);
  };
  const callArguments = (): (Expression | undefined)[] => {
    const found: (Expression | undefined)[] = [];
    expect("(");
    if (isSign(")")) {
      at += 1;
      return found;
    }
    for (;;) {
      found.push(isSign(",") || isSign(")") ? undefined : binary(0));
      if (isSign(")")) break;
      expect(",");
    }
    at += 1;
    return found;
  };

  const whole = binary(0);
  if (at < pieces.length) throw new Error(`No formula: ${tokens.map((token) => token.text).join("")}`);
  return whole;
}
