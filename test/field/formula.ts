import { parseIso } from "../../src/dates";
import { excel, type ShownError, spill } from "../functions/custom-functions-runtime";

/** Splits at a mark that stands in no quotes, braces or brackets. */
function split(text: string, mark: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && "({".includes(character)) depth++;
    if (!quoted && ")}".includes(character)) depth--;
    if (character === mark && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const numberOf = (text: string): number =>
  text
    .split("*")
    .map((factor) => (factor.endsWith("%") ? Number(factor.slice(0, -1)) / 100 : Number(factor)))
    .reduce((product, factor) => product * factor, 1);

function valueOf(literal: string): unknown {
  const text = literal.trim();
  if (text === "") return undefined;
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (text.startsWith("{")) return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(valueOf));
  const [, year, month, day] = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text) ?? [];
  if (year !== undefined) return parseIso(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`);
  const number = numberOf(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no literal.`);
  return number;
}

export interface Call {
  name: string;
  args: unknown[];
}

/** A formula of one AIB function as people type it, whose arguments are literals. */
export function readFormula(formula: string): Call {
  const [, name = "", literals = ""] = /^=AIB\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  if (name === "") throw new Error(`${formula} is no formula of one AIB function.`);
  return { name, args: split(literals, ",").map(valueOf) };
}

/** What Excel shows for a formula. */
export function shownFor(formula: string): unknown[][] | ShownError {
  const { name, args } = readFormula(formula);
  return spill(() => excel[name]!(...args));
}
