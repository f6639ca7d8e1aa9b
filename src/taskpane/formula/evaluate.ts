import { addMonths, serialOf } from "../../dates";
import { answerOf, type Given, isFunction } from "../../functions/charges";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import { type Call, type Formula, ownFunction } from "./parse-formula";

/** Cells of a range, row by row, as Excel gives them: blank is "". */
export type Cells = readonly (readonly unknown[])[];

/** What a formula is worked out from. */
export interface Sources {
  /** what stands in the cells of a reference or a name; undefined: it has not been read */
  cellsOf: (reference: string) => Cells | undefined;
  /** the names of the parameters of a function of ours */
  parametersOf: (id: string) => readonly string[];
}

/**
 * Works out an argument as Excel does: numbers, texts, references, arrays, the operators, DATE, EDATE, SUM and our own functions.
 *
 * @throws BadArgument, with a sentence, for what only Excel can calculate
 */
export function evaluate(formula: Formula, sources: Sources): Cells {
  const of = (part: Formula) => evaluate(part, sources);
  switch (formula.kind) {
    case "value":
      return [[formula.value]];
    case "reference": {
      const cells = sources.cellsOf(formula.text);
      if (!cells) throw new BadArgument(messages.cellsNotRead(formula.text));
      return cells;
    }
    case "array":
      return formula.rows.map((row) => row.map((cell) => of(cell)[0]?.[0]));
    case "operation":
      return spread(formula.operands.map(of), (values) => operate(formula, values));
    case "call":
      return called(formula, sources);
    case "unread":
      throw unread(formula);
  }
}

const unread = ({ text }: Formula): BadArgument => new BadArgument(messages.notReadHere(text));

/** The arguments of a call of ours by the names of its parameters. A blank cell is handed over as one, not as text. */
export function givenOf(call: Call, sources: Sources): Given {
  const parameters = sources.parametersOf(ownFunction(call.name) ?? "");
  return Object.fromEntries(
    call.arguments.flatMap((argument, k) => {
      const [name, cells] = [parameters[k], argument && evaluate(argument, sources)];
      if (name === undefined || !cells) return [];
      return [[name, cells.map((row) => row.map((cell) => (cell === "" ? null : cell)))]];
    }),
  );
}

function called(call: Call, sources: Sources): Cells {
  const id = ownFunction(call.name);
  const values = () => call.arguments.map((argument) => (argument ? evaluate(argument, sources) : [[0]]));
  if (id !== undefined && isFunction(id)) return answerOf(id, givenOf(call, sources));
  const dates = DATES[call.name];
  if (dates) return spread(values(), (numbers) => dates(...numbers.map((value) => numberIn(call, value))));
  if (call.name === "SUM")
    return [
      [
        values()
          .flat(2)
          .reduce<number>((sum, value) => (typeof value === "number" ? sum + value : sum), 0),
      ],
    ];
  throw unread(call);
}

const DATES: Readonly<Record<string, (...numbers: number[]) => number>> = {
  DATE: (year = NaN, month = NaN, day = NaN) => serialOf(year, month, day),
  EDATE: (day = NaN, months = NaN) => addMonths(Math.trunc(day), Math.trunc(months)),
};

function numberIn(formula: Formula, value: unknown): number {
  if (value === "" || value === null || value === undefined) return 0;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  throw unread(formula);
}

/** One cell, one row and one column are repeated over the others, as Excel repeats them. */
function spread(all: readonly Cells[], work: (values: unknown[]) => unknown): unknown[][] {
  const rows = Math.max(...all.map((cells) => cells.length));
  const columns = Math.max(...all.map((cells) => cells[0]?.length ?? 1));
  const at = (cells: Cells, row: number, column: number): unknown => {
    const line = cells[cells.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => work(all.map((cells) => at(cells, row, column)))),
  );
}

type Operation = Extract<Formula, { kind: "operation" }>;

function operate(formula: Operation, [left, right]: unknown[]): unknown {
  const [a, b] = [left, right].map((value) => (formula.operator === "&" ? 0 : numberIn(formula, value))) as [
    number,
    number,
  ];
  switch (formula.operator) {
    case "negative":
      return -a;
    case "%":
      return a / 100;
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw unread(formula);
      return a / b;
    case "^":
      return a ** b;
    case "&":
      return `${text(left)}${text(right)}`;
    default:
      throw unread(formula);
  }
}

function text(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
