import type { Budget } from "../budget";
import { findLine } from "../budget";
import { showCell } from "../excel";
import * as messages from "../messages";
import { Refused } from "../problems";
import { address, onSheet } from "../sheet";
import { type ReadBudget, readOpenBudget } from "./open-budget";

/** The budget that the user is on, and where its lines stand. */
export interface LinesRead {
  budget: Budget;
  /** the cell of each line's name, by the name: "'API usage'!B6" */
  cells: ReadonlyMap<string, string>;
  /** the line in each row of a register, by "sheet|row" */
  rows: ReadonlyMap<string, string>;
}

/**
 * Reads only.
 *
 * @throws Refused when there is no budget, or when cells of it cannot be read
 */
export async function readLines(): Promise<LinesRead> {
  const { read } = await readOpenBudget();
  const places = [...read.places].flatMap(([path, place]) => {
    const [list = "", index = "", key] = path.split(".");
    const name = key === "name" && list !== "workspaces" ? nameAt(read.budget, list, Number(index)) : undefined;
    return name === undefined ? [] : [{ name, ...place }];
  });
  return {
    budget: read.budget,
    cells: new Map(places.map(({ name, sheet, row, column }) => [name, onSheet(sheet, address(row, column))])),
    rows: new Map(places.map(({ name, sheet, row }) => [`${sheet}|${row}`, name])),
  };
}

function nameAt(budget: Budget, list: string, index: number): string | undefined {
  const lines = budget[list as keyof Budget];
  return Array.isArray(lines) ? (lines as { name?: string }[])[index]?.name : undefined;
}

/**
 * Selects the cell of a line's name.
 *
 * @throws Refused when the line or the budget is not there; Error what Excel reported
 */
export async function showLine(name: string): Promise<void> {
  const { open, read }: ReadBudget = await readOpenBudget();
  const found = findLine(read.budget, name);
  const place = found && read.places.get(`${found.place}.${found.index}.name`);
  const sheet = place && Object.values(open.sheets).find((one) => one.name === place.sheet);
  if (!place || !sheet) throw new Refused(messages.lineGone(name));
  await showCell(sheet.id, place.row, place.column);
}
