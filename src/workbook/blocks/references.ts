import { type Block, type MonthFormula, quoteSheet } from "../../sheet";

/** Row k of a block in one month. */
export type MonthReference = (k: number, month: string) => string;

/** A part of a formula for row k of a block in one month, which may look at the month before. */
export type MonthTerm = (k: number, month: string, previous: string) => string;

/** A whole formula of it. */
export const asFormula =
  (term: MonthTerm): MonthFormula =>
  (k, month, previous) =>
    `=${term(k, month, previous)}`;

/** "AO34", or "'API usage'!AO34" for a block that stands on another sheet. */
export const inMonth =
  ({ prefix = "", first }: Block): MonthReference =>
  (k, m) =>
    `${prefix}${m}${first + k}`;

/** All rows of one month: "AO$34:AO$41". */
export const allInMonth = ({ prefix = "", first, last }: Block, m: string): string =>
  `${prefix}${m}$${first}:${m}$${last}`;

/** The name of row k: "$B34". */
export const nameOf =
  ({ prefix = "", first }: Pick<Block, "prefix" | "first">) =>
  (k: number): string =>
    `${prefix}$B${first + k}`;

/** The number of row k in its block, from 1: "$A34". */
export const numberOf =
  ({ prefix = "", first }: Pick<Block, "prefix" | "first">) =>
  (k: number): string =>
    `${prefix}$A${first + k}`;

/** The names of all rows: "$B$34:$B$41". */
export const namesOf = ({ prefix = "", first, last }: Block): string => `${prefix}$B$${first}:$B$${last}`;

/**
 * The same blocks as another sheet refers to them. Blocks are parallel, so a scenario sheet needs no look-up: its row k
 * reads row k of the route sheet, wherever inserted lines have moved it.
 */
export const elsewhere = <Blocks extends { [Key in keyof Blocks]: Block }>(blocks: Blocks, sheet: string): Blocks =>
  Object.fromEntries(
    Object.entries<Block>(blocks).map(([key, block]) => [key, { ...block, prefix: `${quoteSheet(sheet)}!` }]),
  ) as Blocks;
