import { parseIso } from "../../dates";
import type { TrialCells } from "../../excel";
import { areaAddress, type CellContent, tokensOf } from "../../sheet";
import type { Golden, GoldenCell } from "./golden";

/** A golden formula on a sheet of its own: its inputs stand above it, what it gives spills down and to the right. */
export interface TypedFormula {
  golden: Golden;
  formula: string;
  /** where it stands, in column A */
  row: number;
  expected: GoldenCell[][];
  inputs: TrialCells[];
}

/** The formula's one call of the add-in with its arguments as they are written, and what stands around them. */
function callIn(formula: string): { before: string; written: string[]; after: string } {
  const start = formula.indexOf("(", formula.indexOf("AIB.")) + 1;
  const written = [""];
  let depth = 0;
  let quoted = false;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === '"') quoted = !quoted;
    if (!quoted && character === ")" && depth === 0)
      return { before: formula.slice(0, start), written, after: formula.slice(at) };
    if (!quoted && "({".includes(character)) depth += 1;
    if (!quoted && ")}".includes(character)) depth -= 1;
    if (!quoted && character === "," && depth === 0) written.push("");
    else written.push(`${written.pop() ?? ""}${character}`);
  }
  throw new Error(`The call in ${formula} does not end.`);
}

/** Does it mean cells, or leave something to the reader? Then the cells are those that are typed for it. */
const needsCells = (written: string): boolean =>
  written.includes("…") || tokensOf(written).some(({ kind, text }) => kind === "cell" || text.startsWith("AIB_"));

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function contentOf(value: unknown): CellContent | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { kind: "number", value };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (DATE.test(text)) return { kind: "number", value: parseIso(text) };
  return text.startsWith("=") ? { kind: "formula", formula: text } : { kind: "text", text };
}

function inputOf(given: unknown, row: number): TrialCells {
  const rows = Array.isArray(given) ? (given as unknown[][]) : [[given]];
  const areDates = rows.flat().every((value) => typeof value === "string" && DATE.test(value));
  const block = { row, column: 1, cells: rows.map((line) => line.map(contentOf)) };
  return areDates ? { ...block, numberFormat: "yyyy-mm-dd" } : block;
}

const rangeOf = ({ row, column, cells }: TrialCells): string =>
  areaAddress({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 });

/** Puts formulas one below the other, each under the cells that it takes, with a blank row below its answer. */
export function layOut(cases: readonly Golden[], firstRow: number): TypedFormula[] {
  let row = firstRow;
  return cases.map((golden) => {
    const given = golden.arguments;
    const call = given ? callIn(golden.formula) : undefined;
    const inputs: TrialCells[] = [];
    const typed = call?.written.map((written, k) => {
      if (!needsCells(written)) return written;
      const input = inputOf(given?.[k] ?? null, row);
      inputs.push(input);
      row += input.cells.length;
      return rangeOf(input);
    });
    const formula = call && typed ? `${call.before}${typed.join(",")}${call.after}` : golden.formula;
    const expected = Array.isArray(golden.gives) ? golden.gives : [[golden.gives]];
    const at = row;
    row += expected.length + 1;
    return { golden, formula, row: at, expected, inputs };
  });
}
