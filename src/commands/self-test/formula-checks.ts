import { readArea, spillOf, typeBlocks } from "../../excel";
import { address, type Area } from "../../sheet";
import type { Golden, GoldenCell } from "./golden";
import { type Check, pass, same, unknown } from "./report";
import { layOut, type TypedFormula } from "./typed-formula";

/** How many columns are read: the widest answer is two years of months. */
const COLUMNS = 26;
const STILL_CALCULATING: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA"]);
const MOST_LOOKS = 120;

/** Waits a moment, so that Excel can ask the add-in's functions. */
export type Wait = (milliseconds: number) => Promise<void>;

/** The sheet that formulas are typed into, and its first row that is free. */
export interface TrialSheet {
  name: string;
  freeRow: number;
}

/** Types formulas below those that stand on the sheet already, and looks what they give. */
export async function formulaChecks(sheet: TrialSheet, cases: readonly Golden[], wait: Wait): Promise<Check[]> {
  const first = sheet.freeRow;
  const typed = layOut(cases, first);
  const last = typed.at(-1);
  sheet.freeRow = last ? last.row + last.expected.length + 1 : first;
  await typeBlocks(
    sheet.name,
    typed.flatMap(({ inputs, formula, row }) => [
      ...inputs,
      { row, column: 1, cells: [[{ kind: "formula", formula }]] },
    ]),
  );
  const area = { row: first, column: 1, rows: sheet.freeRow - first, columns: COLUMNS };
  const { values, formulas } = await calculated(sheet.name, area, wait);
  return [
    ...typed.map((one) => answerCheck(one, values.slice(one.row - first, one.row - first + one.expected.length + 1))),
    same(
      "the formulas stand as they were typed, without an @",
      "0 with an @",
      `${formulas.filter(([formula]) => hasAt(String(formula))).length} with an @`,
    ),
  ];
}

/** Reads an area once Excel has all answers of the add-in's functions. */
export async function calculated(sheet: string, area: Area, wait: Wait): ReturnType<typeof readArea> {
  let read = await readArea(sheet, area);
  for (let looks = 1; looks < MOST_LOOKS && read.values.flat().some((value) => STILL_CALCULATING.has(value)); looks++) {
    await wait(500);
    read = await readArea(sheet, area);
  }
  return read;
}

/** Whether Excel put an @ before something; one in a quoted name is the analyst's. */
const hasAt = (formula: string): boolean => formula.replace(/"[^"]*"/g, "").includes("@");

/** @param around what stands in its rows and in the one below */
function answerCheck({ golden, expected }: TypedFormula, around: readonly unknown[][]): Check {
  const what = `${golden.what}: ${golden.formula}`;
  const got = withoutBlanks(around);
  const isSame =
    got.length === expected.length &&
    expected.every((line, r) => line.length === got[r]?.length && line.every((cell, c) => isAnswer(cell, got[r]?.[c])));
  if (isSame) return pass(what, gotText(got));
  return { what, outcome: "fail", expected: gotText(expected.map((line) => line.map(shownAs))), got: gotText(got) };
}

/** An answer and a blank row and column around it: of those nothing is left, unless it spills further than it should. */
function withoutBlanks(rows: readonly unknown[][]): unknown[][] {
  const width = Math.max(1, ...rows.map(filledLength));
  const height = Math.max(1, filledLength(rows.map((row) => (filledLength(row) > 0 ? "filled" : ""))));
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/** How many there are up to the last that is not blank. */
const filledLength = (values: readonly unknown[]): number =>
  values.reduce<number>((last, value, k) => (value === "" ? last : k + 1), 0);

const shownAs = (cell: GoldenCell): unknown => (typeof cell === "object" ? cell.error : cell);

/** Numbers are equal as Excel shows them, to nine digits or so. */
function isAnswer(cell: GoldenCell, got: unknown): boolean {
  if (typeof cell !== "number") return got === shownAs(cell);
  return typeof got === "number" && Math.abs(got - cell) <= 5e-9 * Math.max(1, Math.abs(cell));
}

const gotText = (rows: readonly unknown[][]): string => rows.map((row) => row.map(cellText).join(", ")).join("; ");

const cellText = (value: unknown): string => {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return value === "" ? "a blank cell" : String(value);
};

/** What Excel says of a formula that spills over three cells, and what no add-in can read. */
export async function spillChecks(sheet: string): Promise<Check[]> {
  const what = "Excel says over which cells an answer spills";
  const sentence = unknown(
    "the sentence behind an error",
    "no add-in can read it: rest the pointer on a cell with #N/A and compare",
  );
  try {
    return [same(what, "A1:C1", await spillOf(sheet, address(1, 1))), sentence];
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    return [unknown(what, "this host does not say it"), sentence];
  }
}

/** The host does not have what it was asked for: a host that stands in for Excel says so. */
export const isNotOffered = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ApiNotFound" || error.code === "NotImplemented");
