import * as messages from "../messages";
import { BadArgument } from "../problems";

/** How many rows and columns an argument has, or a call once its arguments are spread as Excel spreads arrays. */
export interface Shape {
  rows: number;
  columns: number;
}

/** An argument as rows of cells. */
export interface Matrix extends Shape {
  cells: readonly (readonly unknown[])[];
}

/** A whole column has a million cells; nobody means them, and a recalculation would stand still. */
const MOST_CELLS = 100_000;

/** Left out altogether: null in Excel, undefined elsewhere. A blank cell is not left out. */
export const isOmitted = (argument: unknown): boolean => argument === null || argument === undefined;

/**
 * An argument as a matrix, however it arrives: a range, a single row of cells, or a bare value.
 * @throws BadArgument when it is larger than any budget
 */
export function toMatrix(argument: unknown): Matrix {
  if (!Array.isArray(argument)) return { cells: [[argument]], rows: 1, columns: 1 };
  const cells = argument.every(Array.isArray) ? (argument as unknown[][]) : [argument as unknown[]];
  const columns = cells.reduce((width, row) => Math.max(width, row.length), 0);
  if (columns === 0) return { cells: [[null]], rows: 1, columns: 1 };
  return { cells, ...checkedSize({ rows: cells.length, columns }) };
}

/** No single cell. */
export const RANGE = Symbol("range");

/** The one cell of an argument, however it arrives, or RANGE when it is more than one cell. */
export function singleCell(argument: unknown): unknown {
  if (typeof argument !== "object" || argument === null || !Array.isArray(argument)) return argument;
  if (argument.length !== 1) return RANGE;
  const row: unknown = argument[0];
  return Array.isArray(row) && row.length === 1 ? row[0] : RANGE;
}

/**
 * The common shape of arguments, as Excel's own arrays: one cell, one row or one column is spread over the others.
 * @throws BadArgument when two of them differ and neither can be spread
 */
export function shapeOf(...matrices: readonly Matrix[]): Shape {
  return checkedSize({
    rows: commonLength(matrices.map(({ rows }) => rows)),
    columns: commonLength(matrices.map(({ columns }) => columns)),
  });
}

function checkedSize(shape: Shape): Shape {
  const cells = shape.rows * shape.columns;
  if (cells > MOST_CELLS) throw new BadArgument(messages.tooManyCells(cells, MOST_CELLS));
  return shape;
}

function commonLength(lengths: readonly number[]): number {
  const longest = Math.max(...lengths);
  if (lengths.some((length) => length !== 1 && length !== longest)) throw new BadArgument(messages.shapesDiffer);
  return longest;
}

/** The cell of an argument that a row and column of the call's shape use. */
export const cellAt = ({ cells, rows, columns }: Matrix, row: number, column: number): unknown =>
  cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];

/** Every cell of a call's shape, made from whatever the arguments have there. */
export const eachCell = <T>({ rows, columns }: Shape, make: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => make(row, column)));

/** An argument spread over the shape, each cell read. */
export const spread = <T>(matrix: Matrix, shape: Shape, read: (cell: unknown) => T): T[][] =>
  eachCell(shape, (row, column) => read(cellAt(matrix, row, column)));

/**
 * An argument that belongs to the columns: dates, months.
 * @throws BadArgument when it has several rows, because then somebody means time to run down
 */
export function acrossTime<T>(name: string, matrix: Matrix, { columns }: Shape, read: (cell: unknown) => T): T[] {
  if (matrix.rows > 1) throw new BadArgument(messages.timeAcross(name));
  return Array.from({ length: columns }, (_, column) => read(cellAt(matrix, 0, column)));
}

/**
 * An argument that belongs to the rows: plans, opening balances.
 * @throws BadArgument when it has several columns
 */
export function downRows<T>(name: string, matrix: Matrix, { rows }: Shape, read: (cell: unknown) => T): T[] {
  if (matrix.columns > 1) throw new BadArgument(messages.onePerRow(name));
  return Array.from({ length: rows }, (_, row) => read(cellAt(matrix, row, 0)));
}
